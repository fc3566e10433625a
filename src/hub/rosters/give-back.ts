import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CopyChoice, ReturnedCopy } from '../../intake';
import { annotatedUpload, fileRejected, notComplete, ownUpload, type Uploader, unknownUpload, uploaderOf } from '../../reception';
import { drain } from '../http/body';
import { SAFE_HEADERS } from '../http/respond';
import type { Asked } from './answer-rosters';
import type { RosterRoutes } from './desk';
import { GONE, Problem, type ProblemWords, problemOf } from './problem';

/**
 * `GET /rosters/{upload}/annotated[?rows=wrong][&as=xlsx]` (标注后的名册): the sender's own file back, wrong cells marked and a sentence beside each
 * row; `rows=wrong` only the rows to correct. A file that was refused as a whole has its sentence and no copy (422).
 */
export async function giveBack(routes: RosterRoutes, { request, response, caller, upload: id }: Asked): Promise<void> {
  drain(request);
  const choice = choiceOf(new URL(request.url ?? '', 'http://hub').searchParams);
  await routes.bodies.during(
    async () => {
      const copy = await annotatedUpload(routes.desk, { uploader: uploaderOf(caller), id }, choice);
      if (copy === null) throw await noFileYet(routes, uploaderOf(caller), id);
      if (copy.kind === 'REJECTED') throw problemOf(fileRejected(copy).refusal);
      if (copy.kind === 'TOO_LARGE') throw new Problem(tooLarge(copy));
      response.writeHead(200, { ...SAFE_HEADERS, ...headersOf(copy) });
      await pipeline(Readable.from(copy.chunks), response);
    },
    () => {
      throw new Problem(BUSY);
    },
  );
}

/** An upload of one's own whose bytes are not all there says so: to announce it anew would lose what came. */
async function noFileYet({ desk }: RosterRoutes, uploader: Uploader, id: string): Promise<Problem> {
  const upload = await ownUpload(desk.database, uploader, id);
  if (upload?.state === 'CANCELLED') return new Problem(GONE);
  return problemOf(upload?.state === 'RECEIVING' ? notComplete(upload) : unknownUpload(id));
}

function choiceOf(asked: URLSearchParams): CopyChoice {
  const [rows, as] = [asked.get('rows'), asked.get('as')];
  if ((rows !== null && rows !== 'wrong') || (as !== null && as !== 'xlsx')) throw new Problem(UNKNOWN_CHOICE);
  return { rows: rows === 'wrong' ? 'TO_CORRECT' : 'ALL', as: as === 'xlsx' ? 'XLSX' : 'SAME' };
}

const TYPES: Readonly<Record<ReturnedCopy['suffix'], string>> = {
  csv: 'text/csv',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function headersOf({ suffix }: ReturnedCopy): Record<string, string> {
  const name = encodeURIComponent(`标注.${suffix}`);
  return {
    'content-type': TYPES[suffix],
    'content-disposition': `attachment; filename="annotated.${suffix}"; filename*=UTF-8''${name}`,
  };
}

const UNKNOWN_CHOICE: ProblemWords = {
  status: 400,
  code: 'UNKNOWN_CHOICE',
  message: 'address: expected rows=wrong and as=xlsx or neither, got another choice.',
  messageZh: '参数只能是 rows=wrong（只要需改正的行）和 as=xlsx（以工作簿返回）。',
};

const BUSY: ProblemWords = {
  status: 503,
  code: 'BUSY',
  message: 'annotated: expected fewer rosters on their way, got as many as this process takes; ask again in a moment.',
  messageZh: '正在处理的名册太多，请稍后再试。',
  headers: { 'retry-after': '5' },
};

const tooLarge = ({ rows, most }: { readonly rows: number; readonly most: number }): ProblemWords => ({
  status: 422,
  code: 'TOO_MANY_ROWS',
  message: `annotated: expected at most ${most} rows for a workbook, got ${rows}; ask without as=xlsx, or with rows=wrong.`,
  messageZh: `${rows} 行太多，一个工作簿最多 ${most} 行；请不加 as=xlsx，或加 rows=wrong。`,
});
