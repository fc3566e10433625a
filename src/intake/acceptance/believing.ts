import type { Transaction } from '../../database';
import { OPEN_END } from '../../identity/year-month';
import type { Effects } from './delivery';
import { type Belief, batchLast, findDifferences, holding } from './difference';
import { listed } from './fact-tables';
import { incomingFacts } from './incoming';
import { joinSpans } from './joining';
import { letStay, NOBODY_STAYED, type Stayed } from './staying';

/** What a belief changed: a temporary table `difference` is left behind for `effectsOf`, unless nothing held before. */
export interface Believed {
  readonly facts: 'ALL_BEGAN' | 'SOME_DIFFERED';
  readonly stayed: Stayed;
}

/** What a batch brought about. */
export interface Outcome {
  readonly effects: Effects;
  readonly stayed: Stayed;
}

/**
 * Writes a state of affairs for [month, next FULL list) and only what differs from what is believed (docs/decisions/0002): the row that held
 * goes to history, what remains of it before and after is written again with its old evidence, and the new state with its own.
 * A key that already has a later span is changed only up to it.
 */
export async function believe(transaction: Transaction, belief: Belief): Promise<Believed> {
  if (belief.incoming === 'staged' && (await nothingHolds(transaction, belief))) {
    await transaction.rows(insertAll(belief), insertValues(belief));
    return { facts: 'ALL_BEGAN', stayed: NOBODY_STAYED };
  }
  await findDifferences(transaction, belief);
  const stayed = belief.incoming === 'staged' && belief.kind === 'FULL' ? await letStay(transaction, belief.batch) : NOBODY_STAYED;
  await transaction.rows(moveToHistory(belief), [belief.knowledge]);
  if (belief.table.shape === 'ROSTER') await transaction.rows(keepRemainders(belief), [belief.month, belief.nextFull, belief.knowledge]);
  await transaction.rows(insertDifferent(belief), insertValues(belief));
  if (belief.incoming === 'restored' && belief.table.shape === 'ROSTER') await joinSpans(transaction, belief);
  return { facts: 'SOME_DIFFERED', stayed };
}

async function nothingHolds(transaction: Transaction, { table, month }: Belief): Promise<boolean> {
  const values = table.shape === 'EVENT' ? [] : [month];
  const held = await transaction.rows(`select from ${table.table} c where ${holding(table, 'c')} limit 1`, values);
  return held.length === 0;
}

const SPAN = 'person, fact_key, from_month, until_month';
const EVIDENCE = 'batch_id, row_number, known_from';

function moveToHistory({ table }: Belief): string {
  const columns = table.columns.map(({ name }) => name).join(', ');
  return `
with taken as (
  delete from ${table.table} c using difference d
  where c.person = d.person and c.fact_key = d.fact_key and c.from_month = d.from_month
  returning c.person, c.fact_key, c.from_month, c.until_month, ${listed(table.columns, 'c')}, c.batch_id, c.row_number, c.known_from)
insert into ${table.table}_history (${SPAN}, ${columns}, ${EVIDENCE}, known_until)
select ${SPAN}, ${columns}, ${EVIDENCE}, $1 from taken`;
}

/** What the moved rows said of the months before the delivery and after its reach stays believed. */
function keepRemainders({ table }: Belief): string {
  const columns = table.columns.map(({ name }) => name).join(', ');
  const rest = (from: string, until: string): string => `
select h.person, h.fact_key, ${from}, ${until}, ${listed(table.columns, 'h')}, h.batch_id, h.row_number, $3::bigint
from difference d join ${table.table}_history h
  on h.known_until = $3 and h.person = d.person and h.fact_key = d.fact_key and h.from_month = d.from_month
where ${from} < ${until}`;
  return `
insert into ${table.table} (${SPAN}, ${columns}, ${EVIDENCE})
${rest('h.from_month', '$1::integer')}
union all
${rest('$2::integer', 'h.until_month')}`;
}

function insertValues(belief: Belief): unknown[] {
  const { table, knowledge, month, nextFull } = belief;
  return table.shape === 'EVENT' ? [knowledge, ...batchLast(belief)] : [knowledge, month, nextFull, ...batchLast(belief)];
}

const batchPlace = ({ table }: Belief): string => (table.shape === 'EVENT' ? '$2' : '$4');

function insertDifferent(belief: Belief): string {
  const arriving = incomingFacts(belief.incoming, belief.table, batchPlace(belief));
  return `${insertHead(belief)}
select ${arrival(belief)}
from difference d join ${arriving} i on i.person = d.person and i.fact_key = d.fact_key and i.row_number = d.row_number
${laterSpan(belief)}
order by i.person, i.fact_key`;
}

/** The first list of a feed: every key begins, the first row of each counts. Sorted, so that writers never wait for each other in a circle. */
function insertAll(belief: Belief): string {
  return `${insertHead(belief)}
select distinct on (i.person, i.fact_key) ${arrival(belief)}
from ${incomingFacts(belief.incoming, belief.table, batchPlace(belief))} i
${laterSpan(belief)}
order by i.person, i.fact_key, i.row_number`;
}

function insertHead({ table }: Belief): string {
  return `insert into ${table.table} (${SPAN}, ${table.columns.map(({ name }) => name).join(', ')}, ${EVIDENCE})`;
}

function arrival({ table }: Belief): string {
  const span =
    table.shape === 'EVENT' ? `i.from_month, coalesce(i.until_month, ${OPEN_END})` : '$2::integer, least($3::integer, later.from_month)';
  return `i.person, i.fact_key, ${span}, ${listed(table.columns, 'i')}, i.batch_id, i.row_number, $1::bigint`;
}

/** The next span of each key after the month: where a later delta, or the remainder just kept, takes over. */
function laterSpan({ table }: Belief): string {
  if (table.shape === 'EVENT') return '';
  return `left join (
  select person, fact_key, min(from_month) as from_month from ${table.table} where from_month > $2 group by person, fact_key
) later on later.person = i.person and later.fact_key = i.fact_key`;
}
