import type { IncomingMessage, ServerResponse } from 'node:http';

const METHODS = 'GET, POST';
const HEADERS = 'authorization, content-type, accept, last-event-id, x-request-id';
const KEPT_SECONDS = '600';

/**
 * Lets the listed pages of other hosts (ALLOWED_ORIGINS) read what they ask for, as the Fetch standard has it (CORS): without this word their browser
 * keeps every answer from them. Gives true for the question that a browser asks beforehand, which is answered here.
 */
export function answersCrossOrigin(origins: readonly string[], request: IncomingMessage, response: ServerResponse): boolean {
  const { origin } = request.headers;
  if (origins.length > 0) response.setHeader('vary', 'Origin');
  if (origin === undefined || !origins.includes(origin)) return false;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'x-request-id, retry-after');
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return false;
  response.writeHead(204, {
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': HEADERS,
    'access-control-max-age': KEPT_SECONDS,
  });
  response.end();
  return true;
}
