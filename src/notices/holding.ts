import { setTimeout as wait } from 'node:timers/promises';
import type { ChangePosition } from '../changelog';
import type { Database } from '../database';
import { type Held, keepPlace, leavePlace, PlaceLostError, takePlace } from './place';

export interface Holding {
  readonly database: Database;
  readonly held: Held;
  readonly seconds: number;
  /** Asks for an orderly end. */
  readonly ending: AbortSignal;
}

/**
 * Takes a place and works from it while it is kept; false when somebody else holds it. The signal given to `work` is aborted when the process ends or
 * the place is lost. However the work ends, the place is let go; a process that is killed lets it go when its seconds have run out.
 */
export async function whileHeld(
  { database, held, seconds, ending }: Holding,
  work: (from: ChangePosition, signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const from = await takePlace(database, held, seconds);
  if (from === null) return false;
  const lost = new AbortController();
  const done = new AbortController();
  const keeping = keep({ database, held, seconds }, lost, done.signal);
  try {
    await work(from, AbortSignal.any([ending, lost.signal]));
  } catch (error) {
    if (!(error instanceof PlaceLostError)) throw error;
  } finally {
    done.abort();
    await keeping;
    await leavePlace(database, held).catch(() => undefined);
  }
  return true;
}

/** Renews thrice in the time; a database that is away for so long has lost the place too. */
async function keep({ database, held, seconds }: Omit<Holding, 'ending'>, lost: AbortController, done: AbortSignal): Promise<void> {
  let until = performance.now() + seconds * 1000;
  while (!done.aborted && !lost.signal.aborted) {
    await wait((seconds * 1000) / 3, undefined, { signal: done }).catch(() => undefined);
    if (done.aborted) return;
    const asked = performance.now();
    const kept = await keepPlace(database, held, seconds).catch(() => null);
    if (kept) until = asked + seconds * 1000;
    else if (kept === false || performance.now() > until) lost.abort();
  }
}
