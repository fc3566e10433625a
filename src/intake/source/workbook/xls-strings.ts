import { FileRefusal } from '../file-refusal';

/** The text of a record before BIFF8 is in the code page of the office that saved it; 936 is GBK. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  1252: 'windows-1252',
  65001: 'utf-8',
};

/** How texts are written in a stream: as characters (BIFF8) or as bytes of a code page (BIFF5, Excel 5 and 95). */
export class XlsText {
  private readonly decoder: InstanceType<typeof TextDecoder> | null;

  constructor(biff8: boolean, codePage: number) {
    this.decoder = biff8 ? null : new TextDecoder(CODE_PAGES[codePage] ?? 'gb18030');
  }

  /** A text whose length stands before it in `lengthBytes`. */
  read(data: Buffer, at: number, lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? data.readUInt8(at) : data.readUInt16LE(at);
    const from = at + lengthBytes;
    if (this.decoder !== null) return this.decoder.decode(data.subarray(from, from + length));
    const wide = (data.readUInt8(from) & 1) === 1;
    const bytes = data.subarray(from + 1, from + 1 + (wide ? length * 2 : length));
    return wide ? bytes.toString('utf16le') : bytes.toString('latin1');
  }
}

/**
 * The shared strings of a BIFF8 workbook: one table cut into records of 8 KB. A cut inside a string begins the next record with a new flag
 * byte. Rich text runs and reading aids stand behind each string and are passed over.
 */
export function sharedStringsOf(blocks: readonly Buffer[]): string[] {
  const reader = new BlockReader(blocks);
  reader.skip(4);
  const count = reader.number(4);
  const strings: string[] = [];
  for (let i = 0; i < count && !reader.atEnd; i++) strings.push(oneString(reader));
  return strings;
}

function oneString(reader: BlockReader): string {
  const length = reader.number(2);
  const flags = reader.number(1);
  const runs = (flags & 8) === 0 ? 0 : reader.number(2);
  const extra = (flags & 4) === 0 ? 0 : reader.number(4);
  const text = reader.characters(length, (flags & 1) === 1);
  reader.skip(runs * 4 + extra);
  return text;
}

class BlockReader {
  private block = 0;
  private at = 0;

  constructor(private readonly blocks: readonly Buffer[]) {}

  get atEnd(): boolean {
    this.pass();
    return this.block >= this.blocks.length;
  }

  number(bytes: 1 | 2 | 4): number {
    let value = 0;
    for (let i = 0; i < bytes; i++) value += this.byte() * 2 ** (8 * i);
    return value;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      this.pass();
      const step = Math.min(left, this.left);
      if (step === 0) throw new FileRefusal('F_TRUNCATED');
      this.at += step;
      left -= step;
    }
  }

  characters(length: number, startsWide: boolean): string {
    let text = '';
    let wide = startsWide;
    for (let left = length; left > 0; ) {
      if (this.left === 0) {
        this.pass();
        wide = (this.byte() & 1) === 1;
      }
      const count = Math.min(left, wide ? this.left >> 1 : this.left);
      if (count === 0) throw new FileRefusal('F_TRUNCATED');
      const bytes = this.take(wide ? count * 2 : count);
      text += wide ? bytes.toString('utf16le') : bytes.toString('latin1');
      left -= count;
    }
    return text;
  }

  private get left(): number {
    return (this.blocks[this.block]?.length ?? 0) - this.at;
  }

  private pass(): void {
    while (this.block < this.blocks.length && this.left === 0) {
      this.block++;
      this.at = 0;
    }
  }

  private byte(): number {
    this.pass();
    const byte = this.blocks[this.block]?.[this.at++];
    if (byte === undefined) throw new FileRefusal('F_TRUNCATED');
    return byte;
  }

  private take(bytes: number): Buffer {
    const taken = this.blocks[this.block]?.subarray(this.at, this.at + bytes) ?? Buffer.alloc(0);
    this.at += bytes;
    return taken;
  }
}
