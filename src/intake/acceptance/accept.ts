import type { Transaction } from '../../database';
import { type DeliveryKind, FEED_DESCRIPTIONS, type Feed } from '../../identity/feed';
import type { IdentityKeys } from '../../identity/identity-keys';
import { type MonthNumber, monthNumber } from '../../identity/year-month';
import { insertBatch, lastFull, nextFullMonth, recordDelivery, recordRows, rowsOf } from './batches';
import { believeAndTell } from './believe-and-tell';
import type { Outcome } from './believing';
import { checkDelivery, feedsOf } from './checks';
import type { Consequences, Learning } from './consequences';
import { type BatchReceipt, type Delivery, type DeliveryResult, type EarlierBatch, type RowsWanted, refused } from './delivery';
import type { Belief } from './difference';
import { alreadyDelivered, earlierBatch } from './earlier';
import { factTable } from './fact-tables';
import { guard } from './guard';
import { holdRows } from './held-rows';
import { concludeKnowledge, lockKnowledge, nextKnowledge } from './knowledge';
import { acceptList, type ListDelivery } from './list-delivery';
import { listFeedOf } from './list-feed';
import { introducePeople } from './new-identities';
import { recordNotices } from './notices';
import { homeFeed, type Received, type ReceivedPart, receive } from './receiving';
import { forThisWork } from './session';
import { NOBODY_STAYED } from './staying';
import { tellBatch } from './telling/tell-batch';
import { cancelled, Watched } from './watched';

/**
 * Takes one file in, in one transaction: it is there whole, or held, or not at all. The transaction acts as the agency whose schema the feed
 * lives in, so no file can touch another agency's facts. Refusals, a file that came before and a held list are results; what is thrown is a
 * fault, after which the same call may simply be made again.
 */
export async function acceptDelivery(learning: Learning, keys: IdentityKeys, delivery: Delivery): Promise<DeliveryResult> {
  try {
    return await acceptOnce(learning, keys, delivery);
  } catch (error) {
    if (delivery.signal?.aborted && error === delivery.signal.reason) return cancelled(delivery.file.name);
    throw error;
  }
}

async function acceptOnce({ database, consequences }: Learning, keys: IdentityKeys, delivery: Delivery): Promise<DeliveryResult> {
  const take = async (transaction: Transaction): Promise<DeliveryResult> => {
    const watched = new Watched(delivery);
    const heard = { ...delivery, chunks: (how?: RowsWanted) => watched.chunks(how) };
    const { today, thisMonth } = await databaseClock(transaction);
    const refusal = checkDelivery(delivery, thisMonth);
    if (refusal) return refused(refusal);
    if (delivery.feed !== 'HARDSHIP') {
      const earlier = await earlierOf(transaction, delivery, delivery.feed);
      if (earlier) return alreadyDelivered([earlier]);
    }
    await forThisWork(transaction);
    const list = await listDelivery({ transaction, keys, delivery: heard, today, watched, consequences });
    if (list !== null) return list;
    const received = await receive(transaction, heard, keys);
    watched.enter('WAITING');
    await lockKnowledge(transaction);
    return new Acceptance({ transaction, keys, delivery, received, today, watched, consequences }).run();
  };
  return database.transaction(factTable(homeFeed(delivery)).role, take, delivery.signal);
}

/**
 * The result of a list that is written while it is read, under the lock; null when its rows have to be staged first: a mixed file, events,
 * several facts of a person, a list for an officer to look at.
 */
async function listDelivery(list: ListDelivery): Promise<DeliveryResult | null> {
  const { transaction, delivery, watched } = list;
  const feed = listFeedOf(delivery);
  if (feed === null) return null;
  watched.enter('WAITING');
  await lockKnowledge(transaction);
  const earlier = await earlierOf(transaction, delivery, feed);
  if (earlier) return alreadyDelivered([earlier]);
  const accepted = await acceptList(list, feed);
  if (accepted !== null) watched.enter('COMMITTING');
  return accepted;
}

/** What a feed of the file is delivered as: a list is FULL only for the agency that owns the feed. */
export function kindOf(delivery: Delivery, feed: Feed): DeliveryKind {
  if (delivery.feed !== 'HARDSHIP' || delivery.kind === 'DELTA') return delivery.kind;
  return FEED_DESCRIPTIONS[feed].owner === delivery.sender ? 'FULL' : 'DELTA';
}

function earlierOf(transaction: Transaction, delivery: Delivery, feed: Feed): Promise<EarlierBatch | null> {
  return earlierBatch(transaction, { feed, month: delivery.month, kind: kindOf(delivery, feed), sha256: delivery.file.sha256 });
}

/** Months are decided by the database's clock in Asia/Shanghai, never by this host's. */
async function databaseClock(transaction: Transaction): Promise<{ today: string; thisMonth: MonthNumber }> {
  const [row] = await transaction.rows<{ today: string }>(`select (now() at time zone 'Asia/Shanghai')::date::text as today`);
  const today = row?.today ?? '';
  return { today, thisMonth: (Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1) as MonthNumber };
}

interface AcceptanceOf {
  readonly transaction: Transaction;
  readonly keys: IdentityKeys;
  readonly delivery: Delivery;
  readonly received: Received;
  readonly watched: Watched;
  /** ISO date of the database in Asia/Shanghai. */
  readonly today: string;
  readonly consequences: Consequences;
}

/** Everything after the file was received, under the knowledge lock. */
class Acceptance {
  private readonly transaction: Transaction;
  private readonly keys: IdentityKeys;
  private readonly delivery: Delivery;
  private readonly received: Received;
  private readonly watched: Watched;
  private readonly today: string;
  private readonly consequences: Consequences;
  private readonly month: MonthNumber;

