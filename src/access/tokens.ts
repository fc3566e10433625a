import type { JWTPayload, JWTVerifyOptions, KeyLike } from 'jose';
import { type AccessKeys, isDemoKey } from './access-keys';
import type { Caller } from './caller';
import { callerOf } from './claims';
import { jose } from './jose';

/** Why a token opens nothing; the reason is for the caller's own programmer and never says what would have been right for somebody else. */
export interface Refused {
  readonly refused: 'TOKEN_MISSING' | 'TOKEN_INVALID' | 'TOKEN_EXPIRED' | 'TOKEN_REVOKED' | 'NO_AGREEMENT';
  readonly message: string;
  readonly messageZh: string;
}

/** Nobody holds a token longer than a working day. */
export const MAX_LIFETIME_SECONDS = 12 * 3600;
const CLOCK_TOLERANCE_SECONDS = 5;
const ALGORITHM = 'EdDSA';
const TYPE = 'at+jwt';

/**
 * The caller that a token names, or why not. Pinned here and never taken from the token: algorithm (EdDSA), type (at+jwt), issuer, audience,
 * the known keys by `kid`, expiry and the longest lifetime. Rights come from the agreements, not from the token.
 */
export async function verifyToken(token: string | undefined, keys: AccessKeys): Promise<Caller | Refused> {
  if (token === undefined || token === '') return refuse('TOKEN_MISSING', 'a signed token in the header Authorization: Bearer', 'nothing');
  const { errors, jwtVerify } = jose();
  try {
    const { payload } = await jwtVerify(token, (header) => keyFor(header.kid, keys), verification(keys));
    return callerOf(payload, MAX_LIFETIME_SECONDS);
  } catch (error) {
    if (error instanceof errors.JWTExpired) return expired(error.claim, error.payload);
    if (error instanceof errors.JOSEError) return refuse('TOKEN_INVALID', 'a token of this hub', `one that fails (${error.code})`);
    throw error;
  }
}

export function isRefused(answer: Caller | Refused): answer is Refused {
  return 'refused' in answer;
}

export interface TokenClaims {
  readonly subject: string;
  readonly agency: string;
  readonly town: string | null;
  readonly role: string;
  readonly purpose: string;
}

/** Signs a token with a key of the hub's own (demo and tests); an agency's identity provider signs its own the same way. */
export function signToken(claims: TokenClaims, keys: AccessKeys, lifetimeSeconds = MAX_LIFETIME_SECONDS): Promise<string> {
  const { signing, issuer, audience } = keys;
  if (!signing) throw new TypeError('access keys: expected a signing key, got verification keys only; sign at the identity provider');
  const { subject, agency, town, role, purpose } = claims;
  const { SignJWT } = jose();
  return new SignJWT({ agency, role, purpose, ...(town === null ? {} : { town }) } satisfies JWTPayload)
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: signing.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds}s`)
    .sign(signing.key);
}

function verification({ issuer, audience }: AccessKeys): JWTVerifyOptions {
  return {
    issuer,
    audience,
    algorithms: [ALGORITHM],
    typ: TYPE,
    maxTokenAge: MAX_LIFETIME_SECONDS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['sub', 'jti', 'iat', 'exp', 'agency', 'role', 'purpose'],
  };
}

function keyFor(kid: string | undefined, keys: AccessKeys): KeyLike {
  const key = kid === undefined ? undefined : keys.verification.get(kid);
  if (key === undefined || (keys.production && isDemoKey(kid ?? ''))) throw new (jose().errors.JWKSNoMatchingKey)();
  return key;
}

/** Past its own end, whatever that was; or, though its own end has not come, older than any token may be. */
function expired(claim: string, { exp, iat }: JWTPayload): Refused {
  if (claim === 'exp' && exp !== undefined) return refuse('TOKEN_EXPIRED', 'one that is in force', `one that expired at ${second(exp)}`);
  const issued = iat === undefined ? 'an older one' : `one issued at ${second(iat)}`;
  return refuse('TOKEN_EXPIRED', `one issued less than ${MAX_LIFETIME_SECONDS / 3600} hours ago`, issued);
}

/** A moment of a token (seconds since 1970) in UTC, to the second. */
const second = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

function refuse(refused: Refused['refused'], expected: string, got: string): Refused {
  return { refused, message: `token: expected ${expected}, got ${got}.`, messageZh: MESSAGES_ZH[refused] };
}

const MESSAGES_ZH: Readonly<Record<Refused['refused'], string>> = {
  TOKEN_MISSING: '缺少访问令牌: 请在 Authorization 头中以 Bearer 方式提供。',
  TOKEN_INVALID: '访问令牌无效: 签发方、受众、算法、类型、密钥或内容不符。',
  TOKEN_EXPIRED: '访问令牌已过期, 请重新获取。',
  TOKEN_REVOKED: '访问令牌已被撤销, 请联系管理员。',
  NO_AGREEMENT: '该角色、部门和目的之间没有共享约定。',
};
