import type { Transaction } from '../../database';
import { type FactTable, listed } from './fact-tables';
import type { StoredBatch } from './officer';

/**
 * What would be believed without the withdrawn batch, as the temporary table `restored`, and, unless the batch spoke for everybody, the keys
 * it had written as `touched`. Gives false when a newer FULL list of the month decides anyway, so nothing is to be restored.
 */
export async function findRestored(transaction: Transaction, table: FactTable, batch: StoredBatch): Promise<boolean> {
  if (batch.newer !== null && table.shape === 'ROSTER') return false;
  await createRestored(transaction, table);
  if (batch.kind === 'DELTA') await findTouched(transaction, table, batch);
  if (table.shape === 'EVENT') await transaction.rows(lastSaid(table));
  else await restoreRoster(transaction, table, batch);
  await transaction.rows('analyze restored');
  return true;
}

/**
 * What would be believed of a list's unconfirmed leavers (`touched`) had they ended with it: mark them as confirmed first. A DELTA of the month
 * that has named one of them since still stands (`restored`).
 */
export async function findWithoutLeavers(transaction: Transaction, table: FactTable, batch: StoredBatch): Promise<void> {
  await createRestored(transaction, table);
  await transaction.rows(TOUCHED);
  await transaction.rows('insert into touched select person, fact_key from hub.unconfirmed_leaver where batch_id = $1', [batch.id]);
  await restoreRoster(transaction, table, { ...batch, kind: 'DELTA' });
  await transaction.rows('analyze restored');
}

async function createRestored(transaction: Transaction, { shape, columns }: FactTable): Promise<void> {
  const own = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  const months = shape === 'EVENT' ? 'from_month integer, until_month integer, ' : '';
  await transaction.rows(
    `create temp table restored (person uuid, fact_key text, ${months}${own}, batch_id bigint, row_number integer) on commit drop`,
  );
}

const TOUCHED = 'create temp table touched (person uuid, fact_key text, primary key (person, fact_key)) on commit drop';

async function findTouched(transaction: Transaction, table: FactTable, { id, knowledge }: StoredBatch): Promise<void> {
  await transaction.rows(TOUCHED);
  await transaction.rows(
    `insert into touched select distinct person, fact_key from ${everBelieved(table)} f where f.batch_id = $1 and f.known_from = $2`,
    [id, knowledge],
  );
}

/**
 * A month without the batch: what the FULL list before it said, as it was believed when that list came, less the leavers that an officer has
 * confirmed since, or what holds in the month before; and over that what each DELTA of the month said since.
 */
async function restoreRoster(transaction: Transaction, table: FactTable, { feed, month, kind }: StoredBatch): Promise<void> {
  const [previous] = await transaction.rows<{ id: string; knowledge: string }>(PREVIOUS_FULL, [feed, month]);
  const base = previous
    ? `select 0::bigint as said, f.* from ${everBelieved(table)} f
       where f.known_from <= $3 and f.known_until > $3 and f.from_month <= $2 and f.until_month > $2 and ${STAYED_THEN}`
    : `select 0::bigint as said, f.* from ${everBelieved(table)} f
       where f.known_until = ${STILL} and f.from_month <= $2 - 1 and f.until_month > $2 - 1 and $3::bigint >= 0 and $4::bigint is null`;
  await transaction.rows(overBase(table, base, kind === 'DELTA'), [feed, month, previous?.knowledge ?? 0, previous?.id ?? null]);
}

const STAYED_THEN = `not exists (select from hub.unconfirmed_leaver l
         where l.batch_id = $4::bigint and l.person = f.person and l.fact_key = f.fact_key and l.confirmed_knowledge is not null)`;

const PREVIOUS_FULL = `
select id, accepted_knowledge as knowledge from hub.batch
where feed = $1 and month = $2 and kind = 'FULL' and state = 'ACCEPTED' order by accepted_knowledge desc limit 1`;

function overBase(table: FactTable, base: string, onlyTouched: boolean): string {
  return `
insert into restored
select distinct on (s.person, s.fact_key) s.person, s.fact_key, ${listed(table.columns, 's')}, s.batch_id, s.row_number
from (
  ${base}
  union all
  select b.accepted_knowledge, f.* from hub.batch b join ${everBelieved(table)} f on f.batch_id = b.id and f.known_from = b.accepted_knowledge
  where b.feed = $1 and b.month = $2 and b.kind = 'DELTA' and b.state = 'ACCEPTED' and b.accepted_knowledge > $3 and f.from_month = $2
) s
where ${onlyTouched ? 'exists (select from touched t where t.person = s.person and t.fact_key = s.fact_key)' : 'true'}
order by s.person, s.fact_key, s.said desc`;
}

/** Of an event holds what the newest batch that is not withdrawn said of it. */
function lastSaid(table: FactTable): string {
  return `
insert into restored
select distinct on (f.person, f.fact_key) f.person, f.fact_key, f.from_month, f.until_month, ${listed(table.columns, 'f')}, f.batch_id, f.row_number
from touched t
join ${everBelieved(table)} f on f.person = t.person and f.fact_key = t.fact_key
join hub.batch b on b.id = f.batch_id and b.state = 'ACCEPTED'
order by f.person, f.fact_key, b.accepted_knowledge desc, f.known_from desc`;
}

const STILL = '9223372036854775807';

/** Current and superseded rows under one set of columns. */
function everBelieved({ table, columns }: FactTable): string {
  const names = [
    'person',
    'fact_key',
    'from_month',
    'until_month',
    ...columns.map(({ name }) => name),
    'batch_id',
    'row_number',
    'known_from',
  ];
  return `(select ${names.join(', ')}, ${STILL}::bigint as known_until from ${table}
    union all select ${names.join(', ')}, known_until from ${table}_history)`;
}
