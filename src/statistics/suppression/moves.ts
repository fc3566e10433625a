import { PAID_STATES, STATES } from '../measures';
import { changeOf, type Grid } from './grid';

/**
 * A move: so many people more (or fewer) of some states in a cell, made up for in the same column by another row, in the same row by another column,
 * or by both, so that sums stay as they are. What it leads to is another table that could be the true one.
 */
export interface Move {
  readonly row: number;
  readonly column: number;
  /** The row and the column that make up for it; null = nothing does. */
  readonly otherRow: number | null;
  readonly otherColumn: number | null;
  /** People of each state, for one step. */
  readonly change: readonly number[];
  readonly steps: number;
}

/** A cell or sum that a move changes, by how many times its change. */
export interface Touched {
  readonly row: number;
  readonly column: number;
  readonly sign: 1 | -1;
}

const unit = (state: number, sign: number): readonly number[] => STATES.map((_, each) => (each === state ? sign : 0));
const ELIGIBLE = [0, 1, 2, 3, 4];
const OVER_60 = [5, 6];
const swaps = (states: readonly number[]): readonly (readonly number[])[] =>
  states.flatMap((from) =>
    states.filter((to) => to !== from).map((to) => STATES.map((_, each) => (each === to ? 1 : each === from ? -1 : 0))),
  );

/** People change their state, or come and go. */
export const CHANGES: readonly (readonly number[])[] = [
  ...swaps(ELIGIBLE),
  ...swaps(OVER_60),
  ...STATES.flatMap((_, state) => [unit(state, 1), unit(state, -1)]),
];

/** The cells that a move changes. */
export function cellsOf({ row, column, otherRow, otherColumn }: Omit<Move, 'steps'>): readonly Touched[] {
  const cells: Touched[] = [{ row, column, sign: 1 }];
  if (otherRow !== null) cells.push({ row: otherRow, column, sign: -1 });
  if (otherColumn !== null) cells.push({ row, column: otherColumn, sign: -1 });
  if (otherRow !== null && otherColumn !== null) cells.push({ row: otherRow, column: otherColumn, sign: 1 });
  return cells;
}

/** The cells and the sums that a move changes. */
export function placesOf(grid: Grid, move: Omit<Move, 'steps'>): readonly Touched[] {
  const { row, column, otherRow, otherColumn } = move;
  const places = [...cellsOf(move)];
  const ofRow = otherColumn === null;
  const ofColumn = otherRow === null;
  if (ofRow) places.push({ row, column: grid.columns, sign: 1 });
  if (ofRow && otherRow !== null) places.push({ row: otherRow, column: grid.columns, sign: -1 });
  if (ofColumn) places.push({ row: grid.rows, column, sign: 1 });
  if (ofColumn && otherColumn !== null) places.push({ row: grid.rows, column: otherColumn, sign: -1 });
  if (ofRow && ofColumn) places.push({ row: grid.rows, column: grid.columns, sign: 1 });
  return places;
}

/** How many steps of a move leave nobody below nothing; at most `most`. */
export function possibleSteps(grid: Grid, move: Omit<Move, 'steps'>, most: number): number {
  let steps = most;
  for (const { row, column, sign } of cellsOf(move)) {
    move.change.forEach((change, state) => {
      if (change * sign < 0) steps = Math.min(steps, grid.count(row, column, state));
    });
  }
  return steps;
}

/**
 * Where the money changes too. Sums of money hold when everybody concerned is paid the same for; when it differs, a sum of money would give away who
 * moved, so it counts as changed everywhere above.
 */
export function moneyPlaces(grid: Grid, move: Omit<Move, 'steps'>): readonly Omit<Touched, 'sign'>[] {
  if (!move.change.some((change, state) => change !== 0 && PAID_STATES[state] === 1)) return [];
  const cells = cellsOf(move);
  const amounts = new Set(cells.map(({ row, column }) => grid.eachFen(row, column)).filter((each) => each !== 0));
  if (amounts.size <= 1 && !amounts.has(null)) return changeOf(PAID_STATES, move.change) === 0 ? [] : placesOf(grid, move);
  return cells.flatMap(({ row, column }) => [
    { row, column },
    { row, column: grid.columns },
    { row: grid.rows, column },
    { row: grid.rows, column: grid.columns },
  ]);
}
