import type { Database, Transaction } from '../../database';
import { SEALED_KEY_COLUMNS, type SealedUploadRow } from './open-upload';
import { type Phase, UPLOAD_CHANNEL } from './upload';
import { UPLOAD_COLUMNS } from './upload-row';

/** A complete upload that this clerk alone works on until the lease ends, by the database's clock. */
export type Leased = SealedUploadRow & { readonly sha256: Buffer; readonly attempts: number };

/** The oldest complete upload that nobody works on, or null. Of several clerks that ask at once each gets another. */
export async function takeUpload(database: Database, clerk: string, seconds: number): Promise<Leased | null> {
  const [row] = await asHub<Leased>(database, TAKE, [clerk, seconds]);
  return row ?? null;
}

const TAKE = `
update hub.upload u set clerk = $1, leased_until = clock_timestamp() + make_interval(secs => $2), attempts = attempts + 1,
  phase = 'CHECKING_DIGEST', rows_done = 0, bytes_done = 0, rows_per_second = 0
where u.id = (select id from hub.upload where state = 'WAITING' and (leased_until is null or leased_until < clock_timestamp())
  order by completed_at limit 1 for update skip locked)
returning ${UPLOAD_COLUMNS}, ${SEALED_KEY_COLUMNS}, u.file_sha256 as sha256, u.attempts`;

export interface Progress {
  readonly phase: Phase;
  readonly rows: number;
  readonly bytes: number;
  readonly rowsPerSecond: number;
}

/** Says how far the work is and keeps the lease; false when it is lost. */
export async function keepLease(
  database: Database,
  lease: { readonly upload: string; readonly clerk: string; readonly seconds: number },
  { phase, rows, bytes, rowsPerSecond }: Progress,
): Promise<boolean> {
  const values = [lease.upload, lease.clerk, lease.seconds, phase, rows, bytes, rowsPerSecond];
  return database.transaction('minsheng_hub', async (transaction) => {
    const kept = await transaction.rows(KEEP, values);
    if (kept.length > 0) await transaction.rows('select pg_notify($1, $2)', [UPLOAD_CHANNEL, lease.upload]);
    return kept.length > 0;
  });
}

const KEEP = `
update hub.upload set leased_until = clock_timestamp() + make_interval(secs => $3), phase = $4, rows_done = $5, bytes_done = $6, rows_per_second = $7
where id = $1 and clerk = $2 and state = 'WAITING' returning id`;

/** Gives the work back: at once to somebody else when this process ends in order, after a pause when it failed. */
export async function giveBack(
  database: Database,
  lease: { readonly upload: string; readonly clerk: string },
  why: GivenBack,
): Promise<void> {
  const pauseSeconds = why === 'ENDING' ? null : PAUSE_SECONDS;
  await asHub(database, GIVE_BACK, [lease.upload, lease.clerk, pauseSeconds, why === 'ENDING' ? 1 : 0]);
}
export type GivenBack = 'ENDING' | 'FAILED';
const PAUSE_SECONDS = 5;

const GIVE_BACK = `
update hub.upload set clerk = null, phase = null, leased_until = clock_timestamp() + make_interval(secs => $3), attempts = attempts - $4
where id = $1 and clerk = $2 and state = 'WAITING' returning id`;

function asHub<R>(database: Database, text: string, values: readonly unknown[]): Promise<R[]> {
  return database.transaction('minsheng_hub', (transaction: Transaction) => transaction.rows<R>(text, values));
}
