import { FEED_DESCRIPTIONS, FEEDS, type Feed } from '../identity/feed';
import { type MonthNumber, monthOf } from '../identity/year-month';
import type { OwedFeed } from './order';

/** What of a feed's deliveries decides about a month; equal for two cuts, nothing but single rows can differ between them. */
export interface FeedReach {
  readonly feed: Feed;
  readonly state: 'FRESH' | 'STALE' | 'MISSING';
  readonly latest: number | null;
  readonly latestBefore: number | null;
  /** Only of EMPLOYEE_PENSION, whose later lists speak for earlier months. */
  readonly next: number | null;
}

/** A batch beside the reach of its feed. */
export interface FeedBatch {
  readonly id: string;
  readonly feed: Feed;
  readonly state: 'COUNTED' | 'CARRIED' | 'HELD' | 'WITHDRAWN';
}

/** The feeds that owe a list for the month: late ones are carried, those missing leave facts unknown; a held list is not there. */
export function owedFeeds(reaches: readonly FeedReach[], batches: readonly FeedBatch[]): readonly OwedFeed[] {
  return reaches.flatMap(({ feed, state, latest }): OwedFeed[] => {
    if (state === 'FRESH') return [];
    const held = batches.filter((batch) => batch.feed === feed && batch.state === 'HELD').map((batch) => batch.id);
    const lastMonth = latest === null ? null : monthOf(latest as MonthNumber);
    return [{ feed, owner: FEED_DESCRIPTIONS[feed].owner, state, lastMonth, held }];
  });
}

/** What a run begins from: the newest revision of the month, if there is one. */
export interface Before {
  readonly revision: number;
  readonly knowledge: number;
  readonly rulesSha256: string;
  readonly feeds: readonly FeedReach[];
}

/** `since` is the cut of the revision that an increment comes after. */
export type Plan = { readonly kind: 'FULL' } | { readonly kind: 'INCREMENT'; readonly after: number; readonly since: number };

/**
 * Everyone is assessed for the first revision, and when the rules or the reach of a list changed, which can change anybody. Else only those
 * of whom something became known since the last cut: the month is the same, so no birthday and no ageing evidence lies between.
 */
export function planOf(before: Before | null, now: Omit<Before, 'revision'>): Plan {
  if (before === null || before.rulesSha256 !== now.rulesSha256 || !sameReach(before.feeds, now.feeds)) return { kind: 'FULL' };
  return { kind: 'INCREMENT', after: before.revision, since: before.knowledge };
}

function sameReach(a: readonly FeedReach[], b: readonly FeedReach[]): boolean {
  const words = (reaches: readonly FeedReach[]) =>
    FEEDS.map((feed) => {
      const reach = reaches.find((each) => each.feed === feed);
      return [reach?.state, reach?.latest, reach?.latestBefore, reach?.next].join(' ');
    });
  return words(a).join() === words(b).join();
}
