import { changeKindCode } from '../../../changelog';
import { type Aspect, everyRow, monthOfList, ofRow, type Telling } from './aspect';

/** The pairs of 参保状态 and 缴费状态 (reading, section 1); any other is UNKNOWN_STATE and never guessed, 参保 0 is not enrolled. */
const PAIRS = [
  [1, 1, 'NORMAL_PAYMENT'],
  [2, 2, 'PAUSED_PAYMENT'],
  [1, 3, 'NORMAL_BENEFIT'],
  [2, 3, 'PAUSED_BENEFIT'],
  [4, 3, 'TERMINATED'],
] as const;
const GOING_ON = `'NORMAL_PAYMENT', 'NORMAL_BENEFIT'`;
const PAYING = `'NORMAL_PAYMENT', 'PAUSED_PAYMENT'`;
const DRAWING = `'NORMAL_BENEFIT', 'PAUSED_BENEFIT'`;
const PAUSED = `'PAUSED_PAYMENT', 'PAUSED_BENEFIT'`;

const isEnrolled = (state: string): string => `${state} in (${GOING_ON}, ${PAUSED})`;
const isOut = (state: string): string => `coalesce(${state}, 'TERMINATED') = 'TERMINATED'`;

function pairOf(row: string): string {
  const pairs = PAIRS.map(([participation, payment, state]) => {
    return `when ${row}.participation_code = ${participation} and ${row}.payment_code = ${payment} then '${state}'`;
  });
  return `case when ${row}.person is null or ${row}.participation_code = 0 then null ${pairs.join(' ')} else 'UNKNOWN_STATE' end`;
}

/**
 * Whoever leaves the list no longer takes part: on a delivered list absence is 未参保. Whoever paid, or had paused, and now draws the pension has begun to
 * (已领取待遇). What no word of the union says is told as another state of the record: a pair that cannot be read, and a pension that is taken back, also to
 * 暂停缴费, for 中止 is of a payment that was going on (第五条).
 */
const enrolmentState: Aspect = {
  name: 'ENROLMENT_STATE',
  state: ofRow(pairOf),
  kind: ({ from, to }) => `case
    when 'UNKNOWN_STATE' in (${from}, ${to}) then ${changeKindCode('RECORD_CORRECTED')}
    when ${isEnrolled(to)} and ${isOut(from)} then ${changeKindCode('ENROLLED')}
    when ${isEnrolled(from)} and ${isOut(to)} or ${to} = 'TERMINATED' then ${changeKindCode('TERMINATED')}
    when ${from} in (${DRAWING}) and ${to} in (${PAYING}) then ${changeKindCode('RECORD_CORRECTED')}
    when ${from} in (${PAYING}) and ${to} = 'NORMAL_BENEFIT' then ${changeKindCode('BENEFIT_BEGAN')}
    when ${from} in (${GOING_ON}) and ${to} in (${PAUSED}) then ${changeKindCode('SUSPENDED')}
    when ${from} in (${PAUSED}) and ${to} in (${GOING_ON}) then ${changeKindCode('RESUMED')}
    else ${changeKindCode('RECORD_CORRECTED')} end`,
};

const identityMark: Aspect = {
  name: 'IDENTITY_MARK',
  state: ofRow((row) => `${row}.identity_mark`),
  kind: ({ to }) => `case when ${to} is null then ${changeKindCode('UNMARKED')} else ${changeKindCode('MARKED')} end`,
  category: ({ from, to }) => `coalesce(${to}, ${from})`,
};

/** 参保: the state of the enrolment and its identity mark. Of somebody who is said not to be enrolled nothing else is told. */
export const ENROLMENT: Telling = {
  counts: (row) => `${everyRow(row)} and ${row}.participation_code is distinct from 0`,
  aspects: [enrolmentState, identityMark],
  others: ['hukou_region', 'personal_number', 'tier_fen', 'first_enrolled_month'],
  followers: { hukou_region: 'town' },
  town: 'SAID',
  month: monthOfList,
};
