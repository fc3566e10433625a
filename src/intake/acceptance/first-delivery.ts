import type { Transaction } from '../../database';
import type { Feed } from '../../identity/feed';
import type { IdentityKeys } from '../../identity/identity-keys';
import { type MonthNumber, monthNumber } from '../../identity/year-month';
import { completeBatch, insertBatch, lastFull, nextFullMonth, recordDelivery, recordEffects, rowsOf } from './batches';
import type { Delivered, Delivery } from './delivery';
import { type FactTable, factTable } from './fact-tables';
import { FirstList } from './first-list';
import { guard } from './guard';
import { nextKnowledge, stampKnowledge } from './knowledge';
import { NOBODY_STAYED } from './staying';

/** A delivery that may be the first of its feed, and what is needed to take it in. */
export interface FirstDelivery {
  readonly transaction: Transaction;
  readonly keys: IdentityKeys;
  readonly delivery: Delivery;
  /** The database's ISO date. */
  readonly today: string;
}

/** Feeds that have at most one fact of a person, and lists of their own file: only there one walk through the file is enough. */
export function firstFeedOf({ feed }: Delivery): Feed | null {
  if (feed === 'HARDSHIP' || feed === 'EMPLOYEE_PENSION') return null;
  return factTable(feed).shape === 'ROSTER' ? feed : null;
}

/** Nothing is believed of the feed for the month or later, and no list that had anybody was ever accepted: there is nothing to compare with. */
export async function standsAlone(transaction: Transaction, feed: Feed, month: MonthNumber): Promise<boolean> {
  const beside = await transaction.rows(`select from ${factTable(feed).table} where until_month > $1 limit 1`, [month]);
  return beside.length === 0 && ((await lastFull(transaction, feed, month))?.facts ?? 0) === 0;
}

const UNIQUE_VIOLATION = '23505';

/**
 * Takes a list in that stands alone, writing it while it is read. Ask under the knowledge lock. Gives null, with nothing written, when the
 * file names a person twice after all: then the rows have to be compared with each other first.
 */
export async function acceptFirst(first: FirstDelivery, feed: Feed): Promise<Delivered | null> {
  await first.transaction.rows('savepoint first_list');
  try {
    return await writeFirst(first, factTable(feed));
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    await first.transaction.rows('rollback to savepoint first_list');
    return null;
  }
}

async function writeFirst({ transaction, keys, delivery, today }: FirstDelivery, table: FactTable): Promise<Delivered> {
  const { kind, confirmedEmpty } = delivery;
  const month = monthNumber(delivery.month);
  const knowledge = await nextKnowledge(transaction);
  const until = await nextFullMonth(transaction, table.feed, month);
  const id = await insertBatch(transaction, delivery, { part: { feed: table.feed, ...NOTHING_YET }, kind, held: null, knowledge });
  const list = new FirstList(transaction, keys, { table, month, until, batch: id, knowledge });
  const { part, effects } = await list.write(delivery.chunks());
  const held = guard({ feed: table.feed, kind, facts: part.facts, rejectedRows: part.rows.REJECTED, confirmedEmpty }, null, today);
  await completeBatch(transaction, id, { part, kind, held, knowledge: held ? null : knowledge });
  if (!held) {
    await recordEffects(transaction, id, { effects, stayed: NOBODY_STAYED });
    await recordDelivery(transaction, id, knowledge);
    await stampKnowledge(transaction, knowledge, 'BATCH_ACCEPTED', delivery.deliveredBy);
  }
  const kept = { unrecognisedRows: part.unrecognised, ...NOBODY_STAYED };
  const about = { id, feed: table.feed, month: delivery.month, kind, state: held ? 'HELD' : 'ACCEPTED', heldReason: held } as const;
  const receipt = { ...about, rows: { ...part.rows, rows: rowsOf(part.rows) }, facts: part.facts, effects, kept };
  return { outcome: 'DELIVERED', knowledge: held ? null : knowledge, batches: [receipt] };
}

const NOTHING_YET = {
  rows: { ACCEPTED: 0, NORMALISED: 0, WARNED: 0, REJECTED: 0, DUPLICATE: 0, SKIPPED: 0 },
  facts: 0,
  unrecognised: 0,
};
