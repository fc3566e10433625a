import { Zip, ZipDeflate } from 'fflate';

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
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = BEGINNING_OF_DOS_TIME;
    zip.add(entry);
    for await (const piece of content) {
      entry.push(piece);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready;
}

const BEGINNING_OF_DOS_TIME = new Date(1980, 0, 1);
