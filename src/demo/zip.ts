import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** 2018-10-31 in the form of MS-DOS: a fixed date, so that the same entries are the same bytes. */
const DATE = ((2018 - 1980) << 9) | (10 << 5) | 31;

/** A zip archive of small texts, deflated. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const common = commonHeader({ name, packed: packed.length, plain: plain.length, checksum: crc32(plain) });
    const body = Buffer.concat([numbers([LOCAL, 4]), common, Buffer.from(name), packed]);
    directory.push(numbers([CENTRAL, 4], [VERSION, 2]), common, numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), Buffer.from(name));
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const count = entries.length;
  return Buffer.concat([...bodies, listed, numbers([END, 4], [0, 4], [count, 2], [count, 2], [listed.length, 4], [offset, 4], [0, 2])]);
}

interface Described {
  readonly name: string;
  readonly packed: number;
  readonly plain: number;
  readonly checksum: number;
}

/** What the local and the central header have in common: from the version to the length of the extra field. */
function commonHeader({ name, packed, plain, checksum }: Described): Buffer {
  const sizes = [checksum, packed, plain].map((value) => [value, 4] as const);
  return numbers([VERSION, 2], [0, 2], [DEFLATED, 2], [0, 2], [DATE, 2], ...sizes, [Buffer.byteLength(name), 2], [0, 2]);
}

/** Little-endian numbers, each with its count of bytes. */
function numbers(...values: readonly (readonly [number, 2 | 4])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const written = Buffer.alloc(bytes);
      written.writeUIntLE(value, 0, bytes);
      return written;
    }),
  );
}
