import type { CitizenId } from '../../../identity/citizen-id';
import type { IdentityKeys } from '../../../identity/identity-keys';
import type { NameFingerprint } from '../../../identity/person-token';

/** The first 32 bits of a person's token. */
export function personKeyOf(id: CitizenId, { token }: IdentityKeys): number {
  return beginningOf(token.idNumberMac(id));
}

/** 32 bits that two people of one name and birth date have in common: of the keyed code of the name, with the date mixed in. */
export function namesakeKeyOf(id: CitizenId, name: NameFingerprint): number {
  return (beginningOf(name) ^ Math.imul(Number(id.slice(6, 14)), 0x9e3779b1)) >>> 0;
}

const beginningOf = (hex: string): number => Number.parseInt(hex.slice(0, 8), 16);
