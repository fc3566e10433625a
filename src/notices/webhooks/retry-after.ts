/** Statuses whose Retry-After is a word about the whole receiver: too many requests (RFC 6585 §4), unavailable (RFC 9110 §15.6.4). */
const SPEAKING: ReadonlySet<number> = new Set([429, 503]);

/** No receiver keeps the hub waiting for longer than the longest pause of the back-off. */
export const LONGEST_WAIT_SECONDS = 6 * 3600;

/** IMF-fixdate, and the two obsolete forms that a recipient must take too (RFC 9110 §5.6.7); all of them are UTC. */
const IMF = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/;
const RFC_850 = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d\d)-([A-Z][a-z]{2})-(\d\d) (\d\d:\d\d:\d\d) GMT$/;
const ASCTIME = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) ([ \d]\d) (\d\d:\d\d:\d\d) (\d{4})$/;

export interface Answered {
  readonly status: number;
  /** The header as it came; undefined: there was none. */
  readonly retryAfter: string | undefined;
}

/**
 * Seconds for which a receiver asks not to be called (RFC 9110 §10.2.3): a number of seconds, or a date, counted from `nowMs` (Unix time). From 0 to six
 * hours; null: it did not ask, or in a way that nobody understands.
 */
export function secondsAsked({ status, retryAfter }: Answered, nowMs: number): number | null {
  if (!SPEAKING.has(status) || retryAfter === undefined) return null;
  const text = retryAfter.trim();
  const seconds = /^\d+$/.test(text) ? Number(text) : (momentOf(text, nowMs) - nowMs) / 1000;
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS);
}

/** Unix time in milliseconds of an HTTP-date; NaN: it is none. */
function momentOf(text: string, nowMs: number): number {
  const imf = IMF.exec(text);
  if (imf) return Date.parse(`${imf[1]} ${imf[2]} ${imf[3]} ${imf[4]} GMT`);
  const asctime = ASCTIME.exec(text);
  if (asctime) return Date.parse(`${asctime[2]} ${asctime[1]} ${asctime[4]} ${asctime[3]} GMT`);
  const old = RFC_850.exec(text);
  return old ? Date.parse(`${old[1]} ${old[2]} ${yearOf(Number(old[3]), nowMs)} ${old[4]} GMT`) : Number.NaN;
}

/** Two digits that would be more than 50 years ahead are of the century before. */
function yearOf(digits: number, nowMs: number): number {
  const thisYear = new Date(nowMs).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + digits;
  return year > thisYear + 50 ? year - 100 : year;
}
