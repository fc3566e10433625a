import { changeKindCode } from '../../../changelog';
import { type Aspect, everyRow, monthOfList, NOT_SAID, ofRow, type Pair, type Telling } from './aspect';

const BEGAN = changeKindCode('EMPLOYEE_PENSION_BEGAN');
const ENDED = changeKindCode('EMPLOYEE_PENSION_ENDED');
const CORRECTED = changeKindCode('RECORD_CORRECTED');

/** 暂停 is not covered (reading, section 2). */
const covers = (row: string): string => `${row}.person is not null and ${row}.state is distinct from 'SUSPENDED'`;
const wordOf = (months: string): string => `to_char(make_date(${months} / 12, ${months} % 12 + 1, 1), 'YYYY-MM')`;

/** Covered from the first month of the range, whichever list says so first; a range that had ended may leave the list and nothing is told. */
const coveredFrom: Aspect = {
  name: 'COVERED_FROM',
  state: ofRow((row) => `case when ${covers(row)} then coalesce(${row}.state, ${NOT_SAID}) end`),
  kind: ({ from, to, before, month }) => `case when ${from} is null then ${BEGAN} when ${to} is not null then ${CORRECTED}
    when ${before === null ? 'false' : `${before}.covered_until < ${month}`} then null else ${ENDED} end`,
  month: ({ before, after, month }) => `case when ${isNew(before, after)} then ${after ?? before}.covered_from else ${month} end`,
};

function isNew(before: Pair['before'], after: Pair['after']): string {
  return after === null ? 'false' : `${after}.person is not null${before === null ? '' : ` and ${before}.person is null`}`;
}

/** … and until the last month of it, told as soon as a list says one. */
const coveredUntil: Aspect = {
  name: 'COVERED_UNTIL',
  state: ofRow((row) => `case when ${covers(row)} then ${wordOf(`${row}.covered_until`)} end`),
  kind: ({ from, to, after }) =>
    after === null
      ? 'null::integer'
      : `case when ${after}.person is null then null when ${from} is null and ${to} is not null then ${ENDED} else ${CORRECTED} end`,
  month: ({ after, month }) => (after === null ? month : `coalesce(${after}.covered_until + 1, ${month})`),
};

/** 职保, which excludes by month. The enrolment says the town. */
export const EMPLOYEE_PENSION: Telling = {
  counts: everyRow,
  aspects: [coveredFrom, coveredUntil],
  others: [],
  followers: {},
  town: { placedBy: ['social_security.enrolment'] },
  month: monthOfList,
};
