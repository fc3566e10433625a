import type { Transaction } from '../../database';
import type { DeliveryKind } from '../../identity/feed';
import type { FactTable } from './fact-tables';
import { type Incoming, incomingFacts, saysOther } from './incoming';

/** What to believe, from which month, and for whom. */
export interface Belief {
  readonly table: FactTable;
  readonly incoming: Incoming;
  /**
   * FULL: whoever is not incoming ends. DELTA: only incoming keys change, and each is written even when it says the same, so that a later
   * withdrawal of what it repeated does not take it away.
   */
  readonly kind: DeliveryKind;
  /** The keys that may change are those of the temporary table `touched`; otherwise all. */
  readonly onlyTouched: boolean;
  /** Some row of the list may be anybody, so that whoever is missing from it stays, unconfirmed. */
  readonly nobodyLeaves: boolean;
  readonly month: number;
  /** First later month that a FULL list speaks for, or the open end. */
  readonly nextFull: number;
  readonly batch: string;
  readonly knowledge: number;
  /** Who released, withdrew or confirmed it; null: nobody had to. */
  readonly officer: string | null;
}

/** The current facts that hold in the month of the delivery ($1); events all hold. */
export function holding({ shape }: FactTable, alias: string): string {
  return shape === 'EVENT' ? 'true' : `${alias}.from_month <= $1 and ${alias}.until_month > $1`;
}

/** The batch as the last parameter of a statement; restored facts bring their own evidence. */
export const batchLast = ({ incoming, batch }: Belief): string[] => (incoming === 'staged' ? [batch] : []);

/**
 * Fills the temporary table `difference`, one row for each key that changes: B began (nothing held), C changed, E ended, S said again;
 * and for whoever is missing from a list but does not end: K kept because a refused row names the person, U because some row may be anybody.
 * `from_month` finds the current row, `row_number` the incoming one.
 */
export async function findDifferences(transaction: Transaction, belief: Belief): Promise<void> {
  await transaction.rows(CREATE);
  const month = belief.table.shape === 'EVENT' ? [] : [belief.month];
  await transaction.rows(differences(belief), [...month, ...batchLast(belief)]);
  await transaction.rows('analyze difference');
  if (belief.incoming === 'staged') await transaction.rows(FIRST_ROW_COUNTS);
}

const CREATE = `
create temp table difference (
  person uuid, fact_key text, effect "char", row_number integer, from_month integer, until_month integer) on commit drop`;

function differences(belief: Belief): string {
  const { table, incoming, kind, onlyTouched } = belief;
  const event = table.shape === 'EVENT';
  const arriving = incomingFacts(incoming, table, event ? '$1' : '$2');
  const touched = onlyTouched ? 'and exists (select from touched t where t.person = c.person and t.fact_key = c.fact_key)' : '';
  const current = `(select c.* from ${table.table} c where ${holding(table, 'c')} ${touched})`;
  const everyKey = kind === 'FULL' || onlyTouched;
  const repeated = kind === 'DELTA' && !onlyTouched;
  const evidence = incoming === 'restored' ? 'or (i.batch_id, i.row_number) is distinct from (c.batch_id, c.row_number)' : '';
  return `
insert into difference
select coalesce(i.person, c.person), coalesce(i.fact_key, c.fact_key),
  case when c.person is null then 'B' when i.person is null then ${missing(belief)} when ${saysOther(table, 'i', 'c')} then 'C' else 'S' end,
  i.row_number, c.from_month, c.until_month
from ${arriving} i
${everyKey ? 'full' : 'left'} join ${current} c on c.person = i.person and c.fact_key = i.fact_key
where ${repeated ? 'true' : `c.person is null or i.person is null or ${saysOther(table, 'i', 'c')} ${evidence}`}`;
}

/** The effect of a key that held and that nobody says any more. The batch is the last parameter (`batchLast`). */
function missing({ incoming, table, nobodyLeaves }: Belief): string {
  if (incoming === 'restored') return `'E'`;
  const batch = table.shape === 'EVENT' ? '$1' : '$2';
  const named = `exists (select from hub.refused_person r where r.batch_id = ${batch}::bigint and r.person = c.person)`;
  return `case when ${named} then 'K' else '${nobodyLeaves ? 'U' : 'E'}' end`;
}

/** A key that stands in several rows of the file counts in the first of them. */
const FIRST_ROW_COUNTS = `
delete from difference d
where exists (select from staged s where s.person = d.person and s.fact_key = d.fact_key and s.row_number < d.row_number)`;
