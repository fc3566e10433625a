import type { TextEncoding } from '../../source/sniff';
import { encoderOf } from './encoder';

/** One record of a text file as its bytes are: `cellEnds` are places in `bytes`; what follows the last is the line end. */
export interface ByteRecord {
  readonly bytes: Buffer;
  readonly cellEnds: readonly number[];
}

/** How the bytes of a text file are cut. */
export interface TextShape {
  readonly encoding: TextEncoding;
  readonly delimiter: string;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts bytes into the same records and cells as `DelimitedSplitter` cuts their text, without decoding them: what we hand back has to be what
 * came, byte for byte. Tested against it.
 */
export class ByteRecords {
  private rest: Buffer = Buffer.alloc(0);
  private last = false;
  private readonly unit: 1 | 2;
  private readonly delimiter: Buffer;

  constructor(private readonly shape: TextShape) {
    this.unit = shape.encoding === 'utf-16le' || shape.encoding === 'utf-16be' ? 2 : 1;
    this.delimiter = encoderOf(shape.encoding)(shape.delimiter);
  }

  push(chunk: Buffer): ByteRecord[] {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    return this.take();
  }

  end(): ByteRecord[] {
    this.last = true;
    return this.take();
  }

  private take(): ByteRecord[] {
    const records: ByteRecord[] = [];
    let from = 0;
    while (from < this.rest.length) {
      const record = this.record(from);
      if (record === null) break;
      records.push(record);
      from += record.bytes.length;
    }
    this.rest = this.rest.subarray(from);
    return records;
  }

  /** The record that begins at `from`; null when its end is not there yet. */
  private record(from: number): ByteRecord | null {
    const cellEnds: number[] = [];
    for (let at = from; ; ) {
      const end = this.cellEnd(at);
      if (end >= this.rest.length && !this.last) return null;
      cellEnds.push(end - from);
      if (this.isDelimiter(end)) {
        at = end + this.delimiter.length;
        continue;
      }
      const next = this.afterLineEnd(end);
      return next === null ? null : { bytes: this.rest.subarray(from, next), cellEnds };
    }
  }

  /** Behind LF, CR, CRLF or CRCRLF; null when more may follow that belongs to it. */
  private afterLineEnd(at: number): number | null {
    if (at >= this.rest.length) return this.rest.length;
    if (this.symbol(at) === LINE_FEED) return at + this.unit;
    let returns = at;
    while (this.symbol(returns) === CARRIAGE_RETURN) returns += this.unit;
    if (returns >= this.rest.length && !this.last) return null;
    return this.symbol(returns) === LINE_FEED ? returns + this.unit : at + this.unit;
  }

  private cellEnd(from: number): number {
    let at = this.symbol(from) === QUOTE ? this.afterQuotes(from + this.unit) : from;
    for (; at < this.rest.length; at += this.width(at)) {
      const symbol = this.symbol(at);
      if (symbol === LINE_FEED || symbol === CARRIAGE_RETURN || this.isDelimiter(at)) return at;
    }
    return this.rest.length;
  }

  private afterQuotes(from: number): number {
    for (let at = from; at < this.rest.length; at += this.width(at)) {
      if (this.symbol(at) !== QUOTE) continue;
      if (this.symbol(at + this.unit) !== QUOTE) return at + this.unit;
      at += this.unit;
    }
    return this.rest.length;
  }

  private isDelimiter(at: number): boolean {
    for (let i = 0; i < this.delimiter.length; i++) if (this.rest[at + i] !== this.delimiter[i]) return false;
    return true;
  }

  private symbol(at: number): number {
    if (at + this.unit > this.rest.length) return -1;
    if (this.unit === 1) return this.rest[at] ?? -1;
    return this.shape.encoding === 'utf-16le' ? this.rest.readUInt16LE(at) : this.rest.readUInt16BE(at);
  }

  /** In GB18030 the later bytes of a character may look like a delimiter. */
  private width(at: number): number {
    if (this.shape.encoding !== 'gb18030' || (this.rest[at] ?? 0) < 0x81) return this.unit;
    const second = this.rest[at + 1] ?? 0;
    return second >= 0x30 && second <= 0x39 ? 4 : 2;
  }
}
