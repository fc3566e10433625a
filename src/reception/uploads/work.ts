import { createHash } from 'node:crypto';
import type { Database } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import { type Learning, type Refused, refused } from '../../intake/acceptance';
import { preview } from '../preview';
import { type Finish, finishing } from '../rehearsal';
import { NOTHING_TOLD, RowsSeen } from '../rows-seen';
import { type Brought, deliver, stationOn } from '../station';
import { finishAlone, finishUpload } from './finish';
import type { KeptUpload } from './kept-upload';
import type { Leased } from './lease';
import { broughtBy } from './open-upload';
import type { ProgressReport } from './progress-report';

export interface Work extends Learning {
  readonly keys: IdentityKeys;
  readonly clerk: string;
  readonly finishedDays: number;
  readonly report: ProgressReport;
}

const CHUNK = 256 * 1024;

/** Does what an upload's sender asked for: is the digest right, then the station, or its rehearsal. The result is written under the lease. */
export async function workOn(work: Work, leased: Leased): Promise<void> {
  const { database, keys, report } = work;
  const { id, intent } = leased;
  const brought = broughtBy(database, keys, leased);
  const { source } = brought;
  report.reading(source);
  const digest = await digestOf(source, report);
  if (!digest.equals(leased.sha256)) return finishNow(work, id, { ...wrongDigest(), ...NOTHING_TOLD });
  return intent === 'PREVIEW' ? rehearse(work, id, brought) : accept(work, id, brought);
}

async function accept(work: Work, id: string, brought: Brought): Promise<void> {
  const { keys, report } = work;
  const rows = new RowsSeen();
  let written = false;
  const finish: Finish = async (transaction, result) => {
    await finishUpload(transaction, { ...about(work, id), state: 'DONE', result: { ...(result as object), ...rows.told } });
    written = true;
  };
  const accepting = { on: (plain: Database) => finishing(plain, finish), undone: false };
  const result = await deliver(stationOn(work, keys, accepting), brought, report.watching(rows));
  if (!written) report.signal.throwIfAborted();
  if (!written) await finishNow(work, id, { ...result, ...rows.told });
}

async function rehearse(work: Work, id: string, brought: Brought): Promise<void> {
  const { database, keys, report } = work;
  const rows = new RowsSeen();
  const result = await preview(stationOn(work, keys), brought, report.watching(rows));
  report.signal.throwIfAborted();
  await finishAlone(database, { ...about(work, id), state: 'PREVIEWED', result: { ...result, ...rows.told } });
}

const about = ({ clerk, finishedDays }: Work, upload: string) => ({ upload, clerk, finishedDays });
const finishNow = (work: Work, id: string, result: unknown): Promise<void> =>
  finishAlone(work.database, { ...about(work, id), state: 'DONE', result });

async function digestOf(source: KeptUpload, report: ProgressReport): Promise<Buffer> {
  const hash = createHash('sha256');
  for (let at = 0; at < source.size; at += CHUNK) {
    hash.update(await source.read(at, Math.min(CHUNK, source.size - at)));
    report.signal.throwIfAborted();
  }
  return hash.digest();
}

function wrongDigest(): Refused {
  return refused({
    code: 'DIGEST_MISMATCH',
    message: 'file: expected the bytes of the announced SHA-256, got others; compute the digest again and upload the file anew.',
    messageZh: '收到的文件与所报 SHA-256 摘要不符，未作任何处理；请重新计算摘要并上传。',
    path: 'sha256',
    expected: 'the announced SHA-256',
    got: 'another',
  });
}
