import type { Agency } from '../../identity/agency';
import { type MonthNumber, monthNumber, type YearMonth } from '../../identity/year-month';
import type { ArticleNumber } from './articles';

/**
 * One value of a parameter with its dates. Lists of them go newest first, one file for each parameter; nothing is edited away: a later
 * value is added on top, a parameter that ended gets the value null. A value issued later than the day of knowledge is not applied.
 */
export interface Dated<T> {
  /** First coverage month, inclusive. */
  readonly validFrom: YearMonth;
  /** First coverage month it no longer holds for; null = until a newer value begins. */
  readonly validUntil: YearMonth | null;
  /** ISO date of issue; null = with the policy itself, before its first month. */
  readonly issuedOn: string | null;
  readonly value: T;
  readonly article: ArticleNumber;
  readonly source: string;
  /** Who interprets this part (第七条). */
  readonly owner: Agency;
}

/** Every value issued by now. */
export const EVERYTHING_ISSUED = '9999-12-31';

/**
 * The value for a coverage month as the rules stood on a day (`knownOn`, ISO date). A month outside every span gets the nearest known value,
 * so that the other tests still explain themselves; that no rule is in force is said by POLICY_IN_FORCE alone.
 */
export function valueIn<T>(list: readonly Dated<T>[], month: MonthNumber, knownOn: string): Dated<T> {
  const issued = list.filter((each) => each.issuedOn === null || each.issuedOn <= knownOn);
  const holding = issued.find(
    (each) => monthNumber(each.validFrom) <= month && (each.validUntil === null || month < monthNumber(each.validUntil)),
  );
  const nearest = holding ?? issued.find((each) => monthNumber(each.validFrom) <= month) ?? list.at(-1);
  if (nearest === undefined) throw new RangeError('parameter: expected at least one dated value, got an empty list');
  return nearest;
}

/** The months at which some value of the lists begins or ends. */
export function borderMonths(lists: readonly (readonly Dated<unknown>[])[]): readonly MonthNumber[] {
  const months = lists.flat().flatMap((each) => (each.validUntil === null ? [each.validFrom] : [each.validFrom, each.validUntil]));
  return [...new Set(months.map(monthNumber))].sort((a, b) => a - b);
}
