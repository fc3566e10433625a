import type { Transaction } from '../../database';
import type { Believed } from './believing';
import type { Effects } from './delivery';
import type { Belief } from './difference';

interface TownRow {
  town: string | null;
  began: number;
  changed: number;
  ended: number;
}

/** What a belief began, changed and ended for each town, largest town code last; asked right after it, in the same transaction. */
export async function effectsOf(transaction: Transaction, belief: Belief, { facts }: Believed): Promise<Effects> {
  const towns =
    facts === 'ALL_BEGAN'
      ? await transaction.rows<TownRow>(allBegan(belief), [belief.knowledge, belief.batch])
      : await transaction.rows<TownRow>(someDiffered(belief), [belief.knowledge]);
  const sum = (of: (row: TownRow) => number): number => towns.reduce((total, row) => total + of(row), 0);
  return { began: sum((row) => row.began), changed: sum((row) => row.changed), ended: sum((row) => row.ended), towns };
}

const townOf = ({ table }: Belief, alias: string): string =>
  table.columns.some(({ name }) => name === 'town') ? `${alias}.town` : 'null::text';

function allBegan(belief: Belief): string {
  return `
select ${townOf(belief, 'f')} as town, count(*)::integer as began, 0 as changed, 0 as ended
from ${belief.table.table} f where f.known_from = $1 and f.batch_id = $2 group by 1 order by 1`;
}

function someDiffered(belief: Belief): string {
  return `
select town, count(*) filter (where effect = 'B')::integer as began, count(*) filter (where effect = 'C')::integer as changed,
  count(*) filter (where effect = 'E')::integer as ended
from (
  select d.effect, ${townOf(belief, 'i')} as town from difference d
  join ${belief.incoming} i on i.person = d.person and i.fact_key = d.fact_key and i.row_number = d.row_number where d.effect in ('B', 'C')
  union all
  select d.effect, ${townOf(belief, 'h')} from difference d
  join ${belief.table.table}_history h on h.known_until = $1 and h.person = d.person and h.fact_key = d.fact_key and h.from_month = d.from_month
  where d.effect = 'E') changed
group by town order by town`;
}
