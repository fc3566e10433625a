import { createHmac, createSecretKey, getHashes } from 'node:crypto';

/** HMAC-SM3 (GM/T 0004) where the platform's OpenSSL has it, else HMAC-SHA-256. */
export type MacAlgorithm = 'HMAC-SM3' | 'HMAC-SHA-256';

/** The first 128 bits of the keyed code of a text (UTF-8), as 32 hexadecimal digits. */
export type Mac = (text: string) => string;

export function preferredMacAlgorithm(): MacAlgorithm {
  return getHashes().includes('sm3') ? 'HMAC-SM3' : 'HMAC-SHA-256';
}

/** A MAC (RFC 2104) under one key; throws when this platform lacks the algorithm of the key. */
export function createMac(algorithm: MacAlgorithm, key: Buffer): Mac {
  const name = algorithm === 'HMAC-SM3' ? 'sm3' : 'sha256';
  if (!getHashes().includes(name))
    throw new Error(`${algorithm}: expected in this platform's OpenSSL, found none; use a key of another algorithm.`);
  const secret = createSecretKey(key);
  return (text) => createHmac(name, secret).update(text, 'utf8').digest('hex').slice(0, 32);
}
