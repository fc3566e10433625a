import { type DeliveryKind, FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../identity/feed';
import { believed } from './believed';

/** One accepted delivery (hub.delivery): which month of a feed counts as delivered, from when to when the hub believed so. */
export interface DeliveryRecord {
  readonly feed: Feed;
  readonly month: number;
  readonly kind: DeliveryKind;
  readonly batch: string;
  readonly knownFrom: number;
  readonly knownUntil: number | null;
}

/**
 * How far the last list of a feed reaches a month: FRESH (its own period), STALE (carried one period, answer unchanged),
 * MISSING (older or never: what it supplies is UNKNOWN), UNAVAILABLE (the agency did not answer this request).
 */
export type FeedState = 'FRESH' | 'STALE' | 'MISSING' | 'UNAVAILABLE';

/**
 * The months of one feed that count as delivered: `latest` at or before the month asked, `latestBefore` it, `next` the first after it.
 * `batch` is the delivery of `latest` (the newest of several): what rests on not being listed rests on it.
 */
export interface Reach {
  readonly state: Exclude<FeedState, 'UNAVAILABLE'>;
  readonly latest: number | null;
  readonly batch: string | null;
  readonly latestBefore: number | null;
  readonly next: number | null;
}
export type Reaches = Readonly<Record<Feed, Reach>>;

/** The month asked, what the hub knew, and for how many periods a late list is carried. */
export interface AskedAt {
  readonly month: number;
  readonly knowledge: number;
  readonly carryPeriods: number;
}

/** Only a FULL list of a FULL feed says anything about those not on it; a DELTA feed is delivered by any batch. */
export function countsAsDelivery(delivery: { feed: Feed; kind: DeliveryKind }): boolean {
  return delivery.kind === 'FULL' || FEED_DESCRIPTIONS[delivery.feed].kind === 'DELTA';
}

const KEPT = new WeakMap<readonly DeliveryRecord[], Map<string, Reaches>>();

/** The reach of all feeds. Kept with the list of deliveries, so that a page of people walks over it once. */
export function reachAt(deliveries: readonly DeliveryRecord[], asked: AskedAt): Reaches {
  const kept = KEPT.get(deliveries) ?? new Map<string, Reaches>();
  KEPT.set(deliveries, kept);
  const key = `${asked.month}/${asked.knowledge}/${asked.carryPeriods}`;
  const found = kept.get(key) ?? walk(deliveries, asked);
  kept.set(key, found);
  return found;
}

function walk(deliveries: readonly DeliveryRecord[], asked: AskedAt): Reaches {
  const delivered = Object.fromEntries(FEEDS.map((feed) => [feed, [] as DeliveryRecord[]])) as Record<Feed, DeliveryRecord[]>;
  for (const delivery of deliveries)
    if (believed(delivery, asked.knowledge) && countsAsDelivery(delivery)) delivered[delivery.feed].push(delivery);
  return Object.fromEntries(FEEDS.map((feed) => [feed, reachOf(feed, delivered[feed], asked)])) as Record<Feed, Reach>;
}

function reachOf(feed: Feed, deliveries: readonly DeliveryRecord[], { month, carryPeriods }: AskedAt): Reach {
  const months = deliveries.map((delivery) => delivery.month);
  const latest = newest(months.filter((each) => each <= month));
  const later = months.filter((each) => each > month);
  const period = FEED_DESCRIPTIONS[feed].periodMonths;
  const late = latest === null ? Number.POSITIVE_INFINITY : Math.floor(month / period) - Math.floor(latest / period);
  return {
    state: late === 0 ? 'FRESH' : late <= carryPeriods ? 'STALE' : 'MISSING',
    latest,
    batch: newestBatch(deliveries.filter((delivery) => delivery.month === latest)),
    latestBefore: newest(months.filter((each) => each < month)),
    next: later.length === 0 ? null : Math.min(...later),
  };
}

function newestBatch(deliveries: readonly DeliveryRecord[]): string | null {
  return (
    deliveries.reduce<DeliveryRecord | null>((last, each) => (last === null || each.knownFrom > last.knownFrom ? each : last), null)
      ?.batch ?? null
  );
}

const newest = (months: readonly number[]): number | null => (months.length === 0 ? null : Math.max(...months));
