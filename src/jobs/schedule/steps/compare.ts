import { runComparison } from '../../../comparison';
import type { Database } from '../../../database';
import type { YearMonth } from '../../../identity/year-month';
import type { StepOutcome } from '../step-store';
import { owedText } from './owed';
import { SCHEDULER } from './scheduler-name';

/** 数据比对: never with lists missing; an unattended run must not take a late agency for an answer, and suspends nobody. */
export async function compareMonth(database: Database, month: YearMonth): Promise<StepOutcome> {
  const result = await runComparison(database, { month, allowStale: false, officer: SCHEDULER });
  switch (result.outcome) {
    case 'REFUSED':
      return { state: 'NOT_READY', messageZh: result.refusal.messageZh, message: result.refusal.message };
    case 'NOT_READY': {
      const { zh, en } = owedText(result.owed.map(({ feed }) => feed));
      return {
        state: 'NOT_READY',
        messageZh: `${month} 名册未齐，未比对，不因此停缴任何人：${zh}`,
        message: `Lists of ${month} are missing, not compared, nobody is suspended for it: ${en}`,
      };
    }
    case 'PUBLISHED':
    case 'ALREADY_COMPARED': {
      const { revision, people, toHandle } = result.revision;
      return {
        state: 'DONE',
        messageZh: `${month} 已比对，第 ${revision} 版，${people} 人，${toHandle} 人待办`,
        message: `${month} compared, revision ${revision}, ${people} people, ${toHandle} with something to do`,
      };
    }
  }
}
