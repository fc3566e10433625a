import { randomBytes } from 'node:crypto';
import { boxed, keyForUse, unboxed } from '../../identity/gcm-box';
import type { IdentityKeys } from '../../identity/identity-keys';

/** The key of one upload, made for it alone; only its sealed form is stored. */
export type UploadKey = Buffer & { readonly __brand: 'UploadKey' };

export interface SealedUploadKey {
  readonly sealed: Buffer;
  readonly version: number;
}

/** A part or a key that does not open: another upload, another place in it, another key, or changed bytes. */
export class PartSealingError extends Error {
  override readonly name = 'PartSealingError';
}

export const newUploadKey = (): UploadKey => randomBytes(32) as UploadKey;

/** Seals the key of an upload under the current sealing key of identities, or rather under one derived from it for uploads only. */
export function sealUploadKey(key: UploadKey, upload: string, keys: IdentityKeys): SealedUploadKey {
  const { version } = keys.sealing;
  return { sealed: boxed(key, wrapping(keys, version), Buffer.from(upload)), version };
}

export function openUploadKey({ sealed, version }: SealedUploadKey, upload: string, keys: IdentityKeys): UploadKey {
  return decrypted(sealed, wrapping(keys, version), Buffer.from(upload)) as UploadKey;
}

/** A part sealed to its upload and its place: it cannot be moved within a file or into another. */
export function sealPart(part: Buffer, key: UploadKey, place: PartPlace): Buffer {
  return boxed(part, key, placeBytes(place));
}

export function openPart(sealed: Buffer, key: UploadKey, place: PartPlace): Buffer {
  return decrypted(sealed, key, placeBytes(place));
}

export interface PartPlace {
  readonly upload: string;
  readonly firstByte: number;
}

const placeBytes = ({ upload, firstByte }: PartPlace): Buffer => Buffer.from(`${upload}/${firstByte}`);

function wrapping(keys: IdentityKeys, version: number): Buffer {
  const key = keyForUse('minsheng upload key', version, keys);
  if (!key) throw new PartSealingError(`sealing key version ${version}: expected in the key file, found none.`);
  return key;
}

function decrypted(sealed: Buffer, key: Buffer, bound: Buffer): Buffer {
  const plain = unboxed(sealed, key, bound);
  if (!plain) throw new PartSealingError('upload: expected a part that opens with the key of its upload, at its own place, got another.');
  return plain;
}
