import type { ServerResponse } from 'node:http';
import type { Log } from '../../log';
import { SAFE_HEADERS } from '../http/respond';
import type { Session } from '../subscriptions/session';
import { COMPLETE, HEARTBEAT, heartbeat } from './print';

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
 * Writes the pieces of a session as they come, and where none comes a comment with the cursor: a client that wants little resumes behind what it did not
 * want. Ends with the session, or when the client leaves. The body is not in chunks and ends with the connection: a piece is then one write of bytes
 * that all who hear it share.
 */
export async function stream({ streams, heartbeatMs, log }: Streams, response: ServerResponse, session: Session<Buffer>): Promise<void> {
  if (response.destroyed) return void (await session.return());
  streams.add(response);
  const beat = setInterval(() => response.writableLength === 0 && response.write(heartbeat(session.heard)), heartbeatMs);
  response.on('error', (err) => log.warn({ err }, 'stream error'));
  response.once('close', () => {
    clearInterval(beat);
    streams.delete(response);
    void session.return();
  });
  response.useChunkedEncodingByDefault = false;
  response.writeHead(200, HEADERS);
  response.write(HEARTBEAT);
  for await (const piece of session) if (!response.destroyed) response.write(piece);
  clearInterval(beat);
  end(response);
}

function end(response: ServerResponse): void {
  const late = setTimeout(() => response.destroy(), CLOSING_MS);
  response.once('close', () => clearTimeout(late));
  response.end(COMPLETE);
}
