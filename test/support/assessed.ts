import {
  type Assessment,
  assess,
  type DeliveryRecord,
  type FactChange,
  type PersonSpans,
  policyFor,
  smallestTurningSet,
} from '../../src/eligibility';
import type { DeathSource, IdentityMark, MonitoredKind, PovertyStatus } from '../../src/eligibility/facts/spans';
import { FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../src/identity/feed';
import { type MonthNumber, monthNumber, OPEN_END, yearMonth } from '../../src/identity/year-month';

interface Months {
  readonly from?: string;
  readonly until?: string;
}
interface Roster extends Months {
  readonly town?: string | null;
  readonly hukou?: string | null;
  readonly school?: 'STUDENT' | 'NOT_STUDENT' | null;
}

/** What agencies say about somebody, as months: `from` the first list that says it, `until` the first that no longer does. */
export interface Words {
  readonly born?: string;
  readonly registered?: readonly (Roster & { status?: PovertyStatus | null; changedOn?: string; monitored?: MonitoredKind })[];
  readonly minimumLiving?: readonly (Roster & { covered?: boolean; start?: string; end?: string })[];
  readonly destitute?: readonly (Roster & { start?: string; end?: string })[];
  readonly disabled?: readonly (Roster & { category: number; grade: number })[];
  readonly died?: readonly { on: string; source: DeathSource }[];
  readonly enrolled?: readonly (Months & { pair: readonly [number, number | null]; town?: string; hukou?: string; mark?: IdentityMark })[];
  readonly paid?: readonly { item: number; fen: number; year?: string; month?: string; on?: string }[];
  readonly employeePension?: readonly (Months & { covers: readonly [string, string | null]; state?: 'PAID' | 'CREDITED' | 'SUSPENDED' })[];
  readonly recorded?: readonly (Months & { kind: 'SERVING_SOLDIER' | 'IMPRISONED'; answer: boolean })[];
  /** Agencies that did not answer. */
  readonly silent?: readonly ('POVERTY_ALLEVIATION' | 'CIVIL_AFFAIRS' | 'SOCIAL_SECURITY')[];
}

export const month = (text: string): MonthNumber => monthNumber(yearMonth(text));
const OWN_TOWN = '442000107';

let row = 0;
const span = ({ from = '2018-08', until }: Months) => ({
  fromMonth: month(from),
  untilMonth: until === undefined ? OPEN_END : month(until),
  batch: '7',
  row: ++row,
  knownFrom: 1,
  knownUntil: null,
});
const roster = (words: Roster) => ({
  ...span(words),
  town: words.town === undefined ? OWN_TOWN : words.town,
  hukouRegion: words.hukou ?? null,
  schooling: words.school ?? null,
});
const optional = (text: string | undefined): number | null => (text === undefined ? null : month(text));

function spansOf(words: Words): PersonSpans {
  const heard = (agency: string) => !(words.silent ?? []).some((each) => each === agency);
  const of = <T>(agency: string, list: readonly T[]): readonly T[] | null => (heard(agency) ? list : null);
  return {
    bornOn: words.born ?? '1980-05-05',
    registration: of(
      'POVERTY_ALLEVIATION',
      (words.registered ?? []).map((w) => ({
        ...roster(w),
        povertyStatus: w.status === undefined ? 'NOT_LIFTED' : w.status,
        statusChangedOn: w.changedOn ?? null,
        monitoredKind: w.monitored ?? null,
      })),
    ),
    minimumLiving: of(
      'CIVIL_AFFAIRS',
      (words.minimumLiving ?? []).map((w) => ({
        ...roster(w),
        covered: w.covered ?? true,
        startMonth: optional(w.start),
        endMonth: optional(w.end),
      })),
    ),
    destituteSupport: of(
      'CIVIL_AFFAIRS',
      (words.destitute ?? []).map((w) => ({ ...roster(w), startMonth: optional(w.start), endMonth: optional(w.end) })),
    ),
    disability: of(
      'CIVIL_AFFAIRS',
      (words.disabled ?? []).map((w) => ({ ...roster(w), category: w.category, grade: w.grade })),
    ),
    death: of(
      'CIVIL_AFFAIRS',
      (words.died ?? []).map((w) => ({ ...span({ from: w.on.slice(0, 7) }), source: w.source, diedOn: w.on })),
    ),
    enrolment: of(
      'SOCIAL_SECURITY',
      (words.enrolled ?? []).map((w) => ({
        ...span(w),
        town: w.town ?? null,
        hukouRegion: w.hukou ?? null,
        participationCode: w.pair[0],
        paymentCode: w.pair[1],
        identityMark: w.mark ?? null,
        tierFen: null,
      })),
    ),
    premium: of('SOCIAL_SECURITY', (words.paid ?? []).map(premium)),
    employeePension: of(
      'SOCIAL_SECURITY',
      (words.employeePension ?? []).map((w) => ({
        ...span(w),
        coveredFrom: month(w.covers[0]),
        coveredUntil: w.covers[1] === null ? null : month(w.covers[1]),
        state: w.state ?? 'PAID',
      })),
    ),
    said: [],
    officerRecords: (words.recorded ?? []).map((w, index) => ({
      ...span(w),
      id: String(index + 1),
      kind: w.kind,
      answer: w.answer,
      document: '证明 1 号',
      knownFrom: index + 1,
    })),
  };
}

function premium({ item, fen, year, month: of, on }: NonNullable<Words['paid']>[number]) {
  const from = of ?? `${year}-01`;
  const whole = of === undefined;
  return {
    ...span({ from }),
    untilMonth: month(from) + (whole ? 12 : 1),
    period: whole ? ('YEAR' as const) : ('MONTH' as const),
    itemCode: item,
    amountFen: fen,
    paidOn: on ?? null,
  };
}

/** Which months of which feeds were delivered: everything from 2018-08 to 2023-12, but for the months that a test takes away. */
export function delivered(without: Partial<Record<Feed, readonly string[]>> = {}, until = '2023-12'): DeliveryRecord[] {
  return FEEDS.flatMap((feed) =>
    Array.from({ length: month(until) - month('2018-08') + 1 }, (_, index) => month('2018-08') + index)
      .filter((each) => !(without[feed] ?? []).some((taken) => month(taken) === each))
      .map((each) => ({ feed, month: each, kind: FEED_DESCRIPTIONS[feed].kind, batch: '7', knownFrom: 1, knownUntil: null })),
  );
}

const EVERYTHING = delivered();
export const NOW = 1000;

/** Somebody whom tests ask about: `in(month)` is the whole assessment. */
export function aPerson(words: Words) {
  const spans = spansOf(words);
  const ask = (text: string, deliveries: readonly DeliveryRecord[] = EVERYTHING, knownOn?: string): Assessment =>
    assess(spans, deliveries, policyFor(month(text), knownOn), month(text), NOW);
  return {
    spans,
    in: ask,
    /** ELIGIBLE or the reason, as the cases of the reading write it. */
    answer: (text: string, deliveries: readonly DeliveryRecord[] = EVERYTHING): string => {
      const { verdict, reason } = ask(text, deliveries);
      return verdict === 'ELIGIBLE' ? 'ELIGIBLE' : `${verdict} ${reason}`;
    },
    turnedBy: (text: string): readonly FactChange[] => smallestTurningSet(spans, EVERYTHING, policyFor(month(text)), month(text), NOW),
  };
}

/** A discrepancy's code on an assessment. */
export const codes = (assessment: Assessment): string[] => assessment.discrepancies.map((each) => each.code);
