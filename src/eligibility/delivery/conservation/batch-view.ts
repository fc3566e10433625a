import { type Caller, may, type Scope, visibleTowns } from '../../../access';
import type { Feed } from '../../../identity/feed';
import type { TownCode } from '../../../identity/town';
import type { Batch } from '../batch';
import { visibleFeeds } from '../feed-right';

/** The right to read the records of each feed. */
const READING: Readonly<Record<Feed, Scope>> = {
  REGISTERED_POOR: 'registration:read',
  MINIMUM_LIVING: 'minimum-living:read',
  DESTITUTE_SUPPORT: 'destitute-support:read',
  DISABILITY: 'disability:read',
  DEATH: 'death:read',
  ENROLMENT: 'enrolment:read',
  PREMIUM: 'premium:read',
  EMPLOYEE_PENSION: 'employee-pension:read',
};

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

export const mayReadRecords = (batch: Batch, caller: Caller): boolean => may(caller, READING[batch.feed]);
