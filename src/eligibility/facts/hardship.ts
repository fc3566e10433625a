import { type Asked, believedSpans, covers, evidenceOf, type Findings, greatest, inMonth, monthNumberOf, speaks } from './derivation';
import type { RegistrationSpan } from './spans';

/** The hardship lists (第二条): who is on them in the month. A list that does not reach the month leaves its facts UNKNOWN. */
export function hardshipFacts(asked: Asked, found: Findings): void {
  registeredPoor(asked, found);
  minimumLiving(asked, found);
  destituteSupport(asked, found);
  disability(asked, found);
}

const poor = (span: RegistrationSpan): boolean => span.povertyStatus === 'NOT_LIFTED' || span.povertyStatus === 'RETURNED';

/**
 * 脱贫 flagged in month M: M is the last month. When the roster gives no date, the list that first says so does: a person who was not
 * lifted in the month before still counts in this one. 返贫 counts from the month flagged.
 */
function registeredPoor(asked: Asked, found: Findings): void {
  const spans = believedSpans(asked, 'REGISTERED_POOR');
  if (spans === null || !speaks(asked, 'REGISTERED_POOR')) return;
  const now = inMonth(spans, asked.month);
  const before = inMonth(spans, asked.month - 1);
  const lifted = now.filter((span) => span.povertyStatus !== null && !poor(span));
  const notYet = lifted.some((span) => span.statusChangedOn !== null && monthNumberOf(span.statusChangedOn) >= asked.month);
  const justFlagged = lifted.some((span) => span.statusChangedOn === null) && before.some(poor);
  const counts = now.some(poor) || notYet || justFlagged;
  const value = counts ? true : now.some((span) => span.povertyStatus === null) ? null : false;
  const rows = evidenceOf('REGISTERED_POOR', justFlagged && !now.some(poor) && !notYet ? [...now, ...before.filter(poor)] : now);
  found.put('registeredPoor', value, rows);
  found.put('monitoredKind', greatest(now.map((span) => span.monitoredKind)) ?? 'NONE', rows);
}

interface Granted {
  readonly fromMonth: number;
  readonly untilMonth: number;
  readonly startMonth: number | null;
  readonly endMonth: number | null;
}

/** On the list of the month, and the month within what was granted (both ends inclusive, unsaid = open). */
const granted = (span: Granted, month: number): boolean =>
  covers(span, month) && (span.startMonth ?? month) <= month && month <= (span.endMonth ?? month);

function minimumLiving(asked: Asked, found: Findings): void {
  const spans = believedSpans(asked, 'MINIMUM_LIVING');
  if (spans === null || !speaks(asked, 'MINIMUM_LIVING')) return;
  const now = inMonth(spans, asked.month);
  const counts = now.some((span) => span.covered && granted(span, asked.month));
  found.put('minimumLiving', counts, evidenceOf('MINIMUM_LIVING', now));
}

function destituteSupport(asked: Asked, found: Findings): void {
  const spans = believedSpans(asked, 'DESTITUTE_SUPPORT');
  if (spans === null || !speaks(asked, 'DESTITUTE_SUPPORT')) return;
  const now = inMonth(spans, asked.month);
  const counts = now.some((span) => granted(span, asked.month));
  found.put('destituteSupport', counts, evidenceOf('DESTITUTE_SUPPORT', now));
}

const NOT_LISTED = 0;

/** Of two certificates the one of the graver grade, then of the lower category number. */
function disability(asked: Asked, found: Findings): void {
  const spans = believedSpans(asked, 'DISABILITY');
  if (spans === null || !speaks(asked, 'DISABILITY')) return;
  const now = inMonth(spans, asked.month);
  const gravest = now.length === 0 ? NOT_LISTED : Math.min(...now.map((span) => span.grade * 10 + span.category));
  const rows = evidenceOf('DISABILITY', now);
  found.put('disabilityListed', now.length > 0, rows);
  found.put('disabilityGrade', Math.floor(gravest / 10), rows);
  found.put('disabilityCategory', gravest % 10, rows);
}
