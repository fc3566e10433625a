import type { Transaction } from '../../database';

/** For this transaction only: room to sort and hash a whole roster in memory, and plans that suit a few long statements. */
export async function forThisWork(transaction: Transaction): Promise<void> {
  await transaction.rows(`set local work_mem = '128MB'`);
  await transaction.rows(`set local jit = off`);
}
