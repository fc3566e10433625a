import { FileRefusal } from '../file-refusal';

const FREE_OR_END = 0xfffffffa;
const HEADER = 512;
const ENTRY = 128;
/** A file of 64 MB has 131 072 sectors of 512 bytes. */
const MOST_SECTORS = 1 << 18;
const STREAM = 2;
const ROOT = 5;

interface DirectoryEntry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

/**
 * An OLE compound file (MS-CFB): a small file system of sectors. Reads the streams of its directory by name. Every chain is bounded, so a
 * damaged or hostile one ends; what points outside is a file cut off (`FileRefusal`).
 */
export class CompoundFile {
  private readonly sectorSize: number;
  private readonly fat: Uint32Array;
  private readonly entries: readonly DirectoryEntry[];

  constructor(private readonly bytes: Buffer) {
    const shift = bytes.length < HEADER ? 0 : bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new FileRefusal('F_TRUNCATED');
    this.sectorSize = 1 << shift;
    this.fat = this.table(this.fatSectors());
    this.entries = this.directory(this.chain(bytes.readUInt32LE(48)));
  }

  /** The names of the streams, for telling what kind of document it is. */
  get names(): readonly string[] {
    return this.entries.filter((e) => e.kind === STREAM).map((e) => e.name);
  }

  stream(name: string): Buffer | null {
    const entry = this.entries.find((e) => e.kind === STREAM && e.name.toLowerCase() === name.toLowerCase());
    if (entry === undefined) return null;
    const small = entry.size < this.bytes.readUInt32LE(56);
    const content = small ? this.miniStream(entry) : this.chain(entry.start);
    if (content.length < entry.size) throw new FileRefusal('F_TRUNCATED');
    return content.subarray(0, entry.size);
  }

  private fatSectors(): number[] {
    const sectors: number[] = [];
    for (let i = 0; i < 109; i++) sectors.push(this.bytes.readUInt32LE(76 + i * 4));
    let next = this.bytes.readUInt32LE(68);
    for (let steps = 0; next < FREE_OR_END && steps < MOST_SECTORS; steps++) {
      const sector = this.sector(next);
      for (let at = 0; at + 4 < sector.length; at += 4) sectors.push(sector.readUInt32LE(at));
      next = sector.readUInt32LE(sector.length - 4);
      if (sectors.length > MOST_SECTORS) throw new FileRefusal('F_TRUNCATED');
    }
    return sectors.filter((s) => s < FREE_OR_END);
  }

  private table(sectors: readonly number[]): Uint32Array {
    const bytes = Buffer.concat(sectors.map((s) => this.sector(s)));
    return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readUInt32LE(i * 4));
  }

  /** The last sector may be cut short, as some programs write it. */
  private sector(index: number): Buffer {
    const from = (index + 1) * this.sectorSize;
    if (from >= this.bytes.length) throw new FileRefusal('F_TRUNCATED');
    return this.bytes.subarray(from, from + this.sectorSize);
  }

  private chain(start: number): Buffer {
    const sectors: Buffer[] = [];
    for (let next = start; next < FREE_OR_END; next = this.fat[next] ?? FREE_OR_END) {
      sectors.push(this.sector(next));
      if (sectors.length > MOST_SECTORS || sectors.length > this.fat.length) throw new FileRefusal('F_TRUNCATED');
    }
    return Buffer.concat(sectors);
  }

  private miniStream({ start, size }: DirectoryEntry): Buffer {
    const root = this.entries.find((e) => e.kind === ROOT);
    const container = root === undefined ? Buffer.alloc(0) : this.chain(root.start);
    const miniFat = this.chain(this.bytes.readUInt32LE(60));
    const pieces: Buffer[] = [];
    for (let next = start; next < FREE_OR_END && pieces.length * 64 < size; ) {
      pieces.push(container.subarray(next * 64, next * 64 + 64));
      next = next * 4 + 4 <= miniFat.length ? miniFat.readUInt32LE(next * 4) : FREE_OR_END;
    }
    return Buffer.concat(pieces);
  }

  private directory(bytes: Buffer): DirectoryEntry[] {
    if (bytes.length === 0 || bytes.length % this.sectorSize !== 0) throw new FileRefusal('F_TRUNCATED');
    const entries: DirectoryEntry[] = [];
    for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
      const nameBytes = Math.min(64, bytes.readUInt16LE(at + 64));
      if (nameBytes < 2) continue;
      entries.push({
        name: bytes.toString('utf16le', at, at + nameBytes - 2),
        kind: bytes[at + 66] ?? 0,
        start: bytes.readUInt32LE(at + 116),
        size: bytes.readUInt32LE(at + 120),
      });
    }
    return entries;
  }
}
