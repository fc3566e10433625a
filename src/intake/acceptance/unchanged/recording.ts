import type { Transaction } from '../../../database';
import type { Feed } from '../../../identity/feed';

/** How an accepted list was read. */
export interface Reading {
  readonly batch: string;
  readonly feed: Feed;
  readonly month: number;
  readonly context: Buffer;
  readonly tokenVersion: number;
}

/** Keeps how a list was read, and forgets the fingerprints of those whose place it takes: of the feed, for its month or an earlier one. */
export async function recordReading(transaction: Transaction, { batch, feed, month, context, tokenVersion }: Reading): Promise<void> {
  await transaction.rows(FORGET_ROWS, [batch, feed, month]);
  await transaction.rows(FORGET_READINGS, [batch, feed, month]);
  await transaction.rows('insert into hub.list_reading (batch_id, context, token_key_version) values ($1, $2, $3)', [
    batch,
    context,
    tokenVersion,
  ]);
}

const EARLIER = 'from hub.batch b where b.id <> $1 and b.feed = $2 and b.month <= $3';
const FORGET_ROWS = `
delete from hub.row_fingerprints f where f.batch_id in (
  select l.batch_id from hub.list_reading l where l.batch_id in (select b.id ${EARLIER}))`;
const FORGET_READINGS = `delete from hub.list_reading l where l.batch_id in (select b.id ${EARLIER})`;
