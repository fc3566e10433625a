import { type Caller, type Purpose, type Role, scopesOf } from '../../access';
import { CHANGE_KINDS, type Change, type ChangeKind } from '../../changelog';
import type { Agency } from '../../identity/agency';
import type { TownCode } from '../../identity/town';
import { maySee } from '../rights';
import type { SignatureAlgorithm } from './signature';

export type EndpointState = 'ACTIVE' | 'PAUSED';

/** Whose an endpoint is: it gets what the agreement of this standing lets it see, and is seen by officers of the same standing only. */
export interface Owner {
  readonly agency: Agency;
  readonly town: TownCode | null;
  readonly role: Role;
  readonly purpose: Purpose;
}

/** Endpoint (推送地址): where an agency that holds no socket is told of changes. */
export interface Endpoint extends Owner {
  readonly id: string;
  readonly url: string;
  /** Null: every kind that the agreement lets it see. */
  readonly kinds: readonly ChangeKind[] | null;
  readonly algorithm: SignatureAlgorithm;
  readonly state: EndpointState;
  /** Tries that failed since the last one that did not. */
  readonly failing: number;
  /** It asked (Retry-After) not to be called before this moment, which is still to come; null: it may be called. */
  readonly notBefore: string | null;
  /** The officer who registered it. */
  readonly registeredBy: string;
  /** The officer who last said that it is still wanted, and whether that account was revoked since. */
  readonly renewedBy: string;
  readonly revoked: boolean;
  /** False: nobody of its agency has said for so long that it is still wanted. */
  readonly renewed: boolean;
}

/** An endpoint that nobody renews (by an update) is no longer called: most accounts end without a word to the hub. */
export const RENEW_WITHIN_DAYS = 180;

/** After so many tries that failed one after the other nothing new is begun: the receiver is away, and the log itself keeps what it misses. */
export const AWAY_AFTER = 20;

export const isAway = ({ failing }: Pick<Endpoint, 'failing'>): boolean => failing >= AWAY_AFTER;

/** Why nothing is sent; null: it is sent. */
export type StoppedBecause = 'PAUSED' | 'NO_AGREEMENT' | 'REVOKED' | 'NOT_RENEWED';

export function stoppedBecause({ state, renewed, revoked, ...owner }: Endpoint): StoppedBecause | null {
  if (state === 'PAUSED') return 'PAUSED';
  if (scopesOf(owner).size === 0) return 'NO_AGREEMENT';
  if (revoked) return 'REVOKED';
  return renewed ? null : 'NOT_RENEWED';
}

const NEVER = new Date(8640000000000000);

/** The endpoint as one who asks: with the rights that its agreement gives today. */
export function callerOf({ id, agency, town, role, purpose, renewedBy }: Endpoint): Caller {
  const scopes = scopesOf({ agency, role, purpose });
  return { agency, town, role, purpose, scopes, subject: renewedBy, tokenId: `webhook-${id}`, expiresAt: NEVER };
}

/** Whether a change goes to an endpoint. */
export function isWanted(change: Change, { kinds }: Pick<Endpoint, 'kinds'>, caller: Caller): boolean {
  return (kinds === null || kinds.includes(change.kind)) && maySee(caller, change);
}

export const followerOf = (endpoint: string): string => `webhook ${endpoint}`;

/** As it is stored. */
export interface EndpointRow extends Omit<Endpoint, 'kinds'> {
  readonly kinds: readonly number[] | null;
}

export function endpointOf<Row extends EndpointRow>({ kinds, ...row }: Row): Omit<Row, 'kinds'> & Pick<Endpoint, 'kinds'> {
  return { ...row, kinds: kinds === null ? null : CHANGE_KINDS.filter((_, code) => kinds.includes(code)) };
}
