import type { Change } from './change';
import type { Interest, SharedInterest } from './interest';
import { type ChangePosition, comparePositions } from './position';

/** Changes of the log, and the position that they lead to. */
export interface Reached {
  readonly page: readonly Change[];
  readonly until: ChangePosition;
  /** Whether more of the log follows, as far as is known. */
  readonly more: boolean;
}

/** What a follower needs of the end of the log. */
export interface EndOfTheLog {
  readonly closed: boolean;
  join(interest: Interest, signal: AbortSignal): Promise<SharedInterest | null>;
  leave(interest: Interest, shared: SharedInterest | null): Promise<void>;
  read(position: ChangePosition): Promise<Reached>;
}

export interface Followed {
  readonly end: EndOfTheLog;
  readonly after: ChangePosition;
  readonly signal: AbortSignal;
  readonly interest: Interest;
}

/** One follower's way through the log: a position, and nothing else. By hand and not as a generator, because a thousand of them wake for one change. */
export class Following implements AsyncIterableIterator<readonly Change[]> {
  private position: ChangePosition;
  private joining: Promise<SharedInterest | null> | null = null;
  private shared: SharedInterest | null = null;
  private ahead: { readonly from: ChangePosition; readonly read: Promise<Reached> } | null = null;
  private over = false;
  private stopped = false;

  constructor(private readonly followed: Followed) {
    this.position = followed.after;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Up to where it has missed nothing that it wants, while it waits for what comes; null while it does not wait. */
  get heard(): ChangePosition | null {
    return this.shared?.heardBy(this) ?? null;
  }

  /** Whoever loops over it is told of an error and asks no more, so it lets go by itself. */
  async next(): Promise<IteratorResult<readonly Change[], undefined>> {
    try {
      return await this.nextPage();
    } catch (error) {
      await this.return();
      throw error;
    }
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    if (this.over) return DONE;
    this.over = true;
    const { end, interest, signal } = this.followed;
    signal.removeEventListener('abort', this.stop);
    this.stop();
    if (this.joining !== null) await end.leave(interest, await this.joining);
    return DONE;
  }

  private async nextPage(): Promise<IteratorResult<readonly Change[], undefined>> {
    if (this.over) return DONE;
    if (this.shared === null) this.shared = await this.join();
    while (this.goesOn(this.shared)) {
      const kept = this.shared.after(this.position);
      if (kept?.length === 0) {
        this.advance(await this.shared.somethingNew(this));
        continue;
      }
      const page = kept ?? (await this.readOn());
      const last = page.at(-1);
      if (last === undefined) continue;
      this.advance(last.position);
      return { done: false, value: page };
    }
    return this.return();
  }

  private join(): Promise<SharedInterest | null> {
    const { end, interest, signal } = this.followed;
    signal.addEventListener('abort', this.stop, { once: true });
    this.stopped = signal.aborted;
    this.joining ??= end.join(interest, signal);
    return this.joining;
  }

  private goesOn(shared: SharedInterest | null): shared is SharedInterest {
    return shared !== null && !this.over && !this.stopped && !this.followed.end.closed;
  }

  /** What is wanted of the next page of the log; the position moves past what is not. While it is told, the page after it is read. */
  private async readOn(): Promise<readonly Change[]> {
    const { end, interest } = this.followed;
    const ahead = this.ahead?.from === this.position ? this.ahead.read : null;
    this.ahead = null;
    const { page, until, more } = await (ahead ?? end.read(this.position));
    this.advance(until);
    if (more) this.ahead = { from: until, read: end.read(until) };
    // Whoever asks for it is told of an error; who has left meanwhile need not know.
    this.ahead?.read.catch(() => undefined);
    return page.filter(interest.wants);
  }

  private advance(position: ChangePosition): void {
    if (comparePositions(position, this.position) > 0) this.position = position;
  }

  private readonly stop = (): void => {
    this.stopped = true;
    this.shared?.wake(this);
  };
}

const DONE = { done: true, value: undefined } as const;
