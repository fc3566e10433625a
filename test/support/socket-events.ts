import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Listening } from './sse-reader';

/** Payloads of a subscription over WebSocket as they come; ends when the hub completes it, throws when the socket breaks or the signal hangs up. */
export async function* socketEvents({
  url,
  token,
  query,
  variables = {},
  signal,
}: Omit<Listening, 'lastEventId'>): AsyncGenerator<unknown> {
  const client = createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const hangUp = (): void => client.terminate();
  signal.addEventListener('abort', hangUp, { once: true });
  try {
    for await (const payload of client.iterate({ query, variables })) {
      if (signal.aborted) return;
      yield payload;
    }
  } finally {
    signal.removeEventListener('abort', hangUp);
    client.terminate();
  }
}
