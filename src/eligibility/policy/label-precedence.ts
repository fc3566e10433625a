import { yearMonth } from '../../identity/year-month';
import type { CategoryCode } from './categories';
import type { Dated } from './dated';

/** Which of several categories names the person: paid once, all memberships kept, the amount never depends on it. */
export const LABEL_PRECEDENCE: readonly Dated<readonly CategoryCode[]>[] = [
  {
    validFrom: yearMonth('2018-10'),
    validUntil: null,
    issuedOn: null,
    value: ['REGISTERED_POOR', 'DESTITUTE', 'MINIMUM_LIVING', 'DISABLED', 'MONITORED'],
    article: '第四条',
    source: 'Reading of 第四条(五) (身份标识): 未标注脱贫 > 特困 > 低保 > 残疾 > 监测对象',
    owner: 'SOCIAL_SECURITY',
  },
];
