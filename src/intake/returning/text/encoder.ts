import type { TextEncoding } from '../../source/sniff';

/** Turns text into the bytes of the clerk's file. */
export type Encoder = (text: string) => Buffer;

export function encoderOf(encoding: TextEncoding): Encoder {
  switch (encoding) {
    case 'utf-8':
      return (text) => Buffer.from(text, 'utf8');
    case 'utf-16le':
      return (text) => Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return (text) => Buffer.from(text, 'utf16le').swap16();
    case 'gb18030':
      return gb18030;
  }
}

const UNKNOWN = Buffer.from('?');
let known: ReadonlyMap<number, Buffer> | null = null;

/** The exact inverse of the platform's decoder of GB18030 (2022), which no library offers. */
function gb18030(text: string): Buffer {
  known ??= inverse();
  const codes = known;
  return Buffer.concat([...text].map((character) => bytesOf(character.codePointAt(0) ?? 0, codes)));
}

function bytesOf(codePoint: number, codes: ReadonlyMap<number, Buffer>): Buffer {
  if (codePoint < 0x80) return Buffer.from([codePoint]);
  if (codePoint >= 0x10000) return fourBytes(codePoint - 0x10000 + SUPPLEMENTARY);
  return codes.get(codePoint) ?? UNKNOWN;
}

/** The place of U+10000 among the four-byte codes, and their number below it. */
const SUPPLEMENTARY = 189_000;
const FOUR_BYTES_OF_PLANE_0 = 39_420;

function fourBytes(pointer: number): Buffer {
  const last = pointer % 10;
  const third = Math.floor(pointer / 10) % 126;
  const second = Math.floor(pointer / 1260) % 10;
  return Buffer.from([0x81 + Math.floor(pointer / 12_600), 0x30 + second, 0x81 + third, 0x30 + last]);
}

/** Two-byte codes are preferred to four-byte ones, as every writer does. */
function inverse(): Map<number, Buffer> {
  const codes = new Map<number, Buffer>();
  const decoder = new TextDecoder('gb18030');
  const add = (bytes: Buffer): void => {
    const text = decoder.decode(bytes);
    const codePoint = text.codePointAt(0) ?? 0xfffd;
    if ([...text].length === 1 && codePoint !== 0xfffd && !codes.has(codePoint)) codes.set(codePoint, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add(Buffer.from([lead, trail]));
  }
  for (let pointer = 0; pointer < FOUR_BYTES_OF_PLANE_0; pointer++) add(fourBytes(pointer));
  return codes;
}
