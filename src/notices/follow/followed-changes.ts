import type { Caller } from '../../access';
import type { Change, ChangePosition, ChangeTail } from '../../changelog';
import { isWanted, type StatusChangeFilter, type Wanted, wantedOf } from '../filter';
import { maySee } from '../rights';
import type { ChangeCursors } from '../told/cursors';
import { statusChangeOf, type ToldChange } from '../told/told-change';

/** The topic of the subscription. */
export const STATUS_CHANGES = 'statusChanges';

/** Who follows, from where, and what for. */
export interface Followed {
  readonly caller: Caller;
  readonly after: string | null;
  readonly filter: StatusChangeFilter | null;
}

/** The changes for a subscriber: what stands in the log after the cursor, then what comes, without a gap or a repeat. Nothing is kept for it but its place. */
export class FollowedChanges {
  constructor(
    private readonly tail: ChangeTail,
    private readonly cursors: ChangeCursors,
  ) {}

  /** Throws the errors `BAD_CURSOR` and `BAD_USER_INPUT`. */
  subscribe({ caller, after, filter }: Followed): AsyncIterableIterator<ToldChange> {
    const wanted = wantedOf(filter);
    const from = after === null ? this.tail.now() : Promise.resolve(this.cursors.read(after));
    // It is awaited by the first `next`; a client that leaves before must not end the process.
    from.catch(() => undefined);
    return new Follower({ tail: this.tail, from, tell: (change) => statusChangeOf(change, this.cursors), caller, wanted });
  }
}

interface FollowerParts {
  readonly tail: ChangeTail;
  readonly from: Promise<ChangePosition>;
  readonly tell: (change: Change) => ToldChange;
  readonly caller: Caller;
  readonly wanted: Wanted;
}

/** Not an async generator: its `return` would wait for the next page, and a client that left would keep its place until then. */
class Follower implements AsyncIterableIterator<ToldChange> {
  private readonly stop = new AbortController();
  private pages: AsyncGenerator<readonly Change[]> | undefined;
  private page: readonly Change[] = [];
  private place = 0;

  constructor(private readonly parts: FollowerParts) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<ToldChange, undefined>> {
    for (;;) {
      const change = this.nextOfPage();
      if (change !== undefined) return { done: false, value: this.parts.tell(change) };
      this.pages ??= this.parts.tail.follow(await this.parts.from, this.stop.signal);
      const { done, value } = await this.pages.next();
      if (done) return DONE;
      this.page = value;
      this.place = 0;
    }
  }

  async return(): Promise<IteratorResult<ToldChange, undefined>> {
    this.stop.abort();
    await this.pages?.return(undefined);
    return DONE;
  }

  private nextOfPage(): Change | undefined {
    const { caller, wanted } = this.parts;
    while (this.place < this.page.length) {
      const change = this.page[this.place++];
      if (change !== undefined && isWanted(wanted, change) && maySee(caller, change)) return change;
    }
    return undefined;
  }
}

const DONE = { done: true, value: undefined } as const;
