import type { ServerResponse } from 'node:http';
import type { Log } from '../../log';
import { SAFE_HEADERS } from '../http/respond';
import type { Session } from '../subscriptions/session';
import { COMPLETE, eventText, HEARTBEAT } from './print';

const HEARTBEAT_MS = 15_000;
/** A reader that is told to come back gets so long to take the last words. */
const CLOSING_MS = 30_000;
/** A proxy that gathers what it passes on would keep the events for itself. */
const HEADERS = { ...SAFE_HEADERS, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };

interface Streams {
  readonly streams: Set<ServerResponse>;
  readonly log: Log;
}

/** Writes the payloads of a session as they come, and a comment where none comes; ends with the session, or when the client leaves. */
export async function stream({ streams, log }: Streams, response: ServerResponse, session: Session): Promise<void> {
  if (response.destroyed) return void (await session.return());
  streams.add(response);
  const beat = setInterval(() => response.writableLength === 0 && response.write(HEARTBEAT), HEARTBEAT_MS);
  response.on('error', (err) => log.warn({ err }, 'stream error'));
  response.once('close', () => {
    clearInterval(beat);
    streams.delete(response);
    void session.return();
  });
  response.writeHead(200, HEADERS);
  response.write(HEARTBEAT);
  for await (const payload of session) write(response, eventText(payload));
  clearInterval(beat);
  end(response);
}

/** What is written in one turn leaves in one packet. */
function write(response: ServerResponse, text: string): void {
  if (response.writableCorked === 0) {
    response.cork();
    setImmediate(() => response.uncork());
  }
  response.write(text);
}

function end(response: ServerResponse): void {
  const late = setTimeout(() => response.destroy(), CLOSING_MS);
  response.once('close', () => clearTimeout(late));
  response.end(COMPLETE);
}
