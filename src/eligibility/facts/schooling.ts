import type { Feed } from '../../identity/feed';
import { type Asked, believedSpans, covers, type Findings, feedState } from './derivation';
import type { RosterSpan } from './spans';

export const SCHOOL_FEEDS = ['REGISTERED_POOR', 'MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY'] as const satisfies readonly Feed[];

interface Claim {
  readonly feed: Feed;
  readonly span: RosterSpan;
  readonly student: boolean;
  /** The last month for which a list said so, as seen from the month asked and from the one before. */
  readonly asserted: number;
  readonly assertedBefore: number | null;
  readonly coversBefore: boolean;
}

/**
 * School (在校生状况). The newest evidence wins; two that differ for the same month settle nothing; evidence older than the parameter is too old.
 * Leaves school in month M: not in school from M+1, so who was a student on the list of the month before still is one in this month.
 */
export function schoolingFacts(asked: Asked, found: Findings): void {
  if (SCHOOL_FEEDS.some((feed) => feedState(asked, feed) === 'UNAVAILABLE')) return;
  const claims: Claim[] = [];
  for (const feed of SCHOOL_FEEDS) addClaims(asked, feed, claims);
  const newest = claims.reduce((last, claim) => Math.max(last, claim.asserted), Number.NEGATIVE_INFINITY);
  const winners = claims.filter((claim) => claim.asserted === newest);
  const rows = winners.map(({ feed, span }) => ({ feed, spans: [span] }));
  const evidence = usability(asked, claims, winners);
  const student = winners[0]?.student === true || wasStudentBefore(claims);
  found.put('schooling', evidence === 'USABLE' ? (student ? 'STUDENT' : 'NOT_STUDENT') : null, rows);
  found.put('schoolEvidence', evidence, rows);
}

/** What the claims are worth; `winners` are the newest of them. */
function usability(asked: Asked, claims: readonly Claim[], winners: readonly Claim[]): 'NONE' | 'OLD' | 'CONFLICTING' | 'USABLE' {
  const [first] = winners;
  if (claims.length === 0 || first === undefined) return 'NONE';
  if (asked.month - first.asserted > asked.policy.student.validMonths) return 'OLD';
  return winners.some((claim) => claim.student !== first.student) ? 'CONFLICTING' : 'USABLE';
}

/** Seen from the month before: a list of that very month said student, and nothing as new said otherwise. */
function wasStudentBefore(claims: readonly Claim[]): boolean {
  const said = (student: boolean, coveringOnly: boolean): number =>
    Math.max(-1, ...claims.filter((c) => c.student === student && (c.coversBefore || !coveringOnly)).map((c) => c.assertedBefore ?? -1));
  return said(true, true) > said(false, false);
}

function addClaims(asked: Asked, feed: (typeof SCHOOL_FEEDS)[number], claims: Claim[]): void {
  const { latest, latestBefore } = asked.reaches[feed];
  for (const span of believedSpans(asked, feed) ?? []) {
    if (span.schooling === null || span.fromMonth > asked.month) continue;
    claims.push({
      feed,
      span,
      student: span.schooling === 'STUDENT',
      asserted: assertedBy(span, latest),
      assertedBefore: span.fromMonth < asked.month ? assertedBy(span, latestBefore) : null,
      coversBefore: covers(span, asked.month - 1),
    });
  }
}

/** The last month for which a list delivered until `delivered` said so. */
function assertedBy(span: RosterSpan, delivered: number | null): number {
  return Math.max(span.fromMonth, Math.min(span.untilMonth - 1, delivered ?? span.fromMonth));
}
