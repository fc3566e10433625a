import { createCipheriv, type KeyObject } from 'node:crypto';
import { Nonces } from './nonces';

const NONCE = 12;
const nonces = new Nonces(NONCE);

/**
 * Writes nonce, AES-256-GCM ciphertext and tag into `target` (28 bytes more than `plain`). For key versions from before XChaCha20-Poly1305,
 * and for installations that must keep to AES.
 */
export function sealGcmInto(target: Buffer, plain: Buffer, { authenticated, key }: { authenticated: Buffer; key: KeyObject }): void {
  nonces.into(target);
  const cipher = createCipheriv('aes-256-gcm', key, target.subarray(0, NONCE));
  cipher.setAAD(authenticated);
  target.set(cipher.update(plain), NONCE);
  cipher.final();
  target.set(cipher.getAuthTag(), NONCE + plain.length);
}
