import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { NOTHING_REVOKED, withoutRevoked } from '../access';
import { createApollo } from './apollo';
import { Downloads } from './downloads';
import { answerEvents } from './event-stream/answer-events';
import { GraphiqlAssets } from './graphiql/assets';
import { answerGraphql } from './graphql-over-http';
import { createHubSockets } from './graphql-over-websocket';
import { ReadinessCheck } from './health';
import { BodyReader } from './http/body';
import { closeServer, listenOn } from './http/listen';
import { isAllowedOrigin } from './http/origin';
import type { Sockets } from './http/sockets';
import { Turnstile } from './http/turnstile';
import { Admission, LIMITS, type Limits } from './limits';
import { BodyCount } from './rosters/desk';
import { answerRoute, type Routes } from './routes';
import type { HubOptions, RunningHub } from './start-options';
import { OpenSubscriptions } from './subscriptions/open-subscriptions';
import type { Patience } from './subscriptions/room';

/** Sockets that send nothing or slowly are let go; a load balancer's idle connection (usually 60 s) is not. A body has its own patience before. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 16 * 60_000;
const KEEP_ALIVE_MS = 65_000;
const MAX_CONNECTIONS = 4000;
/** Enough for a line that stands still for a moment; a stalled reader is told to come back. Shorter than a socket may leave pings unanswered. */
const HEARTBEAT_MS = 15_000;
const PATIENCE: Patience = { waitingBytes: 1024 * 1024, milliseconds: 8_000 };

/** Starts the hub's server: GraphQL over HTTP and WebSocket, GraphiQL, health. Ready when the promise resolves. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const { engine, log, dependencies, limits = LIMITS, revocations = NOTHING_REVOKED, origins = [], patience = PATIENCE } = options;
  const verify = withoutRevoked(options.verify, revocations);
  const admission = new Admission(engine.apiSchema, limits);
  const apollo = createApollo({ engine, documents: admission.documents, log, maxTokens: limits.tokens });
  await apollo.start();
  const readiness = new ReadinessCheck(dependencies);
  const assets = new GraphiqlAssets();
  const bodies = new BodyReader(limits.bodyBytes);
  const graphql = { apollo, admission, bodies, turnstile: new Turnstile(), verify, log };
  const open = new OpenSubscriptions(limits.subscriptionsPerCaller, revocations);
  const subscriptions = { engine, admission, verify, log, open, patience, origins };
  const { heartbeatMs = HEARTBEAT_MS } = options;
  const streams = { ...subscriptions, bodies, heartbeatMs, streams: new Set<ServerResponse>() };
  const rosters = options.desk && { desk: options.desk, verify, log, bodies: new BodyCount() };
  const downloads = options.exports && new Downloads({ exports: options.exports, verify, log });
  const routes: Routes = {
    graphql: (request, response) => answerGraphql(graphql, request, response),
    events: (request, response) => answerEvents(streams, request, response),
    download: downloads && ((word, request, response) => downloads.answer(word, request, response)),
    readiness,
    assets,
    ...options,
    origins,
    rosters,
  };
  const server = createHttpServer(mostBytes(options, limits), (request, response) => void answerRoute(routes, request, response));
  const sockets = createHubSockets({ ...subscriptions, heartbeatMs });
  acceptUpgrades(server, sockets, origins);
  const url = await listenOn(server, options);
  let closing: Promise<void> | undefined;
  const close = async () => {
    readiness.stop();
    open.close();
    const finished = closeServer(server);
    await sockets.close();
    await finished;
    await Promise.all([apollo.stop(), assets.close()]);
  };
  return {
    url,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** The longest body that is worth sending to an address. */
function mostBytes({ desk }: HubOptions, { bodyBytes }: Limits) {
  return ({ url = '' }: IncomingMessage): number => (desk && url.startsWith('/rosters') ? desk.settings.mostBytes : bodyBytes);
}

function createHttpServer(
  most: (request: IncomingMessage) => number,
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, keepAliveTimeout: KEEP_ALIVE_MS }, listener);
  server.maxConnections = MAX_CONNECTIONS;
  // Without a listener Node says "go on" to every client that asks before it sends; the body reader refuses by length first.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (Number(request.headers['content-length'] ?? 0) <= most(request)) response.writeContinue();
    listener(request, response);
  });
  return server;
}

/** WebSocket lives at /graphql only; any other upgrade is answered and ended. */
function acceptUpgrades(server: Server, sockets: Sockets, origins: readonly string[]): void {
  server.on('upgrade', (request, socket, head) => {
    // Node takes its own listener away with an upgrade, and an error without a listener ends the process.
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?', 1)[0] !== '/graphql') socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    else if (!isAllowedOrigin(request, origins)) socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
    else sockets.upgrade(request, socket, head);
  });
}
