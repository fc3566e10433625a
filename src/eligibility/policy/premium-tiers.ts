import { yearMonth } from '../../identity/year-month';
import type { Dated } from './dated';

/** Yearly tiers (缴费档次) in fen, lowest first; the lowest is the floor of 第三条 (不低于最低缴费档次). */
export interface PremiumTiers {
  readonly floorFen: number;
  readonly tiersFen: readonly number[];
}

const yuan = (...amounts: number[]): number[] => amounts.map((amount) => amount * 100);

export const PREMIUM_TIERS: readonly Dated<PremiumTiers>[] = [
  {
    validFrom: yearMonth('2020-01'),
    validUntil: null,
    issuedOn: null,
    value: { floorFen: 18000, tiersFen: yuan(180, 240, 360, 600, 900, 1200, 1800, 3600, 4800) },
    article: '第三条',
    source: 'Tiers of the provincial scheme from 2020-01: 180 240 360 600 900 1200 1800 3600 4800 yuan a year',
    owner: 'HUMAN_RESOURCES',
  },
  {
    validFrom: yearMonth('2018-10'),
    validUntil: yearMonth('2020-01'),
    issuedOn: null,
    value: { floorFen: 12000, tiersFen: yuan(120) },
    article: '第三条',
    source: 'Minimum tier to 2019-12: 120 yuan a year (the higher tiers of that time are not needed for the floor)',
    owner: 'HUMAN_RESOURCES',
  },
];
