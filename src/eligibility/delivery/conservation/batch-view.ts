import { type Caller, may, mayReadRecordsOf, visibleTowns } from '../../../access';
import type { TownCode } from '../../../identity/town';
import type { Batch } from '../batch';
import { visibleFeeds } from '../feed-right';

/** What a caller may see of a batch's rows: an agency all of its own feed, a town its own people, and of what it sent itself also rows without a person. */
export interface BatchView {
  /** Null: everybody. */
  readonly towns: readonly TownCode[] | null;
  readonly nobodyToo: boolean;
  /** Whether rows lead to people, or only to counts and findings. */
  readonly people: boolean;
}

/** Null when the caller may see no row of the batch. */
export function viewOf(batch: Batch, caller: Caller): BatchView | null {
  if (!visibleFeeds(caller).includes(batch.feed)) return null;
  const towns = visibleTowns(caller);
  const sent = batch.sender === caller.agency && batch.sentBy === caller.subject;
  return { towns, nobodyToo: towns === null || sent, people: may(caller, 'people:list') };
}

export const mayReadRecords = (batch: Batch, caller: Caller): boolean => mayReadRecordsOf(caller, batch.feed);
