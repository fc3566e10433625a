import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseRole } from './roles';
import { clientConfig, type DatabaseSettings } from './settings';

export interface Listening {
  readonly settings: DatabaseSettings;
  readonly role: DatabaseRole;
  /** Written in our own code, never taken from a request. */
  readonly channel: string;
  /** Looks so often even when no notification comes: one may go astray. */
  readonly everyMs: number;
  readonly onError: (error: Error) => void;
}

const RETRY_MS = 1_000;

/**
 * Calls `look` at once, at each notification of the channel and at each tick, never twice at a time. The connection is its own and is made
 * again when it is cut; a notification is only a wake-up, what is to be done is read from the tables.
 */
export function listen(listening: Listening, look: () => Promise<void>): { close(): Promise<void> } {
  const stop = new AbortController();
  const done = (async () => {
    while (!stop.signal.aborted) {
      try {
        await follow(listening, look, stop.signal);
      } catch (error) {
        if (!stop.signal.aborted) listening.onError(error as Error);
        await wait(RETRY_MS, undefined, { signal: stop.signal }).catch(() => undefined);
      }
    }
  })();
  return {
    close: async () => {
      stop.abort();
      await done;
    },
  };
}

/** One connection's life. */
async function follow({ settings, role, channel, everyMs }: Listening, look: () => Promise<void>, stop: AbortSignal): Promise<void> {
  const client = new pg.Client(clientConfig(settings, { role }));
  const bell = new Bell();
  const tick = setInterval(() => bell.ring(), everyMs);
  client
    .on('notification', () => bell.ring())
    .on('error', () => bell.end())
    .on('end', () => bell.end());
  const end = (): void => bell.end();
  stop.addEventListener('abort', end, { once: true });
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    bell.ring();
    while (await bell.heard()) await look();
  } finally {
    clearInterval(tick);
    stop.removeEventListener('abort', end);
    await client.end().catch(() => undefined);
  }
}

/** Rings that come together are heard once. */
class Bell {
  private rung = false;
  private ended = false;
  private wake: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  end(): void {
    this.ended = true;
    this.wake?.();
  }

  /** True at the next ring, false when it has ended. */
  async heard(): Promise<boolean> {
    if (!this.rung && !this.ended) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      this.wake = null;
    }
    this.rung = false;
    return !this.ended;
  }
}
