import { crypto_shorthash as keyedCode } from 'sodium-native';
import type { IdentityKeys } from './identity-keys';

const FINGERPRINT_BYTES = 8;
/** Of UTF-16. A longer row has no fingerprint and is read as if it were new. */
const LONGEST = 2048;

/**
 * Row fingerprints (行指纹): 64 bits of a keyed code (SipHash-2-4 of libsodium) of the text of a roster's row. A row that comes again unchanged
 * is told by it. Keyed, because a row is little more than an ID number, and all numbers of a city can be tried through a plain hash.
 * The text is taken as UTF-16, so that halves of surrogate pairs count as they are.
 */
export class RowFingerprints {
  private readonly secret: Buffer;
  private readonly text = Buffer.alloc(LONGEST * 2);
  private readonly code = Buffer.alloc(FINGERPRINT_BYTES);
  /** The beginnings of `text`, by their length: making one takes a quarter of the time of the code. */
  private readonly beginnings: Buffer[] = [];

  constructor({ token }: Pick<IdentityKeys, 'token'>) {
    this.secret = token.rowSecret;
  }

  /** False for a row that is too long; else `high` and `low` hold its fingerprint until the next one is asked for. */
  take(text: string): boolean {
    if (text.length > LONGEST) return false;
    const length = this.text.write(text, 0, 'utf16le');
    this.beginnings[length] ??= this.text.subarray(0, length);
    keyedCode(this.code, this.beginnings[length] ?? this.text, this.secret);
    return this.high !== 0 || this.low !== 0;
  }

  get high(): number {
    return this.code.readUInt32LE(0);
  }

  get low(): number {
    return this.code.readUInt32LE(4);
  }
}
