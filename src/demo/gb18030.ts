/** Writes GB18030 as offices' programs do. Node only decodes it, so the two-byte part is its decoder turned round; rarer characters take four bytes. */
export function encodeGb18030(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(twoByte().get(character) ?? fourBytes(code, character)));
  }
  return Buffer.from(bytes);
}

const decoder = new TextDecoder('gb18030');
let twoByteTable: Map<string, readonly number[]> | undefined;

function twoByte(): Map<string, readonly number[]> {
  twoByteTable ??= new Map(leadAndTrail().map((pair) => [decoder.decode(Uint8Array.from(pair)), pair] as const));
  return twoByteTable;
}

function leadAndTrail(): number[][] {
  const pairs: number[][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) pairs.push([lead, trail]);
  }
  return pairs.filter((pair) => [...decoder.decode(Uint8Array.from(pair))].length === 1);
}

/** Beyond U+FFFF the four bytes count on from 90 30 81 30; below, the counting has gaps and the decoder tells where a character stands. */
function fourBytes(code: number, character: string): readonly number[] {
  if (code >= 0x10000) return fourByteForm(189_000 + code - 0x10000);
  for (let index = 0; index < 39_420; index++) {
    const form = fourByteForm(index);
    if (decoder.decode(Uint8Array.from(form)) === character) {
      twoByte().set(character, form);
      return form;
    }
  }
  throw new RangeError(`GB18030: expected a character of Unicode, got U+${code.toString(16)}`);
}

function fourByteForm(index: number): readonly number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}
