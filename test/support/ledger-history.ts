import fc from 'fast-check';
import type { DeliveryRecord, PersonSpans } from '../../src/eligibility';
import { FEED_DESCRIPTIONS, type Feed } from '../../src/identity/feed';
import { type MonthNumber, OPEN_END } from '../../src/identity/year-month';
import { month } from './assessed';

/** What the lists of one month say of somebody, were they right. Towns are places in a history's list of towns. */
export interface TrueMonth {
  readonly listed: boolean;
  readonly hukou: number;
  readonly enrolled: boolean;
}

/** How the list of a feed and month comes: how many months late, and what became of it before that. */
export interface Coming {
  readonly late: number;
  /** A wrong list that came in time: corrected by the right one, or withdrawn before it. */
  readonly before: 'NOTHING' | 'WRONG' | 'WRONG_THEN_WITHDRAWN';
}

/** One invented person's life, how the agencies told it, how the towns pay, and when they closed their months. */
export interface History {
  readonly first: MonthNumber;
  readonly months: readonly TrueMonth[];
  readonly towns: readonly [string, string];
  readonly plans: readonly { readonly plan: 'ANNUAL' | 'MONTHLY'; readonly tierFen: number }[];
  /** Places of months; null = alive. */
  readonly died: number | null;
  readonly selfPaid: { readonly of: number; readonly paidIn: number; readonly knownAfter: number } | null;
  readonly coming: Readonly<Record<ListedFeed, readonly Coming[]>>;
  /** For each of the two towns and each month, how long after the month it was closed. */
  readonly closedAfter: readonly [readonly number[], readonly number[]];
}

export const LISTED = ['MINIMUM_LIVING', 'ENROLMENT', 'PREMIUM'] as const;
type ListedFeed = (typeof LISTED)[number];

/** Months until everything is known, at the latest. */
export const SETTLED_AFTER = 8;
const LENGTH = 16;

const aTrueLife: fc.Arbitrary<TrueMonth[]> = fc
  .array(
    fc.record({ length: fc.integer({ min: 1, max: 7 }), listed: fc.boolean(), hukou: fc.nat(1), enrolled: fc.integer({ max: 3, min: 0 }) }),
    {
      minLength: LENGTH,
      maxLength: LENGTH,
    },
  )
  .map((stretches) =>
    stretches
      .flatMap(({ length, listed, hukou, enrolled }) => Array.from({ length }, () => ({ listed, hukou, enrolled: enrolled > 0 })))
      .slice(0, LENGTH),
  );

const aComing: fc.Arbitrary<Coming> = fc.record({
  late: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: SETTLED_AFTER - 2 }) }),
  before: fc.oneof(
    { weight: 3, arbitrary: fc.constant('NOTHING' as const) },
    { weight: 2, arbitrary: fc.constantFrom('WRONG' as const, 'WRONG_THEN_WITHDRAWN' as const) },
  ),
});
const comings = fc.array(aComing, { minLength: LENGTH, maxLength: LENGTH });
const closings = fc.array(fc.nat(4), { minLength: LENGTH, maxLength: LENGTH });
const aPlan = fc.record({
  plan: fc.constantFrom('ANNUAL' as const, 'MONTHLY' as const),
  tierFen: fc.constantFrom(12_000, 18_000, 25_003, 36_000),
});

/** Two towns that stay, and two that become one in the middle of 2021. */
const PLACES = [
  { first: month('2018-10'), towns: ['442000107', '442000102'] },
  { first: month('2019-09'), towns: ['442000107', '442000102'] },
  { first: month('2021-01'), towns: ['442000104', '442000100'] },
] as const;

export const aHistory: fc.Arbitrary<History> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    months: aTrueLife,
    plans: fc.array(aPlan, { minLength: 2, maxLength: 2 }),
    died: fc.option(fc.nat(LENGTH - 1), { freq: 3 }),
    selfPaid: fc.option(fc.record({ of: fc.nat(LENGTH - 1), paidIn: fc.nat(LENGTH - 1), knownAfter: fc.nat(SETTLED_AFTER - 2) }), {
      freq: 3,
    }),
    coming: fc.record({ MINIMUM_LIVING: comings, ENROLMENT: comings, PREMIUM: comings }),
    closedAfter: fc.tuple(closings, closings),
  })
  .map(({ place: { first, towns }, ...history }) => ({ ...history, first, towns }));

