import type { Transaction } from '../../database';
import type { Belief } from './difference';
import { type FactTable, listed } from './fact-tables';

/**
 * After a withdrawal the restored span may touch spans with the same evidence that the withdrawn batch had cut apart. They become one again:
 * a boundary that no delivery stands for would stop a later FULL list half way.
 */
export async function joinSpans(transaction: Transaction, { table, knowledge, month }: Belief): Promise<void> {
  await transaction.rows(
    'create temp table joined (person uuid, fact_key text, from_month integer, until_month integer, new_from integer, new_until integer) on commit drop',
  );
  await transaction.rows(neighbours(table), [month, knowledge]);
  await transaction.rows(takeNeighbours(table), [knowledge]);
  await transaction.rows(widen(table));
  await transaction.rows('drop table joined');
}

/** Restored spans (they begin in the month and are new) with the neighbours of equal evidence before and after them. */
function neighbours({ table }: FactTable): string {
  const same = (neighbour: string): string =>
    `${neighbour}.person = x.person and ${neighbour}.fact_key = x.fact_key and ${neighbour}.batch_id = x.batch_id and ${neighbour}.row_number = x.row_number`;
  return `
insert into joined
select x.person, x.fact_key, x.from_month, x.until_month, coalesce(b.from_month, x.from_month), coalesce(a.until_month, x.until_month)
from difference d
join ${table} x on x.person = d.person and x.fact_key = d.fact_key and x.from_month = $1 and x.known_from = $2
left join ${table} b on ${same('b')} and b.until_month = x.from_month
left join ${table} a on ${same('a')} and a.from_month = x.until_month
where b.person is not null or a.person is not null`;
}

function takeNeighbours({ table, columns }: FactTable): string {
  const names = columns.map(({ name }) => name).join(', ');
  return `
with taken as (
  delete from ${table} c using joined j
  where c.person = j.person and c.fact_key = j.fact_key
    and ((c.from_month = j.new_from and c.from_month < j.from_month) or (c.from_month = j.until_month and c.until_month = j.new_until))
  returning c.person, c.fact_key, c.from_month, c.until_month, ${listed(columns, 'c')}, c.batch_id, c.row_number, c.known_from)
insert into ${table}_history (person, fact_key, from_month, until_month, ${names}, batch_id, row_number, known_from, known_until)
select person, fact_key, from_month, until_month, ${names}, batch_id, row_number, known_from, $1 from taken where known_from < $1`;
}

/** The joined span was written by this same knowledge, so it is widened in place. */
function widen({ table }: FactTable): string {
  return `
update ${table} c set from_month = j.new_from, until_month = j.new_until
from joined j where c.person = j.person and c.fact_key = j.fact_key and c.from_month = j.from_month`;
}
