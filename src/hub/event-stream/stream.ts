import type { ServerResponse } from 'node:http';
import type { Log } from '../../log';
import { SAFE_HEADERS } from '../http/respond';
import type { Session } from '../subscriptions/session';
import { COMPLETE, eventText, HEARTBEAT, heartbeat } from './print';

/** A reader that is told to come back gets so long to take the last words. */
const CLOSING_MS = 30_000;
/** A proxy that gathers what it passes on would keep the events for itself. */
const HEADERS = { ...SAFE_HEADERS, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };

interface Streams {
  readonly streams: Set<ServerResponse>;
  readonly heartbeatMs: number;
  readonly log: Log;
}

/**
 * Writes the payloads of a session as they come, and where none comes a comment with the cursor: a client that wants little resumes behind what it did
 * not want. Ends with the session, or when the client leaves.
 */
export async function stream({ streams, heartbeatMs, log }: Streams, response: ServerResponse, session: Session): Promise<void> {
  if (response.destroyed) return void (await session.return());
  streams.add(response);
  const gathered = new Gathered(response);
  const beat = setInterval(() => response.writableLength === 0 && gathered.add(heartbeat(session.heard)), heartbeatMs);
  response.on('error', (err) => log.warn({ err }, 'stream error'));
  response.once('close', () => {
    clearInterval(beat);
    streams.delete(response);
    void session.return();
  });
  response.writeHead(200, HEADERS);
  response.write(HEARTBEAT);
  for await (const payload of session) gathered.add(eventText(payload));
  gathered.write();
  clearInterval(beat);
  end(response);
}

const PIECE = 16_384;

/** Events that come in one turn leave in one piece, or in pieces of some 16 kB: a write for each would cost more than its answer. */
class Gathered {
  private text = '';

  constructor(private readonly response: ServerResponse) {}

  add(text: string): void {
    if (this.text === '') setImmediate(() => this.write());
    this.text += text;
    if (this.text.length >= PIECE) this.write();
  }

  write(): void {
    if (this.text !== '' && !this.response.destroyed) this.response.write(this.text);
    this.text = '';
  }
}

function end(response: ServerResponse): void {
  const late = setTimeout(() => response.destroy(), CLOSING_MS);
  response.once('close', () => clearTimeout(late));
  response.end(COMPLETE);
}
