import type { JWK, KeyLike } from 'jose';
import { jose } from './jose';

/** The keys that make a token good, and what else is pinned about it. */
export interface AccessKeys {
  readonly issuer: string;
  readonly audience: string;
  readonly verification: ReadonlyMap<string, KeyLike>;
  /** Only where the hub signs for itself: demo and tests. */
  readonly signing?: { readonly kid: string; readonly key: KeyLike };
  readonly production: boolean;
}

/** The configuration of access cannot be used; the start fails with this sentence. */
export class AccessKeysError extends Error {
  override readonly name = 'AccessKeysError';
}

const DEMO_PREFIX = 'demo-';

/** Demo keys say so in their `kid`, so that one copied into a production key set is recognised. */
export function isDemoKey(kid: string): boolean {
  return kid.startsWith(DEMO_PREFIX);
}

export const demoKeyId = (name: string): string => `${DEMO_PREFIX}${name}`;

export interface KeySet {
  readonly issuer: string;
  readonly audience: string;
  /** A JSON Web Key Set: Ed25519 public keys, each with its `kid`. */
  readonly jwks: unknown;
  readonly production: boolean;
}

/** Reads the public keys of the identity providers; refuses demo keys in production, private keys, other algorithms and keys without a `kid`. */
export async function readAccessKeys({ issuer, audience, jwks, production }: KeySet): Promise<AccessKeys> {
  const { importJWK } = jose();
  const verification = new Map<string, KeyLike>();
  for (const jwk of keysOf(jwks)) verification.set(nameOf(jwk, production), (await importJWK(publicOnly(jwk), 'EdDSA')) as KeyLike);
  return { issuer, audience, verification, production };
}

function keysOf(jwks: unknown): readonly JWK[] {
  const keys = (jwks as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(keys) || keys.length === 0) {
    throw new AccessKeysError('access keys: expected a JSON Web Key Set {"keys": […]} with at least one key, got none.');
  }
  return keys as JWK[];
}

function nameOf({ kid }: JWK, production: boolean): string {
  if (typeof kid !== 'string' || kid === '')
    throw new AccessKeysError('access keys: expected a "kid" on every key, got a key without one.');
  if (production && isDemoKey(kid)) {
    throw new AccessKeysError(`access keys: expected no demo key in production, got ${kid}; hand over the identity provider's own keys.`);
  }
  return kid;
}

function publicOnly(jwk: JWK): JWK {
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519') {
    throw new AccessKeysError(`access keys: expected an Ed25519 key (kty OKP) under ${jwk.kid}, got ${jwk.kty} ${jwk.crv ?? ''}.`);
  }
  if (jwk.d !== undefined) throw new AccessKeysError(`access keys: expected public keys only, got the private key of ${jwk.kid}.`);
  return jwk;
}
