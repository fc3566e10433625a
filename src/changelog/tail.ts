import { type Database, listen } from '../database';
import { CHANGES_CHANNEL } from './append';
import type { Change } from './change';
import { EVERYTHING, firstAfter, type Interest, SharedInterest } from './interest';
import { type ChangePosition, comparePositions } from './position';
import { newestPosition, readChanges } from './read';

const POLL_MS = 1_000;
const PAGE = 1_000;
const KEPT = 20_000;
/** So many more may be there before the oldest are forgotten, all at once. */
const FORGOTTEN_AT_ONCE = 5_000;

/**
 * The end of the log, read once for all who follow it in this process: the newest changes are kept in memory, whoever is further behind reads
 * the log itself. Nothing waits for a follower: each takes the next page when it wants it, so a slow one costs nothing but its own place.
 */
export class ChangeTail {
  private readonly interests = new Map<string, SharedInterest>();
  private end: EndOfLog | null = null;
  private running: { close(): Promise<void> } | null = null;
  private begun: Promise<void> = Promise.resolve();
  private begin: () => void = () => undefined;
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

  /**
   * Pages of the wanted changes after a position, in order and without a gap, then those that come, for as long as it is read. Ends with the signal,
   * or when closed. While the database is away it waits.
   */
  async *follow(after: ChangePosition, signal: AbortSignal, interest = EVERYTHING): AsyncGenerator<readonly Change[]> {
    this.join();
    try {
      await this.beginning(signal);
      yield* this.shared(after, signal, interest);
    } finally {
      await this.leave();
    }
  }

  /** Up to where a follower, named by its signal, has missed nothing that it wants while it waits for what comes; null while it does not wait. */
  heardBy(signal: AbortSignal, interest: Interest): ChangePosition | null {
    return this.interests.get(interest.name)?.heardBy(signal) ?? null;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.begin();
    for (const shared of this.interests.values()) shared.wakeAll();
    await this.running?.close();
  }

  private async *shared(after: ChangePosition, signal: AbortSignal, interest: Interest): AsyncGenerator<readonly Change[]> {
    if (this.end === null) return;
    const shared = this.interests.get(interest.name) ?? new SharedInterest(interest, this.end);
    this.interests.set(interest.name, shared);
    shared.members += 1;
    try {
      for (let position = after; !signal.aborted && !this.closed; ) {
        const { page, until } = await this.next({ position, signal, interest, shared });
        position = until;
        if (page.length > 0) yield page;
      }
    } finally {
      shared.members -= 1;
      if (shared.members === 0) this.interests.delete(interest.name);
    }
  }

  /** What is wanted after a position, and the position it leads to; nothing when it was woken for nothing, or a page of the log held nothing wanted. */
  private async next({ position, signal, interest, shared }: Following): Promise<Reached> {
    const page = shared.after(position);
    if (page === null) {
      // Settled before the log is read: when nothing more comes, all that follows is kept.
      const from = this.end?.from ?? position;
      const read = await readChanges(this.database.reader('minsheng_hub'), position, PAGE);
      return { page: read.filter(interest.wants), until: read.at(-1)?.position ?? from };
    }
    const last = page.at(-1);
    if (last !== undefined) return { page, until: last.position };
    const heard = await shared.somethingNew(signal, signal);
    return { page: [], until: comparePositions(heard, position) > 0 ? heard : position };
  }

  private join(): void {
    this.followers += 1;
    if (this.running !== null) return;
    const { settings } = this.database;
    this.begun = new Promise((resolve) => {
      this.begin = resolve;
    });
    this.running = listen({ settings, role: 'minsheng_hub', channel: CHANGES_CHANNEL, everyMs: POLL_MS, onError: this.onError }, () =>
      this.look(),
    );
  }

  /** Until the end of the log was read for the first time. */
  private async beginning(signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.closed) return;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        signal.removeEventListener('abort', go);
        resolve();
      };
      signal.addEventListener('abort', go, { once: true });
      void this.begun.then(go);
    });
  }

  private async leave(): Promise<void> {
    this.followers -= 1;
    if (this.followers > 0) return;
    const running = this.running;
    this.running = null;
    await running?.close();
    // Nobody reads on: what is kept would grow old.
    if (this.running === null) this.end = null;
  }

  private async look(): Promise<void> {
    const reader = this.database.reader('minsheng_hub');
    if (this.end === null) {
      const newest = await newestPosition(reader);
      this.end = { changes: [], from: newest, newest };
    }
    const { end } = this;
    this.begin();
    for (let more = true; more; ) {
      const came = await readChanges(reader, end.newest, PAGE);
      more = came.length === PAGE;
      this.keep(came, end);
    }
  }

  private keep(came: readonly Change[], end: EndOfLog): void {
    const heard = end.newest;
    // A look that was under way when the last follower left may bring the same as the one after it.
    const changes = came.slice(firstAfter(came, heard));
    end.newest = changes.at(-1)?.position ?? heard;
    end.changes.push(...changes);
    if (end.changes.length > KEPT + FORGOTTEN_AT_ONCE) {
      const gone = end.changes.splice(0, end.changes.length - KEPT).at(-1);
      end.from = gone?.position ?? end.from;
    }
    for (const shared of this.interests.values()) shared.add(changes, end);
  }
}

/** The newest changes: all after `from`, up to `newest`. */
interface EndOfLog {
  readonly changes: Change[];
  from: ChangePosition;
  newest: ChangePosition;
}

interface Following {
  readonly position: ChangePosition;
  readonly signal: AbortSignal;
  readonly interest: Interest;
  readonly shared: SharedInterest;
}

interface Reached {
  readonly page: readonly Change[];
  readonly until: ChangePosition;
}
