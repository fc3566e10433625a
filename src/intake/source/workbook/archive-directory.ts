import { FileRefusal } from '../file-refusal';

/** One entry of a ZIP directory; offsets and sizes in bytes. */
export interface ArchiveEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of the local header. */
  readonly start: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const UNSAID = 0xffffffff;
const MOST_ENTRIES = 2000;

/** Reads the directory at the end of an archive, ZIP64 included. Throws `FileRefusal` when it is cut off, or has more entries than any workbook. */
export function readDirectory(bytes: Buffer): readonly ArchiveEntry[] {
  const { count, offset } = directoryPlace(bytes, endOfDirectory(bytes));
  if (count > MOST_ENTRIES) throw new FileRefusal('F_ZIP_BOMB', { zh: `${count} 个文件`, en: `${count} entries` });
  const entries: ArchiveEntry[] = [];
  for (let at = offset, i = 0; i < count; i++) {
    const { entry, next } = readEntry(bytes, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new FileRefusal('F_TRUNCATED');
}

function directoryPlace(bytes: Buffer, end: number): { count: number; offset: number } {
  const count = bytes.readUInt16LE(end + 10);
  const offset = bytes.readUInt32LE(end + 16);
  if (count !== 0xffff && offset !== UNSAID) return { count, offset };
  if (end < 20 || bytes.readUInt32LE(end - 20) !== LOCATOR_64) return { count, offset };
  const at = number64(bytes, end - 12);
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== END_OF_DIRECTORY_64) throw new FileRefusal('F_TRUNCATED');
  return { count: number64(bytes, at + 32), offset: number64(bytes, at + 48) };
}

function readEntry(bytes: Buffer, at: number): { entry: ArchiveEntry; next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new FileRefusal('F_TRUNCATED');
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) throw new FileRefusal('F_TRUNCATED');
  const sizes = sizes64(bytes.subarray(nameEnd, extraEnd), {
    size: bytes.readUInt32LE(at + 24),
    packed: bytes.readUInt32LE(at + 20),
    start: bytes.readUInt32LE(at + 42),
  });
  const entry = {
    name: bytes.toString('utf8', at + 46, nameEnd),
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    ...sizes,
  };
  return { entry, next };
}

interface Sizes {
  readonly size: number;
  readonly packed: number;
  readonly start: number;
}

/** ZIP64 keeps the numbers that do not fit, or that the writer did not know yet, in the extra field 0x0001, in this order. */
function sizes64(extra: Buffer, said: Sizes): Sizes {
  if (said.size !== UNSAID && said.packed !== UNSAID && said.start !== UNSAID) return said;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    const next = (known: number): number => {
      if (known !== UNSAID) return known;
      from += 8;
      return from <= extra.length ? number64(extra, from - 8) : UNSAID;
    };
    return { size: next(said.size), packed: next(said.packed), start: next(said.start) };
  }
  return said;
}

function number64(bytes: Buffer, at: number): number {
  if (at < 0 || at + 8 > bytes.length) throw new FileRefusal('F_TRUNCATED');
  return Number(bytes.readBigUInt64LE(at));
}
