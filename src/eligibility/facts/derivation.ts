import type { Feed } from '../../identity/feed';
import type { MonthNumber } from '../../identity/year-month';
import type { Policy } from '../policy/policy';
import { believed } from './believed';
import { FACT_NAMES, type FactName, type Facts, type FactValue } from './catalogue';
import type { DeliveryRecord, FeedState, Reaches } from './freshness';
import type { SaidSpan } from './said';
import type { OfficerRecordSpan, PersonSpans, Span } from './spans';

/** What every derivation of a fact is given: the spans that the hub believed, and the month that chooses among them. */
export interface Asked {
  readonly spans: PersonSpans;
  readonly believed: BelievedSpans;
  readonly month: MonthNumber;
  readonly knowledge: number;
  readonly reaches: Reaches;
  readonly deliveries: readonly DeliveryRecord[];
  readonly policy: Policy;
}

/** The rows that each fact rests on. */
export type FactRows = Readonly<Record<FactName, readonly Rows[]>>;

const NOTHING_KNOWN = Object.fromEntries(FACT_NAMES.map((name) => [name, null])) as Facts;
const NO_ROWS: readonly Rows[] = [];
const NOTHING_SEEN = Object.fromEntries(FACT_NAMES.map((name) => [name, NO_ROWS])) as Record<FactName, readonly Rows[]>;

/** Where the derivations of one person and month put down what they find. A fact that nobody put down is null: UNKNOWN. */
export class Findings {
  readonly facts: Facts = { ...NOTHING_KNOWN };
  readonly rows: Record<FactName, readonly Rows[]> = { ...NOTHING_SEEN };

  /** A fact with the rows it rests on. One that is null may still show what was seen. */
  put(name: FactName, value: FactValue, rows: readonly Rows[] = NO_ROWS): void {
    this.facts[name] = value;
    this.rows[name] = rows;
  }
}

/** Rows of one feed, or what an officer recorded or said. They become Evidence only when somebody reads it. */
export type Rows =
  | { readonly feed: Feed; readonly spans: readonly Span[] }
  | { readonly feed: null; readonly spans: readonly (OfficerRecordSpan | SaidSpan)[] };

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

export type BelievedSpans = { readonly [F in Feed]: readonly SpansOf<F>[] | null };

/** All spans of a person as believed at a point of knowledge; null where an agency did not answer. */
export function believedAt(spans: PersonSpans, knowledge: number): BelievedSpans {
  const of = <S extends Span>(list: readonly S[] | null): readonly S[] | null => {
    for (const span of list ?? []) if (!believed(span, knowledge)) return (list ?? []).filter((each) => believed(each, knowledge));
    return list;
  };
  return {
    REGISTERED_POOR: of(spans.registration),
    MINIMUM_LIVING: of(spans.minimumLiving),
    DESTITUTE_SUPPORT: of(spans.destituteSupport),
    DISABILITY: of(spans.disability),
    DEATH: of(spans.death),
    ENROLMENT: of(spans.enrolment),
    PREMIUM: of(spans.premium),
    EMPLOYEE_PENSION: of(spans.employeePension),
  };
}

/** The spans of a feed that the hub believed; null when the agency did not answer. */
export function believedSpans<F extends Feed>(asked: Asked, feed: F): readonly SpansOf<F>[] | null {
  return asked.believed[feed];
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

/** The spans that cover a month: the list itself when all of them do, as most lists of a person. */
export function inMonth<S extends { readonly fromMonth: number; readonly untilMonth: number }>(
  spans: readonly S[],
  month: number,
): readonly S[] {
  for (const span of spans) if (!covers(span, month)) return spans.filter((each) => covers(each, month));
  return spans;
}

/** The month number of an ISO date. */
export const monthNumberOf = (isoDate: string): number => Number(isoDate.slice(0, 4)) * 12 + Number(isoDate.slice(5, 7)) - 1;

/** The greatest text by code point, as PostgreSQL's "C" order; null of none. A register with two rows for one person still gives one answer. */
export function greatest(texts: readonly (string | null)[]): string | null {
  return texts.reduce<string | null>((best, each) => (each !== null && (best === null || each > best) ? each : best), null);
}

/** The rows of a feed that a fact rests on. */
export const evidenceOf = (feed: Feed, spans: readonly Span[]): readonly Rows[] => (spans.length === 0 ? NO_ROWS : [{ feed, spans }]);
