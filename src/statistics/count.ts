import type { Transaction } from '../database';
import { type CategoryCode, CODES, codeOf, type Policy, type TestCode } from '../eligibility';
import { STATES, type State } from './measures';
import type { Cell, CountTable } from './table';

/** A revision and the rules that its masks are written by. */
export interface Counted {
  readonly month: number;
  readonly revision: number;
  readonly policy: Policy;
}

interface CountedRow {
  readonly town: string | null;
  readonly label: number;
  readonly counts: readonly number[];
  readonly paidFen: number;
  readonly eachFen: number | null;
  readonly paidOtherwise: number;
}

/**
 * Counts a revision by town and category (the label, so everybody once), and by state. Eligible people are to be enrolled and paid for; those over 60
 * who are of the city, in a category, alive and outside the employee pension are to receive the pension. Towns: null = all.
 */
export async function countRevision(transaction: Transaction, counted: Counted, towns: readonly string[] | null): Promise<CountTable> {
  const rows = await transaction.rows<CountedRow>(statement(counted.policy), [counted.month, counted.revision, towns]);
  const cells = rows.map(({ label, ...cell }): Cell => ({ ...cell, category: categoryOf(label) }));
  return {
    towns: [...new Set(cells.map(({ town }) => town))],
    categories: CODES.CATEGORY.filter((code) => cells.some(({ category }) => category === code)),
    cells,
  };
}

const ENROLLED = `o.enrolment in (${['NORMAL_PAYMENT', 'PAUSED_PAYMENT'].map((state) => codeOf('ENROLMENT', state)).join(', ')})`;
const ELIGIBLE = `o.verdict = ${codeOf('VERDICT', 'ELIGIBLE')}`;
const PAID = 'coalesce(o.paid_fen, 0) > 0';

/** Which state somebody is in, in the order in which it is asked. */
const IN_STATE: Readonly<Record<State, string>> = {
  PAID: `${ELIGIBLE} and ${PAID} and ${ENROLLED}`,
  PAID_NOT_ENROLLED: `${ELIGIBLE} and ${PAID}`,
  SELF_PAID: `${ELIGIBLE} and ${ENROLLED} and o.due_fen = 0`,
  UNPAID: `${ELIGIBLE} and ${ENROLLED}`,
  NOT_ENROLLED: ELIGIBLE,
  RECEIVING: `o.enrolment = ${codeOf('ENROLMENT', 'NORMAL_BENEFIT')}`,
  NOT_RECEIVING: 'true',
};
const ASKED: readonly State[] = ['PAID', 'PAID_NOT_ENROLLED', 'SELF_PAID', 'UNPAID', 'NOT_ENROLLED', 'RECEIVING', 'NOT_RECEIVING'];

const RECEIVES_WHEN: readonly TestCode[] = ['POLICY_IN_FORCE', 'LOCAL_HUKOU', 'HARDSHIP_CATEGORY', 'ALIVE', 'NO_EMPLOYEE_PENSION'];

/** Over 60 and otherwise as the scheme asks, by the bits of the tests. */
function shouldReceive({ tests }: Policy): string {
  const bit = (code: TestCode): number => 1 << tests.findIndex((test) => test.code === code);
  const all = RECEIVES_WHEN.reduce((mask, code) => mask | bit(code), 0);
  return `o.true_mask & ${all} = ${all} and o.false_mask & ${bit('UNDER_60')} <> 0`;
}

function statement(policy: Policy): string {
  const state = `case ${ASKED.map((each) => `when ${IN_STATE[each]} then ${STATES.indexOf(each)}`).join(' ')} end`;
  const paid = [STATES.indexOf('PAID'), STATES.indexOf('PAID_NOT_ENROLLED')].join(', ');
  const counts = STATES.map((_, i) => `count(*) filter (where state = ${i})::integer`).join(', ');
  return `
with stated as (
  select o.town, o.label, o.paid_fen, ${state} as state from comparison.outcome o
  where o.month = $1 and o.from_revision <= $2 and $2 < o.until_revision and ($3::text[] is null or o.town = any ($3))
    and o.label is not null and (${ELIGIBLE} or (${shouldReceive(policy)}))),
cell as (
  select town, label, array[${counts}] as counts, coalesce(sum(paid_fen) filter (where state in (${paid})), 0)::float8 as "paidFen",
    case when min(paid_fen) filter (where state in (${paid})) = max(paid_fen) filter (where state in (${paid}))
      then min(paid_fen) filter (where state in (${paid})) end as "eachFen"
  from stated group by town, label),
alike as (select town, label, count(*) as people from stated where state in (${paid}) group by town, label, paid_fen)
select cell.*, coalesce((select sum(people) - max(people) from alike
    where alike.town is not distinct from cell.town and alike.label = cell.label), 0)::integer as "paidOtherwise"
from cell order by town collate "C" nulls last, label`;
}

function categoryOf(label: number): CategoryCode {
  const category = CODES.CATEGORY[label];
  if (category === undefined) throw new RangeError(`statistics: expected a category of policy/codes.ts, got number ${label}`);
  return category;
}
