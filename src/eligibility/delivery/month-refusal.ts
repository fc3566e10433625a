import type { YearMonth } from '../../identity/year-month';
import type { RefusalWords } from '../../refusal';

/** The policy was issued on 2018-08-21; no roster for an earlier month was ever asked for. */
const FIRST_MONTH = '2018-08' as YearMonth;

/** Why a month cannot be asked for, or null. `current` is the month on the database's clock. */
export function monthRefusal(month: YearMonth, current: YearMonth): RefusalWords | null {
  if (month < FIRST_MONTH) return refusal('MONTH_BEFORE_POLICY', month, current, '早于 2018-08，尚无记录');
  return month > current ? refusal('FUTURE_MONTH', month, current, `尚未到来（当前为 ${current}）`) : null;
}

function refusal(code: string, month: YearMonth, current: YearMonth, why: string): RefusalWords {
  const expected = `a month from ${FIRST_MONTH} to ${current}`;
  return {
    code,
    message: `month: expected ${expected}, got ${month}.`,
    messageZh: `月份 ${month} ${why}。`,
    path: 'month',
    expected,
    got: month,
  };
}
