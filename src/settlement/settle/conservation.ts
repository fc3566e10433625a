import type { Transaction } from '../../database';
import type { MonthNumber } from '../../identity/year-month';

/** A sum of a settlement does not close: something was counted twice or lost, so nothing is closed. */
export class SettlementBalanceError extends Error {
  override readonly name = 'SettlementBalanceError';

  constructor(name: string, cameIn: number, accounted: number) {
    super(
      `settlement: expected ${name} that came in (${cameIn}) to equal those accounted for, got ${accounted}; nothing was closed, report it.\n` +
        `结算合计不符：${name} 应为 ${cameIn}，实为 ${accounted}；未结账，请报告。`,
    );
  }
}

export interface Conserved {
  readonly name: 'PREMIUMS_FEN' | 'LEDGER_FEN';
  readonly cameIn: number;
  readonly accounted: number;
}

/** Town premiums seen, all of them ever; those counted; the lines of the ledger of the month; and the sums of its closings. */
const SUMS = `
select (select coalesce(sum(amount_fen), 0) from social_security.premium where item_code = 11)::float8 as seen,
  (select coalesce(sum(amount_fen), 0) from settlement.payment)::float8 as counted,
  ((select coalesce(sum(amount_fen), 0) from settlement.booking where month = $1)
    - (select coalesce(sum(amount_fen), 0) from settlement.payment where month = $1))::float8 as lines,
  (select coalesce(sum(balance_fen - opening_fen), 0) from settlement.closing where month = $1)::float8 as closings`;

/**
 * 守恒: every town premium that was seen is counted in some month, or waits for the open month of a town (`waitingFen`); and what the books of the month
 * hold is what its closings say. Asked when the last town closes; throws when a sum does not close.
 */
export async function conserve(transaction: Transaction, month: MonthNumber, waitingFen: number): Promise<readonly Conserved[]> {
  const [sums] = await transaction.rows<{ seen: number; counted: number; lines: number; closings: number }>(SUMS, [month]);
  const { seen = 0, counted = 0, lines = 0, closings = 0 } = sums ?? {};
  const balances: Conserved[] = [
    { name: 'PREMIUMS_FEN', cameIn: seen, accounted: counted + waitingFen },
    { name: 'LEDGER_FEN', cameIn: lines, accounted: closings },
  ];
  const open = balances.find(({ cameIn, accounted }) => cameIn !== accounted);
  if (open !== undefined) throw new SettlementBalanceError(open.name, open.cameIn, open.accounted);
  for (const { name, cameIn, accounted } of balances) await transaction.rows(KEEP, [month, name, cameIn, accounted]);
  return balances;
}

const KEEP = 'insert into settlement.balance (month, name, came_in, accounted) values ($1, $2, $3, $4)';
