import type { Transaction } from '../../database';
import type { Refusal } from '../../intake/acceptance';
import type { RefusalWords } from '../../refusal';
import type { Announcing } from './announcing';
import { type Uploader, whose } from './upload';

/** Why the sender must wait before another upload, or send a smaller file; null when it may begin. */
export async function checkQuota(transaction: Transaction, { uploader, announcement, settings }: Announcing): Promise<RefusalWords | null> {
  const { bytes } = announcement;
  const { mostBytes, mostPerHour, mostStoredBytes } = settings;
  if (bytes > mostBytes) return tooLong(mostBytes, bytes);
  const [used] = await transaction.rows<{ stored: string }>(STORED, whose(uploader));
  const many = await checkRate(transaction, uploader, mostPerHour);
  if (many !== null) return many;
  return Number(used?.stored ?? 0) + bytes > mostStoredBytes ? storeFull(mostStoredBytes) : null;
}

/** Why an account must wait before it delivers again: uploads and deliveries of rows count together. */
export async function checkRate(transaction: Transaction, uploader: Uploader, mostPerHour: number): Promise<Refusal | null> {
  const [used] = await transaction.rows<{ lastHour: number }>(LAST_HOUR, whose(uploader));
  return (used?.lastHour ?? 0) >= mostPerHour ? tooMany(mostPerHour) : null;
}

const STORED = `
select coalesce(sum(u.file_bytes) filter (where u.state in ('RECEIVING', 'WAITING', 'PREVIEWED') and u.expires_at > clock_timestamp()), 0)::text as stored
from hub.upload u where u.agency = $1 and coalesce(u.town, '') = $2 and u.subject = $3`;

/** A delivery of rows that is under way has no answer yet and does not count against itself. */
const LAST_HOUR = `
select ((select count(*) from hub.upload u
    where u.agency = $1 and coalesce(u.town, '') = $2 and u.subject = $3 and u.created_at > clock_timestamp() - interval '1 hour')
  + (select count(*) from hub.answered_request a
    where a.agency = $1 and a.town = $2 and a.subject = $3 and a.answer is not null and a.answered_at > clock_timestamp() - interval '1 hour'))::integer as "lastHour"`;

function tooLong(most: number, bytes: number): RefusalWords {
  return {
    code: 'FILE_TOO_LONG',
    message: `file: expected at most ${most} bytes, got ${bytes}; deliver it in parts, town by town, as --delta, or ask the hub's operator.`,
    messageZh: `文件不得超过 ${most} 字节，实为 ${bytes} 字节；请分批按增量报送，或联系运行维护人员。`,
    path: 'Upload-Length',
    expected: `at most ${most} bytes`,
    got: String(bytes),
  };
}

function tooMany(most: number): Refusal {
  return {
    code: 'TOO_MANY_UPLOADS',
    message: `uploads: expected at most ${most} deliveries in an hour from one account, got more; go on later.`,
    messageZh: `每个账号每小时至多报送 ${most} 份，请稍后再试。`,
    path: 'uploads',
    expected: `at most ${most} in an hour`,
    got: 'more',
  };
}

function storeFull(most: number): RefusalWords {
  return {
    code: 'UPLOAD_STORE_FULL',
    message: `uploads: expected at most ${most} bytes unfinished at once from one account, got more; finish or cancel one first.`,
    messageZh: `每个账号未完成的上传合计不得超过 ${most} 字节，请先完成或取消其他上传。`,
    path: 'uploads',
    expected: `at most ${most} bytes at once`,
    got: 'more',
  };
}
