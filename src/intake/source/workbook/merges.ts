import { type Cell, cellText, type TypedCell } from '../raw-row';
import { type PackedRows, unpackedRows } from './packed-rows';

/** A range of merged cells: rows from 1, columns from 0, both ends included. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
}

/** The value that a vertical merge repeats in the rows below its first. */
export interface ReadFill {
  readonly fromRow: number;
  readonly toRow: number;
  readonly column: number;
  readonly cell: TypedCell;
}

/** A roster has fewer columns; merges further right are not followed. */
const MOST_COLUMNS = 200;

/** Finds the value of each vertical merge; those of an empty cell repeat nothing. */
export function columnFills(merges: readonly Merge[], chunks: readonly PackedRows[]): ReadFill[] {
  const vertical = merges.filter((m) => m.lastRow > m.firstRow && m.column < MOST_COLUMNS).sort((a, b) => a.firstRow - b.firstRow);
  const fills: ReadFill[] = [];
  let at = 0;
  for (const chunk of chunks) {
    if (at >= vertical.length) break;
    const first = vertical[at];
    if (first === undefined || first.firstRow >= chunk.firstRow + ROWS_AT_MOST) continue;
    const rows = unpackedRows(chunk);
    for (let merge = vertical[at]; merge !== undefined && merge.firstRow < chunk.firstRow + rows.length; merge = vertical[++at]) {
      const cell = rows[merge.firstRow - chunk.firstRow]?.[merge.column] ?? '';
      if (cellText(cell) !== '')
        fills.push({ fromRow: merge.firstRow + 1, toRow: merge.lastRow, column: merge.column, cell: filled(cell) });
    }
  }
  return fills;
}

/** A chunk holds no more rows than this, so that those without a merge are passed by unopened. */
const ROWS_AT_MOST = 3000;

const filled = (cell: Cell): TypedCell =>
  typeof cell === 'string' ? { kind: 'TEXT', text: cell, merged: true } : { ...cell, merged: true };

/** Lays the fills over rows that are walked in order. */
export class FillingRows {
  private next = 0;
  private active: ReadFill[] = [];

  constructor(private readonly fills: readonly ReadFill[]) {}

  fill(row: number, cells: Cell[]): Cell[] {
    for (let fill = this.fills[this.next]; fill !== undefined && fill.fromRow <= row; fill = this.fills[++this.next]) this.take(fill);
    if (this.active.length === 0) return cells;
    this.active = this.active.filter((fill) => fill.toRow >= row);
    for (const { column, cell } of this.active) {
      while (cells.length < column) cells.push('');
      if (cellText(cells[column]) === '') cells[column] = cell;
    }
    return cells;
  }

  /** One merge at a time in a column; a file that says otherwise is not followed. */
  private take(fill: ReadFill): void {
    this.active = [...this.active.filter((other) => other.column !== fill.column), fill];
  }
}
