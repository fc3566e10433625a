/**
 * Coverage month (保障月份): the calendar month that a decision or a fact is about, written `YYYY-MM`.
 * In storage and in rules it is a `MonthNumber`, year * 12 + (month - 1), so that "the month after" is + 1.
 * Source: 实施办法 第五条, 第八条 (months, not days, decide).
 */
export type YearMonth = string & { readonly __brand: 'YearMonth' };
export type MonthNumber = number & { readonly __brand: 'MonthNumber' };

/** The open end of a span of months: "until further notice". Exclusive, and the largest PostgreSQL integer. */
export const OPEN_END = 2147483647 as MonthNumber;

export type YearMonthFailure = { readonly failure: 'NOT_A_MONTH'; readonly expected: typeof MONTH_EXPECTED };

export const MONTH_EXPECTED = 'YYYY-MM with a month from 01 to 12';

const FORM = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Reads `YYYY-MM` (years 1900-2199); anything else is the named failure. */
export function parseYearMonth(text: unknown): YearMonth | YearMonthFailure {
  const year = typeof text === 'string' ? Number(FORM.exec(text)?.[1] ?? Number.NaN) : Number.NaN;
  return year >= 1900 && year <= 2199 ? (text as YearMonth) : { failure: 'NOT_A_MONTH', expected: MONTH_EXPECTED };
}

/** What came instead of a month, for a message: whole when it is no longer than one, for a number of a citizen may have slipped in. */
export const monthGot = (text: string): string => (text.length <= 7 ? text : `${text.length} characters`);

/** For months written in our own code and rule files; throws on anything else. */
export function yearMonth(text: string): YearMonth {
  const parsed = parseYearMonth(text);
  if (typeof parsed !== 'string') throw new RangeError(`month: expected YYYY-MM, got ${text.length} characters`);
  return parsed;
}

export function monthNumber(month: YearMonth): MonthNumber {
  return (Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1) as MonthNumber;
}

export function monthOf(number: MonthNumber): YearMonth {
  const known = WRITTEN.get(number);
  if (known !== undefined) return known;
  const month = written(number);
  if (WRITTEN.size < MOST_WRITTEN) WRITTEN.set(number, month);
  return month;
}

/** Months as text, each written once: a page writes the same few hundreds of times. Two centuries have 2 400. */
const WRITTEN = new Map<MonthNumber, YearMonth>();
const MOST_WRITTEN = 4_800;

function written(number: MonthNumber): YearMonth {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}` as YearMonth;
}

/** The month `count` months later (earlier when negative). */
export function addMonths(month: YearMonth, count: number): YearMonth {
  return monthOf((monthNumber(month) + count) as MonthNumber);
}

/** The month of an ISO date `YYYY-MM-DD`. */
export function monthOfDate(isoDate: string): YearMonth {
  return yearMonth(isoDate.slice(0, 7));
}
