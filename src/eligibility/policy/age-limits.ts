import { yearMonth } from '../../identity/year-month';
import type { Dated } from './dated';

/** Full years of age (周岁). The months of both birthdays count: from the month of the 16th to the month of the 60th. */
export interface AgeLimits {
  readonly minimumYears: number;
  readonly maximumYears: number;
}

export const AGE_LIMITS: readonly Dated<AgeLimits>[] = [
  {
    validFrom: yearMonth('2018-10'),
    validUntil: null,
    issuedOn: null,
    value: { minimumYears: 16, maximumYears: 60 },
    article: '第二条',
    source: '实施办法 第二条: 16周岁以上、60周岁以下; the pension starts the month after the 60th birthday',
    owner: 'HUMAN_RESOURCES',
  },
];
