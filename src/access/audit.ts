import type { Caller } from './caller';

/** One full number or name that left the hub: who saw which field of whom, and what for (个人信息保护法 第五十四条, 第五十五条). */
export interface Disclosure {
  readonly event: 'FULL_IDENTITY_DISCLOSED';
  readonly subject: string;
  readonly agency: string;
  readonly town: string | null;
  readonly role: string;
  readonly purpose: string;
  readonly tokenId: string;
  readonly requestId: string;
  readonly person: string;
  readonly field: 'idNumber' | 'name';
}

/** Where disclosures go; the hub hands in its structured log. */
export type AuditTrail = (disclosure: Disclosure) => void;

export interface Disclosed {
  readonly caller: Caller;
  readonly requestId: string;
  readonly person: string;
  readonly field: Disclosure['field'];
}

/** Puts down one disclosure. It carries the person's token, never what was disclosed. */
export function recordDisclosure(trail: AuditTrail, { caller, requestId, person, field }: Disclosed): void {
  const { subject, agency, town, role, purpose, tokenId } = caller;
  trail({ event: 'FULL_IDENTITY_DISCLOSED', subject, agency, town, role, purpose, tokenId, requestId, person, field });
}
