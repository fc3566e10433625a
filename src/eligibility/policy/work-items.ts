import { all, any, atLeast, type DecisionTable, fact, is, unknown } from '../expression';
import { type DiscrepancyDefinition, eligible, ineligible, paused, paying, unpaid } from './discrepancies';

/** What a town must do for a person in a month (第五条); every person gets exactly one primary item. */
export const WORK_ITEMS = ['ENROL', 'RESUME', 'MARK', 'UNMARK', 'REMARK', 'PAY', 'SUSPEND', 'REVIEW', 'NONE'] as const;
export type WorkItem = (typeof WORK_ITEMS)[number];

const raised = (code: string) => fact(`raised ${code}`);
const noRecordOfPayment = any(unknown(atLeast('townPaidFen', 1)), unknown(atLeast('selfPaidFen', 1)));

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
      { when: all(ineligible, paying, fact('townPremiumGoingOn')), gives: 'SUSPEND' },
      { when: raised('MARK_STALE'), gives: 'UNMARK' },
      { when: ineligible, gives: 'NONE' },
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
