import type { Feed } from '../../identity/feed';
import { type Asked, believedSpans, covers, evidenceOf, type Findings, feedState } from './derivation';
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
  const claims = SCHOOL_FEEDS.flatMap((feed) => claimsOf(asked, feed));
  const newest = Math.max(...claims.map((claim) => claim.asserted));
  const winners = claims.filter((claim) => claim.asserted === newest);
  const rows = winners.flatMap((claim) => evidenceOf(claim.feed, [claim.span]));
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

function claimsOf(asked: Asked, feed: (typeof SCHOOL_FEEDS)[number]): readonly Claim[] {
  const { latest, latestBefore } = asked.reaches[feed];
  const asserted = (span: RosterSpan, delivered: number | null): number =>
    Math.max(span.fromMonth, Math.min(span.untilMonth - 1, delivered ?? span.fromMonth));
  return (believedSpans(asked, feed) ?? [])
    .filter((span) => span.schooling !== null && span.fromMonth <= asked.month)
    .map((span) => ({
      feed,
      span,
      student: span.schooling === 'STUDENT',
      asserted: asserted(span, latest),
      assertedBefore: span.fromMonth < asked.month ? asserted(span, latestBefore) : null,
      coversBefore: covers(span, asked.month - 1),
    }));
}
