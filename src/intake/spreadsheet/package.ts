import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, createInflateRaw } from 'node:zlib';
import {
  configure,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type ZipWriterAddDataOptions,
} from '@zip.js/zip.js';
import { Unpatchable } from './unpatchable';

const STORED = 0;
const DEFLATED = 8;
const CHUNK = 1 << 17;
/** Of a sheet of a hundred megabytes the sixth level would save an eighth and take four times as long. */
const LEVEL = 4;

/** A part as it will lie in the archive. */
interface PackedPart {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly uncompressedSize: number;
  /** CRC-32 of what is packed. */
  readonly signature: number;
}

configure({ useWebWorkers: false });

/** The parts of an Office file. What is not changed is copied as it lies in the archive, without being unpacked. */
export class OfficePackage {
  private readonly changed = new Map<string, Uint8Array>();
  private readonly packed = new Map<string, PackedPart>();

  private constructor(private readonly entries: ReadonlyMap<string, FileEntry>) {}

  static async open(bytes: Uint8Array): Promise<OfficePackage> {
    const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
    return new OfficePackage(new Map(entries.flatMap((entry) => (entry.directory ? [] : [[entry.filename, entry] as const]))));
  }

  names(): readonly string[] {
    return [...new Set([...this.entries.keys(), ...this.changed.keys()])];
  }

  has(name: string): boolean {
    return this.changed.has(name) || this.entries.has(name);
  }

  async bytes(name: string): Promise<Buffer> {
    const changed = this.changed.get(name);
    if (changed !== undefined) return Buffer.from(changed);
    const entry = this.entries.get(name);
    if (entry === undefined) throw new Unpatchable(`the part ${name} is missing`);
    const bytes = await entry.getData(new Uint8ArrayWriter());
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** A part as text; parts that are not UTF-8 are left alone. */
  async text(name: string): Promise<string> {
    const bytes = await this.bytes(name);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new Unpatchable(`the part ${name} is not UTF-8`);
    }
  }

  put(name: string, content: string | Uint8Array): void {
    this.changed.set(name, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
  }

  /** A part that may be too long to be held, as it is in the file that was opened. */
  async stream(name: string): Promise<AsyncIterable<Uint8Array>> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new Unpatchable(`the part ${name} is missing`);
    const raw = await rawBytes(entry);
    if (entry.compressionMethod === STORED) return Readable.from([raw]);
    const inflate = createInflateRaw({ chunkSize: CHUNK });
    inflate.end(raw);
    return inflate;
  }

  /** Puts a part that was there, packed while it comes. */
  async putStream(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    let uncompressedSize = 0;
    let signature = 0;
    const measured = async function* (): AsyncIterable<Uint8Array> {
      for await (const chunk of chunks) {
        uncompressedSize += chunk.length;
        signature = crc32(chunk, signature);
        yield chunk;
      }
    };
    const pieces: Buffer[] = [];
    await pipeline(measured, createDeflateRaw({ chunkSize: CHUNK, level: LEVEL }), async (packed: AsyncIterable<Buffer>) => {
      for await (const piece of packed) pieces.push(piece);
    });
    this.packed.set(name, { bytes: Buffer.concat(pieces), uncompressedSize, signature });
  }

  async save(): Promise<Uint8Array> {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { dataDescriptor: false, extendedTimestamp: false });
    const lastModDate = this.entries.get('[Content_Types].xml')?.lastModDate;
    for (const [name, entry] of this.entries) {
      const changed = this.changed.get(name);
      const packed = this.packed.get(name);
      if (packed !== undefined) await writer.add(name, new Uint8ArrayReader(packed.bytes), sizesOf(packed, entry));
      else if (changed !== undefined) await writer.add(name, new Uint8ArrayReader(changed), { lastModDate: entry.lastModDate });
      else await writer.add(name, new Uint8ArrayReader(await rawBytes(entry)), { passThrough: true, entry });
    }
    for (const [name, content] of this.changed) {
      if (!this.entries.has(name)) await writer.add(name, new Uint8ArrayReader(content), lastModDate ? { lastModDate } : {});
    }
    return writer.close();
  }
}

const rawBytes = (entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> => entry.getData(new Uint8ArrayWriter(), { passThrough: true });

const sizesOf = ({ uncompressedSize, signature }: PackedPart, { lastModDate }: FileEntry): ZipWriterAddDataOptions => ({
  passThrough: true,
  compressionMethod: DEFLATED,
  uncompressedSize,
  signature,
  lastModDate,
});
