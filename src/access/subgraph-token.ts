import { createHmac, type KeyObject } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { Caller } from './caller';
import { callerOf } from './claims';
import { jose } from './jose';
import type { Refused } from './tokens';

/**
 * The hub's word to a subgraph that runs as a service of its own: "this caller asked me". Another audience, type, algorithm and key than a
 * client's token, so neither opens what the other opens: a client's token is useless at a subgraph, and this one at the hub.
 */
const AUDIENCE = 'minsheng-subgraph';
const ISSUER = 'minsheng-hub';
const TYPE = 'subgraph+jwt';
const ALGORITHM = 'HS256';
const LIFETIME_SECONDS = 60;
const MIN_KEY_BYTES = 32;

/** A secret shared by hub and subgraphs, at least 32 bytes (`createSecretKey`). */
export type SubgraphKey = KeyObject;

/**
 * Signs for the next minute; it carries the caller's standing, and no rights: those come from the agreements at the other end. At once and not
 * as a promise, because it stands in the headers of every request to a subgraph.
 */
export function signSubgraphToken(caller: Caller, key: SubgraphKey): string {
  requireLength(key);
  const { agency, town, role, purpose, subject, tokenId } = caller;
  const iat = Math.floor(Date.now() / 1000);
  const claims: JWTPayload = { iss: ISSUER, aud: AUDIENCE, sub: subject, jti: tokenId, iat, exp: iat + LIFETIME_SECONDS };
  const signed = `${HEADER}.${encoded({ ...claims, agency, role, purpose, ...(town === null ? {} : { town }) })}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const HEADER = encoded({ alg: ALGORITHM, typ: TYPE });

/** The caller whom the hub names, or why not. */
export async function verifySubgraphToken(token: string | undefined, key: SubgraphKey): Promise<Caller | Refused> {
  requireLength(key);
  const { errors, jwtVerify } = jose();
  try {
    const { payload } = await jwtVerify(token ?? '', key, {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: [ALGORITHM],
      typ: TYPE,
      maxTokenAge: LIFETIME_SECONDS,
      requiredClaims: ['sub', 'jti', 'iat', 'exp'],
    });
    return callerOf(payload, LIFETIME_SECONDS);
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    return {
      refused: error instanceof errors.JWTExpired ? 'TOKEN_EXPIRED' : 'TOKEN_INVALID',
      message: `subgraph token: expected one signed by the hub within ${LIFETIME_SECONDS} s, got one that fails (${error.code}).`,
      messageZh: '子图令牌无效: 只接受总图刚刚签发的令牌。',
    };
  }
}

function requireLength(key: SubgraphKey): void {
  if ((key.symmetricKeySize ?? 0) < MIN_KEY_BYTES) {
    throw new RangeError(`subgraph key: expected at least ${MIN_KEY_BYTES} bytes, got ${key.symmetricKeySize ?? 0}.`);
  }
}
