import type { Transaction } from '../../database';
import type { Feed } from '../../identity/feed';
import type { IdentityKeys } from '../../identity/identity-keys';
import { type MonthNumber, monthNumber } from '../../identity/year-month';
import { factColumns, type ListSpan } from './arrivals';
import { completeBatch, insertBatch, lastFull, nextFullMonth, recordDelivery, recordEffects, rowsOf } from './batches';
import { believeAndTell } from './believe-and-tell';
import type { Outcome } from './believing';
import type { Consequences } from './consequences';
import type { Delivered, Delivery, HeldReason } from './delivery';
import type { Belief } from './difference';
import { type FactTable, factTable } from './fact-tables';
import { guard } from './guard';
import { concludeKnowledge, nextKnowledge } from './knowledge';
import { ListWriter, type WrittenList } from './list-writer';
import { recordNotices } from './notices';
import { NOBODY_STAYED } from './staying';
import { tellBatch } from './telling/tell-batch';
import { tellFacts } from './telling/tell-facts';
import { BesideFormer } from './unchanged/beside';
import { recordReading } from './unchanged/recording';
import type { Watched } from './watched';

/** A list to be written while it is read, and what is needed for it. */
export interface ListDelivery {
  readonly transaction: Transaction;
  readonly keys: IdentityKeys;
  readonly delivery: Delivery;
  /** The database's ISO date. */
  readonly today: string;
  readonly watched: Watched;
  readonly consequences: Consequences;
}

const UNIQUE_VIOLATION = '23505';

/**
 * Takes a list in, writing it while it is read. Ask under the knowledge lock. Gives null, with nothing written, when the file names a person
 * twice after all, or when an officer must look first: then the rows are staged, and compared with each other, before anything is written.
 */
export async function acceptList(list: ListDelivery, feed: Feed): Promise<Delivered | null> {
  await list.transaction.rows('savepoint list');
  const delivered = await new ListAcceptance(list, factTable(feed)).run().catch((error: { code?: unknown }) => {
    if (error.code === UNIQUE_VIOLATION) return null;
    throw error;
  });
  if (delivered === null) await list.transaction.rows('rollback to savepoint list');
  return delivered;
}

class ListAcceptance {
  private readonly month: MonthNumber;

  constructor(
    private readonly list: ListDelivery,
    private readonly table: FactTable,
  ) {
    this.month = monthNumber(list.delivery.month);
  }

  async run(): Promise<Delivered | null> {
    const { transaction, delivery, today } = this.list;
    const { feed } = this.table;
    const { kind, confirmedEmpty } = delivery;
    const last = kind === 'FULL' ? await lastFull(transaction, feed, this.month) : null;
    const knowledge = await nextKnowledge(transaction);
    const until = await nextFullMonth(transaction, feed, this.month);
    const batch = await insertBatch(transaction, delivery, { part: { feed, ...NOTHING_YET }, kind, held: null, knowledge });
    const span = { table: this.table, month: this.month, until, batch, knowledge };
    const way = (await this.nothingIsBeside()) ? 'ALONE' : 'COMPARED';
    const beside = way === 'COMPARED' ? await this.besideFormer() : null;
    const written = await this.write(span, way, beside);
    const { facts, rows } = written.part;
    const held = guard({ feed, kind, facts, rejectedRows: rows.REJECTED, confirmedEmpty }, last, today);
    if (held && facts > 0) return null;
    await completeBatch(transaction, batch, { part: written.part, kind, held, knowledge: held ? null : knowledge });
    await recordNotices(transaction, batch, delivery);
    if (held) {
      await this.tell(span, held);
      return this.receipt(span, written, held);
    }
    const outcome = await this.believe(span, written, { way, beside });
    await recordDelivery(transaction, batch, knowledge);
    await this.recordReading(batch);
    await this.tell(span, null);
    const news = { knowledge, batches: [{ id: batch, feed, month: this.month }], officer: null };
    const learnt = { news, cause: 'BATCH_ACCEPTED', officer: delivery.deliveredBy } as const;
    await concludeKnowledge(transaction, learnt, this.list.consequences);
    return this.receipt(span, written, outcome);
  }

  /** Nothing is believed for the month or later: then there is nothing to compare with, and the facts go straight into their table. */
  private async nothingIsBeside(): Promise<boolean> {
    const beside = await this.list.transaction.rows(`select from ${this.table.table} where until_month > $1 limit 1`, [this.month]);
    return beside.length === 0;
  }

