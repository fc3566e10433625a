import { FileRefusal } from './file-refusal';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const MOST_ENTRIES = 2000;
const LARGEST_ENTRY = 256 << 20;
const LARGEST_WHOLE = 384 << 20;
/** Sheets of repetitive text pack 20 to 60 times; a bomb a thousand times. Small parts may pack as they like. */
const HIGHEST_RATIO = 250;
const RATIO_COUNTS_FROM = 4 << 20;

/** Looks at the directory of a workbook's archive before any parser does: entries, sizes, ratio, names, passwords. Throws `FileRefusal`. */
export function checkArchive(bytes: Buffer): void {
  const end = endOfDirectory(bytes);
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > MOST_ENTRIES) throw new FileRefusal('F_ZIP_BOMB', `${entries} entries`);
  let at = bytes.readUInt32LE(end + 16);
  let whole = 0;
  const names = new Set<string>();
  for (let i = 0; i < entries; i++) {
    const entry = readEntry(bytes, at);
    checkEntry(entry, bytes.length);
    if (names.has(entry.name)) throw new FileRefusal('F_ZIP_BOMB', 'an entry appears twice');
    names.add(entry.name);
    whole += entry.size;
    at = entry.next;
  }
  if (whole > LARGEST_WHOLE) throw new FileRefusal('F_ZIP_BOMB', `${Math.round(whole / (1 << 20))} MB unpacked`);
  if (!names.has('[Content_Types].xml')) throw new FileRefusal('F_KIND', 'ZIP');
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly packed: number;
  readonly size: number;
  readonly start: number;
  readonly next: number;
}

function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new FileRefusal('F_TRUNCATED');
}

function readEntry(bytes: Buffer, at: number): Entry {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new FileRefusal('F_TRUNCATED');
  const nameLength = bytes.readUInt16LE(at + 28);
  return {
    flags: bytes.readUInt16LE(at + 8),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    start: bytes.readUInt32LE(at + 42),
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    next: at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  };
}

function checkEntry(entry: Entry, length: number): void {
  if ((entry.flags & 1) === 1) throw new FileRefusal('F_PASSWORD');
  if (entry.name.includes('..') || entry.name.includes('\\') || entry.name.startsWith('/'))
    throw new FileRefusal('F_ZIP_BOMB', 'a name leads outside');
  if (entry.start + entry.packed > length) throw new FileRefusal('F_TRUNCATED');
  if (entry.size > LARGEST_ENTRY) throw new FileRefusal('F_ZIP_BOMB', `${Math.round(entry.size / (1 << 20))} MB unpacked`);
  if (entry.size > RATIO_COUNTS_FROM && entry.size > entry.packed * HIGHEST_RATIO) {
    throw new FileRefusal('F_ZIP_BOMB', `packed ${Math.round(entry.size / Math.max(1, entry.packed))} times`);
  }
}
