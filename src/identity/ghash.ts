/** GHASH of authenticated data and the ciphertext that stands in `bytes` from `from` to `to`, 16 bytes; copy the result before the next call. */
export type Ghash = (authenticated: Uint8Array, bytes: Uint8Array, from: number, to: number) => Uint8Array;

const REDUCTION = 0xe1000000;

/**
 * GHASH of AES-GCM (NIST SP 800-38D, section 6.4) with a table of the 256 multiples of the hash key, one byte at a time (section 4.1 of
 * McGrew and Viega's GCM paper). Bits are reflected: the highest bit of the first byte is x^0.
 */
export function createGhash(hashKey: Uint8Array): Ghash {
  const multiples = multiplesOf(hashKey);
  const remainders = remaindersOf();
  const state = new Uint8Array(16);
  const words: [number, number, number, number] = [0, 0, 0, 0];

  /** state := (state xor block) · H */
  function absorb(bytes: Uint8Array, from: number, to: number): void {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 15; i >= 0; i--) {
      if (i < 15) {
        const out = d & 0xff;
        d = (d >>> 8) | (c << 24);
        c = (c >>> 8) | (b << 24);
        b = (b >>> 8) | (a << 24);
        a = (a >>> 8) ^ (remainders[out] ?? 0);
      }
      const byte = (state[i] ?? 0) ^ (from + i < to ? (bytes[from + i] ?? 0) : 0);
      a ^= multiples[byte * 4] ?? 0;
      b ^= multiples[byte * 4 + 1] ?? 0;
      c ^= multiples[byte * 4 + 2] ?? 0;
      d ^= multiples[byte * 4 + 3] ?? 0;
    }
    words[0] = a;
    words[1] = b;
    words[2] = c;
    words[3] = d;
    writeWords(state, words);
  }

  const lengths = new Uint8Array(16);
  return (authenticated, bytes, from, to) => {
    state.fill(0);
    for (let at = 0; at < authenticated.length; at += 16) absorb(authenticated, at, authenticated.length);
    for (let at = from; at < to; at += 16) absorb(bytes, at, to);
    writeWords(lengths, [0, authenticated.length * 8, 0, (to - from) * 8]);
    absorb(lengths, 0, 16);
    return state;
  };
}

type Words = readonly [number, number, number, number];

function writeWords(bytes: Uint8Array, words: Words): void {
  for (let i = 0; i < 16; i++) bytes[i] = (words[i >> 2] ?? 0) >>> (24 - 8 * (i & 3));
}

function timesX([a, b, c, d]: Words): Words {
  return [(a >>> 1) ^ (d & 1 ? REDUCTION : 0), (b >>> 1) | (a << 31), (c >>> 1) | (b << 31), (d >>> 1) | (c << 31)];
}

/** Byte value × hash key, four words each. */
function multiplesOf(hashKey: Uint8Array): Int32Array {
  const table = new Int32Array(256 * 4);
  const view = new DataView(hashKey.buffer, hashKey.byteOffset, 16);
  let power: Words = [view.getInt32(0), view.getInt32(4), view.getInt32(8), view.getInt32(12)];
  for (let bit = 0x80; bit > 0; bit >>= 1, power = timesX(power)) {
    for (let byte = 0; byte < 256; byte++) {
      if (byte & bit) for (let word = 0; word < 4; word++) table[byte * 4 + word] = (table[byte * 4 + word] ?? 0) ^ (power[word] ?? 0);
    }
  }
  return table;
}

/** What the eight bits shifted out at the end bring back at the front. */
function remaindersOf(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let words: Words = [0, 0, 0, byte];
    for (let i = 0; i < 8; i++) words = timesX(words);
    return words[0];
  });
}
