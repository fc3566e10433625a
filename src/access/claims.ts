import type { JWTPayload } from 'jose';
import { AGENCIES, type Agency } from '../identity/agency';
import { parseTownCode, type TownCode } from '../identity/town';
import { PURPOSES, type Purpose, ROLES, type Role, scopesOf } from './agreements';
import type { Caller } from './caller';
import type { Refused } from './tokens';

/**
 * Reads the claims of a token whose signature was found good. A town's token must name a known town and another agency's none;
 * words outside the closed lists, a longer life than allowed and a standing without an agreement are refused.
 */
export function callerOf(payload: JWTPayload, maxLifetimeSeconds: number): Caller | Refused {
  const { sub, jti, iat = 0, exp = Number.POSITIVE_INFINITY } = payload;
  const agency = oneOf(AGENCIES, payload.agency);
  const role = oneOf(ROLES, payload.role);
  const purpose = oneOf(PURPOSES, payload.purpose);
  const town = townOf(payload.town, agency);
  if (!agency || !role || !purpose || town === undefined || !sub || !jti)
    return invalid('agency, role, purpose and town from the closed lists');
  if (exp - iat > maxLifetimeSeconds) return invalid(`a lifetime of at most ${maxLifetimeSeconds} s`);
  const scopes = scopesOf({ role, agency, purpose });
  if (scopes.size === 0) return noAgreement(role, agency, purpose);
  return { agency, town, role, purpose, scopes, subject: sub, tokenId: jti, expiresAt: new Date(exp * 1000) };
}

/** Undefined when the claim does not fit the agency. */
function townOf(claim: unknown, agency: Agency | undefined): TownCode | null | undefined {
  if (agency !== 'TOWN') return claim === undefined ? null : undefined;
  const code = parseTownCode(claim);
  return typeof code === 'string' ? code : undefined;
}

function oneOf<T extends string>(list: readonly T[], claim: unknown): T | undefined {
  return list.find((each) => each === claim);
}

function invalid(expected: string): Refused {
  return {
    refused: 'TOKEN_INVALID',
    message: `token: expected ${expected}, got something else.`,
    messageZh: '访问令牌无效: 部门、角色、目的、镇区或有效期不在约定范围内。',
  };
}

function noAgreement(role: Role, agency: Agency, purpose: Purpose): Refused {
  return {
    refused: 'NO_AGREEMENT',
    message: `token: expected a role, agency and purpose with an agreement, got ${role} of ${agency} for ${purpose}.`,
    messageZh: '该角色、部门和目的之间没有共享约定。',
  };
}
