import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestRefused } from './refused-request';

/** Sent with everything: nothing of the hub is cached, framed, sniffed or told to another site. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a whole answer; does nothing when the client has gone or was answered already. */
export function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...SAFE_HEADERS, ...headers, 'content-type': type, 'content-length': bytes.length });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

export const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

/** The media type for errors that the hub answers itself: GraphQL-over-HTTP's own when the client names it, else JSON. */
function graphqlTypeFor(request: IncomingMessage): string {
  return request.headers.accept?.includes('application/graphql-response+json') ? GRAPHQL_TYPE : JSON_TYPE;
}

export interface Errors {
  readonly status: number;
  readonly errors: readonly GraphQLFormattedError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends errors in the form of a GraphQL response without data. */
export function sendErrors(response: ServerResponse, { status, errors, headers }: Errors): void {
  send(response, { status, type: graphqlTypeFor(response.req), body: `${JSON.stringify({ errors })}\n`, headers });
}

export function sendRefusedRequest(response: ServerResponse, { words }: RequestRefused): void {
  const { status, code, message, messageZh, headers } = words;
  sendErrors(response, { status, headers, errors: [{ message, extensions: { code, ...(messageZh ? { messageZh } : {}) } }] });
}
