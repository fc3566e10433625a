import { everyRow, type Row, type Telling } from './aspect';
import { linesOf } from './lines';
import type { Meeting } from './meetings';
import { TELLINGS } from './tellings';

/** The select of the changes for `appendSelected`: $2 the knowledge, $3 the batch that is the reason, $4 the officer or null. */
export function changesSql(meeting: Meeting): string {
  const { table, joins, of, which, after, sorted } = meeting;
  const telling = TELLINGS[table.feed];
  return `
select told.kind::smallint, told.month, $2::bigint, ${of}.person, ${townOf(meeting, telling)}, told.category, '${table.feed}', told.from_value,
  told.to_value, told.reason, null::text, ${evidence(after, 'batch_id', '$3::bigint')}, ${evidence(after, 'row_number', 'null::integer')}, $4::text
from ${joins}${placing(meeting, telling)}
cross join lateral (
  ${linesOf(meeting, telling).join('\n  union all ')}) told (place, kind, month, category, from_value, to_value, reason)
where ${which} and told.kind is not null${sorted ? `\norder by ${of}.person, ${of}.fact_key, told.place` : ''}`;
}

/** The row that says it; where none does any more, the batch that is the reason. */
function evidence(after: Row, column: string, otherwise: string): string {
  if (after === null) return otherwise;
  return `case when ${everyRow(after)} then ${after}.${column} else ${otherwise} end`;
}

function townOf({ before, after }: Meeting, { town }: Telling): string {
  const towns =
    town === 'SAID'
      ? [after, before].flatMap((row) => (row === null ? [] : [`${row}.town`]))
      : town.placedBy.map((_, place) => `placed${place}.town`);
  return `coalesce(${towns.join(', ')})`;
}

function placing({ of, month }: Meeting, { town }: Telling): string {
  if (town === 'SAID') return '';
  const join = (table: string, place: number): string => `
left join ${table} placed${place} on placed${place}.person = ${of}.person and placed${place}.fact_key = ''
  and placed${place}.from_month <= ${month} and placed${place}.until_month > ${month}`;
  return town.placedBy.map(join).join('');
}