/** What the hub knew of a history at a moment: the lists that had come by then, as they were then. Infinity: everything, and right. */
export function believedAt(
  history: History,
  time: number,
): { readonly spans: PersonSpans; readonly deliveries: readonly DeliveryRecord[] } {
  const lists = Object.fromEntries(LISTED.map((feed) => [feed, listsAt(history, feed, time)])) as Record<ListedFeed, List[]>;
  const span = (from: number, until: number) => ({
    fromMonth: from,
    untilMonth: until,
    batch: '7',
    row: 2,
    knownFrom: 1,
    knownUntil: null,
  });
  const rows = <T>(feed: ListedFeed, row: (list: List) => T | null) =>
    lists[feed].flatMap((list, place, all) => {
      const said = row(list);
      return said === null
        ? []
        : [{ ...said, ...span(history.first + list.place, all[place + 1] ? history.first + (all[place + 1] as List).place : OPEN_END) }];
    });
  const residence = { town: null, hukouRegion: null, schooling: null };
  return {
    spans: {
      bornOn: '1980-05-05',
      registration: [],
      minimumLiving: rows('MINIMUM_LIVING', ({ says }) =>
        says.listed ? { ...residence, covered: true, startMonth: null, endMonth: null } : null,
      ),
      destituteSupport: [],
      disability: [],
      death: deathsAt(history, time),
      enrolment: rows('ENROLMENT', ({ says }) => ({
        town: null,
        hukouRegion: history.towns[says.hukou] ?? null,
        participationCode: says.enrolled ? 1 : 0,
        paymentCode: says.enrolled ? 1 : null,
        identityMark: null,
        tierFen: null,
      })),
      premium: selfPaidAt(history, time),
      employeePension: [],
      officerRecords: [],
      said: [],
    },
    deliveries: deliveriesAt(history, lists),
  };
}

interface List {
  readonly place: number;
  readonly says: TrueMonth;
}

/** The lists of a feed that stand at a moment, in the order of their months. */
function listsAt({ months, coming }: History, feed: ListedFeed, time: number): List[] {
  return months.flatMap((right, place) => {
    const { late, before } = coming[feed][place] ?? { late: 0, before: 'NOTHING' };
    if (place + late <= time) return [{ place, says: right }];
    const standsWrong = before !== 'NOTHING' && place <= time && (before === 'WRONG' || time < place + Math.ceil(late / 2));
    return standsWrong
      ? [{ place, says: { listed: !right.listed, hukou: 1 - right.hukou, enrolled: !right.enrolled || feed === 'ENROLMENT' } }]
      : [];
  });
}

/** Cremation first, 公安 two months later: suspected in between. */
function deathsAt({ first, died }: History, time: number): PersonSpans['death'] {
  if (died === null || died > time) return [];
  const on = (first + died) as MonthNumber;
  const date = `${Math.floor(on / 12)}-${String((on % 12) + 1).padStart(2, '0')}-11`;
  const row = { fromMonth: on, untilMonth: OPEN_END, batch: '8', row: 2, knownFrom: 1, knownUntil: null, diedOn: date };
  return [{ ...row, source: 'CREMATION' }, ...(died + 2 <= time ? [{ ...row, source: 'POLICE' as const }] : [])];
}

function selfPaidAt({ first, selfPaid }: History, time: number): PersonSpans['premium'] {
  if (selfPaid === null || selfPaid.paidIn + selfPaid.knownAfter > time) return [];
  const january = Math.floor((first + selfPaid.of) / 12) * 12;
  const paidIn = first + selfPaid.paidIn;
  const paidOn = `${Math.floor(paidIn / 12)}-${String((paidIn % 12) + 1).padStart(2, '0')}-20`;
  const span = { fromMonth: january, untilMonth: january + 12, batch: '9', row: 2, knownFrom: 1, knownUntil: null };
  return [{ ...span, period: 'YEAR', itemCode: 1, amountFen: 12_000, paidOn }];
}

/** The feeds that this history does not vary come in time, every month. */
function deliveriesAt({ first, months }: History, lists: Record<ListedFeed, readonly List[]>): readonly DeliveryRecord[] {
  const record = (feed: Feed, place: number): DeliveryRecord => ({
    feed,
    month: (first + place) as MonthNumber,
    kind: FEED_DESCRIPTIONS[feed].kind,
    batch: '7',
    knownFrom: 1,
    knownUntil: null,
  });
  const others = (Object.keys(FEED_DESCRIPTIONS) as Feed[]).filter((feed) => !LISTED.some((varied) => varied === feed));
  return [
    ...LISTED.flatMap((feed) => lists[feed].map(({ place }) => record(feed, place))),
    ...others.flatMap((feed) => months.map((_, place) => record(feed, place))),
  ];
}
