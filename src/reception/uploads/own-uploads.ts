import type { Database } from '../../database';
import type { RefusalWords } from '../../refusal';
import { UPLOAD_CHANNEL, UPLOAD_ID, type Upload, type Uploader, type UploadState, whose } from './upload';
import { UPLOAD_COLUMNS, type UploadRow, uploadOf } from './upload-row';

const OWN = `u.id = $1 and u.agency = $2 and coalesce(u.town, '') = $3 and u.subject = $4 and u.expires_at > clock_timestamp()`;

/** The caller's own upload, or null: somebody else's looks like none. */
export async function ownUpload(database: Database, uploader: Uploader, id: string): Promise<Upload | null> {
  if (!UPLOAD_ID.test(id)) return null;
  const [row] = await asHub<UploadRow>(database, `select ${UPLOAD_COLUMNS} from hub.upload u where ${OWN}`, values(uploader, id));
  return row === undefined ? null : uploadOf(row);
}

/** Puts an upload away with all its parts, whatever a clerk is doing with it: the work is undone when it ends. Null when that was done. */
export async function cancelUpload(database: Database, uploader: Uploader, id: string): Promise<RefusalWords | null> {
  const upload = await ownUpload(database, uploader, id);
  if (upload === null) return unknownUpload(id);
  const cancelled = await asHub(database, CANCEL, [...values(uploader, id), UPLOAD_CHANNEL]);
  if (cancelled.length > 0) return null;
  const { state } = (await ownUpload(database, uploader, id)) ?? { state: 'CANCELLED' as const };
  return state === 'CANCELLED' ? null : tooLate(state);
}

const CANCEL = `
with cancelled as (
  update hub.upload u set state = 'CANCELLED', clerk = null, leased_until = null, phase = null, finished_at = clock_timestamp()
  where ${OWN} and u.state in ('RECEIVING', 'WAITING', 'PREVIEWED') returning u.id), dropped as (
  delete from hub.upload_part p using cancelled where p.upload_id = cancelled.id)
select pg_notify($5, id::text) from cancelled`;

/** After a preview: now it is to be believed. Null when a clerk will do it, or has done it already. */
export async function deliverUpload(database: Database, uploader: Uploader, id: string): Promise<RefusalWords | null> {
  const upload = await ownUpload(database, uploader, id);
  if (upload === null) return unknownUpload(id);
  const begun = await asHub(database, DELIVER, [...values(uploader, id), UPLOAD_CHANNEL]);
  if (begun.length > 0 || upload.intent === 'DELIVER') return upload.state === 'RECEIVING' ? notComplete(upload) : null;
  return notPreviewed(upload.state);
}

const DELIVER = `
with begun as (
  update hub.upload u set intent = 'DELIVER', state = 'WAITING', attempts = 0, completed_at = clock_timestamp()
  where ${OWN} and u.state = 'PREVIEWED' returning u.id)
select pg_notify($5, id::text) from begun`;

export function unknownUpload(id: string): RefusalWords {
  return {
    code: 'UNKNOWN_UPLOAD',
    message: 'upload: expected the id of an upload of your own that has not expired, got another; announce the file again.',
    messageZh: '没有这份上传，或已过期；请重新提交。',
    path: 'upload',
    expected: 'the id of an upload of your own',
    got: UPLOAD_ID.test(id) ? id : 'another text',
  };
}

export function notComplete({ received, bytes }: Pick<Upload, 'received' | 'bytes'>): RefusalWords {
  return {
    code: 'UPLOAD_NOT_COMPLETE',
    message: `upload: expected all ${bytes} bytes, got ${received} so far; send the rest first.`,
    messageZh: `上传尚未完成：共 ${bytes} 字节，已收到 ${received} 字节。`,
    path: 'upload',
    expected: `${bytes} bytes`,
    got: `${received} bytes`,
  };
}

export function notPreviewed(state: UploadState): RefusalWords {
  return {
    code: 'PREVIEW_NOT_READY',
    message: `upload: expected a finished preview, got one that is ${state}; watch importProgress, or ask again in a moment.`,
    messageZh: `预览尚未完成（当前状态 ${state}），请稍后再试。`,
    path: 'upload',
    expected: 'PREVIEWED',
    got: state,
  };
}

function tooLate(state: UploadState): RefusalWords {
  return {
    code: 'TOO_LATE_TO_CANCEL',
    message: `upload: expected one that is not finished, got one that is ${state}; withdraw its batch instead.`,
    messageZh: `该上传已处理完毕（${state}），不能取消；如需撤回，请撤回其批次。`,
    path: 'upload',
    expected: 'RECEIVING, WAITING or PREVIEWED',
    got: state,
  };
}

const values = (uploader: Uploader, id: string): unknown[] => [id, ...whose(uploader)];

function asHub<R>(database: Database, text: string, parameters: readonly unknown[]): Promise<R[]> {
  return database.transaction('minsheng_hub', (transaction) => transaction.rows<R>(text, parameters));
}
