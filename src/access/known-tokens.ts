import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { AccessKeys } from './access-keys';
import type { Caller } from './caller';
import type { RevocationList } from './revocations';
import { isRefused, type Refused, verifyToken } from './tokens';

const MOST_KEPT = 2_000;

/** Gives the caller that a token names, or why it opens nothing. */
export type TokenVerifier = (token: string | undefined) => Promise<Caller | Refused>;

/**
 * `verifyToken`, with good tokens remembered until they expire: a signature costs a tenth of a whole answer, and what it says does not change
 * while the keys are the same, as they are for the life of a process. Kept by SHA-256 of the token, never the token. A refusal is not kept.
 */
export function rememberingVerifier(keys: AccessKeys): TokenVerifier {
  const known = new LRUCache<string, Caller>({ max: MOST_KEPT });
  return async (token) => {
    if (token === undefined) return verifyToken(token, keys);
    const digest = createHash('sha256').update(token).digest('base64');
    const kept = known.get(digest);
    // From its expiry on a token is verified anew, also within the tolerance for clocks.
    if (kept !== undefined && Date.now() < kept.expiresAt.getTime()) return kept;
    const answer = await verifyToken(token, keys);
    if (!isRefused(answer)) known.set(digest, answer);
    return answer;
  };
}

/** The verifier that also refuses whoever was revoked, from one question to the next. */
export function withoutRevoked(verify: TokenVerifier, revocations: RevocationList): TokenVerifier {
  return async (token) => {
    const answer = await verify(token);
    return !isRefused(answer) && revocations.isRevoked(answer) ? REVOKED : answer;
  };
}

const REVOKED: Refused = {
  refused: 'TOKEN_REVOKED',
  message: 'token: expected one that is in force, got one that was revoked; ask your administrator.',
  messageZh: '访问令牌已被撤销, 请联系管理员。',
};
