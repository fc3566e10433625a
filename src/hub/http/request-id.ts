import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** 8 to 64 harmless characters, and no run of digits long enough to be somebody's number: it will stand in the log. */
const ACCEPTED = /^(?!.*\d{15})[A-Za-z0-9_-]{8,64}$/;

/** The client's `x-request-id` when it can stand in a log, else a new one; the answer's header says which it became. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && ACCEPTED.test(given) ? given : randomUUID();
}
