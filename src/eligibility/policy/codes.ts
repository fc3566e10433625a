import { ENROLMENT_STATES, MARKS } from '../facts/catalogue';
import type { CategoryCode } from './categories';
import type { DiscrepancyCode } from './discrepancies';
import type { Reason, UnknownReason } from './tests';
import { WORK_ITEMS } from './work-items';

/**
 * The numbers by which stored outcomes name words: the place in these lists, which is also the bit in a mask. A stored number never changes
 * its meaning, so a list only grows at its end, and a word that is no longer used keeps its place (a test holds the lists to
 * what the migrations wrote into comparison.code).
 */
export const VERDICTS = ['ELIGIBLE', 'INELIGIBLE', 'UNDETERMINED'] as const;

export const REASONS = [
  'NO_RULE_IN_FORCE',
  'NOT_LOCAL_HUKOU',
  'UNDER_16',
  'REACHED_60',
  'STUDENT',
  'EMPLOYEE_PENSION',
  'ALREADY_RECEIVING',
  'DECEASED',
  'SERVING_SOLDIER',
  'IMPRISONED',
  'NO_CATEGORY',
  'SOURCE_UNAVAILABLE',
  'FEED_MISSING',
  'NO_EVIDENCE',
  'EVIDENCE_TOO_OLD',
  'EVIDENCE_CONFLICTS',
  'STATUS_UNSURE',
  'UNKNOWN_STATE',
  'SUSPECTED_DEATH',
  'TOWN_MISMATCH',
  'HUKOU_LEFT',
] as const satisfies readonly (Reason | UnknownReason)[];

export const CATEGORY_CODES = [
  'REGISTERED_POOR',
  'DESTITUTE',
  'MINIMUM_LIVING',
  'DISABLED',
  'MONITORED',
] as const satisfies readonly CategoryCode[];

/** At most 31, the bits of an integer. */
export const DISCREPANCY_CODES = [
  'NOT_ENROLLED',
  'ENROLLED_NOT_PAID',
  'MARK_MISSING',
  'MARK_WRONG',
  'MARK_STALE',
  'PAID_NOT_ELIGIBLE',
  'EMPLOYEE_PENSION',
  'ALREADY_RECEIVING',
  'REACHED_60',
  'TURNED_16',
  'STUDENT',
  'SUSPECTED_DEATH',
  'HUKOU_LEFT',
  'NAME_MISMATCH',
  'SAME_NAME_OTHER_ID',
  'BIRTH_MISMATCH',
  'SEX_MISMATCH',
  'DUPLICATE_IN_SOURCE',
  'TOWN_MISMATCH',
  'ALREADY_PAID_SELF',
  'BELOW_FLOOR',
  'PAID_TWICE',
  'UNKNOWN_STATE',
  'TEKUN_NOT_DISABLED',
  'OVER_60_NO_PENSION',
  'FEED_MISSING',
  'FEED_STALE',
  'SAID_NOT_SEEN',
] as const satisfies readonly DiscrepancyCode[];

/** Disagreements of a list with the calendar and not with a person: they stand at the feed, never at each person of the city. */
export const OF_A_FEED: readonly DiscrepancyCode[] = ['FEED_MISSING', 'FEED_STALE'];

export const CODES = {
  VERDICT: VERDICTS,
  REASON: REASONS,
  CATEGORY: CATEGORY_CODES,
  DISCREPANCY: DISCREPANCY_CODES,
  WORK_ITEM: WORK_ITEMS,
  ENROLMENT: ENROLMENT_STATES,
  MARK: MARKS,
} as const;
export type CodeKind = keyof typeof CODES;

/** The number of a word. */
export function codeOf(kind: CodeKind, word: string): number {
  const words: readonly string[] = CODES[kind];
  const code = words.indexOf(word);
  if (code < 0) throw new RangeError(`codes ${kind}: expected one of ${words.join(', ')}, got ${word}`);
  return code;
}
