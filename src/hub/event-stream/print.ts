import type { ExecutionResult } from 'graphql';
import { cursorOfEvent } from '../../graph';

/** Says "still here" to the proxies on the way; a comment, which every client leaves out. */
export const HEARTBEAT = ':\n\n';

/** The same with an id: a client tells nobody of it, and resumes from there. */
export function heartbeat(cursor: string | undefined): string {
  return cursor === undefined ? HEARTBEAT : `:\nid: ${cursor}\n\n`;
}

/** The end of a stream in the GraphQL over SSE protocol, distinct connections mode. */
export const COMPLETE = 'event: complete\ndata:\n\n';

/**
 * One payload as an event: `id` is its cursor, so that Last-Event-ID resumes. Line breaks inside the JSON are escaped, so it is one line. Printed once
 * for all who are answered the same.
 */
export function eventText(payload: ExecutionResult): string {
  const known = PRINTED.get(payload);
  if (known !== undefined) return known;
  const cursor = cursorOfEvent(payload.extensions);
  const text = `${cursor === undefined ? '' : `id: ${cursor}\n`}event: next\ndata: ${JSON.stringify(payload)}\n\n`;
  PRINTED.set(payload, text);
  return text;
}

const PRINTED = new WeakMap<ExecutionResult, string>();
