import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../../database';
import { type Ticked, tick } from './tick';

const EVERY_MS = 60_000;

export interface Ticking {
  readonly database: Database;
  /** Told of each tick that found something. */
  readonly onTold: (ticked: Ticked) => void;
  /** The next tick tries again. */
  readonly onError: (error: Error) => void;
}

/** Ticks at once and then every minute, one after the other, until it is closed; `close` waits for the one under way. */
export function startTicking(ticking: Ticking): { close(): Promise<void> } {
  const ending = new AbortController();
  const running = goOn(ticking, ending.signal);
  return {
    close: async () => {
      ending.abort();
      await running;
    },
  };
}

async function goOn(ticking: Ticking, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await once(ticking);
    // Rejects when it is closed, which ends the loop.
    await wait(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

async function once({ database, onTold, onError }: Ticking): Promise<void> {
  try {
    const ticked = await tick(database);
    if (ticked.verdicts + ticked.late > 0) onTold(ticked);
  } catch (error) {
    onError(error as Error);
  }
}
