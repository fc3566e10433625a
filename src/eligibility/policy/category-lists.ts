import { yearMonth } from '../../identity/year-month';
import type { CategoryCode } from './categories';
import type { Dated } from './dated';

/** Which categories count, by rule version. The list of 2022-12 reaches back to 2021-01, but nobody could apply it before it was issued. */
export const CATEGORY_LISTS: readonly Dated<readonly CategoryCode[]>[] = [
  {
    validFrom: yearMonth('2021-01'),
    validUntil: null,
    issuedOn: '2022-12-01',
    value: ['REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING', 'DISABLED', 'MONITORED'],
    article: '第二条',
    source: 'Extension to 三类监测对象 from 2021-01, issued 2022-12 (the day is not in the reading: the first is taken)',
    owner: 'POVERTY_ALLEVIATION',
  },
  {
    validFrom: yearMonth('2020-01'),
    validUntil: null,
    issuedOn: null,
    value: ['REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING', 'DISABLED'],
    article: '第二条',
    source: 'Extension to 重度残疾 (一、二级) and 精神、智力残疾 (any grade) from 2020-01',
    owner: 'CIVIL_AFFAIRS',
  },
  {
    validFrom: yearMonth('2018-10'),
    validUntil: yearMonth('2020-01'),
    issuedOn: null,
    value: ['REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING'],
    article: '第二条',
    source: '实施办法 第二条: 建档立卡未标注脱贫的贫困人口、低保对象、特困人员等困难群体',
    owner: 'CIVIL_AFFAIRS',
  },
];
