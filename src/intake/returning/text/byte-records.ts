import type { TextEncoding } from '../../source/sniff';

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
/** As far as the line end is looked for before a bare CR is believed to be one. */
const ENOUGH_TO_KNOW = 1 << 20;

/**
 * Cuts bytes into the same records and cells as `DelimitedSplitter` cuts their text, without decoding them: what we hand back has to be what
 * came, byte for byte. Tested against it.
 */
export class ByteRecords {
  private rest: Buffer = Buffer.alloc(0);
  private newline: number | null = null;
  private readonly unit: 1 | 2;
  private readonly delimiter: number;

  constructor(private readonly shape: TextShape) {
    this.unit = shape.encoding === 'utf-16le' || shape.encoding === 'utf-16be' ? 2 : 1;
    this.delimiter = shape.delimiter.charCodeAt(0);
  }

  push(chunk: Buffer): ByteRecord[] {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    if (this.newline === null && this.has(LINE_FEED)) this.newline = LINE_FEED;
    return this.newline === null && this.rest.length < ENOUGH_TO_KNOW ? [] : this.take(false);
  }

  end(): ByteRecord[] {
    return this.take(true);
  }

  private take(last: boolean): ByteRecord[] {
    this.newline ??= this.has(LINE_FEED) ? LINE_FEED : CARRIAGE_RETURN;
    const records: ByteRecord[] = [];
    let from = 0;
    while (from < this.rest.length) {
      const record = this.record(from, last);
      if (record === null) break;
      records.push(record);
      from += record.bytes.length;
    }
    this.rest = this.rest.subarray(from);
    return records;
  }

  /** The record that begins at `from`; null when its end is not there yet. */
  private record(from: number, last: boolean): ByteRecord | null {
    const cellEnds: number[] = [];
    for (let at = from; ; ) {
      const end = this.cellEnd(at);
      if (end >= this.rest.length && !last) return null;
      if (this.symbol(end) === this.delimiter) {
        cellEnds.push(end - from);
        at = end + this.unit;
        continue;
      }
      const carriage = this.newline === LINE_FEED && end > at && this.symbol(end - this.unit) === CARRIAGE_RETURN;
      cellEnds.push(end - from - (carriage ? this.unit : 0));
      return { bytes: this.rest.subarray(from, Math.min(end + this.unit, this.rest.length)), cellEnds };
    }
  }

  private cellEnd(from: number): number {
    let at = this.symbol(from) === QUOTE ? this.afterQuotes(from + this.unit) : from;
    for (; at < this.rest.length; at += this.width(at)) {
      const symbol = this.symbol(at);
      if (symbol === this.delimiter || symbol === this.newline) return at;
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

  private symbol(at: number): number {
    if (at + this.unit > this.rest.length || at < 0) return -1;
    if (this.unit === 1) return this.rest[at] ?? -1;
    return this.shape.encoding === 'utf-16le' ? this.rest.readUInt16LE(at) : this.rest.readUInt16BE(at);
  }

  /** In GB18030 the later bytes of a character may look like a delimiter. */
  private width(at: number): number {
    if (this.shape.encoding !== 'gb18030' || (this.rest[at] ?? 0) < 0x81) return this.unit;
    const second = this.rest[at + 1] ?? 0;
    return second >= 0x30 && second <= 0x39 ? 4 : 2;
  }

  private has(symbol: number): boolean {
    for (let at = 0; at < this.rest.length; at += this.width(at)) if (this.symbol(at) === symbol) return true;
    return false;
  }
}
