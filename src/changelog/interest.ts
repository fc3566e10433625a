import type { Change } from './change';
import { type ChangePosition, comparePositions } from './position';

const PAGE = 1_000;

/** Which changes a follower wants (关注). Two of one name want the same changes: what is found for one of them is found for all. */
export interface Interest {
  readonly name: string;
  readonly wants: (change: Change) => boolean;
}

export const EVERYTHING: Interest = { name: '', wants: () => true };

/** The newest changes that a process keeps: all after `from`. */
export interface Kept {
  readonly changes: readonly Change[];
  readonly from: ChangePosition;
}

/** Changes that have just come: all after `heard`, of which whoever waits has heard everything. */
export interface Came {
  readonly changes: readonly Change[];
  readonly heard: ChangePosition;
  /** What came before is no longer kept. */
  readonly from: ChangePosition;
}

/**
 * Everybody of one interest: the newest changes that they want, found once for all of them, and who waits for the next one. A change wakes those
 * who want it and nobody else.
 */
export class SharedInterest {
  members = 0;
  private readonly wanted: Change[];
  private from: ChangePosition;
  private waiting = new Set<(heard: ChangePosition | null) => void>();

  constructor(
    private readonly interest: Interest,
    { changes, from }: Kept,
  ) {
    this.wanted = changes.filter(interest.wants);
    this.from = from;
  }

  /** The wanted changes after a position, at most a page; null when the log has to be read, because not all of them are kept. */
  after(position: ChangePosition): readonly Change[] | null {
    if (comparePositions(position, this.from) < 0) return null;
    const begin = firstAfter(this.wanted, position);
    return this.wanted.slice(begin, begin + PAGE);
  }

  /** Takes the changes that have just come, forgets what is no longer kept, and wakes those who wait when one of the changes is for them. */
  add({ changes, heard, from }: Came): void {
    const wanted = changes.filter(this.interest.wants);
    this.wanted.push(...wanted);
    if (from !== this.from) this.wanted.splice(0, firstAfter(this.wanted, from));
    this.from = from;
    if (wanted.length > 0) this.wakeAll(heard);
  }

  /**
   * Waits for a wanted change after all that are kept. Resolves with the position up to which nothing more was wanted; null when it was woken for
   * another reason: the signal, or the end of the process.
   */
  async somethingNew(signal: AbortSignal): Promise<ChangePosition | null> {
    if (signal.aborted) return null;
    let wake: (heard: ChangePosition | null) => void = () => undefined;
    const leave = (): void => wake(null);
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await new Promise((resolve) => {
        wake = resolve;
        this.waiting.add(wake);
      });
    } finally {
      this.waiting.delete(wake);
      signal.removeEventListener('abort', leave);
    }
  }

  /** `heard`: whoever waits has heard everything up to there. */
  wakeAll(heard: ChangePosition | null): void {
    const woken = this.waiting;
    this.waiting = new Set();
    for (const wake of woken) wake(heard);
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
