import type { FactColumn } from './fact-tables';
import { writeText } from './short-text';

/** Binary format of COPY: https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format". */
const HEADER = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');
const TRAILER = Buffer.from('ffff', 'hex');
const NULL = -1;
/** Days from 1970-01-01 to 2000-01-01, where PostgreSQL counts from. */
const EPOCH_DAYS = 10_957;
const DAY_MS = 86_400_000;
const LONGEST_CHARACTER = 3;

/** Tuples of one table as COPY takes them in its binary format, in one growing buffer that is used again. */
export class Tuples {
  private bytes: Buffer;
  private at = 0;
  private tuples = 0;

  constructor(room = 1 << 16) {
    this.bytes = Buffer.allocUnsafe(room);
  }

  get count(): number {
    return this.tuples;
  }

  get length(): number {
    return this.at;
  }

  clear(): void {
    this.at = 0;
    this.tuples = 0;
  }

  /** Begins a tuple; exactly so many fields must follow. */
  begin(fields: number): void {
    this.ensure(2);
    this.at = this.bytes.writeInt16BE(fields, this.at);
    this.tuples++;
  }

  null(): void {
    this.ensure(4);
    this.at = this.bytes.writeInt32BE(NULL, this.at);
  }

  smallint(value: number): void {
    this.ensure(6);
    this.at = this.bytes.writeInt16BE(value, this.bytes.writeInt32BE(2, this.at));
  }

  integer(value: number): void {
    this.ensure(8);
    this.at = this.bytes.writeInt32BE(value, this.bytes.writeInt32BE(4, this.at));
  }

  /** Up to 2^53. */
  bigint(value: number): void {
    this.ensure(12);
    this.at = this.bytes.writeInt32BE(8, this.at);
    this.at = this.bytes.writeInt32BE(Math.floor(value / 2 ** 32), this.at);
    this.at = this.bytes.writeUInt32BE(value % 2 ** 32, this.at);
  }

  boolean(value: boolean): void {
    this.ensure(5);
    this.at = this.bytes.writeUInt8(value ? 1 : 0, this.bytes.writeInt32BE(1, this.at));
  }

  /** `YYYY-MM-DD`. */
  date(iso: string): void {
    this.integer(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / DAY_MS - EPOCH_DAYS);
  }

  /** PostgreSQL cannot store NUL in a text: it becomes U+FFFD, as half of a surrogate pair does. */
  text(value: string): void {
    const text = value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
    this.ensure(4 + text.length * LONGEST_CHARACTER);
    const written = writeText(this.bytes, this.at + 4, text);
    this.bytes.writeInt32BE(written, this.at);
    this.at += 4 + written;
  }

  binary(value: Buffer): void {
    this.ensure(4 + value.length);
    const from = this.bytes.writeInt32BE(value.length, this.at);
    this.at = from + copyShort(value, this.bytes, from);
  }

  /** Fields that are written already: what many tuples have in common. */
  fields(bytes: Buffer): void {
    this.ensure(bytes.length);
    this.at += copyShort(bytes, this.bytes, this.at);
  }

  /** A field of so many bytes, to be filled in by the caller at once. */
  room(length: number): Buffer {
    this.ensure(4 + length);
    const from = this.bytes.writeInt32BE(length, this.at);
    this.at = from + length;
    return this.bytes.subarray(from, this.at);
  }

  /** A value as the column stores it; nothing said is NULL. */
  value(value: string | number | boolean | null | undefined, type: FactColumn['type']): void {
    if (value === null || value === undefined) this.null();
    else if (type === 'boolean') this.boolean(value === true);
    else if (type === 'smallint') this.smallint(Number(value));
    else if (type === 'integer') this.integer(Number(value));
    else if (type === 'date') this.date(String(value));
    else this.text(String(value));
  }

  /** What was written so far, good until the next tuple. */
  written(from = 0, until = this.at): Buffer {
    return this.bytes.subarray(from, until);
  }

  private ensure(room: number): void {
    if (this.at + room <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + room));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }
}

/** A call out of JavaScript takes longer than copying a token. */
const SHORT = 32;

function copyShort(from: Buffer, to: Buffer, at: number): number {
  if (from.length > SHORT) return from.copy(to, at);
  for (let i = 0; i < from.length; i++) to[at + i] = from[i] ?? 0;
  return from.length;
}

const UUID_OID = 2950;
const UUID_BYTES = 16;

/** The header of a one-dimensional array of uuid from element 1, of which so many are not NULL, and the whole length of such an array. */
export function writeUuidArrayHead(target: Buffer, length: number, present: number): number {
  let at = 0;
  for (const number of [1, present < length ? 1 : 0, UUID_OID, length, 1]) at = target.writeInt32BE(number, at);
  return at;
}

export const uuidArrayBytes = (length: number, present: number): number => 20 + length * 4 + present * UUID_BYTES;

/** Values of 16 bytes, taken from `from` in this order, as the binary form of `uuid[]`. */
export function uuidArray(from: Buffer, order: Uint32Array): Buffer {
  const array = Buffer.allocUnsafe(uuidArrayBytes(order.length, order.length));
  let at = writeUuidArrayHead(array, order.length, order.length);
  for (const place of order) {
    at = writeUuid(array, at, { from, place });
  }
  return array;
}

/** One element of such an array, the value at this place of `from`; gives where the next begins. */
export function writeUuid(array: Buffer, at: number, { from, place }: { readonly from: Buffer; readonly place: number }): number {
  const begins = array.writeInt32BE(UUID_BYTES, at);
  for (let i = 0; i < UUID_BYTES; i++) array[begins + i] = from[place * UUID_BYTES + i] ?? 0;
  return begins + UUID_BYTES;
}

/** Pieces of tuples between the header and the trailer that COPY expects. */
export async function* framed(pieces: Iterable<Buffer> | AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  yield HEADER;
  yield* pieces;
  yield TRAILER;
}
