import { enumOf } from '../../graph';
import type { CategoryCode } from '../policy/categories';

export type { CategoryCode };

export const CategoryWord = enumOf<CategoryCode>({
  name: 'HardshipCategory',
  description: '困难类别（第二条）；每个规则版本有封闭的清单。Hardship category; a closed list for each version of the rule.',
  values: {
    REGISTERED_POOR: '建档立卡未标注脱贫。Registered poor, not lifted.',
    DESTITUTE: '特困人员。Destitute support.',
    MINIMUM_LIVING: '低保对象（保障人口）。Minimum living allowance, covered member.',
    DISABLED: '重度残疾、精神或智力残疾（2020-01 起）。Severe, psychiatric or intellectual disability.',
    MONITORED: '三类监测对象（2021-01 起）。Monitored households.',
  },
});
