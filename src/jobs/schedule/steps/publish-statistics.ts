import type { Database } from '../../../database';
import type { YearMonth } from '../../../identity/year-month';
import { publishStatistics } from '../../../statistics';
import type { StepOutcome } from '../step-store';
import { SCHEDULER } from './scheduler-name';

/** 发布统计: once for a month, small groups withheld. */
export async function publishMonth(database: Database, month: YearMonth): Promise<StepOutcome> {
  const result = await publishStatistics(database, month, SCHEDULER);
  if (result.outcome === 'REFUSED') return { state: 'NOT_READY', messageZh: result.refusal.messageZh, message: result.refusal.message };
  const { revision } = result.publication;
  return {
    state: 'DONE',
    messageZh: `${month} 统计已发布（第 ${revision} 版）`,
    message: `Statistics of ${month} are published (revision ${revision})`,
  };
}
