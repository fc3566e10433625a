import type { Feed } from '../../identity/feed';
import { isThisCity, type RegionCode, THIS_CITY } from '../../identity/region';
import { parseTownCode, townInMonth } from '../../identity/town';
import type { MonthNumber } from '../../identity/year-month';
import { monthOf } from '../../identity/year-month';
import { type Asked, believedSpans, covers, type Findings, feedState, greatest, inMonth, speaks } from './derivation';
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
export function hukouFacts(asked: Asked, found: Findings): void {
  if (HUKOU_FEEDS.some((feed) => feedState(asked, feed) === 'UNAVAILABLE')) return;
  const claims: Claim[] = [];
  for (const feed of HUKOU_FEEDS) {
    const claim = claimOf(asked, feed);
    if (claim !== null) claims.push(claim);
  }
  const local = claims.filter((claim) => isThisCity(claim.region as RegionCode));
  const towns = new Set<string>();
  for (const { region } of local) if (region !== THIS_CITY) towns.add(region);
  const left = local.length > 0 && local.length < claims.length;
  const conflict = left ? 'HUKOU_LEFT' : towns.size > 1 ? 'TOWN_MISMATCH' : 'NONE';
  const value = claims.length === 0 || conflict !== 'NONE' ? null : local.length > 0;
  const rows = claims.map(({ feed, rows: spans }) => ({ feed, spans }));
  const [firstTown = null, ...others] = towns;
  found.put('localHukou', value, rows);
  found.put('hukouConflict', conflict, rows);
  found.put('hukouTown', conflict === 'NONE' ? firstTown : null, rows);
  found.put('placedTown', firstTown ?? saidTown(asked), rows);
  found.put('otherTown', conflict === 'NONE' ? null : otherThan(firstTown, others), rows);
}

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

export type HukouSpan = Span & { readonly town: string | null; readonly hukouRegion: string | null };

function claimOf(asked: Asked, feed: (typeof HUKOU_FEEDS)[number]): Claim | null {
  const spans: readonly HukouSpan[] | null = believedSpans(asked, feed);
  if (spans === null || spans.length === 0 || !speaks(asked, feed)) return null;
  return claimFor(asked, { feed, spans, month: asked.month - 1 }) ?? claimFor(asked, { feed, spans, month: asked.month });
}

interface Saying {
  readonly feed: Feed;
  readonly spans: readonly HukouSpan[];
  readonly month: number;
}

/** What a source said for one month. */
function claimFor(asked: Asked, { feed, spans, month }: Saying): Claim | null {
  const saying = inMonth(spans, month);
  const region = greatest(saying.map(regionOf));
  if (region === null) return null;
  return { feed, region: regionIn(region, asked.month), rows: saying.filter((span) => regionOf(span) === region) };
}

/** The place of the hukou as a row gives it. */
export const regionOf = (span: HukouSpan): string | null => span.hukouRegion ?? span.town;

/** A town of another time is the town it is in the month; anything else stays as said. */
export function regionIn(region: string, month: MonthNumber): string {
  const town = parseTownCode(region);
  return typeof town === 'string' ? townInMonth(town, monthOf(month)) : region;
}
