import type { Transaction } from '../database';
import type { MonthNumber } from '../identity/year-month';

/** The month on the database's clock in Asia/Shanghai; this host's clock decides nothing. */
export async function monthNow(transaction: Transaction): Promise<MonthNumber> {
  const [row] = await transaction.rows<{ month: MonthNumber }>(THIS_MONTH);
  if (row === undefined) throw new Error('clock: expected the month of the database, got none');
  return row.month;
}

const THIS_MONTH = `
select (extract(year from now() at time zone 'Asia/Shanghai') * 12 + extract(month from now() at time zone 'Asia/Shanghai') - 1)::integer as month`;
