import { ENROLMENT_STATES } from './catalogue';
import { type Asked, believedSpans, evidenceOf, type Findings, greatest, inMonth, speaks } from './derivation';
import type { EmployeePensionSpan } from './spans';

/** The state pair (参保状态, 缴费状态) as written in the code table of 社保; 参保 0 is not enrolled whatever the second says. */
export const ENROLMENT_PAIRS: readonly {
  readonly participation: number;
  readonly payment: number;
  readonly state: (typeof ENROLMENT_STATES)[number];
}[] = [
  { participation: 1, payment: 1, state: 'NORMAL_PAYMENT' },
  { participation: 2, payment: 2, state: 'PAUSED_PAYMENT' },
  { participation: 1, payment: 3, state: 'NORMAL_BENEFIT' },
  { participation: 2, payment: 3, state: 'PAUSED_BENEFIT' },
  { participation: 4, payment: 3, state: 'TERMINATED' },
];

/** The state of a pair; null = not in the table, never guessed. */
export function enrolmentStateOf(participation: number | null, payment: number | null): (typeof ENROLMENT_STATES)[number] | null {
  if (participation === 0) return 'NOT_ENROLLED';
  return ENROLMENT_PAIRS.find((pair) => pair.participation === participation && pair.payment === payment)?.state ?? null;
}

/** Codes as the list says them: (3,2); a cell that says nothing is 空. */
const pairOf = (participation: number | null, payment: number | null): string => `(${participation ?? '空'},${payment ?? '空'})`;

/** Enrolment (参保) in the month. Not on a delivered list: not enrolled. Of two rows one that cannot be read leaves the state UNKNOWN. */
export function enrolmentFacts(asked: Asked, found: Findings): void {
  const spans = believedSpans(asked, 'ENROLMENT');
  if (spans === null || !speaks(asked, 'ENROLMENT')) return;
  const now = inMonth(spans, asked.month);
  const rows = evidenceOf('ENROLMENT', now);
  const states = now.map((span) => enrolmentStateOf(span.participationCode, span.paymentCode));
  const unreadable = states.includes(null);
  const pairs = now.map((span, i) => (states[i] === null ? pairOf(span.participationCode, span.paymentCode) : null));
  found.put('enrolmentState', unreadable ? null : (greatest(states) ?? 'NOT_ENROLLED'), rows);
  found.put('enrolmentPairUnknown', unreadable, rows);
  found.put('unknownPair', greatest(pairs), rows);
  found.put('identityMark', greatest(now.map((span) => span.identityMark)) ?? 'NONE', rows);
}

/**
 * Employee pension (职保), by month. PAID or CREDITED excludes; SUSPENDED does not and is noted. A list that does not reach the month leaves the
 * fact UNKNOWN, unless a later list says that the month was covered.
 */
export function employeePensionFacts(asked: Asked, found: Findings): void {
  const spans = believedSpans(asked, 'EMPLOYEE_PENSION');
  if (spans === null) return;
  const reaching = spans.filter((span) => coversMonth(span, asked.month) && attested(asked, span));
  const listed = speaks(asked, 'EMPLOYEE_PENSION');
  const paid = reaching.filter((span) => span.state === 'PAID' || span.state === 'CREDITED');
  const unsure = reaching.some((span) => span.state === null);
  const rows = evidenceOf('EMPLOYEE_PENSION', reaching);
  const suspended = reaching.some((span) => span.state === 'SUSPENDED');
  found.put('employeePensionCovered', paid.length > 0 ? true : unsure || !listed ? null : false, rows);
  found.put('employeePensionSuspended', suspended ? true : listed ? false : null, rows);
}

const coversMonth = (span: EmployeePensionSpan, month: number): boolean =>
  span.untilMonth > month && span.coveredFrom <= month && month <= (span.coveredUntil ?? month);

/** Said by a list that reaches the month, or by one delivered for a later month. */
function attested(asked: Asked, span: EmployeePensionSpan): boolean {
  const { next } = asked.reaches.EMPLOYEE_PENSION;
  return speaks(asked, 'EMPLOYEE_PENSION') || span.fromMonth > asked.month || (next !== null && next < span.untilMonth);
}
