import type { Agency } from '../identity/agency';
import type { TownCode } from '../identity/town';
import type { Purpose, Role, Scope } from './agreements';

/** Caller (调用方): who asks, for which purpose, and what the agreement lets them read. Only a verified token makes one. */
export interface Caller {
  readonly agency: Agency;
  /** The town whose people the caller may see; null for the city's agencies. */
  readonly town: TownCode | null;
  readonly role: Role;
  readonly purpose: Purpose;
  readonly scopes: ReadonlySet<Scope>;
  /** The officer or system account, as its agency names it; stands in the audit line. */
  readonly subject: string;
  readonly tokenId: string;
  readonly expiresAt: Date;
}

/** True when the agreement gives the caller this right. */
export function may(caller: Caller, scope: Scope): boolean {
  return caller.scopes.has(scope);
}
