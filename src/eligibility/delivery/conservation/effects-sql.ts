import { type FactTable, listed } from '../../../intake/acceptance';
import { placedIn } from '../../finding/placed-in';

export type EffectKindCode = 'BEGAN' | 'CHANGED' | 'ENDED';

/**
 * What a batch began, changed and ended, by person: $1 batch, $2 the knowledge number it was believed from, $3 the person to begin at,
 * $4 towns or null for everybody, $5 limit, $6 the kind or null, and for a list $7 its month. Before is what that number superseded, after is what the batch wrote at it; an event
 * stands by itself, a list in its month. Each kind is cut to the limit before they are merged, so a first list of a million is not joined whole.
 */
export function effectsSql(table: FactTable): string {
  const kinds = [
    kind('BEGAN', `${after(table)} a`, `not exists (select from ${before(table)} b where ${same})`, 'null::jsonb', said(table, 'a')),
    kind('CHANGED', `${after(table)} a join ${before(table)} b on ${same}`, differs(table), said(table, 'b'), said(table, 'a')),
    kind('ENDED', `${before(table)} a`, `not exists (select from ${after(table)} b where ${same})`, said(table, 'a'), 'null::jsonb'),
  ];
  return `select e.person, e.fact_key as "factKey", e.kind, e.row, e.before, e.after
from (${kinds.join('\nunion all\n')}) e
order by e.person, e.fact_key limit $5`;
}

const same = 'b.person = a.person and b.fact_key = a.fact_key';

function kind(code: EffectKindCode, source: string, where: string, saidBefore: string, saidAfter: string): string {
  const row = code === 'ENDED' ? 'null::integer' : 'a.row_number';
  return `(select a.person, a.fact_key, '${code}' as kind, ${row} as row, ${saidBefore} as before, ${saidAfter} as after
 from ${source}
 where ($6::text is null or $6 = '${code}') and a.person >= $3::uuid and ${where} and ($4::text[] is null or ${placedIn('a.person', '$4::text[]')})
 order by a.person, a.fact_key limit $5)`;
}

const columnsOf = ({ columns }: FactTable): string => columns.map(({ name }) => name).join(', ');

/** What the batch wrote for its month, whether it is still believed or not. */
function after(table: FactTable): string {
  const month = table.shape === 'EVENT' ? '' : 'and from_month = $7::integer';
  const one = (name: string): string =>
    `select person, fact_key, row_number, from_month, until_month, ${columnsOf(table)} from ${name} where batch_id = $1::bigint and known_from = $2::bigint ${month}`;
  return `(${one(table.table)} union all ${one(`${table.table}_history`)})`;
}

/** What was believed of the month until the batch came. */
function before(table: FactTable): string {
  const month = table.shape === 'EVENT' ? '' : 'and from_month <= $7::integer and until_month > $7::integer';
  return `(select person, fact_key, row_number, from_month, until_month, ${columnsOf(table)} from ${table.table}_history
  where known_until = $2::bigint ${month})`;
}

function differs({ columns, shape }: FactTable): string {
  const whole = (alias: string): string =>
    `(${shape === 'EVENT' ? `${alias}.from_month, ${alias}.until_month, ` : ''}${listed(columns, alias)})`;
  return `${whole('a')} is distinct from ${whole('b')}`;
}

function said({ columns }: FactTable, alias: string): string {
  const pairs = columns.map(({ name }) => `'${name}', ${alias}.${name}`).join(', ');
  return `jsonb_build_object(${pairs})`;
}
