import { parseFeed } from '../../intake/acceptance';
import { deliveryRefused, feedTemplate } from '../../reception';
import { drain } from '../http/body';
import { SAFE_HEADERS } from '../http/respond';
import type { Asked } from './answer-rosters';
import type { RosterRoutes } from './desk';
import { Problem, type ProblemWords, problemOf } from './problem';

/**
 * `GET /rosters/template?feed=MINIMUM_LIVING[&form=person]` (填报模板): the workbook of a feed to fill in, as the caller's agency delivers it; `form=person`
 * one person in a row instead of a household. Who may not deliver a feed gets no template of it either.
 */
export async function giveTemplate(_: RosterRoutes, { request, response, caller }: Asked): Promise<void> {
  drain(request);
  const asked = new URL(request.url ?? '', 'http://hub').searchParams;
  const feed = parseFeed(asked.get('feed') ?? '');
  if (typeof feed !== 'string') throw new Problem({ ...feed, status: 400 });
  const refusal = deliveryRefused(caller, feed, caller.agency);
  if (refusal !== null) throw problemOf(refusal);
  const form = asked.get('form');
  if (form !== null && form !== 'person') throw new Problem(UNKNOWN_FORM);
  const bytes = await feedTemplate({ feed, sender: caller.agency, form: form === 'person' ? 'PERSON' : 'HOUSEHOLD', now: new Date() });
  response.writeHead(200, {
    ...SAFE_HEADERS,
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-length': bytes.byteLength,
    'content-disposition': `attachment; filename="template.xlsx"; filename*=UTF-8''${encodeURIComponent(`填报模板_${feed}.xlsx`)}`,
  });
  response.end(bytes);
}

const UNKNOWN_FORM: ProblemWords = {
  status: 400,
  code: 'UNKNOWN_CHOICE',
  message: 'address: expected form=person or nothing, got another choice.',
  messageZh: '参数 form 只能是 person（一人一行），或不填。',
};
