import { createHash } from 'node:crypto';
import type { Layout } from '../table/layout';
import type { Search, Table } from '../table/tables';
import { readingRules } from './reading-rules';

/**
 * What the judgement of a row depends on beside its own text, as a digest: the rules, the feed, its sender, and what each column was taken for. The month is not in
 * it: a row that was accepted as it came stays so in a later one, as long as the towns are the same (dates may not lie after the month of the
 * list, so a later month allows more). Null for everything whose rows do not stand for themselves: workbooks, several tables, mixed files,
 * households in one row, events, and sums of money.
 */
export function readingContext({ feed, sender, plan }: Search, tables: readonly Table[]): Buffer | null {
  const [table] = tables;
  if (table === undefined || tables.length > 1 || table.sheet.lines === null) return null;
  const { layout } = table;
  if (plan.only === null || plan.only.repeatable || layout.members.length > 0 || layout.columnOf.has('amount')) return null;
  const about = { feed, sender, countsCells: table.sheet.countsCells, delimiter: table.sheet.lines.delimiter };
  return createHash('sha256')
    .update(readingRules())
    .update(JSON.stringify({ ...about, layout: plainly(layout) }))
    .digest();
}

/** Where the header stands makes no difference. */
function plainly({ headerAt: _at, headerRows: _rows, labels, titles, columnOf, alternates, units, ...layout }: Layout): unknown {
  return { ...layout, labels: [...labels], titles: [...titles], columnOf: [...columnOf], alternates: [...alternates], units: [...units] };
}
