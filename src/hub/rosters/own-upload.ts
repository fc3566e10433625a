import { cancelUpload, deliverUpload, ownUpload, type Upload, unknownUpload, uploaderOf } from '../../reception';
import { drain } from '../http/body';
import { SAFE_HEADERS, send } from '../http/respond';
import type { Asked } from './answer-rosters';
import type { RosterRoutes } from './desk';
import { problemOf } from './problem';

/** `GET /rosters/{upload}`: where it stands and, once it is done, the receipt: batches, what is held and why, or the refusal. */
export async function tellUpload({ desk }: RosterRoutes, { request, response, caller, upload: id }: Asked): Promise<void> {
  drain(request);
  const upload = await ownUpload(desk.database, uploaderOf(caller), id);
  if (upload === null) throw problemOf(unknownUpload(id));
  const unfinished = upload.state === 'RECEIVING' || upload.state === 'WAITING';
  const headers = unfinished ? { 'retry-after': '1' } : undefined;
  send(response, { status: 200, type: 'application/json; charset=utf-8', body: `${JSON.stringify(shown(upload), null, 2)}\n`, headers });
}

function shown({ id, order, intent, bytes, received, state, running, expiresAt, preview, result, ...upload }: Upload): unknown {
  const { feed, month, kind, sender, confirmedEmpty } = order;
  const { phase, rowsDone, bytesDone, rowsPerSecond } = upload;
  const progress = phase === null ? null : { phase, rows: rowsDone, bytes: bytesDone, rowsPerSecond };
  const at = expiresAt.toISOString();
  return {
    id,
    state: running ? 'RUNNING' : state,
    feed,
    month,
    kind,
    sender,
    confirmedEmpty,
    intent,
    bytes,
    received,
    progress,
    expiresAt: at,
    preview,
    result,
  };
}

/** `DELETE /rosters/{upload}` (tus termination): puts it away with all its parts. */
export async function endUpload({ desk }: RosterRoutes, { request, response, caller, upload: id }: Asked): Promise<void> {
  drain(request);
  const refusal = await cancelUpload(desk.database, uploaderOf(caller), id);
  if (refusal !== null) throw problemOf(refusal);
  response.writeHead(204, SAFE_HEADERS).end();
}

/** `POST /rosters/{upload}/delivery`: after a preview, what was previewed is delivered. */
export async function deliverRoster({ desk }: RosterRoutes, { request, response, caller, upload: id }: Asked): Promise<void> {
  drain(request);
  const refusal = await deliverUpload(desk.database, uploaderOf(caller), id);
  if (refusal !== null) throw problemOf(refusal);
  response.writeHead(202, { ...SAFE_HEADERS, location: `/rosters/${id}` }).end();
}

/** `OPTIONS`: what of tus is spoken here. */
export function tellCapabilities({ desk }: RosterRoutes, { request, response }: Asked): void {
  drain(request);
  response.writeHead(204, {
    ...SAFE_HEADERS,
    'tus-version': '1.0.0',
    'tus-extension': 'creation,creation-with-upload,expiration,termination',
    'tus-max-size': String(desk.settings.mostBytes),
  });
  response.end();
}
