import known from 'chinese-days/dist/chinese-days.json';
import type { YearMonth } from '../../identity/year-month';

const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(known.holidays));
/** Weekends that are worked to make up for a holiday. */
const MADE_UP: ReadonlySet<string> = new Set(Object.keys(known.workdays));

/** Years whose holidays and made-up working days (节假日, 调休) have been announced and are in the library. */
export const KNOWN_YEARS: ReadonlySet<number> = new Set([...HOLIDAYS].map((day) => Number(day.slice(0, 4))));

/** Nobody can say yet which days of that year are worked: the State Council announces them in the autumn before. Never guessed. */
export interface UnknownYear {
  readonly failure: 'UNKNOWN_YEAR';
  readonly year: number;
}

/** The working days (工作日) of a month as ISO dates, in order; weekends that make up for a holiday are among them. */
export function workingDaysOf(month: YearMonth): readonly string[] | UnknownYear {
  const year = Number(month.slice(0, 4));
  if (!KNOWN_YEARS.has(year)) return { failure: 'UNKNOWN_YEAR', year };
  return daysOf(month).filter((day) => isWorkday(day));
}

/** The working day after a day; on the last ones of a known year, and in an unknown one, the year that is not known. */
export function workingDayAfter(day: string): string | UnknownYear {
  for (let next = dayAfter(day); ; next = dayAfter(next)) {
    const year = Number(next.slice(0, 4));
    if (!KNOWN_YEARS.has(year)) return { failure: 'UNKNOWN_YEAR', year };
    if (isWorkday(next)) return next;
  }
}

/** By the library's data; its own functions read a date in the time zone of the host, which west of Greenwich is the day before. */
function isWorkday(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return MADE_UP.has(day) || (weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day));
}

const DAY_MS = 86_400_000;
export const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

function daysOf(month: YearMonth): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = dayAfter(day)) days.push(day);
  return days;
}
