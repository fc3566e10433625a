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
  private asleep = new Map<Sleeper, (heard: ChangePosition) => void>();

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
    return begin === this.wanted.length ? NOTHING : this.wanted.slice(begin, begin + PAGE);
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

  /** Sleeps until a wanted change comes after all that are kept, or it is woken; then says up to where nothing more was wanted. */
  somethingNew(sleeper: Sleeper): Promise<ChangePosition> {
    return new Promise((resolve) => this.asleep.set(sleeper, resolve));
  }

  wake(sleeper: Sleeper): void {
    const resolve = this.asleep.get(sleeper);
    this.asleep.delete(sleeper);
    resolve?.(this.newest);
  }

  /** Up to where somebody who sleeps has missed nothing; null for one who does not. */
  heardBy(sleeper: Sleeper): ChangePosition | null {
    return this.asleep.has(sleeper) ? this.newest : null;
  }

  wakeAll(): void {
    const woken = this.asleep;
    this.asleep = new Map();
    for (const resolve of woken.values()) resolve(this.newest);
  }
}

const NOTHING: readonly Change[] = [];

/** Place of the first change after a position: looked for from the end, where most who follow stand, in steps that double, then by halving. */
export function firstAfter(changes: readonly Change[], position: ChangePosition): number {
  const isAfter = (place: number): boolean => {
    const change = changes[place];
    return change !== undefined && comparePositions(change.position, position) > 0;
  };
  let high = changes.length;
  let step = 1;
  while (high > 0 && isAfter(Math.max(high - step, 0))) {
    high = Math.max(high - step, 0);
    step *= 2;
  }
  let low = Math.max(high - step, 0);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
