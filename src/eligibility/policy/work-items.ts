import { all, any, atLeast, type DecisionTable, type Expression, fact, is, isIn, not, unknown } from '../expression';
import { type DiscrepancyDefinition, eligible, ineligible, paused, paying, silent, unpaid } from './discrepancies';

/** What a town must do for a person in a month (第五条); every person gets exactly one primary item. */
export const WORK_ITEMS = ['ENROL', 'RESUME', 'MARK', 'UNMARK', 'REMARK', 'PAY', 'SUSPEND', 'REVIEW', 'NONE'] as const;
export type WorkItem = (typeof WORK_ITEMS)[number];

export const WORK_ITEM_NAMES_ZH: Readonly<Record<WorkItem, string>> = {
  ENROL: '参保登记',
  RESUME: '恢复缴费',
  MARK: '增加身份标识',
  UNMARK: '取消身份标识',
  REMARK: '变更身份标识',
  PAY: '代缴',
  SUSPEND: '中止',
  REVIEW: '人工核实',
  NONE: '无事项',
};

const raised = (code: string) => fact(`raised ${code}`);
const noRecordOfPayment = any(unknown(atLeast('townPaidFen', 1)), unknown(atLeast('selfPaidFen', 1)));
const stillPaid = all(ineligible, paying, fact('townPremiumGoingOn'));

/**
 * The primary work item: the first line that is TRUE. Whatever an officer must look at comes first; then to stop, to enrol, to resume, to pay;
 * marks come last, so that nobody waits for money because of a label. An eligible person whose enrolment or payments cannot be seen is
 * looked at by an officer, because a charge made blindly could be the second.
 */
export function workItemTable(discrepancies: readonly DiscrepancyDefinition[]): DecisionTable<WorkItem> {
  const starred = discrepancies.filter((each) => each.needsReview).map((each) => raised(each.code));
  return {
    rows: [
      { when: is('verdict', 'UNDETERMINED'), gives: 'REVIEW' },
      { when: any(...starred), gives: 'REVIEW' },
      { when: stillPaid, gives: 'SUSPEND' },
      { when: raised('MARK_STALE'), gives: 'UNMARK' },
      { when: ineligible, gives: 'NONE' },
      { when: silent, gives: 'NONE' },
      { when: raised('NOT_ENROLLED'), gives: 'ENROL' },
      { when: all(eligible, paused), gives: 'RESUME' },
      { when: all(eligible, is('enrolmentState', 'TERMINATED')), gives: 'REVIEW' },
      { when: all(eligible, noRecordOfPayment), gives: 'REVIEW' },
      { when: all(eligible, paying, unpaid), gives: 'PAY' },
      { when: raised('MARK_MISSING'), gives: 'MARK' },
      { when: raised('MARK_WRONG'), gives: 'REMARK' },
    ],
    otherwise: 'NONE',
  };
}

const toBeEnrolled = all(isIn('enrolmentState', ['NOT_ENROLLED', 'PAUSED_PAYMENT', 'NORMAL_PAYMENT']), not(silent));

/**
 * Everything a town has to do for a person, in any order: what is not the primary item follows it (后续事项). Somebody to be enrolled is also
 * to be paid for and marked afterwards; somebody whom an officer looks at first, what then remains to be done.
 */
export const NEEDED: readonly { readonly item: WorkItem; readonly when: Expression }[] = [
  { item: 'ENROL', when: all(raised('NOT_ENROLLED'), not(silent)) },
  { item: 'RESUME', when: all(eligible, paused) },
  { item: 'MARK', when: all(eligible, toBeEnrolled, is('identityMark', 'NONE')) },
  { item: 'UNMARK', when: raised('MARK_STALE') },
  { item: 'REMARK', when: all(raised('MARK_WRONG'), not(is('identityMark', 'NONE'))) },
  { item: 'PAY', when: all(eligible, toBeEnrolled, unpaid) },
  { item: 'SUSPEND', when: stillPaid },
];
