import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Caller, TokenVerifier } from '../../access';
import { answeredError, codeOf } from '../answered-errors';
import { requireCaller } from '../http/authenticate';
import { type BodyReader, drain } from '../http/body';
import { isAllowedOrigin } from '../http/origin';
import { RequestRefused, refuseRequest } from '../http/refused-request';
import { requestIdOf } from '../http/request-id';
import { sendErrors, sendRefusedRequest } from '../http/respond';
import { type Admission, OperationRefused } from '../limits';
import { logOperation, type OperationEntry } from '../operation-log';
import { openSession, Session, type SessionParts } from '../subscriptions/session';
import { operationOf } from './operation-of';
import { inPieces } from './print';
import { stream } from './stream';

const MAX_STREAMS = 1500;

export interface EventStreams extends SessionParts {
  readonly admission: Admission;
  readonly bodies: BodyReader;
  readonly verify: TokenVerifier;
  readonly origins: readonly string[];
  readonly heartbeatMs: number;
  /** Responses that are open. */
  readonly streams: Set<ServerResponse>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly entry: OperationEntry;
}

/**
 * GraphQL over server-sent events, distinct connections mode: one subscription for one request, behind the same admission, caps and session as over
 * WebSocket. Refusals before the first event are ordinary HTTP answers, so that a client knows not to try again.
 */
export async function answerEvents(parts: EventStreams, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const entry: OperationEntry = { requestId: requestIdOf(request), transport: 'event-stream', startedAt: performance.now() };
  response.setHeader('x-request-id', entry.requestId);
  const opened = await open(parts, { request, response, entry }).catch((error: unknown) => refuse(response, entry, error));
  if (opened !== undefined && !(opened instanceof Session)) refuseStart(response, entry, opened);
  logOperation(parts.log, entry, opened instanceof Session ? 200 : response.statusCode);
  if (opened instanceof Session) await stream(parts, response, opened);
}

async function open(parts: EventStreams, { request, response, entry }: Exchange): Promise<Session<Buffer> | ExecutionResult> {
  const caller = await callerOf(parts, request).catch((error: unknown) => {
    drain(request);
    throw error;
  });
  entry.caller = caller;
  const admitted = parts.admission.admit(await operationOf(request, parts.bodies), 'event-stream');
  entry.admitted = admitted;
  const asked = { caller, admitted, requestId: entry.requestId, out: response, lastEventId: lastEventIdOf(request) };
  return openSession(parts, asked, (events) => events.inBytes(inPieces));
}

async function callerOf({ verify, origins, streams }: EventStreams, request: IncomingMessage): Promise<Caller> {
  if (!isAllowedOrigin(request, origins))
    refuseRequest({ status: 403, code: 'FORBIDDEN', message: 'origin: expected this hub’s own or one of ALLOWED_ORIGINS, got another.' });
  if (streams.size >= MAX_STREAMS)
    refuseRequest({
      status: 503,
      code: 'BUSY',
      message: `hub: expected at most ${MAX_STREAMS} streams, got one more; another process may have room.`,
      headers: { 'retry-after': '5' },
    });
  return requireCaller(request.headers.authorization, verify);
}

/** An empty one is none (a client that has heard nothing yet). What it says is checked as `after` is. */
function lastEventIdOf({ headers }: IncomingMessage): string | undefined {
  const id = headers['last-event-id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

const OF_THE_HUB: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', 'PLAN_FAILED', 'SUBGRAPH_UNAVAILABLE']);

/** A subscription that the engine does not start: 403 when only rights are missing, 500 when the hub failed, else 400. */
function refuseStart(response: ServerResponse, entry: OperationEntry, { errors = [] }: ExecutionResult): void {
  const codes = errors.map(codeOf);
  entry.codes = codes;
  const forbidden = codes.length > 0 && codes.every((code) => code === 'FORBIDDEN');
  const status = forbidden ? 403 : codes.some((code) => OF_THE_HUB.has(code)) ? 500 : 400;
  sendErrors(response, { status, errors: errors.map((error) => answeredError(error)) });
}

function refuse(response: ServerResponse, entry: OperationEntry, error: unknown): undefined {
  if (error instanceof OperationRefused) {
    entry.codes = error.errors.map(codeOf);
    sendErrors(response, { status: error.status, errors: error.errors.map((each) => answeredError(each)) });
  } else if (error instanceof RequestRefused) {
    entry.codes = [error.words.code];
    sendRefusedRequest(response, error);
  } else {
    throw error;
  }
}
