import { setTimeout as wait } from 'node:timers/promises';
import { databaseIsAway } from '../database';
import { note } from './saying';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Does the whole work again for as long as the patience lasts while the database is away, for work that leaves nothing behind when it is cut off. What is thrown
 * then is the database's last word.
 */
export async function whenAnswered<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!databaseIsAway(error) || performance.now() + pause > deadline) throw error;
      note('数据库暂时连接不上，稍后自动重试 · the database is away, trying again');
      await wait(pause);
    }
  }
}
