import type { CitizenId } from './citizen-id';
import type { IdentityKeys } from './identity-keys';
import type { PersonName } from './person-name';

/**
 * Person token (人员标识): 128 bits of a keyed code of the citizen ID number, written as a uuid; the only identity outside `identity.person`.
 * Keyed, because the 16 million possible numbers of the city would be tried through a plain hash in half a minute.
 */
export type PersonToken = string & { readonly __brand: 'PersonToken' };

/** Name fingerprint (姓名指纹): 128 bits of a keyed code of the name, 32 hexadecimal digits; equal names have equal fingerprints. */
export type NameFingerprint = string & { readonly __brand: 'NameFingerprint' };

const FORM = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type PersonTokenFailure = { readonly failure: 'NOT_A_TOKEN'; readonly expected: 'a uuid in lower case' };

export function tokenOf(citizenId: CitizenId, { token }: IdentityKeys): PersonToken {
  const hex = token.idNumberMac(citizenId);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as PersonToken;
}

/** The 16 bytes of a person's token, written into `target` at `at`: for many people, without a text for each. */
export function tokenInto(target: Buffer, at: number, { id, keys }: { id: CitizenId; keys: IdentityKeys }): void {
  keys.token.idNumberMac.into(id, target, at);
}

export const TOKEN_BYTES = 16;

export function nameFingerprintOf(name: PersonName, { token }: IdentityKeys): NameFingerprint {
  return token.nameMac(name) as NameFingerprint;
}

/** The 16 bytes of a name's fingerprint. */
export function nameFingerprintBytes(name: PersonName, { token }: IdentityKeys): Buffer {
  const bytes = Buffer.alloc(TOKEN_BYTES);
  token.nameMac.into(name, bytes, 0);
  return bytes;
}

/** Reads a token as it is stored. */
export function parsePersonToken(text: unknown): PersonToken | PersonTokenFailure {
  return typeof text === 'string' && FORM.test(text) ? (text as PersonToken) : { failure: 'NOT_A_TOKEN', expected: 'a uuid in lower case' };
}
