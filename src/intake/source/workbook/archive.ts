import { crc32, createInflateRaw } from 'node:zlib';
import { FileRefusal } from '../file-refusal';
import { checkDirectory } from './archive-checks';
import { type ArchiveEntry, readDirectory } from './archive-directory';

/** A workbook's archive that was found harmless: its parts, each unpacked as a stream that ends where its directory says, or refuses. */
export class Archive {
  private readonly entries: ReadonlyMap<string, ArchiveEntry>;

  /** Looks at the whole directory before anything is unpacked. Throws `FileRefusal`. */
  constructor(private readonly bytes: Buffer) {
    const entries = readDirectory(bytes);
    checkDirectory(entries, bytes);
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The part unpacked, chunk by chunk. Throws `FileRefusal` when it is longer than stated, cut off, or not what was packed (CRC-32). */
  async *part(name: string): AsyncIterable<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new FileRefusal('F_TRUNCATED');
    let length = 0;
    let sum = 0;
    for await (const chunk of unpacked(entry, this.bytes)) {
      length += chunk.length;
      sum = crc32(chunk, sum);
      if (length > entry.size) throw new FileRefusal('F_ZIP_BOMB', SIZE_LIES);
      yield chunk;
    }
    if (length !== entry.size || sum !== entry.crc) throw new FileRefusal('F_TRUNCATED');
  }
}

const SIZE_LIES = { zh: '实际大小与目录不符', en: 'larger than its directory says' };
const STORED = 0;
const DEFLATED = 8;

async function* unpacked({ start, packed, method }: ArchiveEntry, bytes: Buffer): AsyncIterable<Buffer> {
  const data = bytes.subarray(dataAt(start, bytes), dataAt(start, bytes) + packed);
  if (data.length !== packed || (method !== STORED && method !== DEFLATED)) throw new FileRefusal('F_TRUNCATED');
  if (method === STORED) {
    yield data;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: 1 << 17 });
  inflate.end(data);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal('F_TRUNCATED');
  }
}

/** Behind the local header, whose name and extra field may have other lengths than the directory's. */
function dataAt(start: number, bytes: Buffer): number {
  return start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
}
