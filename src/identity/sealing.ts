import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { IdentityKeys, SealingKey } from './identity-keys';
import type { PersonToken } from './person-token';

/**
 * A sealed value (加密存放): nonce (12 bytes), AES-256-GCM ciphertext, tag (16 bytes). The person token, the key version and what the value is
 * are authenticated with it, so a sealed number cannot be moved to another person or passed off as a name.
 */
export type Sealed = Buffer & { readonly __brand: 'Sealed' };
export type SealedKind = 'ID_NUMBER' | 'NAME';

export interface SealedOf {
  readonly person: PersonToken;
  readonly kind: SealedKind;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A value that does not open: another key, another person, another kind, or changed bytes. */
export class UnsealingError extends Error {
  override readonly name = 'UnsealingError';
}

/** Seals one value under the current key. */
export function seal(text: string, of: SealedOf, keys: IdentityKeys): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keys.sealing.key, nonce);
  cipher.setAAD(authenticatedWith(of, keys.sealing));
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]) as Sealed;
}

/** Opens a value sealed under `version`; throws `UnsealingError` when key, person, kind or bytes are not those it was sealed with. */
export function open(sealed: Buffer, of: SealedOf & { readonly version: number }, keys: IdentityKeys): string {
  const key = keys.sealingVersions.get(of.version);
  if (!key) throw new UnsealingError(`sealing key version ${of.version}: expected in the key file, found none.`);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(authenticatedWith(of, key));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    return decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new UnsealingError(`sealed ${of.kind}: expected to open with key version ${of.version} for its person, but it does not.`);
  }
}

/** What is authenticated with the ciphertext: token (16 bytes), key version (2), kind (1). */
function authenticatedWith({ person, kind }: SealedOf, { version }: SealingKey): Buffer {
  const bytes = Buffer.allocUnsafe(19);
  for (let i = 0, at = 0; at < 16; i += 2, at++) {
    if (person.charCodeAt(i) === DASH) i++;
    bytes[at] = (nibble(person.charCodeAt(i)) << 4) | nibble(person.charCodeAt(i + 1));
  }
  bytes[16] = version >> 8;
  bytes[17] = version & 0xff;
  bytes[18] = kind === 'ID_NUMBER' ? 1 : 2;
  return bytes;
}

const DASH = 45;
/** The value of a lower-case hexadecimal digit. */
const nibble = (code: number): number => (code < 58 ? code - 48 : code - 87);
