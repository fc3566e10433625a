import { RevisionStore } from '../../../comparison';
import type { Database } from '../../../database';
import type { SettlementDesk } from '../../../exports';
import { yuanOf } from '../../../identity/money';
import { monthNumber, type YearMonth } from '../../../identity/year-month';
import type { StepOutcome } from '../step-store';
import { townNamed } from './open-items';

/** 结算建议: what each town would be settled at; an officer of the city closes the month, never the job. */
export async function proposeSettlement(database: Database, month: YearMonth, desk: SettlementDesk): Promise<StepOutcome> {
  const standing = await new RevisionStore(database.reader('minsheng_hub')).one(monthNumber(month), null);
  if (standing === null) return { state: 'NOT_READY', messageZh: `${month} 尚未比对`, message: `${month} has not been compared` };
  const balances = new Map<string | null, number>();
  for await (const block of desk.lines({ month: standing.month, revision: standing, towns: null })) {
    for (const { town, balanceFen } of block) balances.set(town, (balances.get(town) ?? 0) + balanceFen);
  }
  const zh = [...balances].map(([town, fen]) => `${townNamed(town)} ${yuanOf(fen)} 元`).join('，');
  const en = [...balances].map(([town, fen]) => `${town ?? 'no town'} ${yuanOf(fen)}`).join(', ');
  return {
    state: 'DONE',
    messageZh: `${month} 可以结算，请经办人确认：${zh || '无'}`,
    message: `${month} can be settled, an officer closes it; yuan: ${en || 'none'}`,
  };
}
