/** A row in a statement by its alias; null: there is none. */
export type Row = string | null;

/** The rows before and after a change, and what each says of the aspect (SQL). */
export interface Pair {
  readonly before: Row;
  readonly after: Row;
  readonly from: string;
  readonly to: string;
  /** The month from which on the row after says it. */
  readonly month: string;
}

/**
 * One thing that a record of a feed says, and how a change of it is told. All of it is SQL over two rows, of which either may be missing. The
 * words are the closed ones of the feed.
 */
export interface Aspect {
  /** The reason of a change that is told as RECORD_CORRECTED: which part of the record it is. */
  readonly name: string;
  /** What the row says: a word, or null when there is nothing to be told of. */
  readonly state: (row: Row) => string;
  /** Code of the kind for another state; null where another aspect tells it. */
  readonly kind: (pair: Pair) => string;
  readonly category?: (pair: Pair) => string;
  /** Why; null where it does not say. */
  readonly reason?: (pair: Pair) => string;
  /** The month that it is about when that is not the one of the feed. */
  readonly month?: (pair: Pair) => string;
}

/** How the changes of a feed are told: its aspects in this order, then a change of town, then whatever else differs. */
export interface Telling {
  /** True in SQL when a row that is there counts; one that does not is told like none. */
  readonly counts: (row: string) => string;
  readonly aspects: readonly Aspect[];
  /** Columns that no aspect tells: another value is RECORD_CORRECTED, with the columns as reason. */
  readonly others: readonly string[];
  /** Columns of `others` that go along with another column and are compared only while that one stays the same. */
  readonly followers: Readonly<Record<string, string>>;
  /** Whether the record itself says the town; else the tables that place the person in the month, all of the same agency. */
  readonly town: 'SAID' | { readonly placedBy: readonly string[] };
  readonly month: (pair: Pair) => string;
}

export const NOTHING = 'null::text';
export const monthOfList = ({ month }: Pair): string => month;

/** SQL over a row that may not be there. */
export const ofRow =
  (expression: (row: string) => string) =>
  (row: Row): string =>
    row === null ? NOTHING : expression(row);

export const everyRow = (row: string): string => `${row}.person is not null`;

/** Said by nobody, yet on the list. */
export const NOT_SAID = `'NOT_SAID'`;
