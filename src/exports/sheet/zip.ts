import { once } from 'node:events';
import { createDeflateRaw } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** One file of an archive whose content comes piece by piece. */
export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** An archive as it is written: nothing but the piece at hand is held. Entries carry no time, so equal content gives equal bytes. */
export async function* zipOf(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for await (const { name, content } of entries) {
    const entry = new DeflatedEntry(name);
    zip.add(entry);
    try {
      for await (const piece of content) {
        await entry.take(piece);
        yield* ready.splice(0);
      }
      await entry.end();
    } finally {
      entry.close();
    }
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready;
}

const BEGINNING_OF_DOS_TIME = new Date(1980, 0, 1);
const DEFLATE = 8;

/** An entry that the platform compresses on a thread of its own: a list of a hundred thousand rows must not hold up whoever else asks the hub. */
class DeflatedEntry extends ZipPassThrough {
  private readonly deflate = createDeflateRaw();

  constructor(name: string) {
    super(name);
    this.compression = DEFLATE;
    this.mtime = BEGINNING_OF_DOS_TIME;
    this.deflate.on('data', (piece: Buffer) => this.ondata(null, new Uint8Array(piece), false));
  }

  /** Resolves when the piece is compressed. */
  async take(piece: Uint8Array): Promise<void> {
    this.push(piece);
    await new Promise<void>((resolve, reject) => {
      this.deflate.write(piece, (error) => (error ? reject(error) : resolve()));
    });
  }

  async end(): Promise<void> {
    this.deflate.end();
    await once(this.deflate, 'end');
    this.push(new Uint8Array(0), true);
    this.ondata(null, new Uint8Array(0), true);
  }

  close(): void {
    this.deflate.destroy();
  }

  /** `push` counts bytes and their sum; what goes into the archive comes from the compressor. */
  protected override process(): void {}
}
