import type { IncomingMessage, ServerResponse } from 'node:http';
import { answeredError } from './answered-errors';
import { wantsEvents } from './event-stream/operation-of';
import { answerGraphiql } from './graphiql/answer-graphiql';
import type { GraphiqlAssets } from './graphiql/assets';
import { type ReadinessCheck, readinessText } from './health';
import { HOME_POLICY, homePage } from './home-page';
import { drain } from './http/body';
import { answersCrossOrigin } from './http/cross-origin';
import { RequestRefused, refuseRequest } from './http/refused-request';
import { JSON_TYPE, send, sendErrors, sendRefusedRequest } from './http/respond';
import { answerRosters } from './rosters/answer-rosters';
import type { RosterRoutes } from './rosters/desk';
import type { HubOptions } from './start-options';

export interface Routes extends Pick<HubOptions, 'graphiql' | 'demo' | 'log'> {
  readonly graphql: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Answers subscriptions as server-sent events. */
  readonly events: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Answers an address of a list; undefined when none can be downloaded here. */
  readonly download: ((word: string, request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined;
  readonly readiness: ReadinessCheck;
  readonly assets: GraphiqlAssets;
  /** Pages of other hosts that may ask. */
  readonly origins: readonly string[];
  /** Undefined where no rosters are received. */
  readonly rosters: RosterRoutes | undefined;
}

/** Finds who answers an address. Never rejects: whatever goes wrong is answered and logged. */
export async function answerRoute(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await route(routes, request, response);
  } catch (error) {
    if (error instanceof RequestRefused) return sendRefusedRequest(response, error);
    routes.log.error({ err: error }, 'unexpected error');
    sendErrors(response, { status: 500, errors: [answeredError({ message: '', extensions: { code: 'INTERNAL_SERVER_ERROR' } })] });
  }
}

async function route(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? '/';
  if (path.startsWith('/graphql') && answersCrossOrigin(routes.origins, request, response)) return;
  if (wantsEvents(request, path)) return routes.events(request, response);
  if (path === '/graphql') return routes.graphql(request, response);
  if (routes.rosters && /^\/rosters(\/|$)/.test(path)) return answerRosters(routes.rosters, request, response);
  drain(request);
  requireReading(request);
  if (path === '/livez') return send(response, { status: 200, type: JSON_TYPE, body: '{"status":"up"}\n' });
  if (path === '/readyz') return answerReadiness(routes.readiness, response);
  if (path === '/') return answerHome(routes, response);
  const list = /^\/exports\/([a-z-]{1,40})$/.exec(path)?.[1];
  if (list && routes.download) return routes.download(list, request, response);
  const name = /^\/graphiql(?:\/([\w.]*))?$/.exec(path);
  if (name && routes.graphiql) return answerGraphiql(response, { assets: routes.assets, choices: routes.graphiql, name: name[1] ?? '' });
  refuseRequest({ status: 404, code: 'NOT_FOUND', message: 'address: expected one that the page at / lists, got another.' });
}

function requireReading({ method }: IncomingMessage): void {
  if (method === 'GET' || method === 'HEAD') return;
  refuseRequest({
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
    message: 'method: expected GET or HEAD here, got another.',
    headers: { allow: 'GET, HEAD' },
  });
}

/** 200 when every dependency is up, else 503; text when the client prefers it, else JSON. */
async function answerReadiness(readiness: ReadinessCheck, response: ServerResponse): Promise<void> {
  const answer = await readiness.now();
  const status = answer.status === 'up' ? 200 : 503;
  const asText = /^text\//.test(response.req.headers.accept ?? '');
  const type = asText ? 'text/plain; charset=utf-8' : JSON_TYPE;
  send(response, { status, type, body: asText ? readinessText(answer) : `${JSON.stringify(answer, null, 2)}\n` });
}

function answerHome({ graphiql, demo, rosters }: Routes, response: ServerResponse): void {
  const body = homePage({ graphiql: graphiql !== undefined, demo, rosters: rosters !== undefined });
  send(response, { status: 200, type: 'text/html; charset=utf-8', body, headers: { 'content-security-policy': HOME_POLICY } });
}
