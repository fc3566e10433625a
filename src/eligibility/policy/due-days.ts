import { yearMonth } from '../../identity/year-month';
import type { Dated } from './dated';

/** Days after the last day of its period on which a list is due: of monthly feeds, and of those owed each quarter. */
export interface DueDays {
  readonly monthly: number;
  readonly quarterly: number;
}

/** 第四条 says 按月 and 及时 without a day: a list is due by the last day of its month or quarter, unless a later value says otherwise. */
export const DUE_DAYS: readonly Dated<DueDays>[] = [
  {
    validFrom: yearMonth('2018-10'),
    validUntil: null,
    issuedOn: null,
    value: { monthly: 0, quarterly: 0 },
    article: '第四条',
    source: 'Reading of 第四条(一)(二) (按月, 及时): by the last day of the month, or of the quarter for the list of 市扶贫',
    owner: 'HUMAN_RESOURCES',
  },
];
