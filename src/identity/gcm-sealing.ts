import { createCipheriv, type KeyObject, randomFillSync } from 'node:crypto';

const NONCE = 12;
const NONCES_AT_ONCE = 1024;

let nonces = Buffer.alloc(0);

/**
 * Writes nonce, AES-256-GCM ciphertext and tag into `target` (28 bytes more than `plain`). For key versions from before XChaCha20-Poly1305,
 * and for installations that must keep to AES.
 */
export function sealGcmInto(target: Buffer, plain: Buffer, { authenticated, key }: { authenticated: Buffer; key: KeyObject }): void {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(authenticated);
  target.set(nonce, 0);
  target.set(cipher.update(plain), NONCE);
  cipher.final();
  target.set(cipher.getAuthTag(), NONCE + plain.length);
}

/** Random bytes are drawn many at a time; each is used once. */
function nextNonce(): Buffer {
  if (nonces.length < NONCE) nonces = randomFillSync(Buffer.allocUnsafe(NONCE * NONCES_AT_ONCE));
  const nonce = nonces.subarray(0, NONCE);
  nonces = nonces.subarray(NONCE);
  return nonce;
}
