import { type Cell, cellText, isBlank } from '../source/raw-row';
import type { Layout } from './layout';
import { skippedKind } from './row-kind';
import type { Table } from './tables';

/** A sum of one row proves nothing: the second payment of somebody may be as large as the first. */
const LEAST_SUMMED = 2;
/** Amounts are compared as whole numbers of ten-thousandths. */
const PARTS = 10_000;
const NUMBER = /^\d{1,12}(?:\.\d{1,4})?$/;
/** Columns that say nothing of who somebody is; beside them those that are not read. */
const NOBODYS: ReadonlySet<string> = new Set(['amount', 'tier', 'sequence']);

/**
 * Whether a row holds nothing but plain numbers, and none in a column that is about a person: it may be a total without a word.
 * Cheap enough for each rejected row.
 */
export function holdsOnlyNumbers(cells: readonly Cell[], { keys }: Layout): boolean {
  let numbers = 0;
  for (const [i, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const key = keys[i] ?? null;
    if ((key !== null && !NOBODYS.has(key)) || numberIn(cell) === null) return false;
    numbers++;
  }
  return numbers > 0;
}

/**
 * The rows of a table that are totals although no word says so: they hold only numbers, and each is the sum of the column above it (or since
 * the last such row), or the number of rows that were summed. Walks the whole table: ask only when a row may be one.
 */
export async function unspokenTotals({ sheet, layout }: Table): Promise<ReadonlySet<number>> {
  const totals = new Set<number>();
  const sums = new ColumnSums();
  for await (const { firstRow, rows } of sheet.rows()) {
    for (let i = Math.max(0, layout.headerAt + layout.headerRows + 1 - firstRow); i < rows.length; i++) {
      const cells = rows[i] ?? [];
      if (skippedKind(cells, layout) !== null) continue;
      if (!holdsOnlyNumbers(cells, layout)) sums.add(cells, layout);
      else if (sums.areSaidBy(cells)) totals.add(firstRow + i);
    }
  }
  return totals;
}

/** What stands above a row: sums by column, and how many rows they are of; from the header and since the last total. */
class ColumnSums {
  private all = new Map<number, number>();
  private since = new Map<number, number>();
  private rows = 0;
  private rowsSince = 0;

  add(cells: readonly Cell[], { keys }: Layout): void {
    this.rows++;
    this.rowsSince++;
    for (const [i, cell] of cells.entries()) {
      const key = keys[i] ?? null;
      const number = key === null || (NOBODYS.has(key) && key !== 'sequence') ? numberIn(cell) : null;
      if (number === null) continue;
      this.all.set(i, (this.all.get(i) ?? 0) + number);
      this.since.set(i, (this.since.get(i) ?? 0) + number);
    }
  }

  areSaidBy(cells: readonly Cell[]): boolean {
    const said = isTotal(cells, this.all, this.rows) || isTotal(cells, this.since, this.rowsSince);
    if (said) {
      this.since = new Map();
      this.rowsSince = 0;
    }
    return said;
  }
}

function isTotal(cells: readonly Cell[], sums: ReadonlyMap<number, number>, rows: number): boolean {
  if (rows < LEAST_SUMMED) return false;
  let summed = false;
  for (const [i, cell] of cells.entries()) {
    const number = numberIn(cell);
    if (number === null) continue;
    if (number > 0 && number === sums.get(i)) summed = true;
    else if (number !== rows * PARTS) return false;
  }
  return summed;
}

/** A plain amount in ten-thousandths: `1,200.50`, `￥1200.5元`; null for a blank cell and everything else. */
function numberIn(cell: Cell): number | null {
  if (isBlank(cell)) return null;
  const text = cellText(cell)
    .normalize('NFKC')
    .replace(/[¥,元\s]/g, '');
  return NUMBER.test(text) ? Math.round(Number(text) * PARTS) : null;
}
