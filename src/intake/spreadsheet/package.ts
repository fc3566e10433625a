import { configure, type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { Unpatchable } from './unpatchable';

configure({ useWebWorkers: false });

/** The parts of an Office file. What is not changed is copied as it lies in the archive, without being unpacked. */
export class OfficePackage {
  private readonly changed = new Map<string, Uint8Array>();

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

  async save(): Promise<Uint8Array> {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { dataDescriptor: false, extendedTimestamp: false });
    const lastModDate = this.entries.get('[Content_Types].xml')?.lastModDate;
    for (const [name, entry] of this.entries) {
      const changed = this.changed.get(name);
      if (changed !== undefined) await writer.add(name, new Uint8ArrayReader(changed), { lastModDate: entry.lastModDate });
      else await writer.add(name, new Uint8ArrayReader(await rawBytes(entry)), { passThrough: true, entry });
    }
    for (const [name, content] of this.changed) {
      if (!this.entries.has(name)) await writer.add(name, new Uint8ArrayReader(content), lastModDate ? { lastModDate } : {});
    }
    return writer.close();
  }
}

const rawBytes = (entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> => entry.getData(new Uint8ArrayWriter(), { passThrough: true });
