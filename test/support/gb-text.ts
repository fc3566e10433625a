/** GB18030 (its one- and two-byte part) and Big5 for tests: Node decodes them and does not encode, so the tables are turned around once. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function table(encoding: 'gb18030' | 'big5'): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const made = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !made.has(character)) made.set(character, [lead, trail]);
    }
  }
  tables.set(encoding, made);
  return made;
}

/** Text as bytes; a character that the table lacks throws. */
export function encoded(text: string, encoding: 'gb18030' | 'big5'): Buffer {
  const bytes = table(encoding);
  return Buffer.from(
    [...text].flatMap((c) => {
      const code = c.charCodeAt(0);
      const found = code < 0x80 ? [code] : bytes.get(c);
      if (found === undefined) throw new RangeError(`${encoding}: expected a character of two bytes, got U+${code.toString(16)}`);
      return found;
    }),
  );
}
