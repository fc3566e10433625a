import { all, any, atMost, type Expression, fact, isIn } from '../expression';

/** The hardship categories of 第二条 and of its later extensions; a closed list in each rule version, "等" is not free text. */
export type CategoryCode = 'REGISTERED_POOR' | 'DESTITUTE' | 'MINIMUM_LIVING' | 'DISABLED' | 'MONITORED';

export interface Category {
  readonly code: CategoryCode;
  readonly nameZh: string;
  readonly name: string;
  readonly test: Expression;
}

const INTELLECTUAL = 5;
const MENTAL = 6;
const MOST_SEVERE_GRADES = 2;
const MONITORED_KINDS = ['UNSTABLE_LIFTED', 'MARGINAL', 'SUDDEN_HARDSHIP'] as const;

/** Who belongs to a category, over the facts of one month. 多重残疾 (7) counts by its grade like any other. */
export const CATEGORIES: Readonly<Record<CategoryCode, Category>> = {
  REGISTERED_POOR: {
    code: 'REGISTERED_POOR',
    nameZh: '建档立卡未标注脱贫',
    name: 'registered poor, not lifted',
    test: fact('registeredPoor'),
  },
  DESTITUTE: { code: 'DESTITUTE', nameZh: '特困人员', name: 'destitute support', test: fact('destituteSupport') },
  MINIMUM_LIVING: { code: 'MINIMUM_LIVING', nameZh: '低保对象', name: 'minimum living allowance', test: fact('minimumLiving') },
  DISABLED: {
    code: 'DISABLED',
    nameZh: '重度残疾人、精神和智力残疾人',
    name: 'severe, mental or intellectual disability',
    test: all(
      fact('disabilityListed'),
      any(atMost('disabilityGrade', MOST_SEVERE_GRADES), isIn('disabilityCategory', [INTELLECTUAL, MENTAL])),
    ),
  },
  MONITORED: {
    code: 'MONITORED',
    nameZh: '三类监测对象',
    name: 'monitored against falling into poverty',
    test: isIn('monitoredKind', MONITORED_KINDS),
  },
};
