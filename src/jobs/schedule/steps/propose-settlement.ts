import type { Database } from '../../../database';
import { yuanOf } from '../../../identity/money';
import { monthNumber, type YearMonth } from '../../../identity/year-month';
import { isRefusal } from '../../../refusal';
import { inOneSnapshot, readSettlements, type Settlement } from '../../../settlement';
import type { StepOutcome } from '../step-store';
import { townNamed } from './open-items';

/** 结算建议: what each town would be settled at; officers close it, two for each town, never the job. */
export async function proposeSettlement(database: Database, month: YearMonth): Promise<StepOutcome> {
  const found = await inOneSnapshot(database, (asking) => readSettlements(asking, monthNumber(month)));
  if (isRefusal(found)) return { state: 'NOT_READY', messageZh: found.messageZh, message: found.message };
  const open = found.filter(({ state, people }) => state !== 'CLOSED' && people > 0);
  const zh = open.map((each) => `${townNamed(each.town === '' ? null : each.town)} ${yuanOf(each.sums.balanceFen)} 元`).join('，');
  const en = open.map((each) => `${each.town === '' ? 'no town' : each.town} ${balance(each)}`).join(', ');
  return {
    state: 'DONE',
    messageZh: `${month} 可以结算，请经办人结账：${zh || '无'}`,
    message: `${month} can be settled, officers close it; balances in yuan: ${en || 'none'}`,
  };
}

const balance = ({ sums }: Settlement): string => yuanOf(sums.balanceFen);
