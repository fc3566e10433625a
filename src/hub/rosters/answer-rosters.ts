import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Caller, may } from '../../access';
import { requireCaller } from '../http/authenticate';
import { drain } from '../http/body';
import { requestIdOf } from '../http/request-id';
import { withoutNumbers } from '../limits';
import { announceRoster } from './announce-roster';
import { appendBytes, tellOffset } from './append-bytes';
import type { RosterRoutes } from './desk';
import { giveBack } from './give-back';
import { giveTemplate } from './give-template';
import { deliverRoster, endUpload, tellCapabilities, tellUpload } from './own-upload';
import { asProblem, INTERNAL, Problem, sendProblem } from './problem';

/** One request about a roster: who asks, and for which upload, if any. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly caller: Caller;
  readonly upload: string;
}

type Answer = (routes: RosterRoutes, asked: Asked) => Promise<void> | void;

/** What can be asked at each address. Another road to an upload is one more line here. */
const ADDRESSES: readonly { readonly path: RegExp; readonly answers: Readonly<Record<string, Answer>> }[] = [
  { path: /^\/rosters\/?()$/, answers: { POST: announceRoster, OPTIONS: tellCapabilities } },
  { path: /^\/rosters\/template()$/, answers: { GET: giveTemplate } },
  {
    path: /^\/rosters\/([\w-]{1,64})$/,
    answers: { HEAD: tellOffset, PATCH: appendBytes, GET: tellUpload, DELETE: endUpload, OPTIONS: tellCapabilities },
  },
  { path: /^\/rosters\/([\w-]{1,64})\/delivery$/, answers: { POST: deliverRoster } },
  { path: /^\/rosters\/([\w-]{1,64})\/annotated$/, answers: { GET: giveBack } },
];

/**
 * Answers everything under /rosters (上传名册): the template to fill in, resumable uploads by the tus 1.0 protocol, and what became of them. The token is checked at every
 * request, before anything else; a body is read only by who may deliver. Never rejects.
 */
export async function answerRosters(routes: RosterRoutes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const begun = performance.now();
  const requestId = requestIdOf(request);
  const entry: Entry = { requestId, method: request.method ?? '' };
  response.setHeader('x-request-id', requestId);
  response.setHeader('tus-resumable', '1.0.0');
  try {
    await answer(routes, { request, response, entry });
  } catch (error) {
    drain(request);
    const problem = asProblem(error);
    if (problem === null) routes.log.error({ requestId, err: error }, 'unexpected error');
    entry.code = problem?.words.code ?? INTERNAL.code;
    if (response.headersSent) response.destroy();
    else sendProblem(response, problem?.words ?? INTERNAL);
  }
  logRequest(routes, { entry, status: response.statusCode, milliseconds: performance.now() - begun });
}

interface Entry {
  readonly requestId: string;
  readonly method: string;
  caller?: Caller;
  upload?: string;
  code?: string;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly entry: Entry;
}

async function answer(routes: RosterRoutes, { request, response, entry }: Exchange): Promise<void> {
  const caller = await requireCaller(request.headers.authorization, routes.verify);
  entry.caller = caller;
  if (!may(caller, 'roster:deliver')) throw new Problem(NOT_AGREED);
  requireVersion(request);
  const path = request.url?.split('?', 1)[0] ?? '';
  const place = ADDRESSES.find((each) => each.path.test(path));
  if (place === undefined) throw new Problem(UNKNOWN_ADDRESS);
  const upload = place.path.exec(path)?.[1] ?? '';
  entry.upload = upload;
  const answering = place.answers[request.method ?? ''];
  if (answering === undefined) throw notHere(Object.keys(place.answers));
  await answering(routes, { request, response, caller, upload });
}

function requireVersion({ headers }: IncomingMessage): void {
  const version = headers['tus-resumable'];
  if (version === undefined || version === '1.0.0') return;
  throw new Problem({
    status: 412,
    code: 'TUS_VERSION',
    message: 'Tus-Resumable: expected 1.0.0, got another version.',
    messageZh: 'Tus-Resumable 须为 1.0.0。',
    headers: { 'tus-version': '1.0.0' },
  });
}

const NOT_AGREED = {
  status: 403,
  code: 'FORBIDDEN',
  message: 'token: expected the right roster:deliver, got a role that delivers no rosters.',
  messageZh: '该角色无权报送名册。',
};

const UNKNOWN_ADDRESS = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'address: expected /rosters, /rosters/{upload}, /rosters/{upload}/delivery or /rosters/{upload}/annotated, got another.',
  messageZh: '没有这个地址。',
};

function notHere(allowed: readonly string[]): Problem {
  const allow = allowed.join(', ');
  const message = `method: expected ${allow} here, got another.`;
  return new Problem({ status: 405, code: 'METHOD_NOT_ALLOWED', message, messageZh: `此地址只支持 ${allow}。`, headers: { allow } });
}

interface Answered {
  readonly entry: Entry;
  readonly status: number;
  readonly milliseconds: number;
}

/** One line for each request: never a file's name or content. */
function logRequest({ log }: RosterRoutes, { entry, status, milliseconds }: Answered): void {
  const { requestId, method, caller, upload = '', code } = entry;
  const who = caller && { agency: caller.agency, town: caller.town, role: caller.role, purpose: caller.purpose };
  const level = status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info';
  const durationMs = Math.round(milliseconds * 10) / 10;
  log[level]({ requestId, transport: 'upload', method, status, durationMs, upload: withoutNumbers(upload), ...who, code }, 'roster');
}
