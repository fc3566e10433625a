import { type YearMonth, yearMonth } from '../identity/year-month';

/** What an agency's lists say of a person from a month on, until the next entry; null = no longer on the list. */
export type Timeline<T> = readonly { readonly from: YearMonth; readonly state: T | null }[];

export const FIRST_MONTH = yearMonth('2018-10');
/** The three months of the sample. */
export const SAMPLE_MONTHS: readonly YearMonth[] = [FIRST_MONTH, yearMonth('2018-11'), yearMonth('2018-12')];

/** On the lists of all three months with the same words. */
export function throughout<T>(state: T): Timeline<T> {
  return [{ from: FIRST_MONTH, state }];
}

/** What the list of `month` says; null = not on it. */
export function stateIn<T>(timeline: Timeline<T>, month: YearMonth): T | null {
  return timeline.findLast((entry) => entry.from <= month)?.state ?? null;
}
