import { yearMonth } from '../../identity/year-month';
import type { Dated } from './dated';

/** For how many periods of its own rhythm a late feed is carried as STALE before what it supplies becomes UNKNOWN. */
export const CARRY_PERIODS: readonly Dated<number>[] = [
  {
    validFrom: yearMonth('2018-10'),
    validUntil: null,
    issuedOn: null,
    value: 1,
    article: '第四条',
    source: 'Reading of 第四条 (按月, 及时): a late list is carried one period, nobody leaves because an agency was late',
    owner: 'HUMAN_RESOURCES',
  },
];
