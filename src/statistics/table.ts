import type { CategoryCode } from '../eligibility';
import { MEASURES, type Measure, WEIGHTS, weighed } from './measures';

/** The people of one town and category by state, in the order of STATES, and the money of those paid for. */
export interface Cell {
  readonly town: string | null;
  readonly category: CategoryCode;
  readonly counts: readonly number[];
  readonly paidFen: number;
  /** What was paid for each of them when it is the same for all; null when it differs or nobody was paid for. */
  readonly eachFen: number | null;
  /** How many of them another amount was paid for than for most of the cell: paid for twice, or below the floor. */
  readonly paidOtherwise: number;
}

/** Town × category with everybody in exactly one cell. Towns and categories are in their order; a cell without people is not listed. */
export interface CountTable {
  readonly towns: readonly (string | null)[];
  readonly categories: readonly CategoryCode[];
  readonly cells: readonly Cell[];
}

export type Measures = Readonly<Record<Measure, number | null>> & { readonly paidFen: number | null };

/** A place of the table: a town or all of them, a category or all of them. */
export interface Place {
  readonly town: string | null | 'ALL';
  readonly category: CategoryCode | 'ALL';
}

/** What a place tells; null = withheld (不公布). */
export interface PlaceTold extends Place {
  readonly told: Measures;
}

/** Every place of a table: the cells, the sums of the towns, of the categories, and of all. */
export function placesOf({ towns, categories }: CountTable): readonly Place[] {
  const across = [...categories, 'ALL' as const];
  return [...towns, 'ALL' as const].flatMap((town) => across.map((category): Place => ({ town, category })));
}

const within = ({ town, category }: Place, cell: Cell): boolean =>
  (town === 'ALL' || town === cell.town) && (category === 'ALL' || category === cell.category);

/** The whole truth of a place. */
export function measured({ cells }: CountTable, place: Place): Measures {
  const own = cells.filter((cell) => within(place, cell));
  const counts = Object.fromEntries(
    MEASURES.map((measure, m) => [measure, own.reduce((sum, { counts: each }) => sum + weighed(WEIGHTS[m] ?? [], each), 0)]),
  ) as Record<Measure, number>;
  return { ...counts, paidFen: own.reduce((sum, { paidFen }) => sum + paidFen, 0) };
}
