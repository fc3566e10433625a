import { appendSelected, type ChangeKind, changeKindCode } from '../../changelog';
import type { Transaction } from '../../database';
import type { Verdict } from '../assessment';
import type { Side, Sides } from './side';
import { AFTER, BEFORE, fill, PEOPLE } from './tables';
import { verdictsSql } from './verdict-sql';

/** The kind of change for what somebody became. */
export const KIND_OF: Readonly<Record<Verdict, ChangeKind>> = {
  ELIGIBLE: 'BECAME_ELIGIBLE',
  INELIGIBLE: 'LOST_ELIGIBILITY',
  UNDETERMINED: 'BECAME_UNDETERMINED',
};

/** Who stands behind the changes: the knowledge about to be stamped with its officer, or (both null) the calendar. */
export interface Cause {
  readonly knowledge: number | null;
  readonly officer: string | null;
}

/**
 * Assesses the people found on both sides and appends what differs, in the order of towns; gives how many changes that were. A verdict that stays
 * for another reason is no change, and a label counts for who is eligible on both sides.
 */
export async function tellDifferences(transaction: Transaction, { before, after }: Sides, { knowledge, officer }: Cause): Promise<number> {
  await assess(transaction, BEFORE, before);
  await assess(transaction, AFTER, after);
  return appendSelected(transaction, DIFFERENCES, [after.month, knowledge, officer]);
}

function assess(transaction: Transaction, table: string, { policy, month, knowledge }: Side): Promise<number> {
  // LATEST reads the current tables alone, and is right for the knowledge of this transaction only.
  const asOf = table === AFTER ? 'LATEST' : 'EARLIER';
  return fill(transaction, table, verdictsSql(policy, { people: PEOPLE, asOf }), [month, knowledge]);
}

const KINDS = Object.entries(KIND_OF)
  .map(([verdict, kind]) => `when '${verdict}' then ${changeKindCode(kind)}`)
  .join(' ');
const LABEL_CHANGED = changeKindCode('LABEL_CHANGED');
const SAME_VERDICT = 'a.verdict = b.verdict';

const DIFFERENCES = `
select case when ${SAME_VERDICT} then ${LABEL_CHANGED} else case a.verdict ${KINDS} end end, $1::integer, $2::bigint, person,
  coalesce(a.town, b.town), coalesce(a.label, b.label), p.feed,
  case when ${SAME_VERDICT} then b.label else b.verdict end, case when ${SAME_VERDICT} then a.label else a.verdict end,
  case when not ${SAME_VERDICT} then a.reason end, null, p.batch, null::integer, $3::text
from ${BEFORE} b join ${AFTER} a using (person) join ${PEOPLE} p using (person)
where not ${SAME_VERDICT} or (a.verdict = 'ELIGIBLE' and a.label is distinct from b.label)
order by coalesce(a.town, b.town), person`;