  constructor({ transaction, keys, delivery, received, watched, today, consequences }: AcceptanceOf) {
    this.transaction = transaction;
    this.keys = keys;
    this.delivery = delivery;
    this.received = received;
    this.watched = watched;
    this.today = today;
    this.consequences = consequences;
    this.month = monthNumber(delivery.month);
  }

  async run(): Promise<DeliveryResult> {
    const { parts, earlier } = await this.newParts();
    if (parts.length === 0) return alreadyDelivered(earlier);
    const knowledge = await nextKnowledge(this.transaction);
    const batches: BatchReceipt[] = [];
    for (const part of parts) batches.push(await this.part(part, knowledge));
    this.watched.enter('COMMITTING');
    const accepted = batches.filter(({ state }) => state === 'ACCEPTED');
    if (accepted.length > 0) await this.conclude(accepted, knowledge);
    return { outcome: 'DELIVERED', knowledge: accepted.length > 0 ? knowledge : null, batches };
  }

  private conclude(accepted: readonly BatchReceipt[], knowledge: number): Promise<void> {
    const batches = accepted.map(({ id, feed }) => ({ id, feed, month: this.month }));
    const learnt = { news: { knowledge, batches, officer: null }, cause: 'BATCH_ACCEPTED', officer: this.delivery.deliveredBy } as const;
    return concludeKnowledge(this.transaction, learnt, this.consequences);
  }

  /** The feeds of the file in their order, without those that the same file brought before. A file without a row is one empty part. */
  private async newParts(): Promise<{ parts: ReceivedPart[]; earlier: EarlierBatch[] }> {
    const empty = { feed: homeFeed(this.delivery), rows: NO_ROWS, facts: 0, unrecognised: 0 };
    const present = this.received.parts.length > 0 ? this.received.parts : [empty];
    const parts: ReceivedPart[] = [];
    const earlier: EarlierBatch[] = [];
    for (const feed of feedsOf(this.delivery.feed)) {
      const part = present.find((each) => each.feed === feed);
      if (!part) continue;
      const before = await earlierOf(this.transaction, this.delivery, feed);
      if (before) earlier.push(before);
      else parts.push(part);
    }
    return { parts, earlier };
  }

  private async part(part: ReceivedPart, knowledge: number): Promise<BatchReceipt> {
    const { feed, rows, facts } = part;
    const table = factTable(feed);
    const kind = this.kindOfPart(part);
    this.watched.enter('STORING', feed);
    await this.transaction.actAs(table.role);
    await this.transaction.rows(stagedView(feed));
    const last = kind === 'FULL' ? await lastFull(this.transaction, feed, this.month) : null;
    const counted = { feed, kind, facts, rejectedRows: rows.REJECTED, confirmedEmpty: this.delivery.confirmedEmpty };
    const held = guard(counted, last, this.today);
    const id = await insertBatch(this.transaction, this.delivery, { part, kind, held, knowledge: held ? null : knowledge });
    await recordRows(this.transaction, id, feed);
    await recordNotices(this.transaction, id, this.delivery);
    const { effects, stayed } = held ? await this.hold(id) : await this.accept(id, { part, kind, knowledge });
    const kept = { unrecognisedRows: part.unrecognised, ...stayed };
    await this.transaction.rows('drop view staged');
    const counts = { ...rows, rows: rowsOf(rows) };
    const state = held ? 'HELD' : 'ACCEPTED';
    const told = { was: null, is: state, knowledge: held ? null : knowledge, officer: null, heldFor: held?.code ?? null } as const;
    await tellBatch(this.transaction, { id, feed, month: this.month, ...told });
    return { id, feed, month: this.delivery.month, kind, state, heldReason: held, rows: counts, facts, effects, kept };
  }

  /** A mixed file that only brings titles and rejected rows for a feed is no list of it, whoever sends it. */
  private kindOfPart({ feed, facts }: ReceivedPart): DeliveryKind {
    return this.delivery.feed === 'HARDSHIP' && facts === 0 ? 'DELTA' : kindOf(this.delivery, feed);
  }

  private async hold(id: string): Promise<Outcome> {
    await holdRows(this.transaction, id, this.received.identities, this.keys);
    return { effects: { began: 0, changed: 0, ended: 0, towns: [] }, stayed: NOBODY_STAYED };
  }

  private async accept(batch: string, { part, kind, knowledge }: Accepted): Promise<Outcome> {
    const { feed, facts, unrecognised } = part;
    await introducePeople(this.transaction, this.received.identities, this.keys, { batch, knowledge, facts });
    const nextFull = await nextFullMonth(this.transaction, feed, this.month);
    const belief: Belief = {
      table: factTable(feed),
      incoming: 'staged',
      kind,
      onlyTouched: false,
      nobodyLeaves: unrecognised > 0,
      month: this.month,
      nextFull,
      batch,
      knowledge,
      officer: null,
    };
    this.watched.enter('COMPARING', feed);
    const outcome = await believeAndTell(this.transaction, belief);
    await recordDelivery(this.transaction, batch, knowledge);
    return outcome;
  }
}

interface Accepted {
  readonly part: ReceivedPart;
  readonly kind: DeliveryKind;
  readonly knowledge: number;
}

const NO_ROWS = { ACCEPTED: 0, NORMALISED: 0, WARNED: 0, REJECTED: 0, DUPLICATE: 0, SKIPPED: 0 };

/** The facts of one feed of the file. The name comes from the closed list of feeds. */
function stagedView(feed: Feed): string {
  const columns = factTable(feed).columns.map(({ name }) => name);
  return `create temp view staged as
    select ordinal, row_number, person, name_fingerprint, fact_key, from_month, until_month, ${columns.join(', ')}
    from received where person is not null and ordinal >= 0 and feed = '${feed}'`;
}
