import type { Transaction } from '../../database';
import { codeOf, DISCREPANCY_CODES } from '../../eligibility';
import type { Balance } from './balance';
import type { Writing } from './store';
import { ASSESSED, ENDED, STANDING } from './tables';

/** A table of sums: what its cells are called by, what they hold, and how an outcome counts in them. */
interface Sums {
  readonly table: 'total' | 'discrepancy_total';
  readonly keys: readonly string[];
  readonly sums: readonly string[];
  /** Selects keys and sums of the outcomes of a relation, counted once or taken away. */
  readonly counted: (outcomes: string, sign: 1 | -1) => string;
}

const TOTALS: Sums = {
  table: 'total',
  keys: ['town', 'label', 'verdict', 'work_item'],
  sums: ['people', 'due_fen', 'paid_fen'],
  counted: (outcomes, sign) => `
  select town, label, verdict, work_item, ${sign} * count(*) as people, ${sign} * coalesce(sum(due_fen), 0) as due_fen,
    ${sign} * coalesce(sum(paid_fen), 0) as paid_fen
  from ${outcomes} group by town, label, verdict, work_item`,
};

const DISCREPANCY_TOTALS: Sums = {
  table: 'discrepancy_total',
  keys: ['town', 'code'],
  sums: ['people'],
  counted: (outcomes, sign) => `
  select town, code, ${sign} * sum(people) as people
  from (select town, raised, count(*) as people from ${outcomes} where raised <> 0 group by town, raised) together
  join generate_series(0, ${DISCREPANCY_CODES.length - 1}) code on raised & (1 << code) <> 0 group by town, code`,
};

/** Brings the sums of the month up to the revision: a cell that changed ends, and begins again with its new sums unless nobody is left in it. */
export async function storeTotals(transaction: Transaction, { inputs: { month }, revision }: Writing): Promise<void> {
  for (const sums of [TOTALS, DISCREPANCY_TOTALS]) await transaction.rows(writeCells(sums), [month, revision]);
}

function changes({ keys, sums, counted }: Sums): string {
  const added = sums.map((sum) => `sum(${sum})::bigint as ${sum}`);
  return `
select ${keys.join(', ')}, ${added.join(', ')}
from (${counted(ASSESSED, 1)}
  union all ${counted(ENDED, -1)}) counted
group by ${keys.join(', ')}
having ${sums.map((sum) => `sum(${sum}) <> 0`).join(' or ')}`;
}

function writeCells(cells: Sums): string {
  const { table, keys, sums } = cells;
  const same = keys.map((key) => `${known(`t.${key}`, key)} = ${known(`c.${key}`, key)}`).join(' and ');
  const added = sums.map((sum) => `c.${sum} + coalesce(e.${sum}, 0)`);
  return `
with changed_cell as materialized (${changes(cells)}),
ended as (
  update comparison.${table} t set until_revision = $2 from changed_cell c
  where t.month = $1 and t.until_revision = 2147483647 and ${same}
  returning ${[...keys, ...sums].map((name) => `t.${name}`).join(', ')})
insert into comparison.${table} (month, from_revision, ${[...keys, ...sums].join(', ')})
select $1, $2, ${keys.map((key) => `c.${key}`).join(', ')}, ${added.join(', ')}
from changed_cell c left join ended e on ${same.replaceAll('t.', 'e.')}
where c.people + coalesce(e.people, 0) > 0`;
}

/**
 * Counts every sum of a month anew from what stands of everybody, against the stored ones, which were brought up by differences: increments add to
 * them and look at nobody else, so a full run looks whether they still are the whole. In cells of both tables.
 */
export async function recountTotals(transaction: Transaction, { inputs: { month } }: Writing): Promise<Balance> {
  const [told] = await transaction.rows<Omit<Balance, 'name'>>(RECOUNT, [month]);
  return { name: 'TOTALS', cameIn: told?.cameIn ?? 0, accounted: told?.accounted ?? 0 };
}

function recounted({ table, keys, sums, counted }: Sums): string {
  const equal = (names: readonly string[]) =>
    names.map((name) => `${known(`a.${name}`, name)} = ${known(`t.${name}`, name)}`).join(' and ');
  return `select ${sums.map((sum) => `a.${sum} is not distinct from t.${sum}`).join(' and ')} as equal
from (${counted(`(select town, label, verdict, work_item, due_fen, paid_fen, raised from comparison.outcome where month = $1 and ${STANDING}) standing`, 1)}) a
full join (select ${[...keys, ...sums].join(', ')} from comparison.${table} where month = $1 and ${STANDING}) t on ${equal(keys)}`;
}

/** Equality that hashes, with a value for none. */
const known = (column: string, key: string): string => `coalesce(${column}, ${key === 'town' ? `''` : '-1'})`;

const RECOUNT = `
select count(*)::integer as "cameIn", (count(*) filter (where equal))::integer as accounted
from (${recounted(TOTALS)} union all ${recounted(DISCREPANCY_TOTALS)}) cells`;

const MOVEMENTS = `
insert into comparison.movement (month, revision, from_item, to_item, people)
select $1, $2, e.work_item, a.work_item, count(*) from ${ENDED} e full join ${ASSESSED} a on a.person = e.person group by 3, 4`;

/** How many moved from one primary item to another against the revision before; a first revision moves nobody. */
export async function storeMovements(transaction: Transaction, { inputs: { month }, revision }: Writing): Promise<void> {
  if (revision > 1) await transaction.rows(MOVEMENTS, [month, revision]);
}

/** The people and money that a revision's sums hold. */
export interface Told {
  readonly people: number;
  readonly toHandle: number;
  readonly dueFen: number;
}

const TOLD = `
select coalesce(sum(people), 0)::integer as people,
  coalesce(sum(people) filter (where work_item <> ${codeOf('WORK_ITEM', 'NONE')}), 0)::integer as "toHandle",
  coalesce(sum(due_fen), 0)::float8 as "dueFen"
from comparison.total where month = $1 and from_revision <= $2 and $2 < until_revision`;

export async function readTold(transaction: Transaction, month: number, revision: number): Promise<Told> {
  const [told] = await transaction.rows<Told>(TOLD, [month, revision]);
  return told ?? { people: 0, toHandle: 0, dueFen: 0 };
}
