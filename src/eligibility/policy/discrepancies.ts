import type { Agency } from '../../identity/agency';
import { all, any, atLeast, atMost, type Expression, fact, is, isIn, not, same } from '../expression';
import type { FactName } from '../facts/catalogue';

/** Disagreements between records (疑点) that one person's facts of one month can show. */
export type DiscrepancyCode =
  | 'NOT_ENROLLED'
  | 'ENROLLED_NOT_PAID'
  | 'MARK_MISSING'
  | 'MARK_WRONG'
  | 'MARK_STALE'
  | 'PAID_NOT_ELIGIBLE'
  | 'EMPLOYEE_PENSION'
  | 'ALREADY_RECEIVING'
  | 'REACHED_60'
  | 'TURNED_16'
  | 'STUDENT'
  | 'SUSPECTED_DEATH'
  | 'HUKOU_LEFT'
  | 'NAME_MISMATCH'
  | 'SAME_NAME_OTHER_ID'
  | 'BIRTH_MISMATCH'
  | 'SEX_MISMATCH'
  | 'DUPLICATE_IN_SOURCE'
  | 'TOWN_MISMATCH'
  | 'ALREADY_PAID_SELF'
  | 'BELOW_FLOOR'
  | 'PAID_TWICE'
  | 'UNKNOWN_STATE'
  | 'TEKUN_NOT_DISABLED'
  | 'OVER_60_NO_PENSION'
  | 'FEED_MISSING'
  | 'FEED_STALE'
  | 'SAID_NOT_SEEN';

export interface DiscrepancyDefinition {
  readonly code: DiscrepancyCode;
  readonly nameZh: string;
  /** ★ in the reading: an officer looks first. */
  readonly needsReview: boolean;
  readonly when: Expression;
  /** The facts whose values disagree; their evidence is the rows. */
  readonly facts: readonly FactName[];
  readonly agencies: readonly Agency[];
  readonly clearedBy: string;
}

export interface DiscrepancyParameters {
  readonly minimumMonths: number;
  readonly maximumMonths: number;
  readonly floorFen: number;
}

export const eligible = is('verdict', 'ELIGIBLE');
export const ineligible = is('verdict', 'INELIGIBLE');
export const paying = is('enrolmentState', 'NORMAL_PAYMENT');
export const paused = is('enrolmentState', 'PAUSED_PAYMENT');
export const unpaid = all(atMost('townPaidFen', 0), atMost('selfPaidFen', 0));
/** 自愿放弃: nobody is made to take part, and nobody is asked again before the year is over. */
export const silent = all(eligible, is('enrolmentState', 'NOT_ENROLLED'), fact('declinedTakingPart'));
const enrolled = any(paying, paused);
const hardship = fact('HARDSHIP_CATEGORY');
const ofAge = all(fact('AGED_16'), fact('UNDER_60'));
const marks = ['REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING', 'DISABLED', 'MONITORED'] as const;
const ALL_FEEDS = [
  'REGISTERED_POOR',
  'MINIMUM_LIVING',
  'DESTITUTE_SUPPORT',
  'DISABILITY',
  'DEATH',
  'ENROLMENT',
  'PREMIUM',
  'EMPLOYEE_PENSION',
] as const;
const anyFeed = (state: string): Expression => any(...ALL_FEEDS.map((feed) => is(`feed ${feed}`, state)));

/** What lists say about an identity: raised by the comparison, which alone looks at other people and at files. */
function remarked(): readonly DiscrepancyDefinition[] {
  const rosters: Agency[] = ['SOCIAL_SECURITY', 'CIVIL_AFFAIRS', 'POVERTY_ALLEVIATION', 'TOWN'];
  const remark = (code: DiscrepancyCode, nameZh: string, name: FactName, clearedBy: string): DiscrepancyDefinition => ({
    code,
    nameZh,
    needsReview: code === 'SAME_NAME_OTHER_ID',
    when: fact(name),
    facts: [name],
    agencies: rosters,
    clearedBy,
  });
  const next = 'the next list without it';
  return [
    remark(
      'NAME_MISMATCH',
      '姓名不一致',
      'nameDiffers',
      'an officer’s decision which name is right, or the feed no longer naming the person',
    ),
    remark('SAME_NAME_OTHER_ID', '疑似换号', 'sameNameOtherId', 'an officer’s decision'),
    remark('BIRTH_MISMATCH', '出生日期不一致', 'birthDiffers', next),
    remark('SEX_MISMATCH', '性别不一致', 'sexDiffers', next),
    remark('DUPLICATE_IN_SOURCE', '源内重复', 'repeatedInSource', next),
  ];
}

