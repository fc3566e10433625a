import type { Transaction } from '../../database';
import type { MonthNumber } from '../../identity/year-month';

/**
 * The months that verdicts have been told of before a knowledge (已告知月份), in their order: those for which some batch was accepted, also one that
 * was withdrawn since, and those that the calendar has reached.
 */
export async function monthsTold(transaction: Transaction, knowledge: number): Promise<readonly MonthNumber[]> {
  return (await transaction.rows<{ month: MonthNumber }>(TOLD, [knowledge])).map(({ month }) => month);
}

const TOLD = `
select month from hub.batch where accepted_knowledge < $1
union
select generate_series(first_month, extract(year from last_day)::integer * 12 + extract(month from last_day)::integer - 1) from changelog.calendar
order by month`;

/** The last month before another one that was told of; null: none. */
export function toldBefore(told: readonly MonthNumber[], month: MonthNumber): MonthNumber | null {
  return told.filter((each) => each < month).at(-1) ?? null;
}
