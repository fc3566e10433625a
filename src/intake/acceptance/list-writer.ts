import { setImmediate as turn } from 'node:timers/promises';
import type { Transaction } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import type { PersonFact, ReadRow } from '../reading';
import type { UnchangedRow } from '../unchanged/former-list';
import { Arrivals, FIRST_PART, factColumns, type ListSpan, PART } from './arrivals';
import { peopleIn } from './arriving-people';
import { BeginningsByTown } from './beginnings-by-town';
import { copyPieces, copyTuples } from './copy';
import type { Delivery, Effects } from './delivery';
import { assertKnownColumns } from './fact-tables';
import { type KnownPeople, knownPeople, somebodyIsKnown } from './known-people';
import { COPY_OTHER_NAMES, COPY_PEOPLE, PersonTuples } from './person-tuples';
import type { ReceivedPart } from './receiving';
import { RecentFingerprints } from './recent-fingerprints';
import { type RecordTuples, RowRecords } from './row-records';
import { SealingThread } from './sealing-thread';
import type { BesideFormer } from './unchanged/beside';
import { FingerprintRecords } from './unchanged/fingerprint-records';

export interface WrittenList {
  readonly part: ReceivedPart;
  /** What it changed when nobody of it was believed before: everybody began. */
  readonly began: Effects;
}

/** Where the facts go, and what the list knows of the one before it. */
export interface ListTarget {
  readonly span: ListSpan;
  /** The feed's table, or a temporary one of the same columns. */
  readonly into: string;
  /** The former list, when rows may be unchanged. */
  readonly beside: BesideFormer | null;
  /** Whether the next list shall be able to tell its rows. */
  readonly remembers: boolean;
}

/**
 * Writes what a list says while the file is still being read: people and the records of rows straight into their tables, facts into their
 * own table or into a temporary one of the same columns (`into`). What it brought is known when the last row was read.
 */
export class ListWriter {
  private readonly span: ListSpan;
  private readonly names: RecentFingerprints;
  private readonly records: RowRecords;
  private readonly fingerprints: FingerprintRecords | null;
  private readonly thread: SealingThread;
  private arrivals: Arrivals;
  private spare: Arrivals | null = null;
  private sending: Promise<void> = Promise.resolve();
  private failed: unknown = null;
  private somebodyWasKnown: boolean | null = null;
  private readonly rows = { ACCEPTED: 0, NORMALISED: 0, WARNED: 0, REJECTED: 0, DUPLICATE: 0, SKIPPED: 0 };
  private readonly towns = new BeginningsByTown();
  private facts = 0;
  private unrecognised = 0;

  constructor(
    private readonly transaction: Transaction,
    private readonly keys: IdentityKeys,
    private readonly target: ListTarget,
  ) {
    this.span = target.span;
    this.names = new RecentFingerprints(keys);
    this.fingerprints = target.remembers ? new FingerprintRecords(keys, this.names) : null;
    this.records = new RowRecords(Number(this.span.batch), keys, target.remembers);
    this.arrivals = new Arrivals(keys, this.names, FIRST_PART);
    this.thread = new SealingThread({ tokenVersion: keys.token.version, sealing: keys.sealing });
  }

  async write(chunks: ReturnType<Delivery['chunks']>): Promise<WrittenList> {
    try {
      for await (const chunk of chunks) await this.take(chunk);
      this.records.closeBlock();
      await this.send();
      await this.sending;
    } finally {
      await this.sending.catch(() => undefined);
      await this.thread.close();
    }
    if (this.failed !== null) throw this.failed;
    const { rows, facts, unrecognised } = this;
    return { part: { feed: this.span.table.feed, rows, facts, unrecognised }, began: this.towns.effects() };
  }

  private async take(chunk: readonly ReadRow[]): Promise<void> {
    await this.target.beside?.load(chunk);
    const first = chunk.find(({ persons }) => persons.length > 0)?.persons[0];
    if (first) assertKnownColumns(first.fact, this.span.table.columns);
    let sinceTurn = 0;
    for (const row of chunk) {
      this.row(row);
      if (this.arrivals.full || this.records.much) await this.send();
      if (++sinceTurn < ROWS_TO_A_TURN) continue;
      sinceTurn = 0;
      await turn();
    }
    await turn();
    if (this.failed !== null) throw this.failed;
  }

  private row(row: ReadRow): void {
    if (row.unchanged && this.target.beside) this.unchanged(row, row.unchanged, this.target.beside);
    else this.read(row, this.fingerprints?.of(row) ?? null);
  }

