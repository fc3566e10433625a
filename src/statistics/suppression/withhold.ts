import { GROUPS, MEASURES } from '../measures';
import type { CountTable } from '../table';
import { Grid, groupChanges, MONEY, measureChanges, TOLD } from './grid';
import { CHANGES, type Move, moneyPlaces, placesOf, possibleSteps } from './moves';

export interface SmallCellRule {
  /** Groups of fewer people than this are not told, 0 excepted. */
  readonly threshold: number;
  /** At least so far apart lie the sizes that a group could have for all that is told. */
  readonly spread: number;
}

/** What is withheld of a table: of each place (town by town, the sums behind) each measure and the money. */
export class Withheld {
  private readonly entries: Uint8Array;

  constructor(
    readonly table: CountTable,
    entries: Uint8Array,
  ) {
    this.entries = entries;
  }

  /** `row` of towns, `column` of categories; one behind the last for the sum. */
  has(row: number, column: number, told: number): boolean {
    return this.entries[(row * (this.table.categories.length + 1) + column) * TOLD + told] === 1;
  }
}

/**
 * Decides what of a table is withheld (小数保护), primary and secondary in one: for every small group it finds another possible table that differs in
 * that group by at least the spread, and withholds whatever the two do not agree in. Then all that is told holds in both, however it is added
 * and subtracted, and nobody can say which of them is true. Of the possible tables that which costs least is taken: sums cost more than
 * cells, and what `before` withheld (the month before) costs little. The same table gives the same answer.
 */
export function withhold(table: CountTable, rule: SmallCellRule, before: (row: number, column: number, told: number) => boolean): Withheld {
  const search = new Search(new Grid(table), rule, before);
  return new Withheld(table, search.run());
}

class Search {
  private readonly hidden: Uint8Array;
  /** The smallest and the greatest change of each group among the possible tables taken so far. */
  private readonly lowest: Int32Array;
  private readonly highest: Int32Array;

  constructor(
    private readonly grid: Grid,
    private readonly rule: SmallCellRule,
    private readonly before: (row: number, column: number, told: number) => boolean,
  ) {
    this.hidden = new Uint8Array(grid.places * TOLD);
    this.lowest = new Int32Array(grid.places * GROUPS.length);
    this.highest = new Int32Array(grid.places * GROUPS.length);
  }

  /** Sums first: what protects them protects cells as well. */
  run(): Uint8Array {
    const { rows, columns } = this.grid;
    const upTo = (count: number): number[] => [...Array(count).keys()];
    this.protect(rows, columns);
    for (const column of upTo(columns)) this.protect(rows, column);
    for (const row of upTo(rows)) this.protect(row, columns);
    for (const row of upTo(rows)) for (const column of upTo(columns)) this.protect(row, column);
    for (const row of upTo(rows + 1)) for (const column of upTo(columns + 1)) this.protectMoney(row, column);
    return this.hidden;
  }

  /**
   * Money beside the people it was paid for gives away whom another amount was paid for: 61 people and 62 premiums are one person paid for twice. So
   * it is told only of places where nobody was, and of the whole when they are not few; sums between would give each other away.
   */
  private protectMoney(row: number, column: number): void {
    const { rows, columns } = this.grid;
    const people = this.grid.paidOtherwise(row, column);
    const told = people === 0 || (row === rows && column === columns && people >= this.rule.threshold);
    if (!told) this.hidden[this.grid.place(row, column) * TOLD + MONEY] = 1;
  }

  private protect(row: number, column: number): void {
    for (const group of this.grid.smallGroups(row, column, this.rule.threshold)) {
      const target = this.grid.place(row, column) * GROUPS.length + group;
      if (this.spreadOf(target) < this.rule.spread) this.take(this.cheapest(row, column, group));
    }
  }

  private spreadOf(target: number): number {
    return (this.highest[target] ?? 0) - (this.lowest[target] ?? 0);
  }

  private take(move: Move): void {
    const changes = groupChanges(move.change);
    for (const { row, column, sign } of placesOf(this.grid, move)) {
      const place = this.grid.place(row, column);
      changes.forEach((change, group) => {
        const target = place * GROUPS.length + group;
        const by = change * sign * move.steps;
        this.lowest[target] = Math.min(this.lowest[target] ?? 0, by);
        this.highest[target] = Math.max(this.highest[target] ?? 0, by);
      });
    }
    for (const entry of this.entriesOf(move)) this.hidden[entry] = 1;
  }

  private cheapest(row: number, column: number, group: number): Move {
    let best: Move | null = null;
    let lowestCost = Number.POSITIVE_INFINITY;
    for (const move of this.candidates(row, column, group)) {
      const cost = this.costOf(move, lowestCost);
      if (cost < lowestCost) {
        best = move;
        lowestCost = cost;
      }
    }
    if (best === null) throw new Error('suppression: expected at least the move that nothing makes up for, found none');
    return best;
  }

  private *candidates(row: number, column: number, group: number): Generator<Move> {
    const { rows, columns } = this.grid;
    const changes = CHANGES.filter((change) => (groupChanges(change)[group] ?? 0) !== 0);
    const anchorRows = row < rows ? [row] : [...Array(rows).keys()];
    const anchorColumns = column < columns ? [column] : [...Array(columns).keys()];
    for (const anchorRow of anchorRows) {
      for (const anchorColumn of anchorColumns) {
        const otherRows = row < rows ? others(rows, anchorRow) : [null];
        const otherColumns = column < columns ? others(columns, anchorColumn) : [null];
        for (const otherRow of otherRows)
          for (const otherColumn of otherColumns)
            for (const change of changes) {
              const move = { row: anchorRow, column: anchorColumn, otherRow, otherColumn, change };
              const steps = possibleSteps(this.grid, move, this.rule.threshold);
              if (steps >= this.rule.spread) yield { ...move, steps };
            }
      }
    }
  }

  /** Stops counting once it is no longer the cheapest. */
  private costOf(move: Move, limit: number): number {
    let cost = 0;
    for (const entry of this.entriesOf(move)) {
      if (this.hidden[entry] === 1) continue;
      cost += this.price(entry);
      if (cost >= limit) break;
    }
    return cost;
  }

  private price(entry: number): number {
    const place = Math.floor(entry / TOLD);
    const row = Math.floor(place / (this.grid.columns + 1));
    const column = place % (this.grid.columns + 1);
    const told = entry % TOLD;
    const rank = row === this.grid.rows ? (column === this.grid.columns ? 1000 : 100) : column === this.grid.columns ? 30 : 1;
    return rank * (PRICES[told] ?? 1) * (this.before(row, column, told) ? 0.2 : 1);
  }

  private *entriesOf(move: Move): Generator<number> {
    const changes = measureChanges(move.change);
    for (const { row, column } of placesOf(this.grid, move)) {
      const first = this.grid.place(row, column) * TOLD;
      for (let told = 0; told < MEASURES.length; told++) if (changes[told] !== 0) yield first + told;
    }
    for (const { row, column } of moneyPlaces(this.grid, move)) yield this.grid.place(row, column) * TOLD + MONEY;
  }
}

/** 应参保 and 应享 are worth more than what was done of them. */
const PRICES = [4, 2, 3, 2, 4, 2, 1];

const others = (count: number, own: number): (number | null)[] => [...[...Array(count).keys()].filter((each) => each !== own), null];
