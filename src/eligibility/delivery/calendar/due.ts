import { FEED_DESCRIPTIONS, type Feed } from '../../../identity/feed';
import { type MonthNumber, monthOf } from '../../../identity/year-month';
import { type Dated, DUE_DAYS, type DueDays, EVERYTHING_ISSUED, valueIn } from '../../policy';
import type { DueStateCode } from '../words';

/** One period of a feed: a month, or a quarter for what is owed each quarter. Both months inclusive. */
export interface Period {
  readonly firstMonth: MonthNumber;
  readonly lastMonth: MonthNumber;
}

/** The period that a month of a feed belongs to. */
export function periodOf(feed: Feed, month: MonthNumber): Period {
  const { periodMonths } = FEED_DESCRIPTIONS[feed];
  const firstMonth = (month - (month % periodMonths)) as MonthNumber;
  return { firstMonth, lastMonth: (firstMonth + periodMonths - 1) as MonthNumber };
}

/** When a list is due and by which rule. ISO dates; `lateFrom` is the first day on which it is late. */
export interface Due {
  readonly on: string;
  readonly lateFrom: string;
  readonly rule: Dated<DueDays>;
}

export function dueOf(feed: Feed, { lastMonth }: Period, parameters: readonly Dated<DueDays>[] = DUE_DAYS): Due {
  const rule = valueIn(parameters, lastMonth, EVERYTHING_ISSUED);
  const days = FEED_DESCRIPTIONS[feed].periodMonths === 1 ? rule.value.monthly : rule.value.quarterly;
  const firstOfNext = `${monthOf((lastMonth + 1) as MonthNumber)}-01`;
  return { on: daysAfter(firstOfNext, days - 1), lateFrom: daysAfter(firstOfNext, days), rule };
}

/** What the calendar looks at besides the days: is the period's list accepted, does one wait for an officer. */
export interface Came {
  readonly delivered: boolean;
  readonly held: boolean;
}

/** Where a list stands on a day (ISO date of the database in Asia/Shanghai). */
export function dueState({ delivered, held }: Came, due: Due, { firstMonth }: Period, today: string): DueStateCode {
  if (delivered) return 'DELIVERED';
  if (held) return 'HELD';
  if (today < `${monthOf(firstMonth)}-01`) return 'NOT_DUE';
  return today < due.lateFrom ? 'DUE' : 'LATE';
}

function daysAfter(isoDate: string, days: number): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
