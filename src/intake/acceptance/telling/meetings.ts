import { OPEN_END } from '../../../identity/year-month';
import type { FactTable } from '../fact-tables';
import type { Row } from './aspect';

/** Where two rows of each key meet: what was said before a month, or of it until now, and what is said from it on. */
export interface Meeting {
  readonly table: FactTable;
  /** The month, in SQL. */
  readonly month: string;
  /** Joins with the rows below as aliases. */
  readonly joins: string;
  /** The alias that has person and key of each. */
  readonly of: string;
  readonly before: Row;
  readonly after: Row;
  readonly told: ToldBefore;
  /** Which of them, in SQL. */
  readonly which: string;
  /** Whether somebody can have several keys, whose changes must stand together. */
  readonly sorted: boolean;
}

/**
 * What was told of this very month already. CORRECTED: `row` stood in the month before, so where `before` says something else, a change was told that
 * is corrected now. KNOWN: `row` stood in the month before until now, so where `after` says something else, that change was told. NOTHING: neither.
 */
export type ToldBefore = { readonly means: 'CORRECTED' | 'KNOWN'; readonly row: Row } | { readonly means: 'NOTHING' };

const LIST = '$1::integer';
const sameKey = (row: string, of: string): string => `${row}.person = ${of}.person and ${row}.fact_key = ${of}.fact_key`;
const inMonth = (row: string, month: string): string => `${row}.from_month <= ${month} and ${row}.until_month > ${month}`;
const inMonthBefore = (row: string): string => `${row}.from_month < ${LIST} and ${row}.until_month >= ${LIST}`;
const brought = (row: string): string => `${row}.known_from = $2 and ${row}.batch_id = $3`;

/** The records that a list brought where nothing held before. $1 the month, $2 the knowledge, $3 the batch. */
export function whatBegan(table: FactTable, corrects: boolean): Meeting {
  const joins = `${table.table} n${monthBefore(table, 'n', corrects)}`;
  const about = { table, month: LIST, joins, of: 'n', which: brought('n'), sorted: hasSeveralKeys(table) };
  return { ...about, before: null, after: 'n', told: toldOfMonth(table, corrects) };
}

/** The records of the month that went to history, and those that took their place. */
export function whatDiffered(table: FactTable, corrects: boolean): Meeting {
  const months = table.shape === 'EVENT' ? '' : ` and ${inMonth('n', LIST)}`;
  const joins = `difference d
left join ${table.table}_history o on o.known_until = $2 and ${sameKey('o', 'd')} and o.from_month = d.from_month
left join ${table.table} n on ${sameKey('n', 'd')}${months}${monthBefore(table, 'd', corrects)}`;
  const about = { table, month: LIST, joins, of: 'd', which: 'true', sorted: true };
  return { ...about, before: 'o', after: 'n', told: toldOfMonth(table, corrects) };
}

/** The same where the reach of a late list ends for each key: from there on it is again as a later list says. */
export function endOfWhatBegan(table: FactTable): Meeting {
  const month = 'n.until_month';
  const joins = `${table.table} n\nleft join ${table.table} r on ${sameKey('r', 'n')} and ${inMonth('r', month)}`;
  const about = {
    table,
    month,
    joins,
    of: 'n',
    which: `${brought('n')} and ${LIST} < ${month} and ${comes(month)}`,
    sorted: hasSeveralKeys(table),
  };
  return { ...about, before: 'n', after: 'r', told: { means: 'KNOWN', row: null } };
}

/** $5: the month of the next FULL list, or the open end. `o` still held where the reach ends. */
export function endOfWhatDiffered(table: FactTable): Meeting {
  const month = 'least($5::integer, coalesce(n.until_month, o.until_month))';
  const joins = `difference d
left join ${table.table} n on ${sameKey('n', 'd')} and ${inMonth('n', LIST)}
left join ${table.table}_history o on o.known_until = $2 and ${sameKey('o', 'd')} and o.from_month = d.from_month and o.until_month >= ${month}
left join ${table.table} r on ${sameKey('r', 'd')} and ${inMonth('r', month)}`;
  const about = { table, month, joins, of: 'd', which: comes(month), sorted: true };
  return { ...about, before: 'n', after: 'r', told: { means: 'KNOWN', row: 'o' } };
}

const comes = (month: string): string => `${month} < ${OPEN_END}`;

/** What stood in the month before; needed only where another list of the month may have been told of. */
function monthBefore({ table, shape }: FactTable, of: string, corrects: boolean): string {
  return corrects && shape === 'ROSTER' ? `\nleft join ${table} p on ${sameKey('p', of)} and ${inMonthBefore('p')}` : '';
}

/** An event stands in no month before: whatever was said of it was told. */
function toldOfMonth({ shape }: FactTable, corrects: boolean): ToldBefore {
  if (shape === 'EVENT') return { means: 'CORRECTED', row: null };
  return corrects ? { means: 'CORRECTED', row: 'p' } : { means: 'NOTHING' };
}

const hasSeveralKeys = ({ shape, feed }: FactTable): boolean => shape === 'EVENT' || feed === 'EMPLOYEE_PENSION';
