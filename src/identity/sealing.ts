import { createDecipheriv } from 'node:crypto';
import {
  crypto_aead_xchacha20poly1305_ietf_decrypt as decryptChaCha,
  crypto_aead_xchacha20poly1305_ietf_encrypt as encryptChaCha,
} from 'sodium-native';
import { sealGcmInto } from './gcm-sealing';
import type { IdentityKeys, SealingKey } from './identity-keys';
import { Nonces } from './nonces';
import type { PersonToken } from './person-token';

/**
 * A sealed value (加密存放): nonce (24 bytes for XChaCha20-Poly1305, 12 for AES-256-GCM), ciphertext, tag (16 bytes). The person token, the key
 * version and what the value is are authenticated with it, so a sealed number cannot be moved to another person or passed off as a name.
 * Which of the two a key version uses stands with its key.
 */
export type Sealed = Buffer & { readonly __brand: 'Sealed' };
export type SealedKind = 'ID_NUMBER' | 'NAME';

export interface SealedOf {
  readonly person: PersonToken;
  readonly kind: SealedKind;
}

const GCM_NONCE = 12;
const CHACHA_NONCE = 24;
const TAG = 16;
const nonces = new Nonces(CHACHA_NONCE);

/** A value that does not open: another key, another person, another kind, or changed bytes. */
export class UnsealingError extends Error {
  override readonly name = 'UnsealingError';
}

/** Seals one value under the current key. */
export function seal(text: string, { person, kind }: SealedOf, { sealing }: IdentityKeys): Sealed {
  const plain = Buffer.from(text, 'utf8');
  const sealed = Buffer.allocUnsafe(sealedLength(plain.length, sealing));
  sealInto(sealed, { plain, token: tokenBytes(person), kind }, sealing);
  return sealed as Sealed;
}

/** A value as bytes, and the 16 bytes of the token that it belongs to. */
export interface PlainBytes {
  readonly plain: Buffer;
  readonly token: Buffer;
  readonly kind: SealedKind;
}

export function sealedLength(plainBytes: number, { algorithm }: SealingKey): number {
  return (algorithm === 'AES-256-GCM' ? GCM_NONCE : CHACHA_NONCE) + plainBytes + TAG;
}

/** Seals into `target`, which has exactly `sealedLength`: for many values, without a buffer for each. */
export function sealInto(target: Buffer, { plain, token, kind }: PlainBytes, key: SealingKey): void {
  const authenticated = authenticatedWith(token, kind, key);
  if (key.algorithm === 'AES-256-GCM') {
    sealGcmInto(target, plain, { authenticated, key: key.key });
    return;
  }
  nonces.into(target);
  encryptChaCha(target.subarray(CHACHA_NONCE), plain, authenticated, null, target.subarray(0, CHACHA_NONCE), key.secret);
}

/** Opens a value sealed under `version`; throws `UnsealingError` when key, person, kind or bytes are not those it was sealed with. */
export function open(sealed: Buffer, of: SealedOf & { readonly version: number }, keys: IdentityKeys): string {
  const key = keys.sealingVersions.get(of.version);
  if (!key) throw new UnsealingError(`sealing key version ${of.version}: expected in the key file, found none.`);
  try {
    const authenticated = authenticatedWith(tokenBytes(of.person), of.kind, key);
    return key.algorithm === 'AES-256-GCM' ? openGcm(sealed, authenticated, key) : openChaCha(sealed, authenticated, key);
  } catch {
    throw new UnsealingError(`sealed ${of.kind}: expected to open with key version ${of.version} for its person, but it does not.`);
  }
}

function openGcm(sealed: Buffer, authenticated: Buffer, { key }: SealingKey): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, GCM_NONCE), { authTagLength: TAG });
  decipher.setAAD(authenticated);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return decipher.update(sealed.subarray(GCM_NONCE, sealed.length - TAG), undefined, 'utf8') + decipher.final('utf8');
}

function openChaCha(sealed: Buffer, authenticated: Buffer, { secret }: SealingKey): string {
  const plain = Buffer.alloc(sealed.length - CHACHA_NONCE - TAG);
  decryptChaCha(plain, null, sealed.subarray(CHACHA_NONCE), authenticated, sealed.subarray(0, CHACHA_NONCE), secret);
  return plain.toString('utf8');
}

/** What is authenticated with the ciphertext: token (16 bytes), key version (2), kind (1). */
function authenticatedWith(token: Buffer, kind: SealedKind, { version }: SealingKey): Buffer {
  authenticated.set(token, 0);
  authenticated[16] = version >> 8;
  authenticated[17] = version & 0xff;
  authenticated[18] = kind === 'ID_NUMBER' ? 1 : 2;
  return authenticated;
}
const authenticated = Buffer.alloc(19);

const tokenBytes = (person: PersonToken): Buffer => Buffer.from(person.replaceAll('-', ''), 'hex');
