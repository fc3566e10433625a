import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Change, type ChangePosition, type ChangeTail, newestPosition } from '../../changelog';
import type { Database } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import { sendByLane } from '../by-lane';
import { whileHeld } from '../holding';
import { beginPlace, type Held, movePlace } from '../place';
import { ChangeCursors } from '../told/cursors';
import { laneOf } from '../webhooks/lane';
import { Broker } from './broker';

export interface PublisherParts {
  readonly database: Database;
  readonly keys: IdentityKeys;
  readonly tail: ChangeTail;
  /** NATS_URL; may hold an account. */
  readonly url: string;
  readonly leaseSeconds: number;
  /** Told once when the broker cannot be reached, and once when it can be again. */
  readonly onAway: (err: Error) => void;
  readonly onBack: () => void;
  readonly lookEveryMs?: number;
}

export interface Publisher {
  close(): Promise<void>;
}

const FOLLOWER = 'broker';
const LOOK_EVERY_MS = 1_000;
const PAGE = 500;
const AT_ONCE = 64;

/**
 * Copies the change log to the broker, in the order of each person, from where the last process had come. Nothing waits for it: while the broker is away
 * the log keeps what it misses. The first start of all begins at the end of the log.
 */
export function startPublisher(parts: PublisherParts): Publisher {
  const ending = new AbortController();
  const done = new Publishing(parts, ending.signal).keep();
  return {
    close: async () => {
      ending.abort();
      await done;
    },
  };
}

class Publishing {
  private readonly held: Held = { follower: FOLLOWER, holder: randomUUID() };
  private readonly cursors: ChangeCursors;
  private begun = false;
  private isAway = false;

  constructor(
    private readonly parts: PublisherParts,
    private readonly ending: AbortSignal,
  ) {
    this.cursors = new ChangeCursors(parts.keys.token.nameMac);
  }

  async keep(): Promise<void> {
    while (!this.ending.aborted) {
      await this.publishWhileHeld().catch((err: Error) => this.away(err));
      await wait(this.parts.lookEveryMs ?? LOOK_EVERY_MS, undefined, { signal: this.ending }).catch(() => undefined);
    }
  }

  private async publishWhileHeld(): Promise<void> {
    const { database, leaseSeconds: seconds } = this.parts;
    if (!this.begun) await this.begin();
    await whileHeld({ database, held: this.held, seconds, ending: this.ending }, async (from, signal) => {
      const broker = await Broker.open(this.parts.url, this.cursors);
      try {
        this.back();
        for await (const page of this.parts.tail.follow(from, signal)) await this.publish(page, broker, signal);
      } finally {
        await broker.close();
      }
    });
  }

  private async publish(page: readonly Change[], broker: Broker, signal: AbortSignal): Promise<void> {
    for (let at = 0; at < page.length && !signal.aborted; at += PAGE) {
      const items = page.slice(at, at + PAGE);
      const taken = await sendByLane({ items, laneOf, send: (each) => broker.publish(each), most: AT_ONCE, goOn: () => !signal.aborted });
      const last = items[taken - 1];
      if (last) await this.move(last.position);
    }
  }

  private move(position: ChangePosition): Promise<void> {
    return this.parts.database.transaction('minsheng_hub', (transaction) => movePlace(transaction, this.held, position));
  }

  private async begin(): Promise<void> {
    const { database } = this.parts;
    const newest = await newestPosition(database.reader('minsheng_hub'));
    await database.transaction('minsheng_hub', (transaction) => beginPlace(transaction, FOLLOWER, newest));
    this.begun = true;
  }

  private away(err: Error): void {
    if (!this.isAway) this.parts.onAway(err);
    this.isAway = true;
  }

  private back(): void {
    if (this.isAway) this.parts.onBack();
    this.isAway = false;
  }
}
