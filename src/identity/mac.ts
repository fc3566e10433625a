import { getHashes, hash } from 'node:crypto';

/** HMAC-SM3 (GM/T 0004) where the platform's OpenSSL has it, else HMAC-SHA-256. */
export type MacAlgorithm = 'HMAC-SM3' | 'HMAC-SHA-256';

/** The first 128 bits of the keyed code of a text (UTF-8). */
export interface Mac {
  /** As 32 hexadecimal digits. */
  (text: string): string;
  /** As 16 bytes at this place of `target`. */
  into(text: string, target: Buffer, at: number): void;
}

/** Both hashes work on blocks of 64 bytes and give 32. */
const BLOCK = 64;
const DIGEST = 32;
/** What is kept of it, in bytes. */
const CODE = 16;
const INNER = 0x36;
const OUTER = 0x5c;
const USUAL_TEXT = 512;

export function preferredMacAlgorithm(): MacAlgorithm {
  return getHashes().includes('sm3') ? 'HMAC-SM3' : 'HMAC-SHA-256';
}

/**
 * A MAC under one key; throws when this platform lacks the algorithm of the key. HMAC by its definition (RFC 2104: two hashes, the key mixed
 * into a first block of each) over the platform's one-shot hash: an HMAC object of Node costs three times as much, and every row of every
 * roster pays it. Tested against `createHmac`.
 */
export function createMac(algorithm: MacAlgorithm, key: Buffer): Mac {
  const name = algorithm === 'HMAC-SM3' ? 'sm3' : 'sha256';
  if (!getHashes().includes(name))
    throw new Error(`${algorithm}: expected in this platform's OpenSSL, found none; use a key of another algorithm.`);
  if (key.length > BLOCK) throw new RangeError(`${algorithm}: expected a key of at most ${BLOCK} bytes, got ${key.length}.`);
  const inner = padded(key, INNER, USUAL_TEXT);
  const outer = padded(key, OUTER, DIGEST);
  const prepare = (text: string): void => {
    const message = text.length * 3 <= USUAL_TEXT ? inner : padded(key, INNER, text.length * 3);
    const length = BLOCK + message.write(text, BLOCK, 'utf8');
    outer.write(hash(name, message.subarray(0, length), 'binary'), BLOCK, 'latin1');
  };
  const hexOf = (text: string): string => {
    prepare(text);
    return hash(name, outer, 'hex').slice(0, CODE * 2);
  };
  const into = (text: string, target: Buffer, at: number): void => {
    prepare(text);
    target.write(hash(name, outer, 'binary'), at, CODE, 'latin1');
  };
  return Object.assign(hexOf, { into });
}

/** The key mixed into a block, with room for what follows. */
function padded(key: Buffer, mixed: number, room: number): Buffer {
  const bytes = Buffer.alloc(BLOCK + room, mixed);
  for (let i = 0; i < key.length; i++) bytes[i] = mixed ^ (key[i] ?? 0);
  return bytes;
}
