import { cursorOfEvent } from '../../graph';
import type { EventAnswer, Portion } from '../engine';
import { formatted } from '../subscriptions/session';

/** Says "still here" to the proxies on the way; a comment, which every client leaves out. */
export const HEARTBEAT = ':\n\n';

/** The same with an id: a client tells nobody of it, and resumes from there. */
export function heartbeat(cursor: string | undefined): string {
  return cursor === undefined ? HEARTBEAT : `:\nid: ${cursor}\n\n`;
}

/** The end of a stream in the GraphQL over SSE protocol, distinct connections mode. */
export const COMPLETE = 'event: complete\ndata:\n\n';

/** Events leave in pieces of some 64 kB: a write for each would cost more than its answer. */
const PIECE = 65_536;

/** Answers as events, several in a piece. */
export function inPieces(answers: readonly EventAnswer[]): readonly Portion<Buffer>[] {
  const pieces: Portion<Buffer>[] = [];
  let text = '';
  for (const [index, answer] of answers.entries()) {
    const cursor = cursorOfEvent(answer.extensions);
    text += eventText(answer.print?.() ?? JSON.stringify(formatted(answer)), cursor);
    if (text.length < PIECE && index < answers.length - 1) continue;
    pieces.push({ content: Buffer.from(text), cursor });
    text = '';
  }
  return pieces;
}

/** `id` is the cursor, so that Last-Event-ID resumes. Line breaks inside the JSON are escaped, so it is one line. */
function eventText(json: string, cursor: string | undefined): string {
  return cursor === undefined ? `event: next\ndata: ${json}\n\n` : `id: ${cursor}\nevent: next\ndata: ${json}\n\n`;
}
