import { type CitizenId, checkDigitOf } from '../../../identity/citizen-id';
import type { IdentityKeys } from '../../../identity/identity-keys';
import type { PersonName } from '../../../identity/person-name';
import { TOKEN_BYTES } from '../../../identity/person-token';
import { RowFingerprints } from '../../../identity/row-fingerprint';
import { type FormerBlock, type FormerList, ROWS_PER_BLOCK } from '../../unchanged/former-list';
import { RecentFingerprints } from '../recent-fingerprints';
import { namesakeKeyOf, personKey, personKeyOf } from './person-keys';

/** Bytes of `hub.row_fingerprints.fingerprints` for each row: high, low, namesake. */
export const FINGERPRINT_RECORD = 12;

/** Asks the database for one block: by a reader before the delivery, by its transaction later. */
export type AskForBlock = (batch: string, firstRow: number) => Promise<readonly StoredBlock[]>;

/** Base64: of bytes themselves pg makes hexadecimal digits, half as many again, in strings so long that V8 asks the system for memory for each. */
export interface StoredBlock {
  readonly fingerprints: string;
  /** `array_send` of `hub.batch_rows.persons`. */
  readonly persons: string;
}

export const FORMER_BLOCK = `
select encode(f.fingerprints, 'base64') as fingerprints, encode(array_send(r.persons), 'base64') as persons
from hub.row_fingerprints f join hub.batch_rows r on r.batch_id = f.batch_id and r.first_row = f.first_row
where f.batch_id = $1 and f.first_row = $2`;

/** The rows of a list as acceptance kept them. */
export class FormerRows implements FormerList {
  readonly fingerprints: RowFingerprints;
  private readonly names: RecentFingerprints;
  private ahead: { readonly n: number; readonly block: Promise<FormerRowsBlock | null> } | null = null;

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

  /** The block after it is asked for at once: mostly it is wanted next, and the server can fetch it while this one is worked with. */
  block(n: number): Promise<FormerRowsBlock | null> {
    const block = this.ahead?.n === n ? this.ahead.block : this.load(n);
    const next = this.load(n + 1);
    next.catch(() => undefined);
    this.ahead = { n: n + 1, block: next };
    return block;
  }

  private async load(n: number): Promise<FormerRowsBlock | null> {
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
  private readonly stored: Buffer;
  private readonly persons: Buffer;
  /** Where in `persons` a token begins; 0: nobody. */
  private readonly tokens: Int32Array;

  constructor({ fingerprints, persons }: StoredBlock) {
    this.stored = Buffer.from(fingerprints, 'base64');
    this.persons = Buffer.from(persons, 'base64');
    this.rows = this.stored.length / FINGERPRINT_RECORD;
    this.tokens = new Int32Array(this.rows);
    this.fingerprints = new Uint32Array(this.rows * 2);
    this.findTokens();
    for (let place = 0; place < this.rows; place++) {
      if (this.tokens[place] === 0) continue;
      this.fingerprints[place * 2] = this.stored.readUInt32LE(place * FINGERPRINT_RECORD);
      this.fingerprints[place * 2 + 1] = this.stored.readUInt32LE(place * FINGERPRINT_RECORD + 4);
    }
  }

  person(place: number): number {
    const at = this.tokens[place] ?? 0;
    return personKey(this.persons.readUInt32BE(at), this.persons.readUInt32BE(at + 4));
  }

  namesake(place: number): number {
    return this.stored.readUInt32LE(place * FINGERPRINT_RECORD + 8);
  }

  /** Null when nobody of the row was taken. */
  token(place: number): Buffer | null {
    const at = this.tokens[place] ?? 0;
    return at === 0 ? null : this.persons.subarray(at, at + TOKEN_BYTES);
  }

  /** As it is stored. */
  record(place: number): Buffer {
    return this.stored.subarray(place * FINGERPRINT_RECORD, (place + 1) * FINGERPRINT_RECORD);
  }

  /** Writes token and record of the row at this place to place `to` of both arrays: for many rows, without a buffer for each. */
  writeTo({ tokens, records }: { readonly tokens: Buffer; readonly records: Buffer }, to: number, place: number): void {
    const at = this.tokens[place] ?? 0;
    for (let i = 0; i < TOKEN_BYTES; i++) tokens[to * TOKEN_BYTES + i] = this.persons[at + i] ?? 0;
    for (let i = 0; i < FINGERPRINT_RECORD; i++) records[to * FINGERPRINT_RECORD + i] = this.stored[place * FINGERPRINT_RECORD + i] ?? 0;
  }

  private findTokens(): void {
    let at = ARRAY_HEAD;
    for (let place = 0; place < this.rows; place++) {
      const length = this.persons.readInt32BE(at);
      at += 4;
      if (length === -1) continue;
      this.tokens[place] = at;
      at += length;
    }
  }
}
