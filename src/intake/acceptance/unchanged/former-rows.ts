import { type CitizenId, checkDigitOf } from '../../../identity/citizen-id';
import type { IdentityKeys } from '../../../identity/identity-keys';
import type { PersonName } from '../../../identity/person-name';
import { TOKEN_BYTES } from '../../../identity/person-token';
import { RowFingerprints } from '../../../identity/row-fingerprint';
import { type FormerBlock, type FormerList, ROWS_PER_BLOCK } from '../../unchanged/former-list';
import { RecentFingerprints } from '../recent-fingerprints';
import { namesakeKeyOf, personKeyOf } from './person-keys';

/** Bytes of `hub.row_fingerprints.fingerprints` for each row: high, low, namesake. */
export const FINGERPRINT_RECORD = 12;

/** Asks the database for one block: by a reader before the delivery, by its transaction later. */
export type AskForBlock = (batch: string, firstRow: number) => Promise<readonly StoredBlock[]>;

export interface StoredBlock {
  readonly fingerprints: Buffer;
  /** `array_send` of `hub.batch_rows.persons`. */
  readonly persons: Buffer;
}

export const FORMER_BLOCK = `
select f.fingerprints, array_send(r.persons) as persons
from hub.row_fingerprints f join hub.batch_rows r on r.batch_id = f.batch_id and r.first_row = f.first_row
where f.batch_id = $1 and f.first_row = $2`;

/** The rows of a list as acceptance kept them. */
export class FormerRows implements FormerList {
  readonly fingerprints: RowFingerprints;
  private readonly names: RecentFingerprints;

  constructor(
    readonly batch: string,
    private readonly keys: IdentityKeys,
    private readonly ask: AskForBlock,
  ) {
    this.fingerprints = new RowFingerprints(keys);
    this.names = new RecentFingerprints(keys);
  }

  /** A survey also meets numbers whose check digit is wrong: whoever has the same 17 digits is met with them. */
  person(id: CitizenId): number {
    return personKeyOf(`${id.slice(0, 17)}${checkDigitOf(id)}` as CitizenId, this.keys);
  }

  /** A name that nobody took is not stored, so it may be any text here. */
  namesake(id: CitizenId, name: string): number {
    return namesakeKeyOf(id, this.names.bytesOf(name as PersonName));
  }

  async block(n: number): Promise<FormerRowsBlock | null> {
    const [stored] = await this.ask(this.batch, n * ROWS_PER_BLOCK + 1);
    return stored ? new FormerRowsBlock(stored) : null;
  }
}

/** Header of a one-dimensional array in its binary form; each element follows its length, -1 for NULL. */
const ARRAY_HEAD = 20;

/** A block with the tokens of its people. */
export class FormerRowsBlock implements FormerBlock {
  readonly rows: number;
  readonly fingerprints: Uint32Array;
  private readonly tokens: Buffer;
  private readonly named: Uint8Array;
  private readonly stored: Buffer;

  constructor({ fingerprints, persons }: StoredBlock) {
    this.rows = fingerprints.length / FINGERPRINT_RECORD;
    this.stored = fingerprints;
    this.tokens = Buffer.alloc(this.rows * TOKEN_BYTES);
    this.named = new Uint8Array(this.rows);
    this.fingerprints = new Uint32Array(this.rows * 2);
    this.readPersons(persons);
    for (let place = 0; place < this.rows; place++) {
      if (this.named[place] === 0) continue;
      this.fingerprints[place * 2] = fingerprints.readUInt32LE(place * FINGERPRINT_RECORD);
      this.fingerprints[place * 2 + 1] = fingerprints.readUInt32LE(place * FINGERPRINT_RECORD + 4);
    }
  }

  person(place: number): number {
    return this.tokens.readUInt32BE(place * TOKEN_BYTES);
  }

  namesake(place: number): number {
    return this.stored.readUInt32LE(place * FINGERPRINT_RECORD + 8);
  }

  /** Null when nobody of the row was taken. */
  token(place: number): Buffer | null {
    return this.named[place] === 1 ? this.tokens.subarray(place * TOKEN_BYTES, (place + 1) * TOKEN_BYTES) : null;
  }

  /** As it is stored. */
  record(place: number): Buffer {
    return this.stored.subarray(place * FINGERPRINT_RECORD, (place + 1) * FINGERPRINT_RECORD);
  }

  private readPersons(array: Buffer): void {
    let at = ARRAY_HEAD;
    for (let place = 0; place < this.rows; place++) {
      const length = array.readInt32BE(at);
      at += 4;
      if (length === -1) continue;
      array.copy(this.tokens, place * TOKEN_BYTES, at, at + TOKEN_BYTES);
      this.named[place] = 1;
      at += length;
    }
  }
}
