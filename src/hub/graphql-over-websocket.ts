import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import { MessageType, stringifyMessage } from 'graphql-ws';
import { type Caller, isRefused, type TokenVerifier } from '../access';
import { cursorOfEvent } from '../graph';
import type { Log } from '../log';
import { answeredError, codeOf } from './answered-errors';
import type { AnsweredEvents, Portion } from './engine';
import { bearerToken } from './http/authenticate';
import { requestIdOf } from './http/request-id';
import { createSockets, type SocketExtra, type Sockets } from './http/sockets';
import { type Admission, OperationRefused, type OperationRequest, refused } from './limits';
import { logOperation, type OperationEntry } from './operation-log';
import type { Ending } from './subscriptions/last-words';
import { formatted, openSession, Session, type SessionAsked, type SessionParts } from './subscriptions/session';

/** Closing codes of the graphql-transport-ws protocol, and of RFC 6455. */
const UNAUTHORIZED = 4401;
const FORBIDDEN = 4403;
const TRY_AGAIN_LATER = 1013;
const GOING_AWAY = 1001;

const MAX_SOCKETS = 1500;

const CLOSINGS: Readonly<Record<Ending, readonly [code: number, reason: string]>> = {
  RESYNC: [TRY_AGAIN_LATER, 'Resync'],
  TOKEN_EXPIRED: [UNAUTHORIZED, 'Token expired'],
  TOKEN_REVOKED: [UNAUTHORIZED, 'Token revoked'],
  GOING_AWAY: [GOING_AWAY, 'Going away'],
};

export interface GraphqlOverWebSocket extends SessionParts {
  readonly admission: Admission;
  readonly verify: TokenVerifier;
  readonly log: Log;
  readonly heartbeatMs: number;
}

/** What the hub keeps about one socket: who it is, and its subscriptions by the client's ids. */
interface Kept {
  caller?: Caller;
  sessions?: Map<string, Session<ExecutionResult>>;
}

/**
 * graphql-transport-ws on the HTTP server's own port: subscriptions only, behind the same admission as HTTP.
 * The token comes in `connection_init` as {"authorization": "Bearer …"}; the socket ends when it expires or is revoked.
 */
export function createHubSockets(parts: GraphqlOverWebSocket): Sockets {
  const { admission, log } = parts;
  return createSockets<Kept>(
    { maxPayload: admission.limits.bodyBytes, maxSockets: MAX_SOCKETS, log },
    {
      connectionInitWaitTimeout: 5000,
      onConnect: ({ connectionParams, extra }) => connect(parts, extra, connectionParams),
      onSubscribe: ({ extra, subscriptions: open }, id, payload) =>
        subscribe(parts, { extra, id, open: Object.keys(open).length, asked: payload }),
      subscribe: (args) => (args as HubExecutionArgs).opened,
      onError: (_context, _id, _payload, errors) => errors.map((error) => answeredError(error)),
    },
  );
}

async function connect(
  { verify, open, heartbeatMs }: GraphqlOverWebSocket,
  extra: SocketExtra<Kept>,
  parameters: Readonly<Record<string, unknown>> | undefined,
): Promise<boolean> {
  const answer = await verify(bearerToken(parameters?.authorization ?? parameters?.Authorization));
  if (isRefused(answer)) {
    const forbidden = answer.refused === 'NO_AGREEMENT';
    extra.socket.close(forbidden ? FORBIDDEN : UNAUTHORIZED, forbidden ? 'Forbidden' : 'Unauthorized');
    return false;
  }
  extra.caller = answer;
  extra.sessions = new Map();
  const stopWatching = open.watch({ caller: answer, end: (why) => closeAfterLastWords(extra, why) });
  const stopTelling = tellHeard(extra, heartbeatMs);
  extra.socket.once('close', () => {
    stopWatching();
    stopTelling();
    for (const session of extra.sessions?.values() ?? []) void session.return();
  });
  return true;
}

/**
 * Where the log went on with nothing for a subscription, a ping of the protocol says so: `{"heard": {"<id>": "<cursor>"}}`. A client that wants little
 * then resumes behind what it did not want, as over SSE. A cursor is told once, and nothing while something waits to be read.
 */
