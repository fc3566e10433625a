import type { CitizenId } from '../../../identity/citizen-id';
import type { IdentityKeys } from '../../../identity/identity-keys';

/** The first 32 bits of a person's token. */
export function personKeyOf(id: CitizenId, { token }: IdentityKeys): number {
  return Number.parseInt(token.idNumberMac(id).slice(0, 8), 16);
}

/** 32 bits that two people of one name and birth date have in common: of the 16 bytes of the name's fingerprint, with the date mixed in. */
export function namesakeKeyOf(id: CitizenId, name: Buffer): number {
  return (name.readUInt32BE(0) ^ Math.imul(birthDateOf(id), 0x9e3779b1)) >>> 0;
}

/** 19800101, without making a string. */
function birthDateOf(id: CitizenId): number {
  let date = 0;
  for (let i = 6; i < 14; i++) date = date * 10 + id.charCodeAt(i) - 48;
  return date;
}
