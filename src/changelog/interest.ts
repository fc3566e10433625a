import type { Change } from './change';
import { type ChangePosition, comparePositions } from './position';

const PAGE = 1_000;

/** Which changes a follower wants (关注). Two of one name want the same changes: what is found for one of them is found for all. */
export interface Interest {
  readonly name: string;
  readonly wants: (change: Change) => boolean;
}

export const EVERYTHING: Interest = { name: '', wants: () => true };

/** The newest changes that a process keeps: all after `from`, up to `newest`. */
export interface Kept {
  readonly changes: readonly Change[];
  readonly from: ChangePosition;
  readonly newest: ChangePosition;
}

/** Somebody who waits for what comes, by nothing but being the one who waits. */
export type Sleeper = object;

/**
 * Everybody of one interest: the newest changes that they want, found once for all of them, and who waits for the next one. A change wakes those
 * who want it and nobody else.
 */
export class SharedInterest {
  members = 0;
  private readonly wanted: Change[];
  private from: ChangePosition;
  private newest: ChangePosition;
  private asleep = new Map<Sleeper, () => void>();

  constructor(
    private readonly interest: Interest,
    { changes, from, newest }: Kept,
  ) {
    this.wanted = changes.filter(interest.wants);
    this.from = from;
    this.newest = newest;
  }

  /** The wanted changes after a position, at most a page; null when the log has to be read, because not all of them are kept. */
  after(position: ChangePosition): readonly Change[] | null {
    if (comparePositions(position, this.from) < 0) return null;
    const begin = firstAfter(this.wanted, position);
    return this.wanted.slice(begin, begin + PAGE);
  }

  /** Takes the changes that have just come, forgets what is no longer kept, and wakes those who sleep when one of the changes is for them. */
  add(came: readonly Change[], { from, newest }: Omit<Kept, 'changes'>): void {
    const wanted = came.filter(this.interest.wants);
    this.wanted.push(...wanted);
    if (from !== this.from) this.wanted.splice(0, firstAfter(this.wanted, from));
    this.from = from;
    if (wanted.length > 0) this.wakeAll();
    this.newest = newest;
  }

  /** Sleeps until a wanted change comes after all that are kept, the signal, or the end of the process; then says up to where nothing more was wanted. */
  async somethingNew(sleeper: Sleeper, signal: AbortSignal): Promise<ChangePosition> {
    if (signal.aborted) return this.from;
    const wake = (): void => this.asleep.get(sleeper)?.();
    signal.addEventListener('abort', wake, { once: true });
    try {
      return await new Promise((resolve) => {
        this.asleep.set(sleeper, () => {
          this.asleep.delete(sleeper);
          resolve(this.newest);
        });
      });
    } finally {
      signal.removeEventListener('abort', wake);
    }
  }

  /** Up to where somebody who sleeps has missed nothing; null for one who does not. */
  heardBy(sleeper: Sleeper): ChangePosition | null {
    return this.asleep.has(sleeper) ? this.newest : null;
  }

  wakeAll(): void {
    for (const wake of [...this.asleep.values()]) wake();
  }
}

/** Place of the first change after a position, by halving. */
export function firstAfter(changes: readonly Change[], position: ChangePosition): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const change = changes[middle];
    if (change && comparePositions(change.position, position) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