/** Section 6 of the reading as conditions over the facts, the tests, the verdict and the label. Only TRUE raises one. */
export function discrepanciesWith({ minimumMonths, maximumMonths, floorFen }: DiscrepancyParameters): readonly DiscrepancyDefinition[] {
  const between = 'SOCIAL_SECURITY, CIVIL_AFFAIRS, POVERTY_ALLEVIATION'.split(', ') as Agency[];
  const social: Agency[] = ['SOCIAL_SECURITY'];
  const raise = (
    code: DiscrepancyCode,
    nameZh: string,
    when: Expression,
    rest: { facts: FactName[]; agencies: Agency[]; clearedBy: string; review?: 'REVIEW' },
  ): DiscrepancyDefinition => ({
    code,
    nameZh,
    needsReview: rest.review === 'REVIEW',
    when,
    facts: rest.facts,
    agencies: rest.agencies,
    clearedBy: rest.clearedBy,
  });
  return [
    raise('NOT_ENROLLED', '应保未保', all(eligible, is('enrolmentState', 'NOT_ENROLLED')), {
      facts: ['enrolmentState'],
      agencies: between,
      clearedBy: 'an ENROLMENT row, or the town’s confirmation',
    }),
    raise('ENROLLED_NOT_PAID', '应代未代', all(eligible, paying, unpaid), {
      facts: ['enrolmentState', 'townPaidFen'],
      agencies: ['SOCIAL_SECURITY', 'TOWN'],
      clearedBy: 'a PREMIUM row of item 11 for the period',
    }),
    raise('MARK_MISSING', '未标识', all(eligible, enrolled, is('identityMark', 'NONE')), {
      facts: ['identityMark'],
      agencies: between,
      clearedBy: 'an ENROLMENT row with the mark',
    }),
    raise('MARK_WRONG', '标识错误', all(eligible, enrolled, not(is('identityMark', 'NONE')), not(same('identityMark', 'label'))), {
      facts: ['identityMark'],
      agencies: between,
      clearedBy: 'an ENROLMENT row with the mark of the label',
    }),
    raise('MARK_STALE', '已退出未取消标识', all(not(hardship), isIn('identityMark', marks), not(is('enrolmentState', 'NOT_ENROLLED'))), {
      facts: ['identityMark'],
      agencies: between,
      clearedBy: 'an ENROLMENT row without the mark',
    }),
    raise('PAID_NOT_ELIGIBLE', '应停未停', all(ineligible, fact('townPaidThisMonth')), {
      facts: ['townPaidFen'],
      agencies: ['SOCIAL_SECURITY', 'TOWN'],
      clearedBy: 'an ENROLMENT row that suspends the town’s payment',
    }),
    raise('EMPLOYEE_PENSION', '参加职保', all(hardship, not(fact('NO_EMPLOYEE_PENSION'))), {
      facts: ['employeePensionCovered'],
      agencies: between,
      clearedBy: 'an EMPLOYEE_PENSION list without the month, or leaving the roster',
    }),
    raise('ALREADY_RECEIVING', '已领取待遇', all(hardship, fact('UNDER_60'), not(fact('NOT_RECEIVING_PENSION'))), {
      facts: ['enrolmentState'],
      agencies: between,
      clearedBy: 'an officer’s decision',
      review: 'REVIEW',
    }),
    raise('REACHED_60', '到龄退出', all(hardship, atLeast('ageMonths', maximumMonths + 1), atMost('ageMonths', maximumMonths + 1)), {
      facts: ['ageMonths'],
      agencies: social,
      clearedBy: 'an ENROLMENT row in a benefit state',
    }),
    raise('TURNED_16', '16岁新增', all(hardship, atLeast('ageMonths', minimumMonths), atMost('ageMonths', minimumMonths)), {
      facts: ['ageMonths'],
      agencies: ['TOWN'],
      clearedBy: 'an ENROLMENT row',
    }),
    raise('STUDENT', '在校学生', all(hardship, ofAge, not(fact('NOT_IN_SCHOOL'))), {
      facts: ['schooling'],
      agencies: ['TOWN'],
      clearedBy: 'a roster that says not in school',
    }),
    raise('SUSPECTED_DEATH', '疑似死亡', fact('deathSuspected'), {
      facts: ['deathSuspected'],
      agencies: ['CIVIL_AFFAIRS', 'SOCIAL_SECURITY'],
      clearedBy: 'a second source, or an officer’s decision',
      review: 'REVIEW',
    }),
    raise('HUKOU_LEFT', '户籍迁出', is('hukouConflict', 'HUKOU_LEFT'), {
      facts: ['hukouConflict', 'placedTown'],
      agencies: between,
      clearedBy: 'rosters that agree on the hukou',
    }),
    raise('TOWN_MISMATCH', '镇区不一致', is('hukouConflict', 'TOWN_MISMATCH'), {
      facts: ['placedTown', 'otherTown'],
      agencies: between,
      clearedBy: 'rosters that agree on the town',
      review: 'REVIEW',
    }),
    raise('ALREADY_PAID_SELF', '本人已缴', all(not(ineligible), atLeast('selfPaidFen', 1)), {
      facts: ['selfPaidFen'],
      agencies: ['SOCIAL_SECURITY', 'TOWN'],
      clearedBy: 'an officer’s decision',
      review: 'REVIEW',
    }),
    raise('BELOW_FLOOR', '低于最低档次', all(atLeast('lowestTownPaymentFen', 1), atMost('lowestTownPaymentFen', floorFen - 1)), {
      facts: ['lowestTownPaymentFen', 'tierFen'],
      agencies: ['SOCIAL_SECURITY', 'TOWN'],
      clearedBy: 'a PREMIUM row of item 11 for the rest',
    }),
    raise('PAID_TWICE', '重复代缴', atLeast('townPayments', 2), {
      facts: ['townPayments'],
      agencies: ['SOCIAL_SECURITY', 'TOWN'],
      clearedBy: 'a PREMIUM row that pays back, or an officer’s decision',
      review: 'REVIEW',
    }),
    raise('UNKNOWN_STATE', '状态无法识别', fact('enrolmentPairUnknown'), {
      facts: ['unknownPair'],
      agencies: social,
      clearedBy: 'an ENROLMENT row with a pair of the code table',
      review: 'REVIEW',
    }),
    raise('TEKUN_NOT_DISABLED', '特困无残疾记录', all(ofAge, fact('destituteSupport'), not(fact('disabilityListed'))), {
      facts: ['destituteSupport', 'disabilityListed'],
      agencies: ['CIVIL_AFFAIRS'],
      clearedBy: 'a DISABILITY row, or a roster without the person',
    }),
    raise(
      'OVER_60_NO_PENSION',
      '60岁以上未领待遇',
      all(hardship, not(fact('UNDER_60')), fact('ALIVE'), fact('NOT_RECEIVING_PENSION'), fact('NO_EMPLOYEE_PENSION')),
      { facts: ['ageMonths', 'enrolmentState'], agencies: social, clearedBy: 'an ENROLMENT row in a benefit state' },
    ),
    raise('SAID_NOT_SEEN', '已报未见', not(is('saidNotSeen', 'NONE')), {
      facts: ['saidNotSeen', 'enrolmentState', 'identityMark', 'townPaidFen'],
      agencies: ['SOCIAL_SECURITY', 'TOWN'],
      clearedBy: 'an ENROLMENT or PREMIUM row that shows what the town said',
    }),
    ...remarked(),
    raise('FEED_MISSING', '未报送', anyFeed('MISSING'), { facts: [], agencies: between, clearedBy: 'the list of the month' }),
    raise('FEED_STALE', '过期', anyFeed('STALE'), { facts: [], agencies: between, clearedBy: 'the list of the month' }),
  ];
}
