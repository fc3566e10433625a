import { type Caller, may, mayReadRecordsOf, type Scope, visibleTowns } from '../access';
import { CHANGE_KINDS, type Change, type ChangeKind, changeKindCode } from '../changelog';
import { type CategoryCode, visibleFeeds } from '../eligibility';
import type { Agency } from '../identity/agency';
import { FEEDS, type Feed } from '../identity/feed';
import type { TownCode } from '../identity/town';

/** FEED: the right to read that feed's records. DELIVERY: the right to see how that feed is delivered. */
type Needed = Scope | 'FEED' | 'DELIVERY';

/** What a caller needs to be told of a kind. Written out for every kind: a new one is told to nobody until it stands here. */
export const NEEDED: Readonly<Record<ChangeKind, Needed>> = {
  MEMBERSHIP_BEGAN: 'FEED',
  MEMBERSHIP_ENDED: 'FEED',
  REGISTRATION_FLAGGED: 'registration:read',
  ENROLLED: 'enrolment:read',
  SUSPENDED: 'enrolment:read',
  RESUMED: 'enrolment:read',
  TERMINATED: 'enrolment:read',
  MARKED: 'enrolment:read',
  UNMARKED: 'enrolment:read',
  PREMIUM_PAID: 'premium:read',
  BECAME_ELIGIBLE: 'eligibility:read',
  LOST_ELIGIBILITY: 'eligibility:read',
  BECAME_UNDETERMINED: 'eligibility:read',
  LABEL_CHANGED: 'eligibility:read',
  TOWN_CHANGED: 'FEED',
  WORK_ITEM_OPENED: 'work-item:read',
  WORK_ITEM_CLOSED: 'work-item:read',
  RECORD_CORRECTED: 'FEED',
  EMPLOYEE_PENSION_BEGAN: 'employee-pension:read',
  EMPLOYEE_PENSION_ENDED: 'employee-pension:read',
  DEATH_RECORDED: 'death:read',
  OFFICER_RECORDED: 'eligibility:read',
  BATCH_ACCEPTED: 'DELIVERY',
  BATCH_HELD: 'DELIVERY',
  BATCH_WITHDRAWN: 'DELIVERY',
  FEED_LATE: 'DELIVERY',
  COMPARISON_PUBLISHED: 'comparison:count',
  BENEFIT_BEGAN: 'enrolment:read',
};

/** Whose work items an agency that owns rosters hears of: those of the people on them (视图, as in `workItems`). */
const OWN_CATEGORIES: Partial<Record<Agency, readonly CategoryCode[]>> = {
  POVERTY_ALLEVIATION: ['REGISTERED_POOR', 'MONITORED'],
  CIVIL_AFFAIRS: ['DESTITUTE', 'MINIMUM_LIVING', 'DISABLED'],
};
const OF_OWN_PEOPLE: ReadonlySet<ChangeKind> = new Set(['WORK_ITEM_OPENED', 'WORK_ITEM_CLOSED']);

/** What of a change decides who may see it. */
export type SeenPart = Pick<Change, 'kind' | 'feed' | 'person' | 'town' | 'category' | 'from' | 'to'>;

/**
 * Whether the caller may be told of a change: the kind by its right, the person only to whom the agreement tells of persons, the town by
 * `visibleTowns`. A change without a town is of the whole city: a town hears of it only when it is of no person. Who moved is seen by both towns.
 */
export function maySee(caller: Caller, change: SeenPart): boolean {
  const { kind, feed, person } = change;
  return (
    mayHear(caller, kind, feed) &&
    (person === null || may(caller, 'person-changes:read')) &&
    ofOwnTown(caller, change) &&
    ofOwn(caller, change)
  );
}

function mayHear(caller: Caller, kind: ChangeKind, feed: Feed | null): boolean {
  const needed = NEEDED[kind];
  if (needed === 'FEED') return feed === null ? may(caller, 'eligibility:read') : mayReadRecordsOf(caller, feed);
  if (needed === 'DELIVERY') return feed === null ? may(caller, 'delivery:read-all') : visibleFeeds(caller).includes(feed);
  return may(caller, needed);
}

function ofOwnTown(caller: Caller, { kind, person, town, from, to }: SeenPart): boolean {
  const towns = townsOf(caller);
  if (towns === null) return true;
  if (kind === 'TOWN_CHANGED') return [town, from, to].some((each) => each !== null && towns.has(each));
  return town === null ? person === null : towns.has(town);
}

function ofOwn({ agency }: Caller, { kind, category }: SeenPart): boolean {
  const own = OWN_CATEGORIES[agency];
  return own === undefined || !OF_OWN_PEOPLE.has(kind) || own.some((each) => each === category);
}

/** Asked for every event of every subscriber. */
const TOWNS = new WeakMap<Caller, ReadonlySet<string> | null>();

function townsOf(caller: Caller): ReadonlySet<string> | null {
  const known = TOWNS.get(caller);
  if (known !== undefined) return known;
  const towns = visibleTowns(caller);
  const kept = towns && new Set<string>(towns);
  TOWNS.set(caller, kept);
  return kept;
}

/** The same rights as parameters of a statement on rows `c` of changelog.change; a test holds it against `maySee`. */
export interface SeenInSql {
  readonly condition: string;
  readonly values: readonly unknown[];
}

/** The condition, whose seven values take the places from `first` on. */
export function seenBy(caller: Caller, first: number): SeenInSql {
  const heard = CHANGE_KINDS.flatMap((kind) => [...FEEDS, null].map((feed) => ({ kind, feed }))).filter(({ kind, feed }) =>
    mayHear(caller, kind, feed),
  );
  const towns: readonly TownCode[] | null = visibleTowns(caller);
  const place = (offset: number): string => `$${first + offset}`;
  return {
    condition: `(c.kind, coalesce(c.feed, '')) in (select * from unnest(${place(0)}::smallint[], ${place(1)}::text[]))
  and (c.person is null or ${place(2)}::boolean)
  and (${place(3)}::text[] is null
    or (case when c.kind = ${place(4)}::smallint then ${place(3)} && array[c.town, c.from_value, c.to_value]
      when c.town is null then c.person is null
      else c.town = any (${place(3)}) end))
  and (${place(5)}::text[] is null or c.kind <> all (${place(6)}::smallint[]) or c.category = any (${place(5)}::text[]))`,
    values: [
      heard.map(({ kind }) => changeKindCode(kind)),
      heard.map(({ feed }) => feed ?? ''),
      may(caller, 'person-changes:read'),
      towns,
      changeKindCode('TOWN_CHANGED'),
      OWN_CATEGORIES[caller.agency] ?? null,
      [...OF_OWN_PEOPLE].map(changeKindCode),
    ],
  };
}
