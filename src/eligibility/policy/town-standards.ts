import { yearMonth } from '../../identity/year-month';
import type { Dated } from './dated';

/** ANNUAL: one charge for a calendar year. MONTHLY: a twelfth each month, see `monthlyFen`. */
export type PremiumPlan = 'ANNUAL' | 'MONTHLY';

/** A twelfth of a yearly tier in whole fen; December takes what twelve does not divide, so that a year of months is the tier to the fen. */
export function monthlyFen(tierFen: number, monthOfYear: number): number {
  const twelfth = Math.floor(tierFen / 12);
  return monthOfYear === DECEMBER ? tierFen - 11 * twelfth : twelfth;
}

/** Months of a year count from 0. */
export const DECEMBER = 11;

/** What one town pays: `tierFen` a year, or the floor of the time when it says nothing. */
export interface TownStandard {
  readonly town: string | null;
  readonly plan: PremiumPlan;
  readonly tierFen: number | 'FLOOR';
}

/**
 * Standards by town (第五条, last sentence: 具体方案由镇（区）人民政府另行制定), newest first: the default of all towns, then what single towns decided.
 * A town's decision is one more value on top, owner TOWN, with its code and its document as source.
 */
export const TOWN_STANDARDS: readonly Dated<readonly TownStandard[]>[] = [
  {
    validFrom: yearMonth('2018-10'),
    validUntil: null,
    issuedOn: null,
    value: [{ town: null, plan: 'ANNUAL', tierFen: 'FLOOR' }],
    article: '第五条',
    source: 'Default of every town until its own plan is loaded: the floor of 第三条, once a year',
    owner: 'TOWN',
  },
];
