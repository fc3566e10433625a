import type { MonthNumber } from '../../identity/year-month';

/** A premium as it was reported: months [fromMonth, untilMonth), and the month in which it was paid; null = not said, so from its first month. */
export interface PaidPremium {
  readonly fromMonth: number;
  readonly untilMonth: number;
  readonly paidInMonth: number | null;
  readonly amountFen: number;
}

/** The months one charge of a town is for; `untilMonth` exclusive. */
export interface Period {
  readonly fromMonth: MonthNumber;
  readonly untilMonth: MonthNumber;
}

/**
 * What a person had paid for the period by the end of the month, less what was paid back. A payment made later says nothing against a charge that was
 * right when it was made.
 */
export function selfPaidBy(month: MonthNumber, period: Period, premiums: readonly PaidPremium[]): number {
  const inPeriod = premiums.filter((paid) => paid.fromMonth < period.untilMonth && period.fromMonth < paid.untilMonth);
  const inTime = inPeriod.filter((paid) => (paid.paidInMonth ?? paid.fromMonth) <= month);
  return inTime.reduce((sum, paid) => sum + paid.amountFen, 0);
}
