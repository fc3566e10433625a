import type { MonthNumber } from '../../identity/year-month';

/** Where a ledger stands: the newest knowledge, and the newest revision of every month compared up to the open one, in the order of the months. */
export interface Position {
  readonly knowledge: number;
  readonly revisions: readonly { readonly month: MonthNumber; readonly revision: number }[];
}

/** The months of a position, and the revision of each, as the statements take them. */
export const monthsAndRevisions = ({ revisions }: Position): readonly [readonly number[], readonly number[]] => [
  revisions.map(({ month }) => month),
  revisions.map(({ revision }) => revision),
];
