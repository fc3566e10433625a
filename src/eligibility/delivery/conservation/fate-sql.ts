import { monthNumber } from '../../../identity/year-month';
import type { FactTable } from '../../../intake/acceptance';
import type { Batch } from '../batch';

/** Whose facts of which rows are followed. */
export interface Followed {
  readonly batch: Batch;
  readonly persons: readonly string[];
  readonly rows: readonly number[];
}

/** A household stands in one row, but the rows of a batch name its first member only. */
const hasMembers = ({ feed }: FactTable): boolean => feed === 'MINIMUM_LIVING';

/** The values of `fateSql`: an event stands by itself and asks no month. */
export function fateValues(table: FactTable, { batch, persons, rows }: Followed): unknown[] {
  const month = table.shape === 'ROSTER' ? [monthNumber(batch.month)] : [];
  return [batch.id, batch.knowledge, persons, batch.feed, ...month, ...(hasMembers(table) ? [rows] : [])];
}

/**
 * What became of the facts that the hub believed when it had just accepted a batch: $1 batch, $2 the knowledge number it was believed from,
 * $3 persons, $4 feed, $5 month of a list, $6 rows of households. Then is compared with now: the same evidence still stands, another took its
 * place, or nothing holds any more; then `endedBy` names the batch at whose number it ended. Of events only those of the batch are followed.
 */
export function fateSql(table: FactTable): string {
  const { table: current } = table;
  return `with believed as (${believedThen(table).join('\nunion\n')})
select t.person, t.fact_key as "factKey", t.batch_id::text as batch, t.row_number as row,
  t.batch_id = $1::bigint as own,
  n.batch_id::text as "nowBatch", n.row_number as "nowRow", e.id::text as "endedBy"
from believed t
left join lateral (
  select c.batch_id, c.row_number from ${current} c
  where c.person = t.person and c.fact_key = t.fact_key and ${holds(table, 'c')} limit 1) n on true
left join lateral (
  select b.id from hub.batch b
  where n.batch_id is null and b.feed = $4 and (
    select max(h.known_until) from ${current}_history h where h.person = t.person and h.fact_key = t.fact_key and ${holds(table, 'h')}
  ) in (b.accepted_knowledge, b.withdrawn_knowledge) limit 1) e on true
order by t.row_number, t.person, t.fact_key`;
}

function holds({ shape }: FactTable, alias: string): string {
  return shape === 'EVENT' ? 'true' : `${alias}.from_month <= $5::integer and ${alias}.until_month > $5::integer`;
}

/** What was believed of the people at the number of the batch, and what it wrote for members whom its rows do not name. */
function believedThen(table: FactTable): string[] {
  const columns = 's.person, s.fact_key, s.batch_id, s.row_number';
  const own = table.shape === 'EVENT' ? 's.batch_id = $1::bigint' : holds(table, 's');
  return [table.table, `${table.table}_history`].flatMap((name, i) => {
    const known = i === 0 ? 's.known_from <= $2::bigint' : 's.known_from <= $2::bigint and s.known_until > $2::bigint';
    const ofPeople = `select ${columns} from ${name} s where s.person = any($3::uuid[]) and ${own} and ${known}`;
    const written = `s.batch_id = $1::bigint and s.known_from = $2::bigint`;
    const ofRows = `select ${columns} from ${name} s where ${written} and ${holds(table, 's')} and s.row_number = any($6::integer[])`;
    return hasMembers(table) ? [ofPeople, ofRows] : [ofPeople];
  });
}
