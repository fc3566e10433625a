import { ENROLMENT_PAIRS } from '../pension';
import { believedRows, MONTH, MONTH_BEFORE, monthOfDate, reach, type SetRead, THIS_MONTH } from './reading';

type Roster = 'REGISTERED_POOR' | 'MINIMUM_LIVING' | 'DESTITUTE_SUPPORT' | 'DISABILITY' | 'ENROLMENT';

/** What a roster said of the hukou for the month before and, when it said nothing then, for the month (facts/hukou.ts). */
const SAID = '(coalesce(hukou_region, town) collate "C")';
const first = (said: string): string => `coalesce(max(${said}) filter (where ${MONTH_BEFORE}), max(${said}) filter (where ${THIS_MONTH}))`;
const RESIDENCE_COLUMNS = [`${first(SAID)} as region`, `${first('(town collate "C")')} as town`];

/** The newest month for which a list said STUDENT or NOT_STUDENT, seen from the month and from the one before (facts/schooling.ts). */
function schoolColumns(feed: Roster): readonly string[] {
  const asserted = (delivered: string) => `greatest(from_month, least(until_month - 1, coalesce(${delivered}, from_month)))`;
  const now = `max(${asserted(reach(feed, 'latest'))})`;
  const before = `max(${asserted(reach(feed, 'before'))})`;
  return [
    `${now} filter (where schooling = 'STUDENT') as student_now`,
    `${now} filter (where schooling = 'NOT_STUDENT') as other_now`,
    `${before} filter (where schooling = 'STUDENT' and ${MONTH_BEFORE}) as student_before`,
    `${before} filter (where schooling = 'NOT_STUDENT' and from_month < ${MONTH}) as other_before`,
  ];
}

const GRANTED = `(${THIS_MONTH} and coalesce(start_month, ${MONTH}) <= ${MONTH} and ${MONTH} <= coalesce(end_month, ${MONTH}))`;
const POOR = `poverty_status in ('NOT_LIFTED', 'RETURNED')`;
const LIFTED = `poverty_status in ('LIFTED', 'LIFTED_WITH_POLICY')`;

const OWN: Readonly<Record<Roster, { read: readonly string[]; columns: readonly string[] }>> = {
  REGISTERED_POOR: {
    read: ['poverty_status', 'status_changed_on', 'monitored_kind'],
    columns: [
      `bool_or(${POOR} or (${LIFTED} and ${monthOfDate('status_changed_on')} >= ${MONTH})) filter (where ${THIS_MONTH}) as poor`,
      `bool_or(${LIFTED} and status_changed_on is null) filter (where ${THIS_MONTH}) as lifted_undated`,
      `bool_or(${POOR}) filter (where ${MONTH_BEFORE}) as poor_before`,
      `bool_or(poverty_status is null) filter (where ${THIS_MONTH}) as unsure`,
      `max(monitored_kind collate "C") filter (where ${THIS_MONTH}) as monitored`,
    ],
  },
  MINIMUM_LIVING: { read: ['covered', 'start_month', 'end_month'], columns: [`bool_or(covered and ${GRANTED}) as granted`] },
  DESTITUTE_SUPPORT: { read: ['start_month', 'end_month'], columns: [`bool_or(${GRANTED}) as granted`] },
  DISABILITY: { read: ['category', 'grade'], columns: [`min(grade * 10 + category) filter (where ${THIS_MONTH}) as gravest`] },
  ENROLMENT: { read: [], columns: [] },
};

/** One row for each person that a roster of hardship ever named up to the month. */
export function rosterTable(feed: Exclude<Roster, 'ENROLMENT'>, read: SetRead): string {
  const { read: own, columns } = OWN[feed];
  return `select person, ${[...RESIDENCE_COLUMNS, ...schoolColumns(feed), ...columns].join(',\n    ')}
  from ${believedRows(feed, ['town', 'hukou_region', 'schooling', ...own], read)} cross join reach
  where from_month <= ${MONTH} group by person`;
}

const PAIRS = ENROLMENT_PAIRS.map(
  ({ participation, payment, state }) => `when participation_code = ${participation} and payment_code = ${payment} then '${state}'`,
).join(' ');

/** One row for each person that the enrolment list names in the month or the month before (facts/pension.ts). */
export function enrolmentTable(read: SetRead): string {
  const state = `case when participation_code = 0 then 'NOT_ENROLLED'
      ${PAIRS} end collate "C"`;
  const said = (code: string): string => `coalesce(${code}::text, '空')`;
  const pair = `'(' || ${said('participation_code')} || ',' || ${said('payment_code')} || ')'`;
  return `select person, ${RESIDENCE_COLUMNS.join(', ')},
    bool_or(${THIS_MONTH}) as listed,
    max(${state}) filter (where ${THIS_MONTH}) as state,
    bool_or((${state}) is null) filter (where ${THIS_MONTH}) as unreadable,
    max((${pair}) collate "C") filter (where ${THIS_MONTH} and (${state}) is null) as pair,
    max(identity_mark collate "C") filter (where ${THIS_MONTH}) as mark
  from ${believedRows('ENROLMENT', ['town', 'hukou_region', 'participation_code', 'payment_code', 'identity_mark'], read)}
  where from_month <= ${MONTH} and until_month >= ${MONTH} group by person`;
}
