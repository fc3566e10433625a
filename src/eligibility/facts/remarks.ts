import { FEED_DESCRIPTIONS, type Feed } from '../../identity/feed';
import { believed } from './believed';
import { type Asked, believedSpans, covers, evidenceOf, type Findings } from './derivation';
import type { Reach } from './freshness';
import { HUKOU_FEEDS, type HukouSpan, regionIn, regionOf } from './hukou';
import type { Span } from './spans';

/** What lists say about an identity and not about a month: the facts of the same names, and the columns of the set's table of remarks. */
export const REMARKS = ['nameDiffers', 'sameNameOtherId', 'birthDiffers', 'sexDiffers', 'repeatedInSource'] as const;
export type RemarkName = (typeof REMARKS)[number];

/** Intake's findings that are remarks about an identity (hub.identity_remark). */
export const REMARK_OF_FINDING = {
  W_BIRTH_MISMATCH: 'birthDiffers',
  W_GENDER_MISMATCH: 'sexDiffers',
  W_DUP_IN_FILE: 'repeatedInSource',
} as const satisfies Readonly<Record<string, RemarkName>>;

/**
 * One remark (身份疑点) with the row that gives rise to it. The months are those of its list; of a namesake, those for which a register places the
 * other number in `region`.
 */
export interface RemarkSpan extends Span {
  readonly remark: RemarkName;
  readonly feed: Feed;
  readonly region: string | null;
}

/** Without a look at other people and at files (`remarks` left out) they stay UNKNOWN and raise nothing. */
export function remarkFacts(asked: Asked, found: Findings): void {
  const heard = asked.spans.remarks?.filter((each) => believed(each, asked.knowledge));
  if (heard === undefined) return;
  for (const name of REMARKS) {
    const standing = heard.filter((each) => each.remark === name && STANDS[name](asked, each));
    const rows = name === 'sameNameOtherId' ? standing.sort(byRow).slice(0, 1) : standing;
    found.put(
      name,
      rows.length > 0,
      rows.flatMap((each) => evidenceOf(each.feed, [each])),
    );
  }
}

/**
 * What a list says (a birth date, a sex, twice the same person) stands while the list counts; another name, while the feed that brought it
 * names the person (a FULL list that changes nothing writes nothing, so nobody can tell whether it has the name still); a namesake, while
 * registers place both in one town. Over sets: comparison/run/remarks.ts.
 */
const STANDS: Readonly<Record<RemarkName, (asked: Asked, remark: RemarkSpan) => boolean>> = {
  nameDiffers: (asked, { feed }) => (believedSpans(asked, feed) ?? []).some((span) => covers(span, asked.month)),
  sameNameOtherId: (asked, remark) =>
    covers(remark, asked.month) && remark.region !== null && placesOf(asked).has(regionIn(remark.region, asked.month)),
  birthDiffers: listCounts,
  sexDiffers: listCounts,
  repeatedInSource: listCounts,
};

function listCounts({ reaches, month }: Asked, { feed, fromMonth }: RemarkSpan): boolean {
  return reaches[feed].state !== 'MISSING' && countsFrom(feed, reaches[feed], month) <= fromMonth && fromMonth <= month;
}

/** The first month whose lists of a feed count for a month: those of its last delivery; premiums count over the year. */
export function countsFrom(feed: Feed, { state, latest }: Pick<Reach, 'state' | 'latest'>, month: number): number {
  const period = month - (month % FEED_DESCRIPTIONS[feed].periodMonths);
  const newest = state === 'MISSING' ? period : Math.min(latest ?? period, month);
  return feed === 'PREMIUM' ? Math.min(newest, month - (month % 12)) : newest;
}

/** The towns where registers place the person in the month. */
function placesOf(asked: Asked): ReadonlySet<string> {
  const places = new Set<string>();
  for (const feed of HUKOU_FEEDS) {
    const spans: readonly HukouSpan[] = believedSpans(asked, feed) ?? [];
    for (const span of spans) {
      const said = regionOf(span);
      if (said !== null && covers(span, asked.month) && isTownOfTheCity(said)) places.add(regionIn(said, asked.month));
    }
  }
  return places;
}

const isTownOfTheCity = (region: string): boolean => (region.startsWith('442000') && region !== '442000') || region.startsWith('ZS-');

const byRow = (a: RemarkSpan, b: RemarkSpan): number => Number(a.batch) - Number(b.batch) || a.row - b.row;
