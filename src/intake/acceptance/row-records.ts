import type { IdentityKeys } from '../../identity/identity-keys';
import { TOKEN_BYTES, tokenInto } from '../../identity/person-token';
import type { Disposition, Finding, ReadRow } from '../reading';
import { DISPOSITION_LETTERS, ROWS_PER_BLOCK } from './row-block';
import { Tuples, uuidArrayBytes, writeUuid, writeUuidArrayHead } from './tuples';
import type { KnownRow } from './unchanged/beside';
import { FINGERPRINT_RECORD } from './unchanged/former-rows';

const NOT_OF_THIS_BATCH = '-'.charCodeAt(0);
const letterOf = (disposition: Disposition): number => DISPOSITION_LETTERS[disposition].charCodeAt(0);
const LETTERS: Readonly<Record<Disposition, number>> = {
  ACCEPTED: letterOf('ACCEPTED'),
  NORMALISED: letterOf('NORMALISED'),
  WARNED: letterOf('WARNED'),
  REJECTED: letterOf('REJECTED'),
  DUPLICATE: letterOf('DUPLICATE'),
  SKIPPED: letterOf('SKIPPED'),
};
const UNCHANGED = LETTERS.ACCEPTED;
/** Above this the findings of many wrong rows are sent before the chunk is full. */
const MUCH = 1 << 24;

/** What is kept of rows, as tuples of its four tables. */
export class RecordTuples {
  readonly blocks = new Tuples();
  readonly findings = new Tuples();
  readonly refused = new Tuples();
  readonly fingerprints = new Tuples();

  get length(): number {
    return this.findings.length + this.refused.length + this.blocks.length + this.fingerprints.length;
  }

  clear(): void {
    for (const tuples of [this.blocks, this.findings, this.refused, this.fingerprints]) tuples.clear();
  }
}

/** What is kept of the rows of one batch: dispositions and persons by blocks, findings, and whom refused rows name. */
export class RowRecords {
  private tuples = new RecordTuples();
  private taken = new RecordTuples();
  private dispositions = Buffer.alloc(ROWS_PER_BLOCK, NOT_OF_THIS_BATCH);
  private readonly persons = Buffer.alloc(ROWS_PER_BLOCK * TOKEN_BYTES);
  private readonly hasPerson = new Uint8Array(ROWS_PER_BLOCK);
  private readonly records = Buffer.alloc(ROWS_PER_BLOCK * FINGERPRINT_RECORD);
  private first = 0;
  private last = -1;

  constructor(
    private readonly batch: number,
    private readonly keys: IdentityKeys,
    /** Whether the rows are to be told when they come again. */
    private readonly remembers = false,
  ) {}

  get much(): boolean {
    return this.tuples.length > MUCH;
  }

  add(row: ReadRow, person: Buffer | null): void {
    const place = this.placeOf(row.row);
    this.dispositions[place] = LETTERS[row.disposition];
    if (person !== null) {
      this.persons.set(person, place * TOKEN_BYTES);
      this.hasPerson[place] = 1;
    }
    if (row.findings.length > 0) this.addFindings(row.row, row.findings);
    if (row.refused) this.addRefused(row.row, new Set(row.refused.recognised));
  }

  /** Of the row that was added last: by what it will be told when it comes again. */
  remember(record: Buffer): void {
    record.copy(this.records, this.last * FINGERPRINT_RECORD);
  }

  /** A row that is as it was accepted in the former list. */
  addUnchanged(row: number, known: KnownRow): void {
    const place = this.placeOf(row);
    this.dispositions[place] = UNCHANGED;
    this.hasPerson[place] = 1;
    known.block.writeTo({ tokens: this.persons, records: this.records }, place, known.place);
  }

  /** Closes the block at hand; ask once more after the last row. */
  closeBlock(): void {
    if (this.last < 0) return;
    const length = this.last + 1;
    const { blocks } = this.tuples;
    blocks.begin(4);
    blocks.bigint(this.batch);
    blocks.integer(this.first);
    blocks.binary(this.dispositions.subarray(0, length));
    this.personArray(length);
    if (this.remembers) this.closeFingerprints(length);
    this.dispositions.fill(NOT_OF_THIS_BATCH);
    this.hasPerson.fill(0);
    this.last = -1;
  }

  /** What has gathered; good until it is taken again, while more gathers beside it. */
  take(): RecordTuples {
    const { tuples } = this;
    this.tuples = this.taken;
    this.tuples.clear();
    this.taken = tuples;
    return tuples;
  }

  /** The place of the row in the block at hand; a row beyond it closes the block. */
  private placeOf(row: number): number {
    if (this.last >= 0 && row >= this.first + ROWS_PER_BLOCK) this.closeBlock();
    if (this.last < 0) this.first = row - ((row - 1) % ROWS_PER_BLOCK);
    this.last = row - this.first;
    return this.last;
  }

  private closeFingerprints(rows: number): void {
    const { fingerprints } = this.tuples;
    fingerprints.begin(3);
    fingerprints.bigint(this.batch);
    fingerprints.integer(this.first);
    fingerprints.binary(this.records.subarray(0, rows * FINGERPRINT_RECORD));
    this.records.fill(0);
  }

  /** One-dimensional array of uuid, from element 1; a row without a person is NULL. */
  private personArray(length: number): void {
    let present = 0;
    for (let place = 0; place < length; place++) present += this.hasPerson[place] ?? 0;
    const array = this.tuples.blocks.room(uuidArrayBytes(length, present));
    let at = writeUuidArrayHead(array, length, present);
    for (let place = 0; place < length; place++) {
      at = this.hasPerson[place] ? writeUuid(array, at, { from: this.persons, place }) : array.writeInt32BE(-1, at);
    }
  }

  private addFindings(row: number, findings: readonly Finding[]): void {
    findings.forEach(({ severity, code, column, expected, got, messageEn, messageZh, sameAsRow }, ordinal) => {
      const { findings: tuples } = this.tuples;
      tuples.begin(11);
      tuples.bigint(this.batch);
      tuples.integer(row);
      tuples.smallint(ordinal);
      for (const text of [severity, code, column, expected, got, messageEn, messageZh]) tuples.value(text, 'text');
      tuples.value(sameAsRow, 'integer');
    });
  }

  private addRefused(row: number, recognised: ReadonlySet<NonNullable<ReadRow['refused']>['recognised'][number]>): void {
    for (const id of recognised) {
      const { refused } = this.tuples;
      refused.begin(3);
      refused.bigint(this.batch);
      refused.integer(row);
      tokenInto(refused.room(TOKEN_BYTES), 0, { id, keys: this.keys });
    }
  }
}
