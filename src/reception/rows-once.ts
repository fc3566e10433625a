import { createHash } from 'node:crypto';
import type { Database, DatabaseRole, Transaction } from '../database';
import type { RosterRows } from '../intake';
import { type Refused, refused } from '../intake/acceptance';
import type { DeliveryOrder } from './order';
import { NOTHING_TOLD, RowsSeen } from './rows-seen';
import { deliver, type Station } from './station';
import { checkRate } from './uploads/quota';
import { type Receipt, type Uploader, whose } from './uploads/upload';

/** Rows with what their sender says of them, and the key under which a blind retry finds the answer. */
export interface RowsBrought {
  readonly idempotencyKey: string;
  readonly order: DeliveryOrder;
  readonly rows: RosterRows;
  /** How often one account delivers in an hour, uploads included. */
  readonly mostPerHour: number;
}

/** The name that a batch of rows has where others have a file's. */
export const ROWS_NAME = '逐行报送';

/**
 * Delivers rows once for each idempotency key of a sender. The answer is kept in the transaction that accepts: a retry after a cut connection gets
 * the same answer, at whichever process, also while the first try is still under way; the same key for something else is refused.
 */
export async function deliverRowsOnce(station: Station, uploader: Uploader, brought: RowsBrought): Promise<Receipt> {
  const seen = new RowsSeen();
  const accepting = { on: (database: Database) => answeringOnce(database, { uploader, brought, seen }), undone: false };
  const once: Station = { ...station, accepting };
  try {
    const result = await deliver(once, { order: brought.order, name: ROWS_NAME, source: brought.rows }, seen);
    return { ...result, ...seen.told };
  } catch (error) {
    if (error instanceof AnsweredBefore) return error.receipt;
    throw error;
  }
}

/** Ends the transaction of a retry, which has nothing to do, and of one too many, which may not. */
class AnsweredBefore extends Error {
  constructor(readonly receipt: Receipt) {
    super('answered before');
  }
}

interface Once {
  readonly uploader: Uploader;
  readonly brought: RowsBrought;
  readonly seen: RowsSeen;
}

function answeringOnce(database: Database, once: Once): Database {
  return {
    ...database,
    transaction: <T>(role: DatabaseRole, work: (transaction: Transaction) => Promise<T>, signal?: AbortSignal) => {
      const whole = async (transaction: Transaction): Promise<T> => {
        await transaction.actAs('minsheng_hub');
        await claimKey(transaction, once);
        await transaction.actAs(role);
        const result = await work(transaction);
        await transaction.actAs('minsheng_hub');
        const answer = JSON.stringify({ ...(result as object), ...once.seen.told });
        await transaction.rows(KEEP, [...whose(once.uploader), once.brought.idempotencyKey, answer]);
        return result;
      };
      return database.transaction(role, whole, signal);
    },
  };
}

/** Waits for a first try under way; throws what it was answered, or that the account has to wait. A retry is no delivery and never waits. */
async function claimKey(transaction: Transaction, { uploader, brought }: Once): Promise<void> {
  const key = [...whose(uploader), brought.idempotencyKey];
  const digest = digestOf(brought);
  if ((await transaction.rows(CLAIM, [...key, digest])).length > 0) {
    const tooMany = await checkRate(transaction, uploader, brought.mostPerHour);
    if (tooMany === null) return;
    throw new AnsweredBefore({ ...refused(tooMany), ...NOTHING_TOLD });
  }
  const [kept] = await transaction.rows<{ same: boolean; answer: Receipt }>(KEPT, [...key, digest]);
  if (kept === undefined) throw new Error('answered request: expected the answer that was there a moment ago, found none; try again.');
  throw new AnsweredBefore(kept.same ? kept.answer : { ...keyReused(), ...NOTHING_TOLD });
}

const KEY = 'agency = $1 and town = $2 and subject = $3 and idempotency_key = $4';

const CLAIM = `
insert into hub.answered_request (agency, town, subject, idempotency_key, request_sha256) values ($1, $2, $3, $4, $5)
on conflict do nothing returning 1`;
const KEPT = `select request_sha256 = $5 as same, answer from hub.answered_request where ${KEY}`;
const KEEP = `update hub.answered_request set answer = $5, answered_at = clock_timestamp() where ${KEY}`;

function digestOf({ order, rows }: RowsBrought): Buffer {
  const { feed, month, kind, sender, confirmedEmpty } = order;
  return createHash('sha256')
    .update(JSON.stringify([feed, month, kind, sender, confirmedEmpty, rows.columns, rows.rows]))
    .digest();
}

function keyReused(): Refused {
  return refused({
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: 'idempotencyKey: expected a new one for new rows, got one that was used for others; make a fresh key for each delivery.',
    messageZh: '幂等键已用于其他内容，请为每次报送使用新的键。',
    path: 'input.idempotencyKey',
    expected: 'a key of its own for each delivery',
    got: 'a key used before',
  });
}
