import type { Database } from '../../database';
import type { Asking } from './read';

/** Reads in one snapshot, so that sums and lines speak of the same moment. */
export function inOneSnapshot<T>(database: Database, work: (asking: Asking) => Promise<T>): Promise<T> {
  return database.transaction('minsheng_hub', async (transaction) => {
    await transaction.rows('set transaction isolation level repeatable read, read only');
    return work(transaction);
  });
}