  /** Null when every row is read in full. */
  private async besideFormer(): Promise<BesideFormer | null> {
    const { transaction, keys, delivery } = this.list;
    const former = delivery.kind === 'FULL' ? (delivery.told?.former ?? null) : null;
    return former && BesideFormer.open(transaction, keys, { batch: former.batch, table: this.table, month: this.month });
  }

  private async write(span: ListSpan, way: Way, beside: BesideFormer | null): Promise<WrittenList> {
    const { transaction, keys, delivery } = this.list;
    if (way === 'COMPARED') await transaction.rows(stagedTable(this.table));
    const remembers = delivery.kind === 'FULL' && delivery.told !== undefined;
    const into = way === 'ALONE' ? this.table.table : 'staged';
    const writer = new ListWriter(transaction, keys, { span, into, beside, remembers });
    const written = await writer.write(delivery.chunks(beside === null ? 'IN_FULL' : 'WITH_UNCHANGED'));
    await beside?.touchOthers();
    return written;
  }

  private async recordReading(batch: string): Promise<void> {
    const { transaction, keys, delivery } = this.list;
    if (delivery.kind !== 'FULL' || delivery.told === undefined) return;
    const { context } = delivery.told;
    await recordReading(transaction, { batch, feed: this.table.feed, month: this.month, context, tokenVersion: keys.token.version });
  }

  private async believe(
    { until, batch, knowledge }: ListSpan,
    { part, began }: WrittenList,
    { way, beside }: { readonly way: Way; readonly beside: BesideFormer | null },
  ): Promise<Outcome> {
    const { transaction, delivery } = this.list;
    const about = { table: this.table, incoming: 'staged', kind: delivery.kind, onlyTouched: beside !== null } as const;
    const times = { month: this.month, nextFull: until, batch, knowledge };
    const belief: Belief = { ...about, ...times, nobodyLeaves: part.unrecognised > 0, officer: null };
    if (way === 'ALONE') {
      const outcome = { effects: began, stayed: NOBODY_STAYED };
      await tellFacts(transaction, belief, 'ALL_BEGAN');
      await recordEffects(transaction, batch, outcome);
      return outcome;
    }
    this.list.watched.enter('COMPARING', part.feed);
    await transaction.rows('analyze staged (person, row_number)');
    return believeAndTell(transaction, belief);
  }

  private tell({ batch, knowledge }: ListSpan, held: HeldReason | null): Promise<void> {
    const about = { id: batch, feed: this.table.feed, month: this.month, was: null, officer: null } as const;
    const became = held
      ? ({ is: 'HELD', knowledge: null, heldFor: held.code } as const)
      : ({ is: 'ACCEPTED', knowledge, heldFor: null } as const);
    return tellBatch(this.list.transaction, { ...about, ...became });
  }

  private receipt({ batch, knowledge }: ListSpan, { part }: WrittenList, became: HeldReason | Outcome): Delivered {
    const held = 'code' in became ? became : null;
    const { effects, stayed } = 'code' in became ? NOTHING_CAME : became;
    const state = held ? 'HELD' : 'ACCEPTED';
    const { month, kind } = this.list.delivery;
    const kept = { unrecognisedRows: part.unrecognised, ...stayed };
    const about = { id: batch, feed: part.feed, month, kind, state, heldReason: held } as const;
    const rows = { ...part.rows, rows: rowsOf(part.rows) };
    return { outcome: 'DELIVERED', knowledge: held ? null : knowledge, batches: [{ ...about, rows, facts: part.facts, effects, kept }] };
  }
}

/** Whether a list stands alone or beside what is believed. */
type Way = 'ALONE' | 'COMPARED';

function stagedTable(table: FactTable): string {
  return `create temp table staged on commit drop as select ${factColumns(table)} from ${table.table} with no data`;
}

const NOTHING_CAME: Outcome = { effects: { began: 0, changed: 0, ended: 0, towns: [] }, stayed: NOBODY_STAYED };
const NOTHING_YET = {
  rows: { ACCEPTED: 0, NORMALISED: 0, WARNED: 0, REJECTED: 0, DUPLICATE: 0, SKIPPED: 0 },
  facts: 0,
  unrecognised: 0,
};
