const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;

/** An OLE compound file (MS-CFB, version 3) with the given streams, each at least 4096 bytes long so that none is in the mini stream. */
export function aCompoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const padded = Object.entries(streams).map(([name, content]) => ({
    name,
    content: atLeast(content, 4096),
    size: Math.max(4096, content.length),
  }));
  const sectorsOf = (bytes: number): number => Math.ceil(bytes / SECTOR);
  const directorySectors = Math.ceil((padded.length + 1) / 4);
  const dataSectors = padded.reduce((sum, s) => sum + sectorsOf(s.size), 0);
  let fatSectors = 1;
  while (fatSectors * 128 < fatSectors + directorySectors + dataSectors) fatSectors++;
  const fat: number[] = Array.from({ length: fatSectors }, () => FAT);
  const chain = (count: number): number => {
    const start = fat.length;
    for (let i = 0; i < count; i++) fat.push(i === count - 1 ? END : fat.length + 1);
    return start;
  };
  const directoryStart = chain(directorySectors);
  const placed = padded.map((s) => ({ ...s, start: chain(sectorsOf(s.size)) }));
  while (fat.length < fatSectors * 128) fat.push(FREE);
  const fatBytes = Buffer.alloc(fatSectors * SECTOR);
  for (const [i, next] of fat.entries()) fatBytes.writeUInt32LE(next, i * 4);
  return Buffer.concat([
    header(fatSectors, directoryStart),
    fatBytes,
    directory(placed, directorySectors),
    ...placed.map((s) => atLeast(s.content, sectorsOf(s.size) * SECTOR)),
  ]);
}

const atLeast = (content: Buffer, length: number): Buffer => Buffer.concat([content, Buffer.alloc(Math.max(0, length - content.length))]);

function header(fatSectors: number, directoryStart: number): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(fatSectors, 44);
  bytes.writeUInt32LE(directoryStart, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(END, 60);
  bytes.writeUInt32LE(END, 68);
  for (let i = 0; i < 109; i++) bytes.writeUInt32LE(i < fatSectors ? i : FREE, 76 + i * 4);
  return bytes;
}

function directory(streams: readonly { name: string; start: number; size: number }[], sectors: number): Buffer {
  const bytes = Buffer.alloc(sectors * SECTOR);
  const entries = [{ name: 'Root Entry', kind: 5, start: END, size: 0 }, ...streams.map((s) => ({ ...s, kind: 2 }))];
  entries.forEach(({ name, kind, start, size }, i) => {
    const at = i * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes.writeUInt8(kind, at + 66);
    for (const link of [68, 72, 76]) bytes.writeUInt32LE(FREE, at + link);
    bytes.writeUInt32LE(start, at + 116);
    bytes.writeUInt32LE(size, at + 120);
  });
  return bytes;
}
