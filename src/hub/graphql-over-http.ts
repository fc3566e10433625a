import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { TokenVerifier } from '../access';
import type { Log } from '../log';
import { answeredError, codeOf } from './answered-errors';
import type { HttpContext } from './apollo';
import { freshContext } from './fresh-context';
import { requireCaller } from './http/authenticate';
import { type BodyReader, drain } from './http/body';
import { operationIn, requireJson } from './http/json';
import { RequestRefused, refuseRequest } from './http/refused-request';
import { requestIdOf } from './http/request-id';
import { JSON_TYPE, send, sendErrors, sendRefusedRequest } from './http/respond';
import type { Turnstile } from './http/turnstile';
import { type Admission, OperationRefused } from './limits';
import { logOperation, type OperationEntry } from './operation-log';

export interface GraphqlOverHttp {
  readonly apollo: ApolloServer<HttpContext>;
  readonly admission: Admission;
  readonly bodies: BodyReader;
  readonly turnstile: Turnstile;
  readonly verify: TokenVerifier;
  readonly log: Log;
}

/**
 * Answers one request to /graphql: who asks (401, 403) → POST and JSON only (405, 415) → bounded body (413) → limits (4xx) → engine.
 * GET is refused: a query in an address would leave people's numbers in proxies' logs and browsers' histories.
 */
export async function answerGraphql(parts: GraphqlOverHttp, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const entry: OperationEntry = { requestId: requestIdOf(request), transport: 'http', startedAt: performance.now() };
  response.setHeader('x-request-id', entry.requestId);
  try {
    await answer(parts, { request, response, entry });
  } catch (error) {
    sendFailure({ response, entry, log: parts.log }, error);
  }
  logOperation(parts.log, entry, response.statusCode);
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly entry: OperationEntry;
}

async function answer(parts: GraphqlOverHttp, { request, response, entry }: Exchange): Promise<void> {
  const caller = await requireCaller(request.headers.authorization, parts.verify).catch((error) => {
    drain(request);
    throw error;
  });
  entry.caller = caller;
  requirePost(request);
  requireJson(request);
  const body = operationIn(await parts.bodies.read(request));
  entry.admitted = parts.admission.admit(body, 'http');
  const codes: string[] = [];
  entry.codes = codes;
  const { query } = body;
  const { operationName, variables, cost } = entry.admitted;
  const result = await parts.turnstile.pass(cost, () =>
    parts.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: headersOf(request),
        search: '',
        body: { query, operationName: operationName ?? null, variables },
      },
      context: async () => ({ ...freshContext(caller, entry.requestId), codes }),
    }),
  );
  sendApollo(response, result);
}

function requirePost(request: IncomingMessage): void {
  if (request.method === 'POST') return;
  drain(request);
  refuseRequest({
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
    message: `method: expected POST, got ${request.method}; a query in an address would stay in logs.`,
    headers: { allow: 'POST' },
  });
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

/** The hub refuses @defer and @stream by its schema, so Apollo's answers are whole. */
function sendApollo(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): void {
  if (body.kind !== 'complete') throw new TypeError('apollo: expected a whole answer, got chunks');
  const { 'content-type': type = JSON_TYPE, ...rest } = Object.fromEntries(headers);
  send(response, { status: status ?? 200, type, body: body.string, headers: rest });
}

interface Failure {
  readonly response: ServerResponse;
  readonly entry: OperationEntry;
  readonly log: Log;
}

function sendFailure({ response, entry, log }: Failure, error: unknown): void {
  if (error instanceof OperationRefused) {
    entry.codes = error.errors.map(codeOf);
    sendErrors(response, { status: error.status, errors: error.errors.map((each) => answeredError(each)) });
  } else if (error instanceof RequestRefused) {
    entry.codes = [error.words.code];
    sendRefusedRequest(response, error);
  } else {
    log.error({ requestId: entry.requestId, err: error }, 'unexpected error');
    sendErrors(response, { status: 500, errors: [answeredError({ message: '', extensions: { code: 'INTERNAL_SERVER_ERROR' } })] });
  }
}
