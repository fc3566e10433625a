import type { Database, Transaction } from '../../database';
import { UPLOAD_CHANNEL } from './upload';

/** The lease is lost: another clerk took over, or the sender cancelled. Thrown inside the accepting transaction it undoes everything. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

export interface Finished {
  readonly upload: string;
  readonly clerk: string;
  readonly state: 'DONE' | 'PREVIEWED' | 'FAILED';
  readonly result: unknown;
  readonly finishedDays: number;
}

/** Writes the result under the lease, in the transaction at hand: the batches and the receipt are there together or not at all. */
export async function finishUpload(transaction: Transaction, { upload, clerk, state, result, finishedDays }: Finished): Promise<void> {
  await transaction.actAs('minsheng_hub');
  const written = await transaction.rows(FINISH, [upload, clerk, state, JSON.stringify(result), finishedDays]);
  if (written.length === 0) throw new LeaseLostError(`upload ${upload}: expected the lease to be held to the end, but it was not.`);
  await transaction.rows('select pg_notify($1, $2)', [UPLOAD_CHANNEL, upload]);
}

const FINISH = `
update hub.upload set state = $3, phase = null, clerk = null, leased_until = null,
  preview = case when $3 = 'PREVIEWED' then $4::json else preview end, result = case when $3 <> 'PREVIEWED' then $4::json else result end,
  finished_at = clock_timestamp(), expires_at = clock_timestamp() + make_interval(days => $5)
where id = $1 and clerk = $2 and state = 'WAITING' returning id`;

/** The same as a transaction of its own, when nothing else is to be written. */
export function finishAlone(database: Database, finished: Finished): Promise<void> {
  return database.transaction('minsheng_hub', (transaction) => finishUpload(transaction, finished));
}
