import { yearMonth } from '../../identity/year-month';
import type { Dated } from './dated';

/** When the town pays at all: 第八条, in force from 2018-10-01 for five years, so the last month is 2023-09. */
export const SCHEME_PERIOD: readonly Dated<'IN_FORCE'>[] = [
  {
    validFrom: yearMonth('2018-10'),
    validUntil: yearMonth('2023-10'),
    issuedOn: null,
    value: 'IN_FORCE',
    article: '第八条',
    source: '实施办法 第八条: 本办法从2018年10月1日起执行，有效期5年',
    owner: 'HUMAN_RESOURCES',
  },
];
