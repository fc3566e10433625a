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

/** What is kept of the rows of one batch, as tuples: dispositions and persons by blocks, findings, and whom refused rows name. */
export class RowRecords {
  readonly blocks = new Tuples();
  readonly findings = new Tuples();
  readonly refused = new Tuples();
  readonly fingerprints = new Tuples();
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
    return this.findings.length + this.refused.length + this.blocks.length + this.fingerprints.length > MUCH;
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
  addUnchanged(row: number, { token, record }: KnownRow): void {
    const place = this.placeOf(row);
    this.dispositions[place] = UNCHANGED;
    this.persons.set(token, place * TOKEN_BYTES);
    this.hasPerson[place] = 1;
    this.remember(record);
  }

  /** Sends the block at hand to `blocks`; ask once more after the last row. */
  closeBlock(): void {
    if (this.last < 0) return;
    const length = this.last + 1;
    this.blocks.begin(4);
    this.blocks.bigint(this.batch);
    this.blocks.integer(this.first);
    this.blocks.binary(this.dispositions.subarray(0, length));
    this.personArray(length);
    if (this.remembers) this.closeFingerprints(length);
    this.dispositions.fill(NOT_OF_THIS_BATCH);
    this.hasPerson.fill(0);
    this.last = -1;
  }

  clear(): void {
    this.fingerprints.clear();
    this.blocks.clear();
    this.findings.clear();
    this.refused.clear();
  }

  /** The place of the row in the block at hand; a row beyond it closes the block. */
  private placeOf(row: number): number {
    if (this.last >= 0 && row >= this.first + ROWS_PER_BLOCK) this.closeBlock();
    if (this.last < 0) this.first = row - ((row - 1) % ROWS_PER_BLOCK);
    this.last = row - this.first;
    return this.last;
  }

  private closeFingerprints(rows: number): void {
    this.fingerprints.begin(3);
    this.fingerprints.bigint(this.batch);
    this.fingerprints.integer(this.first);
    this.fingerprints.binary(this.records.subarray(0, rows * FINGERPRINT_RECORD));
    this.records.fill(0);
  }

  /** One-dimensional array of uuid, from element 1; a row without a person is NULL. */
  private personArray(length: number): void {
    let present = 0;
    for (let place = 0; place < length; place++) present += this.hasPerson[place] ?? 0;
    const array = this.blocks.room(uuidArrayBytes(length, present));
    let at = writeUuidArrayHead(array, length, present);
    for (let place = 0; place < length; place++) {
      at = this.hasPerson[place] ? writeUuid(array, at, { from: this.persons, place }) : array.writeInt32BE(-1, at);
    }
  }

  private addFindings(row: number, findings: readonly Finding[]): void {
    findings.forEach(({ severity, code, column, expected, got, messageEn, messageZh, sameAsRow }, ordinal) => {
      const { findings: tuples } = this;
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
      this.refused.begin(3);
      this.refused.bigint(this.batch);
      this.refused.integer(row);
      tokenInto(this.refused.room(TOKEN_BYTES), 0, { id, keys: this.keys });
    }
  }
}
