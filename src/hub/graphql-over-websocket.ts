import type { IncomingMessage } from 'node:http';
import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import { type Caller, isRefused, type SubgraphContext, type TokenVerifier } from '../access';
import type { Log } from '../log';
import { answeredError, codeOf } from './answered-errors';
import type { Engine, SubscribeRequest } from './engine';
import { freshContext } from './fresh-context';
import { bearerToken } from './http/authenticate';
import { requestIdOf } from './http/request-id';
import { createSockets, type SocketExtra, type Sockets } from './http/sockets';
import { type Admission, OperationRefused, type OperationRequest, refused } from './limits';
import { logOperation, type OperationEntry } from './operation-log';

/** Closing codes of the graphql-transport-ws protocol, and of RFC 6455. */
const UNAUTHORIZED = 4401;
const FORBIDDEN = 4403;
const TRY_AGAIN_LATER = 1013;

const MAX_SOCKETS = 500;
/** A client that does not read for so long that this much waits for it is disconnected; it asks again from where it was. */
const MAX_WAITING_BYTES = 1024 * 1024;
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface GraphqlOverWebSocket {
  readonly engine: Engine<SubgraphContext>;
  readonly admission: Admission;
  readonly verify: TokenVerifier;
  readonly log: Log;
}

/** What the hub keeps about one socket. */
interface Session {
  caller?: Caller;
}

/**
 * graphql-transport-ws on the HTTP server's own port: subscriptions only, behind the same admission as HTTP.
 * The token comes in `connection_init` as {"authorization": "Bearer …"}; the socket ends when it expires.
 */
export function createHubSockets(parts: GraphqlOverWebSocket): Sockets {
  const { admission, log } = parts;
  return createSockets<Session>(
    { maxPayload: admission.limits.bodyBytes, maxSockets: MAX_SOCKETS, log },
    {
      connectionInitWaitTimeout: 5000,
      onConnect: ({ connectionParams, extra }) => connect(parts, extra, connectionParams),
      onSubscribe: ({ extra, subscriptions: open }, _id, payload) => {
        return subscribe(parts, { request: extra.request, caller: extra.caller, open: Object.keys(open).length, asked: payload });
      },
      subscribe: (args) => start(parts, args as HubExecutionArgs),
      onNext: ({ extra }, _id, _payload, _args, result) => next(extra.socket, result),
      onError: (_context, _id, _payload, errors) => errors.map((error) => answeredError(error)),
    },
  );
}

async function connect(
  { verify }: GraphqlOverWebSocket,
  extra: SocketExtra<Session>,
  parameters: Readonly<Record<string, unknown>> | undefined,
): Promise<boolean> {
  const answer = await verify(bearerToken(parameters?.authorization ?? parameters?.Authorization));
  if (isRefused(answer)) {
    const forbidden = answer.refused === 'NO_AGREEMENT';
    extra.socket.close(forbidden ? FORBIDDEN : UNAUTHORIZED, forbidden ? 'Forbidden' : 'Unauthorized');
    return false;
  }
  extra.caller = answer;
  const leftMs = answer.expiresAt.getTime() - Date.now();
  const expiry = setTimeout(() => extra.socket.close(UNAUTHORIZED, 'Token expired'), Math.min(Math.max(leftMs, 0), MAX_TIMER_MS));
  extra.socket.once('close', () => clearTimeout(expiry));
  return true;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly caller: Caller | undefined;
  readonly open: number;
  readonly asked: OperationRequest;
}

interface HubExecutionArgs extends ExecutionArgs {
  readonly start: SubscribeRequest<SubgraphContext>;
}

/** Admits, or answers the refusal's errors; the socket stays open for the others. */
function subscribe(parts: GraphqlOverWebSocket, { request, caller, open, asked }: Asked): HubExecutionArgs | readonly GraphQLError[] {
  const { admission, engine, log } = parts;
  const entry: OperationEntry = { requestId: requestIdOf(request), transport: 'websocket', startedAt: performance.now(), caller };
  if (caller === undefined)
    return [new GraphQLError('socket: expected connection_init first.', { extensions: { code: 'UNAUTHENTICATED' } })];
  try {
    requireRoom(open, admission.limits.subscriptionsPerSocket);
    const admitted = admission.admit(asked, 'websocket');
    entry.admitted = admitted;
    logOperation(log, entry, 200);
    const { document, operationName, variables } = admitted;
    const context = () => freshContext(caller, entry.requestId);
    const start = { document, operationName, variables, callerScopes: caller.scopes, freshContext: context };
    return { schema: engine.apiSchema, document, operationName, variableValues: variables, contextValue: null, start };
  } catch (error) {
    return refusedErrors({ error, entry, log });
  }
}

function requireRoom(open: number, most: number): void {
  if (open <= most) return;
  throw new OperationRefused([
    refused({
      code: 'TOO_MANY_SUBSCRIPTIONS',
      where: 'socket',
      expected: `at most ${most} subscriptions at once`,
      got: String(open),
      status: 429,
    }),
  ]);
}

function refusedErrors({ error, entry, log }: { error: unknown; entry: OperationEntry; log: Log }): readonly GraphQLError[] {
  if (!(error instanceof OperationRefused)) {
    log.error({ requestId: entry.requestId, err: error }, 'unexpected error');
    return [new GraphQLError('', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })];
  }
  entry.codes = error.errors.map(codeOf);
  logOperation(log, entry, error.status);
  return error.errors;
}

async function start(
  { engine, log }: GraphqlOverWebSocket,
  { start }: HubExecutionArgs,
): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  try {
    return await engine.subscribe(start);
  } catch (err) {
    log.error({ err }, 'a subscription did not start');
    return { errors: [new GraphQLError('', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })] };
  }
}

/** Formats the errors of an event as HTTP does, and lets go of a client that stopped reading. */
function next(socket: WebSocket, { errors, ...rest }: ExecutionResult) {
  if (socket.bufferedAmount > MAX_WAITING_BYTES) socket.close(TRY_AGAIN_LATER, 'Too slow');
  return errors ? { ...rest, errors: errors.map((error) => answeredError(error)) } : rest;
}
