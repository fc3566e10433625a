import type { IncomingMessage } from 'node:http';
import type { Caller } from '../../access';
import { OffsetMovedError, ownUpload, type Receiving, receiveBytes, receivingUpload, unknownUpload, uploaderOf } from '../../reception';
import { patiently } from '../http/patient';
import type { Asked } from './answer-rosters';
import type { RosterRoutes } from './desk';
import { GONE, Problem, problemOf } from './problem';

const OFFSET_TYPE = 'application/offset+octet-stream';
const PATIENCE = { pauseMs: 30_000, wholeMs: 15 * 60_000 };

/** `HEAD /rosters/{upload}`: how many bytes are stored, so where to go on. */
export async function tellOffset({ desk }: RosterRoutes, { response, caller, upload: id }: Asked): Promise<void> {
  const upload = await ownUpload(desk.database, uploaderOf(caller), id);
  if (upload === null) throw problemOf(unknownUpload(id));
  if (upload.state === 'CANCELLED') throw new Problem(GONE);
  response.writeHead(200, {
    'upload-offset': String(upload.received),
    'upload-length': String(upload.bytes),
    'upload-expires': upload.expiresAt.toUTCString(),
    'cache-control': 'no-store',
  });
  response.end();
}

/** `PATCH /rosters/{upload}`: bytes from the offset on. What was stored stays, also when the connection breaks or the token expires on the way. */
export async function appendBytes(routes: RosterRoutes, asked: Asked): Promise<void> {
  const { request, response, caller, upload: id } = asked;
  if (!hasBytes(request)) throw new Problem(WRONG_TYPE);
  const upload = await receivingUpload(routes.desk, uploaderOf(caller), id);
  if (upload === null) throw await notReceiving(routes, asked);
  const from = Number(request.headers['upload-offset']);
  if (from !== upload.received) throw moved(upload.received);
  await appendTo(routes, asked, upload);
  response.writeHead(204, { ...(await standing(routes, asked)), 'cache-control': 'no-store' });
  response.end();
}

/** How far an upload is and when it expires, as tus wants it with every answer that took bytes. */
export async function standing({ desk }: RosterRoutes, { caller, upload: id }: Asked): Promise<Record<string, string>> {
  const upload = await ownUpload(desk.database, uploaderOf(caller), id);
  if (upload === null) throw problemOf(unknownUpload(id));
  return { 'upload-offset': String(upload.received), 'upload-expires': upload.expiresAt.toUTCString() };
}

export function hasBytes({ headers }: IncomingMessage): boolean {
  return headers['content-type'] === OFFSET_TYPE;
}

const WRONG_TYPE = {
  status: 415,
  code: 'UNSUPPORTED_MEDIA_TYPE',
  message: `content-type: expected ${OFFSET_TYPE}, got another or none.`,
  messageZh: `Content-Type 须为 ${OFFSET_TYPE}。`,
};

/** Stores what comes. */
export async function appendTo({ desk, bodies }: RosterRoutes, { request, caller }: Asked, upload: Receiving): Promise<void> {
  const left = upload.bytes - upload.received;
  if (Number(request.headers['content-length'] ?? 0) > left) throw tooManyBytes(left);
  try {
    await bodies.during(() => receiveBytes(desk, upload, admitted(request, { caller, left })), refuseBusy);
  } catch (error) {
    if (error instanceof OffsetMovedError) throw moved(null);
    if (request.errored) throw new Problem(BROKEN_OFF);
    throw error;
  }
}

/** The bytes while the token is good and no more come than were announced. */
async function* admitted(request: IncomingMessage, { caller, left }: { caller: Caller; left: number }): AsyncIterable<Buffer> {
  let bytes = 0;
  for await (const chunk of patiently(request, PATIENCE)) {
    bytes += chunk.length;
    if (bytes > left) throw tooManyBytes(left);
    if (caller.expiresAt.getTime() < Date.now()) throw new Problem(EXPIRED);
    yield chunk;
  }
}

const EXPIRED = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'token: it expired during the upload; go on with a new one from the offset that HEAD tells.',
  messageZh: '访问令牌在上传途中过期，请换用新令牌，从 HEAD 返回的位置继续。',
  headers: { 'www-authenticate': 'Bearer realm="minsheng-hub"' },
};

/** Nobody is there to read it; it stands in the log. */
const BROKEN_OFF = { status: 400, code: 'BROKEN_OFF', message: 'request body: the connection broke off; what came is stored.' };

function refuseBusy(): never {
  const message = 'hub: too many uploads at once; try again in a moment, from the offset that HEAD tells.';
  throw new Problem({ status: 503, code: 'BUSY', message, messageZh: '同时上传过多，请稍后继续。', headers: { 'retry-after': '2' } });
}

async function notReceiving({ desk }: RosterRoutes, { caller, upload: id }: Asked): Promise<Problem> {
  const upload = await ownUpload(desk.database, uploaderOf(caller), id);
  if (upload === null) return problemOf(unknownUpload(id));
  return upload.state === 'CANCELLED' ? new Problem(GONE) : moved(upload.received);
}

function moved(offset: number | null): Problem {
  return new Problem({
    status: 409,
    code: 'OFFSET_MOVED',
    message: 'Upload-Offset: expected the offset that HEAD tells, got another; ask HEAD and go on from there.',
    messageZh: '续传位置不符，请先以 HEAD 查询已收到的位置。',
    path: 'Upload-Offset',
    ...(offset === null ? {} : { headers: { 'upload-offset': String(offset) } }),
  });
}

function tooManyBytes(left: number): Problem {
  return new Problem({
    status: 413,
    code: 'MORE_THAN_ANNOUNCED',
    message: `request body: expected at most the ${left} bytes that are still to come, got more; is it the announced file?`,
    messageZh: `只应再收到 ${left} 字节，实际更多；请核对是否为所报文件。`,
    path: 'body',
    expected: `at most ${left} bytes`,
    got: 'more',
  });
}