function tellHeard({ socket, connection, sessions }: SocketExtra<Kept>, everyMs: number): () => void {
  const told = new WeakMap<Session<ExecutionResult>, string>();
  const news = (session: Session<ExecutionResult>): string | undefined => (session.heard === told.get(session) ? undefined : session.heard);
  const beat = setInterval(() => {
    if (connection.writableLength > 0 || socket.readyState !== socket.OPEN) return;
    const heard: Record<string, string> = {};
    for (const [id, session] of sessions ?? []) {
      const cursor = news(session);
      if (cursor === undefined) continue;
      heard[id] = cursor;
      told.set(session, cursor);
    }
    if (Object.keys(heard).length > 0) socket.send(stringifyMessage<MessageType.Ping>({ type: MessageType.Ping, payload: { heard } }));
  }, everyMs);
  return () => clearInterval(beat);
}

/** The sessions of the socket say their last words in this very turn; the socket closes in the next. */
function closeAfterLastWords({ socket }: SocketExtra<Kept>, why: Ending): void {
  setImmediate(() => socket.close(...CLOSINGS[why]));
}

interface Asked {
  readonly extra: SocketExtra<Kept>;
  readonly id: string;
  readonly open: number;
  readonly asked: OperationRequest;
}

interface HubExecutionArgs extends ExecutionArgs {
  readonly opened: AsyncIterableIterator<ExecutionResult> | ExecutionResult;
}

/** Admits and opens, or answers the refusal's errors; the socket stays open for the others. */
async function subscribe(parts: GraphqlOverWebSocket, asked: Asked): Promise<HubExecutionArgs | readonly GraphQLError[]> {
  const { caller, request } = asked.extra;
  const entry: OperationEntry = { requestId: requestIdOf(request), transport: 'websocket', startedAt: performance.now(), caller };
  if (caller === undefined)
    return [new GraphQLError('socket: expected connection_init first.', { extensions: { code: 'UNAUTHENTICATED' } })];
  try {
    requireRoom(asked.open, parts.admission.limits.subscriptionsPerSocket);
    const admitted = parts.admission.admit(asked.asked, 'websocket');
    entry.admitted = admitted;
    const opened = await open(parts, asked, { caller, admitted, requestId: entry.requestId });
    logOperation(parts.log, entry, 200);
    const { document, operationName, variables } = admitted;
    return { schema: parts.engine.apiSchema, document, operationName, variableValues: variables, contextValue: null, opened };
  } catch (error) {
    return refusedErrors(parts, entry, error);
  }
}

async function open(parts: GraphqlOverWebSocket, { extra, id }: Asked, asked: Omit<SessionAsked, 'out'>) {
  const { socket, connection, sessions } = extra;
  const session = await openSession(parts, { ...asked, out: connection }, oneByOne);
  if (!(session instanceof Session)) return session;
  if (socket.readyState !== socket.OPEN) void session.return();
  sessions?.set(id, session);
  return closingAfter(session, () => {
    if (sessions?.get(id) === session) sessions.delete(id);
    if (session.ended === 'RESYNC') socket.close(...CLOSINGS.RESYNC);
  });
}

const oneByOne = ({ answers }: AnsweredEvents): readonly Portion<ExecutionResult>[] =>
  answers.map((answer) => ({ content: formatted(answer), cursor: cursorOfEvent(answer.extensions) }));

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

function refusedErrors({ log }: GraphqlOverWebSocket, entry: OperationEntry, error: unknown): readonly GraphQLError[] {
  if (!(error instanceof OperationRefused)) {
    log.error({ requestId: entry.requestId, err: error }, 'unexpected error');
    return [new GraphQLError('', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })];
  }
  entry.codes = error.errors.map(codeOf);
  logOperation(log, entry, error.status);
  return error.errors;
}

/** The same payloads; `after` is called once the last one was handed on, or the client wants no more. */
function closingAfter(session: AsyncIterableIterator<ExecutionResult>, after: () => void): AsyncIterableIterator<ExecutionResult> {
  return {
    next: async () => {
      const next = await session.next();
      if (next.done) after();
      return next;
    },
    return: async () => {
      after();
      return session.return?.() ?? { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
