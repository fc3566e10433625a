import type { Caller } from '../../access';
import type { Change, ChangePosition, ChangeTail, Following, Interest } from '../../changelog';
import type { PagedEvents } from '../../graph';
import { isWanted, type StatusChangeFilter, wantedOf } from '../filter';
import { StatusChange } from '../graph/status-change';
import { maySee } from '../rights';
import type { ChangeCursors } from '../told/cursors';

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
  subscribe({ caller, after, filter }: Followed): PagedEvents<StatusChange> {
    const interest = interestOf(caller, filter);
    const from = after === null ? this.tail.now() : Promise.resolve(this.cursors.read(after));
    // It is awaited by the first `next`; a client that leaves before must not end the process.
    from.catch(() => undefined);
    return new Follower({ tail: this.tail, from, cursors: this.cursors, interest });
  }
}

/** What a caller may see of what was asked for. Its name says all that decides it: the standing, the rights and the filter, never who it is. */
function interestOf(caller: Caller, filter: StatusChangeFilter | null): Interest {
  const wanted = wantedOf(filter);
  const { agency, town, role, purpose, scopes } = caller;
  const asked = Object.values(wanted).map((set: ReadonlySet<string> | null) => set && [...set].sort());
  return {
    name: JSON.stringify([agency, town, role, purpose, [...scopes].sort(), asked]),
    wants: (change) => isWanted(wanted, change) && maySee(caller, change),
  };
}

interface FollowerParts {
  readonly tail: ChangeTail;
  readonly from: Promise<ChangePosition>;
  readonly cursors: ChangeCursors;
  readonly interest: Interest;
}

/** Not an async generator: its `return` would wait for the next page, and a client that left would keep its place until then. */
class Follower implements PagedEvents<StatusChange> {
  private readonly stop = new AbortController();
  private pages: Following | undefined;
  private page: readonly Change[] = [];

  constructor(private readonly parts: FollowerParts) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<StatusChange, undefined>> {
    const { value: [change] = [] } = await this.nextPage(1);
    return change === undefined ? DONE : { done: false, value: change };
  }

  /** Of a page of the log so much is made into events as is told at once: what waits would only be carried through each collection of garbage. */
  async nextPage(most: number): Promise<IteratorResult<readonly StatusChange[], undefined>> {
    const { tail, interest, cursors } = this.parts;
    if (this.page.length === 0) {
      this.pages ??= tail.follow(await this.parts.from, this.stop.signal, interest);
      const { done, value } = await this.pages.next();
      if (done) return DONE;
      this.page = value;
    }
    const page = this.page.length <= most ? this.page : this.page.slice(0, most);
    this.page = page === this.page ? NOTHING : this.page.slice(most);
    return { done: false, value: page.map((change) => new StatusChange(change, cursors.write(change.position))) };
  }

  heard(): string | undefined {
    const heard = this.pages?.heard ?? null;
    return heard === null ? undefined : this.parts.cursors.write(heard);
  }

  async return(): Promise<IteratorResult<StatusChange, undefined>> {
    this.stop.abort();
    await this.pages?.return();
    return DONE;
  }
}

const DONE = { done: true, value: undefined } as const;
const NOTHING: readonly Change[] = [];
