import { announce, receivingUpload, uploaderOf } from '../../reception';
import { drain } from '../http/body';
import { send } from '../http/respond';
import type { Asked } from './answer-rosters';
import { appendTo, hasBytes, standing } from './append-bytes';
import type { RosterRoutes } from './desk';
import { announcementOf } from './metadata';
import { Problem, problemOf } from './problem';

/**
 * `POST /rosters` (tus creation, and creation-with-upload when bytes come along): where to send the file. The same announcement again gives
 * the upload already begun, with the offset to go on from; a file that was delivered before is answered 409 with its batch.
 */
export async function announceRoster(routes: RosterRoutes, asked: Asked): Promise<void> {
  const { desk } = routes;
  const { request, response, caller } = asked;
  const uploader = uploaderOf(caller);
  const announcement = announcementOf(request.headers, caller);
  const announced = await announce(
    { keys: desk.keys, use: (work) => work(desk.database) },
    { uploader, announcement, settings: desk.settings },
  );
  switch (announced.outcome) {
    case 'REFUSED':
      throw problemOf(announced.refusal);
    case 'ALREADY_DELIVERED': {
      const { batches, message, messageZh, receipt } = announced;
      const more = { batches, receipt: receipt === null ? null : `/rosters/${receipt}` };
      throw new Problem({ status: 409, code: 'ALREADY_DELIVERED', message, messageZh, more });
    }
    default: {
      const { id, received } = announced;
      const upload = hasBytes(request) && received === 0 ? await receivingUpload(desk, uploader, id) : null;
      if (upload === null) drain(request);
      else await appendTo(routes, asked, upload);
      const stands = await standing(routes, { ...asked, upload: id });
      const headers = { ...stands, location: `/rosters/${id}` };
      const body = { id, outcome: announced.outcome, offset: Number(stands['upload-offset']), bytes: announcement.bytes };
      send(response, { status: 201, type: 'application/json; charset=utf-8', body: `${JSON.stringify(body)}\n`, headers });
    }
  }
}
