import { type Database, listen } from '../database';
import { CHANGES_CHANNEL } from './append';
import type { Change } from './change';
import { type EndOfTheLog, Following, type Reached } from './following';
import { EVERYTHING, firstAfter, type Interest, SharedInterest } from './interest';
import type { ChangePosition } from './position';
import { newestPosition, readChanges } from './read';

const POLL_MS = 1_000;
const PAGE = 1_000;
/** Each who is behind holds one page that it tells and one that it reads ahead. */
const PAGE_OF_THE_LOG = 400;
const KEPT = 20_000;
/** So many more may be there before the oldest are forgotten, all at once. */
const FORGOTTEN_AT_ONCE = 5_000;

/**
 * The end of the log, read once for all who follow it in this process: the newest changes are kept in memory, whoever is further behind reads
 * the log itself. Nothing waits for a follower: each takes the next page when it wants it, so a slow one costs nothing but its own place.
 */
export class ChangeTail implements EndOfTheLog {
  private readonly interests = new Map<string, SharedInterest>();
  private end: EndOfLog | null = null;
  private running: { close(): Promise<void> } | null = null;
  private begun: Promise<void> = Promise.resolve();
  private begin: () => void = () => undefined;
  private followers = 0;
  closed = false;

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
  follow(after: ChangePosition, signal: AbortSignal, interest = EVERYTHING): Following {
    return new Following({ end: this, after, signal, interest });
  }

  async close(): Promise<void> {
    this.closed = true;
    this.begin();
    for (const shared of this.interests.values()) shared.wakeAll();
    await this.running?.close();
  }

  /** Takes somebody in who follows; resolves once the end of the log was read, with null when the signal came first or it is closed. */
  async join(interest: Interest, signal: AbortSignal): Promise<SharedInterest | null> {
    this.followers += 1;
    this.listen();
    await this.beginning(signal);
    if (this.end === null || signal.aborted || this.closed) return null;
    const shared = this.interests.get(interest.name) ?? new SharedInterest(interest, this.end);
    this.interests.set(interest.name, shared);
    shared.members += 1;
    return shared;
  }

  /** Lets go of whoever had joined. */
  async leave(interest: Interest, shared: SharedInterest | null): Promise<void> {
    if (shared !== null) {
      shared.members -= 1;
      if (shared.members === 0) this.interests.delete(interest.name);
    }
    this.followers -= 1;
    if (this.followers > 0) return;
    const running = this.running;
    this.running = null;
    await running?.close();
    // Nobody reads on: what is kept would grow old.
    if (this.running === null) this.end = null;
  }

  /** A page of the log itself. A page that is empty leads to where everything that follows is kept. */
  async read(position: ChangePosition): Promise<Reached> {
    // Settled before the log is read: when nothing more comes, all that follows is kept.
    const from = this.end?.from ?? position;
    const page = await readChanges(this.database.reader('minsheng_hub'), position, PAGE_OF_THE_LOG);
    return { page, until: page.at(-1)?.position ?? from, more: page.length === PAGE_OF_THE_LOG };
  }

  private listen(): void {
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
