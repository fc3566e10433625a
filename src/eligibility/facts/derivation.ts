import type { Feed } from '../../identity/feed';
import { type MonthNumber, monthOf } from '../../identity/year-month';
import type { Evidence } from '../assessment';
import type { Policy } from '../policy/policy';
import { believed } from './believed';
import type { FactName, Facts, FactValue } from './catalogue';
import type { FeedState, Reaches } from './freshness';
import type { PersonSpans, Span } from './spans';

/** What every derivation of a fact is given: the person's spans, and the month and knowledge that choose among them. */
export interface Asked {
  readonly spans: PersonSpans;
  readonly month: MonthNumber;
  readonly knowledge: number;
  readonly reaches: Reaches;
  readonly policy: Policy;
}

/** Some facts, each with the rows it rests on. A fact that is null (UNKNOWN) may still show what it saw. */
export interface Derived {
  readonly facts: Partial<Facts>;
  readonly evidence: Partial<Record<FactName, readonly Evidence[]>>;
}

const SPANS_OF = {
  REGISTERED_POOR: 'registration',
  MINIMUM_LIVING: 'minimumLiving',
  DESTITUTE_SUPPORT: 'destituteSupport',
  DISABILITY: 'disability',
  DEATH: 'death',
  ENROLMENT: 'enrolment',
  PREMIUM: 'premium',
  EMPLOYEE_PENSION: 'employeePension',
} as const satisfies Record<Feed, keyof PersonSpans>;

type SpansOf<F extends Feed> = NonNullable<PersonSpans[(typeof SPANS_OF)[F]]>[number];

/** The spans of a feed that the hub believed; null when the agency did not answer. */
export function believedSpans<F extends Feed>(asked: Asked, feed: F): SpansOf<F>[] | null {
  const spans = asked.spans[SPANS_OF[feed]] as readonly SpansOf<F>[] | null;
  return spans === null ? null : spans.filter((span) => believed(span, asked.knowledge));
}

/** UNAVAILABLE when the agency did not answer, else how far its last list reaches. */
export function feedState(asked: Asked, feed: Feed): FeedState {
  return asked.spans[SPANS_OF[feed]] === null ? 'UNAVAILABLE' : asked.reaches[feed].state;
}

/** Whether a feed says anything about the month: neither missing nor unavailable. */
export function speaks(asked: Asked, feed: Feed): boolean {
  const state = feedState(asked, feed);
  return state === 'FRESH' || state === 'STALE';
}

export const covers = (span: { fromMonth: number; untilMonth: number }, month: number): boolean =>
  span.fromMonth <= month && month < span.untilMonth;

/** The month number of an ISO date. */
export const monthNumberOf = (isoDate: string): number => Number(isoDate.slice(0, 4)) * 12 + Number(isoDate.slice(5, 7)) - 1;

/** The greatest text by code point, as PostgreSQL's "C" order; null of none. A register with two rows for one person still gives one answer. */
export function greatest(texts: readonly (string | null)[]): string | null {
  return texts.reduce<string | null>((best, each) => (each !== null && (best === null || each > best) ? each : best), null);
}

export function evidenceOf(feed: Feed, spans: readonly Span[]): readonly Evidence[] {
  return spans.map((span) => ({
    feed,
    batch: span.batch,
    row: span.row,
    document: null,
    fromMonth: span.fromMonth as MonthNumber,
    untilMonth: span.untilMonth as MonthNumber,
  }));
}

/** One fact with its rows. */
export function derived(name: FactName, value: FactValue, evidence: readonly Evidence[] = []): Derived {
  return { facts: { [name]: value }, evidence: { [name]: evidence } };
}

export function together(parts: readonly Derived[]): Derived {
  return { facts: Object.assign({}, ...parts.map((part) => part.facts)), evidence: Object.assign({}, ...parts.map((part) => part.evidence)) };
}

export const writtenMonth = (month: number): string => monthOf(month as MonthNumber);
