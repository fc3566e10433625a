import type { Feed } from '../../identity/feed';
import { isThisCity, type RegionCode, THIS_CITY } from '../../identity/region';
import { parseTownCode, townInMonth } from '../../identity/town';
import type { MonthNumber } from '../../identity/year-month';
import { monthOf } from '../../identity/year-month';
import { type Asked, believedSpans, covers, type Derived, derived, evidenceOf, feedState, greatest, speaks, together } from './derivation';
import type { Span } from './spans';

/** In the order of the reading: 社保's 户籍地区划, a roster's 户籍 column, the 镇区 of a roster that is granted at the place of hukou. */
export const HUKOU_FEEDS = [
  'ENROLMENT',
  'REGISTERED_POOR',
  'MINIMUM_LIVING',
  'DESTITUTE_SUPPORT',
  'DISABILITY',
] as const satisfies readonly Feed[];

interface Claim {
  readonly feed: Feed;
  readonly region: string;
  readonly rows: readonly Span[];
}

/**
 * Local hukou (本市户籍). Each source makes one claim: what it said for the month before (so moved in counts from the next month, moved out:
 * that month is the last), else for the month. All in this city and of one town: TRUE; all elsewhere: FALSE; no claim or two that differ: UNKNOWN.
 */
export function hukouFacts(asked: Asked): Derived {
  if (HUKOU_FEEDS.some((feed) => feedState(asked, feed) === 'UNAVAILABLE')) return unheard;
  const claims = HUKOU_FEEDS.flatMap((feed) => claimOf(asked, feed));
  const local = claims.filter((claim) => isThisCity(claim.region as RegionCode));
  const towns = new Set(local.filter((claim) => claim.region !== THIS_CITY).map((claim) => claim.region));
  const left = local.length > 0 && local.length < claims.length;
  const conflict = left ? 'HUKOU_LEFT' : towns.size > 1 ? 'TOWN_MISMATCH' : 'NONE';
  const value = claims.length === 0 || conflict !== 'NONE' ? null : local.length > 0;
  const [firstTown = null, ...others] = towns;
  const rows = claims.flatMap((claim) => evidenceOf(claim.feed, claim.rows));
  return together([
    derived('localHukou', value, rows),
    derived('hukouConflict', conflict, rows),
    derived('hukouTown', conflict === 'NONE' ? firstTown : null, rows),
    derived('placedTown', firstTown ?? saidTown(asked), rows),
    derived('otherTown', conflict === 'NONE' ? null : otherThan(firstTown, others), rows),
  ]);
}

const unheard = together(
  (['localHukou', 'hukouConflict', 'hukouTown', 'placedTown', 'otherTown'] as const).map((name) => derived(name, null)),
);

/** Of several towns the one with the lowest code, or the highest when the first is the lowest. */
function otherThan(first: string | null, others: readonly string[]): string | null {
  const sorted = [...others].sort();
  const [lowest = null] = sorted;
  return first !== null && lowest !== null && lowest > first ? (sorted.at(-1) ?? null) : lowest;
}

/** Where nobody claims a hukou in this city: the town of the first register that names one, whether or not its list reaches the month. */
function saidTown(asked: Asked): string | null {
  for (const feed of HUKOU_FEEDS) {
    const spans = believedSpans(asked, feed) ?? [];
    for (const month of [asked.month - 1, asked.month]) {
      const said = greatest(spans.filter((span) => covers(span, month)).map((span) => span.town));
      if (said !== null) return regionIn(said, asked.month);
    }
  }
  return null;
}

function claimOf(asked: Asked, feed: (typeof HUKOU_FEEDS)[number]): readonly Claim[] {
  const spans = believedSpans(asked, feed);
  if (spans === null || !speaks(asked, feed)) return [];
  for (const month of [asked.month - 1, asked.month]) {
    const saying = spans.filter((span) => covers(span, month));
    const said = saying.map((span) => span.hukouRegion ?? span.town);
    const region = greatest(said);
    if (region !== null)
      return [{ feed, region: regionIn(region, asked.month), rows: saying.filter((_, index) => said[index] === region) }];
  }
  return [];
}

/** A town of another time is the town it is in the month; anything else stays as said. */
function regionIn(region: string, month: MonthNumber): string {
  const town = parseTownCode(region);
  return typeof town === 'string' ? townInMonth(town, monthOf(month)) : region;
}
