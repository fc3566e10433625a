import { setTimeout as wait } from 'node:timers/promises';
import type { Change, ChangePosition, ChangeTail, Following } from '../../changelog';
import type { Call } from './call';
import { isAway, stoppedBecause } from './endpoint';
import { readEndpoint } from './read-endpoint';
import { sendNew } from './send-new';
import { sendWaiting } from './send-waiting';
import { MOST_UNSENT, waitingLanes } from './unsent';

/** Changes that are sent before it is written down how far the endpoint is. */
const PAGE = 100;

export interface Calling extends Call {
  readonly endpoint: string;
  readonly tail: ChangeTail;
  /** Looks so often whether the endpoint was changed or something waits for its next try. */
  readonly lookEveryMs: number;
}

/**
 * Calls one endpoint from a position on, for as long as this process may: what waits first, then what comes. Its address, kinds and rights are read again
 * before each piece of work; it ends when nothing may be sent any more. A receiver that is away is only tried by what waits, and one that asked not to be
 * called before some moment is left alone until then.
 */
export async function callEndpoint(calling: Calling, from: ChangePosition): Promise<void> {
  const { database, endpoint: id, courier, lookEveryMs, signal } = calling;
  const coming = new Coming(calling.tail, from, signal);
  const reader = database.reader('minsheng_hub');
  try {
    while (!signal.aborted && !coming.ended) {
      const endpoint = await readEndpoint(reader, id);
      if (endpoint === null || stoppedBecause(endpoint) !== null) return;
      if (endpoint.notBefore === null && (await sendWaiting(calling, endpoint))) continue;
      if (endpoint.notBefore !== null || isAway(endpoint) || (await waitingLanes(reader, id)).count >= MOST_UNSENT) {
        await wait(lookEveryMs, undefined, { signal }).catch(() => undefined);
        continue;
      }
      if (!coming.here) {
        await coming.turn(lookEveryMs);
        continue; // What came meanwhile is sent to the endpoint as it is then.
      }
      await courier.prepare(id);
      coming.done(await sendNew(calling, endpoint, coming.next(PAGE)));
    }
  } finally {
    await coming.close();
  }
}

/** Pages of the log in small pieces; asking for one can be given up without losing it. */
class Coming {
  /** The log is followed no more: the process ends. */
  ended = false;
  private readonly stop = new AbortController();
  private readonly pages: Following;
  private asked: Promise<IteratorResult<readonly Change[]>> | null = null;
  private page: readonly Change[] = [];

  constructor(tail: ChangeTail, from: ChangePosition, signal: AbortSignal) {
    this.pages = tail.follow(from, AbortSignal.any([signal, this.stop.signal]));
  }

  /** Whether changes are here that are not done. */
  get here(): boolean {
    return this.page.length > 0;
  }

  /** The next of those that are here, the same again until they are done. */
  next(most: number): readonly Change[] {
    return this.page.slice(0, most);
  }

  done(changes: number): void {
    this.page = this.page.slice(changes);
  }

  /** Waits for the next page of the log, for so long at most. */
  async turn(patienceMs: number): Promise<void> {
    this.asked ??= this.pages.next();
    const enough = new AbortController();
    const turned = await Promise.race([this.asked, wait(patienceMs, null, { signal: enough.signal }).catch(() => null)]);
    enough.abort();
    if (turned === null) return;
    this.asked = null;
    this.ended = turned.done === true;
    this.page = turned.done ? [] : turned.value;
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.asked?.catch(() => undefined);
    await this.pages.return();
  }
}
