import type { Dated } from '../../eligibility';
import { yearMonth } from '../../identity/year-month';

/** 名册报送截止, 数据比对, 生成镇区清单, 催办, 结算建议, 发布统计. */
export const STEPS = ['FEEDS_DUE', 'COMPARISON', 'LISTS', 'REMINDER', 'SETTLEMENT_PROPOSAL', 'STATISTICS'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_NAMES_ZH: Readonly<Record<Step, string>> = {
  FEEDS_DUE: '名册报送截止',
  COMPARISON: '数据比对',
  LISTS: '生成镇区清单',
  REMINDER: '催办',
  SETTLEMENT_PROPOSAL: '结算建议',
  STATISTICS: '发布统计',
};

/** What must be done before a step can be: nothing follows from a month that was not compared. */
export const STEP_NEEDS: Readonly<Record<Step, readonly Step[]>> = {
  FEEDS_DUE: [],
  COMPARISON: [],
  LISTS: ['COMPARISON'],
  REMINDER: ['COMPARISON'],
  SETTLEMENT_PROPOSAL: ['COMPARISON'],
  STATISTICS: ['COMPARISON'],
};

/** On which working day of the coverage month a step is due: 1 the first, -1 the last. */
export type StepDays = Readonly<Record<Step, number>>;

/** The monthly calendar (每月工作日程), newest first. 第五条(二) says each month; the days are the city's own. */
export const STEP_DAYS: readonly Dated<StepDays>[] = [
  {
    validFrom: yearMonth('2018-10'),
    validUntil: null,
    issuedOn: null,
    value: { FEEDS_DUE: 5, COMPARISON: 6, LISTS: 7, REMINDER: 12, SETTLEMENT_PROPOSAL: -3, STATISTICS: -1 },
    article: '第五条',
    source:
      'Default of 市社保经办 until it decides otherwise: lists by the fifth working day, towns told on the seventh, settled before the month ends',
    owner: 'SOCIAL_SECURITY',
  },
];
