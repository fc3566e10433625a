import { GROUPS, MEASURES, STATES, WEIGHTS, weighed } from '../measures';
import type { Cell, CountTable } from '../table';

/** What is told of a place: the measures, then the money of those paid for. */
export const TOLD = MEASURES.length + 1;
export const MONEY = MEASURES.length;

/**
 * A table by numbers: rows are towns, columns categories; the row behind the last and the column behind the last hold the sums. An entry is one
 * thing told of one place, a target one group of people of one place.
 */
export class Grid {
  readonly rows: number;
  readonly columns: number;
  private readonly cells: (Cell | undefined)[];

  constructor(table: CountTable) {
    this.rows = table.towns.length;
    this.columns = table.categories.length;
    this.cells = new Array(this.rows * this.columns).fill(undefined);
    for (const cell of table.cells) {
      this.cells[table.towns.indexOf(cell.town) * this.columns + table.categories.indexOf(cell.category)] = cell;
    }
  }

  /** People of a state in a cell. */
  count(row: number, column: number, state: number): number {
    return this.cells[row * this.columns + column]?.counts[state] ?? 0;
  }

  /** What was paid for each person of a cell: 0 nobody was paid for, null it differs. */
  eachFen(row: number, column: number): number | null {
    const cell = this.cells[row * this.columns + column];
    return cell === undefined || cell.paidFen === 0 ? 0 : cell.eachFen;
  }

  /** People of a place, which may be a sum, for whom another amount was paid than for most of their cell. */
  paidOtherwise(row: number, column: number): number {
    const of = (r: number, c: number): boolean => (row === this.rows || r === row) && (column === this.columns || c === column);
    return this.cells.reduce(
      (sum, cell, i) => sum + (of(Math.floor(i / this.columns), i % this.columns) ? (cell?.paidOtherwise ?? 0) : 0),
      0,
    );
  }

  place(row: number, column: number): number {
    return row * (this.columns + 1) + column;
  }

  get places(): number {
    return (this.rows + 1) * (this.columns + 1);
  }

  /** People of each state of a place, which may be a sum. */
  counts(row: number, column: number): readonly number[] {
    const rows = row < this.rows ? [row] : [...Array(this.rows).keys()];
    const columns = column < this.columns ? [column] : [...Array(this.columns).keys()];
    return STATES.map((_, state) => rows.reduce((sum, r) => sum + columns.reduce((part, c) => part + this.count(r, c, state), 0), 0));
  }

  /** The groups of a place whose size lies between 1 and the threshold, which itself may be told. */
  smallGroups(row: number, column: number, threshold: number): readonly number[] {
    const counts = this.counts(row, column);
    return GROUPS.flatMap((weights, group) => {
      const size = Math.abs(weighed(weights, counts));
      return size > 0 && size < threshold ? [group] : [];
    });
  }
}

export const changeOf = (weights: readonly number[], change: readonly number[]): number => weighed(weights, change);
export const measureChanges = (change: readonly number[]): readonly number[] => WEIGHTS.map((weights) => changeOf(weights, change));
export const groupChanges = (change: readonly number[]): readonly number[] => GROUPS.map((weights) => changeOf(weights, change));
