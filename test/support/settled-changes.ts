import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../src/database';

/**
 * Waits until everything that was appended can be read. The suites share one server, and a transaction under way in the database of another suite
 * holds back what is told here, as it would in production.
 */
export async function untilSettled({ dataSource }: Database): Promise<void> {
  const text = 'select coalesce(max(turn), 0) < changelog.settled_turn() as settled from changelog.change';
  for (;;) {
    const [row] = await dataSource.query<[{ settled: boolean }]>(text);
    if (row.settled) return;
    await wait(10);
  }
}
