import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { IdentityKeys } from './identity-keys';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key for one use, derived from a version of the sealing key of identities; null when the key file no longer has that version. */
export function keyForUse(use: string, version: number, keys: IdentityKeys): Buffer | null {
  const sealing = keys.sealingVersions.get(version);
  return sealing ? Buffer.from(hkdfSync('sha256', sealing.key, Buffer.alloc(0), use, 32)) : null;
}

/** Nonce, AES-256-GCM ciphertext and tag of some bytes; `bound` is authenticated with them, so they cannot be moved to another place. */
export function boxed(plain: Buffer, key: Buffer, bound: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The bytes again; null when key, place or bytes are not those they were boxed with. */
export function unboxed(sealed: Buffer, key: Buffer, bound: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(bound);
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
