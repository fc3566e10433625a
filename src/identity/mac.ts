import { getHashes, hash } from 'node:crypto';

/** HMAC-SM3 (GM/T 0004) where the platform's OpenSSL has it, else HMAC-SHA-256; both have blocks of 64 bytes. */
export type MacAlgorithm = 'HMAC-SM3' | 'HMAC-SHA-256';

/** The first 128 bits of the keyed code of a text (UTF-8), as 32 hexadecimal digits. */
export type Mac = (text: string) => string;

const BLOCK = 64;
const DIGEST = 32;
const LONGEST_TEXT = 1024;

export function preferredMacAlgorithm(): MacAlgorithm {
  return getHashes().includes('sm3') ? 'HMAC-SM3' : 'HMAC-SHA-256';
}

/**
 * A MAC (RFC 2104) with its key padded once: two one-shot hashes for each text cost two thirds of a `createHmac`, and a roster needs
 * millions. Keys of at most 64 bytes, texts of at most 1024; throws when this platform lacks the algorithm of the key.
 */
export function createMac(algorithm: MacAlgorithm, key: Buffer): Mac {
  const name = algorithm === 'HMAC-SM3' ? 'sm3' : 'sha256';
  if (!getHashes().includes(name))
    throw new Error(`${algorithm}: expected in this platform's OpenSSL, found none; use a key of another algorithm.`);
  const inner = padded(key, 0x36, LONGEST_TEXT);
  const outer = padded(key, 0x5c, DIGEST);
  return (text) => {
    const length = inner.write(text, BLOCK);
    if (BLOCK + length > inner.length - 4) throw new RangeError(`text to be coded: expected at most ${LONGEST_TEXT - 4} bytes, got more`);
    outer.write(hash(name, inner.subarray(0, BLOCK + length), 'hex'), BLOCK, 'hex');
    return hash(name, outer, 'hex').slice(0, 32);
  };
}

function padded(key: Buffer, pad: number, room: number): Buffer {
  const block = Buffer.alloc(BLOCK + room, 0);
  key.copy(block);
  for (let i = 0; i < BLOCK; i++) block[i] = (block[i] ?? 0) ^ pad;
  return block;
}
