import type { IncomingMessage } from 'node:http';
import { type BodyReader, drain } from '../http/body';
import { operationIn, requireJson } from '../http/json';
import { refuseRequest } from '../http/refused-request';
import type { OperationRequest } from '../limits';

/** A subscription is asked for by POST as JSON, or by GET in the address (it names no person there). */
export async function operationOf(request: IncomingMessage, bodies: BodyReader): Promise<OperationRequest> {
  if (request.method === 'POST') {
    requireJson(request);
    return operationIn(await bodies.read(request));
  }
  drain(request);
  if (request.method === 'GET') return inAddress(request.url ?? '');
  return refuseRequest({
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
    message: `method: expected POST or GET, got ${request.method}.`,
    headers: { allow: 'GET, POST' },
  });
}

function inAddress(url: string): OperationRequest {
  const asked = new URL(url, 'http://hub').searchParams;
  const variables = asked.get('variables');
  return { query: asked.get('query') ?? undefined, operationName: asked.get('operationName'), variables: variables && parsed(variables) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuseRequest({ status: 400, code: 'BAD_REQUEST', message: 'variables: expected JSON, got text that is not.' });
  }
}

/** True for a client that wants events: it says so, or asks at the address that gives nothing else. */
export function wantsEvents({ headers }: IncomingMessage, path: string): boolean {
  if (path === '/graphql/stream') return true;
  return path === '/graphql' && /(^|[\s,])text\/event-stream\b/.test(headers.accept ?? '');
}
