import type { Database } from '../../database';
import type { Asking } from './asking';

/** Reads in one snapshot, so that sums and lines speak of the same moment. */
export function inOneSnapshot<T>(database: Database, work: (asking: Asking) => Promise<T>): Promise<T> {
  return database.transaction('minsheng_hub', async (transaction) => {
    await transaction.rows(SETTINGS);
    return work(transaction);
  });
}

/** A city is sorted in memory, a town's people are looked up by index, and compiling a statement would cost more than it saves. */
const SETTINGS = `
set transaction isolation level repeatable read, read only;
set local work_mem = '64MB';
set local random_page_cost = 1.1;
set local jit = off`;
