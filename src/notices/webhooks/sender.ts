import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChangeTail } from '../../changelog';
import type { Database } from '../../database';
import { whileHeld } from '../holding';
import { ChangeCursors } from '../told/cursors';
import { forgetOldAttempts } from './attempts';
import { backOffSeconds } from './back-off';
import { callEndpoint } from './call-endpoint';
import { Courier, type CourierParts } from './courier';
import { type Endpoint, followerOf, stoppedBecause } from './endpoint';
import { freeEndpoints } from './read-endpoint';

export interface SenderParts extends CourierParts {
  readonly tail: ChangeTail;
  /** A process that is silent for so long loses its endpoints to another. */
  readonly leaseSeconds: number;
  /** What went wrong with which endpoint; it is called again. */
  readonly onFault: (fault: { readonly endpoint: string | null; readonly err: Error }) => void;
  /** Told of each endpoint that cannot be called although nobody paused it. */
  readonly onStopped: (stopped: { readonly endpoint: string; readonly because: string }) => void;
  /** Seconds until the next try after so many that failed; about a day in all unless told. */
  readonly pause?: (attempts: number) => number;
  readonly lookEveryMs?: number;
}

export interface Sender {
  /** Begins no new try, waits for those on the way, and lets other processes go on. */
  close(): Promise<void>;
}

const LOOK_EVERY_MS = 1_000;
const AFTER_FAULT_MS = 5_000;
const FORGET_EVERY_MS = 3_600_000;

/**
 * The sender (推送) of a process: calls every endpoint that no other process calls. Which process calls which is decided in the database, so any number may
 * run; when one dies its endpoints are called by another from where it had written down, and nothing is lost.
 */
export function startSender(parts: SenderParts): Sender {
  const ending = new AbortController();
  const sending = new Sending(parts, ending.signal);
  const done = sending.keep();
  return {
    close: async () => {
      ending.abort();
      await done;
    },
  };
}

class Sending {
  private readonly holder = randomUUID();
  private readonly running = new Map<string, Promise<void>>();
  private readonly stopped = new Map<string, string>();
  private readonly cursors: ChangeCursors;
  private readonly database: Database;
  private forgotAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly parts: SenderParts,
    private readonly ending: AbortSignal,
  ) {
    this.cursors = new ChangeCursors(parts.keys.token.nameMac);
    this.database = parts.database;
  }

  async keep(): Promise<void> {
    while (!this.ending.aborted) {
      await this.look().catch((err: Error) => this.parts.onFault({ endpoint: null, err }));
      await wait(this.parts.lookEveryMs ?? LOOK_EVERY_MS, undefined, { signal: this.ending }).catch(() => undefined);
    }
    await Promise.all(this.running.values());
  }

  private async look(): Promise<void> {
    for (const endpoint of await freeEndpoints(this.database.reader('minsheng_hub'))) {
      if (!this.running.has(endpoint.id) && this.maySend(endpoint)) this.begin(endpoint.id);
    }
    if (performance.now() - this.forgotAt < FORGET_EVERY_MS) return;
    this.forgotAt = performance.now();
    await this.database.transaction('minsheng_hub', forgetOldAttempts);
  }

  /** Says once why not. */
  private maySend(endpoint: Endpoint): boolean {
    const because = stoppedBecause(endpoint);
    if (because === null) this.stopped.delete(endpoint.id);
    else if (this.stopped.get(endpoint.id) !== because) {
      this.stopped.set(endpoint.id, because);
      this.parts.onStopped({ endpoint: endpoint.id, because });
    }
    return because === null;
  }

  private begin(endpoint: string): void {
    const run = this.call(endpoint)
      .catch(async (err: Error) => {
        this.parts.onFault({ endpoint, err });
        await wait(AFTER_FAULT_MS, undefined, { signal: this.ending }).catch(() => undefined);
      })
      .finally(() => this.running.delete(endpoint));
    this.running.set(endpoint, run);
  }

  private async call(endpoint: string): Promise<void> {
    const { database, parts, ending } = this;
    const held = { follower: followerOf(endpoint), holder: this.holder };
    const courier = new Courier(parts, this.cursors);
    const { tail, lookEveryMs = LOOK_EVERY_MS, pause = (attempts) => backOffSeconds(attempts, Math.random()) } = parts;
    try {
      await whileHeld({ database, held, seconds: parts.leaseSeconds, ending }, (from, signal) =>
        callEndpoint({ database, endpoint, courier, held, tail, pause, lookEveryMs, signal }, from),
      );
    } finally {
      await courier.close();
    }
  }
}
