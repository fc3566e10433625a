/**
 * Moment (时点): an instant in microseconds, kept as its RFC 3339 text because a JavaScript Date would cut PostgreSQL's microseconds off,
 * and a moment of knowledge that was cut off lies before the knowledge it names.
 */
export type Moment = string & { readonly __brand: 'Moment' };

export type MomentFailure = { readonly failure: 'NOT_A_MOMENT'; readonly expected: string };

const FORM = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const FAILURE: MomentFailure = { failure: 'NOT_A_MOMENT', expected: 'YYYY-MM-DDThh:mm:ss.ffffff+08:00, with a zone' };

/** Reads an RFC 3339 date and time with its zone, up to six decimals of a second, years 1900-2199; days that do not exist are refused. */
export function parseMoment(text: unknown): Moment | MomentFailure {
  const day = typeof text === 'string' ? FORM.exec(text)?.[1] : undefined;
  if (day === undefined || parseIsoDate(day) !== day) return FAILURE;
  return text as Moment;
}

/** The calendar date when it exists (`2018-02-30` does not), years 1900-2199; otherwise null. */
export function parseIsoDate(text: unknown): string | null {
  if (typeof text !== 'string' || !/^(19|2[01])\d{2}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