  /** A row that says what it said before changes nothing, unless something else was learnt of its person since. */
  private unchanged({ row }: ReadRow, { formerRow, inFull }: UnchangedRow, beside: BesideFormer): void {
    const known = beside.row(formerRow);
    if (beside.isTouched(known)) {
      this.read(inFull(), known.block.record(known.place));
      return;
    }
    this.rows.ACCEPTED += 1;
    this.facts += 1;
    this.records.addUnchanged(row, known);
  }

  private read(row: ReadRow, record: Buffer | null): void {
    this.rows[row.disposition] += 1;
    this.facts += row.persons.length;
    if ((row.refused?.unrecognised ?? 0) > 0 || (row.disposition === 'REJECTED' && !row.refused)) this.unrecognised += 1;
    const shown: PersonFact | undefined = row.persons.find(({ fact }) => fact.covered !== false) ?? row.persons[0];
    let token: Buffer | null = null;
    for (const person of row.persons) {
      const added = this.arrivals.add(row.row, person, this.span);
      if (person === shown) token = added;
      this.towns.count(person.fact.town);
    }
    this.records.add(row, token);
    if (record !== null) this.records.remember(record);
  }

  /** Sends what has gathered while the next rows are read; waits for what was sent before. */
  private async send(): Promise<void> {
    await this.sending;
    if (this.failed !== null) throw this.failed;
    const onTheWay = this.arrivals;
    this.arrivals = this.spare ?? new Arrivals(this.keys, this.names, PART);
    this.arrivals.clear();
    this.spare = onTheWay.room === PART ? onTheWay : null;
    const records = this.records.take();
    const sent = async (): Promise<void> => {
      await this.sendRecords(records);
      await this.sendArrivals(onTheWay);
    };
    this.sending = sent().catch((error: unknown) => {
      this.failed = error;
    });
  }

  private async sendRecords({ blocks, fingerprints, findings, refused }: RecordTuples): Promise<void> {
    await copyTuples(this.transaction, 'copy hub.batch_rows (batch_id, first_row, dispositions, persons)', blocks);
    await copyTuples(this.transaction, 'copy hub.row_fingerprints (batch_id, first_row, fingerprints)', fingerprints);
    await copyTuples(this.transaction, COPY_FINDINGS, findings);
    await copyTuples(this.transaction, 'copy hub.refused_person (batch_id, row_number, person)', refused);
  }

  private async sendArrivals(arrivals: Arrivals): Promise<void> {
    if (arrivals.size === 0) return;
    const order = arrivals.inOrder();
    const { table } = this.span;
    await this.introduce(arrivals, await this.known(arrivals, order));
    await copyPieces(this.transaction, `copy ${this.target.into} (${factColumns(table)})`, arrivals.factsOf(order));
  }

  private async known(arrivals: Arrivals, order: Uint32Array): Promise<KnownPeople> {
    this.somebodyWasKnown ??= await somebodyIsKnown(this.transaction);
    return this.somebodyWasKnown ? knownPeople(this.transaction, arrivals, order) : { unknown: order, renamed: NOBODY };
  }

  private async introduce(arrivals: Arrivals, { unknown, renamed }: KnownPeople): Promise<void> {
    const { memory } = arrivals.people;
    const { batch, knowledge } = this.span;
    const tuples = new PersonTuples({ tokenVersion: this.keys.token.version, sealing: this.keys.sealing }, { batch, knowledge });
    if (unknown.length > 0) {
      const here = unknown.length < WORTH_A_THREAD;
      const part = { memory, places: unknown, from: { batch, knowledge } };
      await copyPieces(this.transaction, COPY_PEOPLE, here ? tuples.people(peopleIn(memory, unknown)) : this.thread.seal(part));
    }
    if (renamed.length > 0) await copyPieces(this.transaction, COPY_OTHER_NAMES, tuples.otherNames(peopleIn(memory, renamed)));
  }
}

/** The socket is written to between two turns only: the server would run dry while more rows are read. */
const ROWS_TO_A_TURN = 128;
/** Fewer people are sealed sooner than a thread begins. */
const WORTH_A_THREAD = 20_000;
const NOBODY = new Uint32Array(0);
const COPY_FINDINGS = `copy hub.finding (batch_id, row_number, ordinal, severity, code, column_name, expected, got, message_en, message_zh, same_as_row)`;
