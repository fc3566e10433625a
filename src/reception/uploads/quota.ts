import type { Transaction } from '../../database';
import type { RefusalWords } from '../../graph';
import type { Announcing } from './announcing';
import { whose } from './upload';

/** Why the sender must wait before another upload, or send a smaller file; null when it may begin. */
export async function checkQuota(transaction: Transaction, { uploader, announcement, settings }: Announcing): Promise<RefusalWords | null> {
  const { bytes } = announcement;
  const { mostBytes, mostPerHour, mostStoredBytes } = settings;
  if (bytes > mostBytes) return tooLong(mostBytes, bytes);
  const [used] = await transaction.rows<{ lastHour: number; stored: string }>(USED, whose(uploader));
  if ((used?.lastHour ?? 0) >= mostPerHour) return tooMany(mostPerHour);
  return Number(used?.stored ?? 0) + bytes > mostStoredBytes ? storeFull(mostStoredBytes) : null;
}

const USED = `
select count(*) filter (where u.created_at > clock_timestamp() - interval '1 hour')::integer as "lastHour",
  coalesce(sum(u.file_bytes) filter (where u.state in ('RECEIVING', 'WAITING', 'PREVIEWED') and u.expires_at > clock_timestamp()), 0)::text as stored
from hub.upload u where u.agency = $1 and coalesce(u.town, '') = $2 and u.subject = $3`;

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

function tooMany(most: number): RefusalWords {
  return {
    code: 'TOO_MANY_UPLOADS',
    message: `uploads: expected at most ${most} in an hour from one account, got more; go on later.`,
    messageZh: `每个账号每小时至多上传 ${most} 份，请稍后再试。`,
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
