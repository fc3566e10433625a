import { type Database, listen } from '../database';
import { CHANGES_CHANNEL } from './append';
import type { Change } from './change';
import { type ChangePosition, comparePositions } from './position';
import { newestPosition, readChanges } from './read';

const POLL_MS = 1_000;
const PAGE = 1_000;
const KEPT = 20_000;

/**
 * The end of the log, read once for all who follow it in this process: the newest changes are kept in memory, whoever is further behind reads
 * the log itself. Nothing waits for a follower: each takes the next page when it wants it, so a slow one costs nothing but its own place.
 */
export class ChangeTail {
  private readonly kept: Change[] = [];
  /** Everything after this position and up to `newest` is kept. */
  private from: ChangePosition | null = null;
  private newest: ChangePosition | null = null;
  private waiting = new Set<() => void>();
  private running: { close(): Promise<void> } | null = null;
  private followers = 0;
  private closed = false;

  constructor(
    private readonly database: Database,
    private readonly onError: (error: Error) => void,
  ) {}

  /** The end of the log as it is now: a subscription that names no cursor begins here. */
  now(): Promise<ChangePosition> {
    return newestPosition(this.database.reader('minsheng_hub'));
  }

  /** Pages of changes after a position, in order and without a gap, then those that come, for as long as it is read. Ends with the signal, or when closed. */
  async *follow(after: ChangePosition, signal: AbortSignal): AsyncGenerator<readonly Change[]> {
    this.join();
    const wake = (): void => this.wakeAll();
    signal.addEventListener('abort', wake, { once: true });
    try {
      for (let position = after; !signal.aborted && !this.closed; ) {
        const { page, until } = await this.next(position, signal);
        position = until;
        if (page.length > 0) yield page;
      }
    } finally {
      signal.removeEventListener('abort', wake);
      await this.leave();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wakeAll();
    await this.running?.close();
  }

  /** What comes after a position, and the position it leads to; nothing when it was woken for nothing. */
  private async next(position: ChangePosition, signal: AbortSignal): Promise<Reached> {
    const { from } = this;
    if (from === null || comparePositions(position, from) < 0) return this.nextOfLog({ position, from, signal });
    const begin = firstAfter(this.kept, position);
    if (begin < this.kept.length) return reached(this.kept.slice(begin, begin + PAGE), position);
    await this.somethingNew(position, signal);
    return reached([], position);
  }

  /** From the log itself. `from` was settled before it was read: when nothing more comes, all that follows is kept. */
  private async nextOfLog({ position, from, signal }: Behind): Promise<Reached> {
    const page = await readChanges(this.database.reader('minsheng_hub'), position, PAGE);
    if (page.length === 0 && from === null) await this.somethingNew(position, signal);
    return reached(page, from ?? position);
  }

  private async somethingNew(position: ChangePosition, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.closed || (this.newest !== null && comparePositions(this.newest, position) > 0)) return;
    await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  private wakeAll(): void {
    const woken = this.waiting;
    this.waiting = new Set();
    for (const wake of woken) wake();
  }

  private join(): void {
    this.followers += 1;
    const { settings } = this.database;
    this.running ??= listen({ settings, role: 'minsheng_hub', channel: CHANGES_CHANNEL, everyMs: POLL_MS, onError: this.onError }, () =>
      this.look(),
    );
  }

  private async leave(): Promise<void> {
    this.followers -= 1;
    if (this.followers > 0) return;
    const running = this.running;
    this.running = null;
    await running?.close();
    if (this.running !== null) return;
    // Nobody reads on: what is kept would grow old.
    this.kept.length = 0;
    this.from = null;
    this.newest = null;
  }

  private async look(): Promise<void> {
    const reader = this.database.reader('minsheng_hub');
    if (this.newest === null) {
      this.newest = await newestPosition(reader);
      this.from = this.newest;
    }
    for (let more = true; more; ) {
      const page = await readChanges(reader, this.newest, PAGE);
      more = page.length === PAGE;
      this.keep(page);
    }
    this.wakeAll();
  }

  private keep(page: readonly Change[]): void {
    const last = page.at(-1);
    if (last === undefined) return;
    this.kept.push(...page);
    this.newest = last.position;
    const gone = this.kept.splice(0, Math.max(this.kept.length - KEPT, 0)).at(-1);
    if (gone) this.from = gone.position;
  }
}

interface Reached {
  readonly page: readonly Change[];
  readonly until: ChangePosition;
}

interface Behind {
  readonly position: ChangePosition;
  readonly from: ChangePosition | null;
  readonly signal: AbortSignal;
}

/** A page leads to its last change; without one, to where it is known that nothing comes before. */
function reached(page: readonly Change[], otherwise: ChangePosition): Reached {
  return { page, until: page.at(-1)?.position ?? otherwise };
}

/** Place of the first change after a position, by halving. */
function firstAfter(changes: readonly Change[], position: ChangePosition): number {
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
