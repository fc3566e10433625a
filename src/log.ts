import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './environment';

export type Log = Logger;

/** Names under which a person, a secret or a statement's values could come along; at the top and one level down. */
const NEVER = [
  'idNumber',
  'fullIdNumber',
  'citizenId',
  'name',
  'fullName',
  'personName',
  'variables',
  'values',
  'parameters',
  'password',
  'token',
  'authorization',
  'url',
  'detail',
  'where',
];

/**
 * Structured log (one JSON object for each line) on standard error. Says what happened to which batch, request or token, never who:
 * fields that could name a person are removed, and an error keeps its type, code, message and stack, not the row that PostgreSQL cites.
 */
export function createLog(level: LogLevel, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Log {
  const paths = NEVER.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths, censor: '[removed]' },
      serializers: { err: describeError, error: describeError },
    },
    destination,
  );
}

/** What may be told of an error. PostgreSQL's `detail` and `where` cite values of the row, so they stay out. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: withoutIdNumbers(error.message),
    stack: withoutIdNumbers(error.stack ?? ''),
  };
}

/** The last fence: whatever has the form of a citizen ID number goes. */
function withoutIdNumbers(text: string): string {
  return text.replace(/(?<!\d)\d{17}[\dXx](?!\d)/g, '[18 characters removed]');
}
