import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeProtectedHeader, exportJWK, generateKeyPair, SignJWT } from 'jose';
import {
  type AccessKeys,
  AccessKeysError,
  type Caller,
  demoAccessKeys,
  isRefused,
  MAX_LIFETIME_SECONDS,
  mintDemoTokens,
  type Refused,
  readAccessKeys,
  rememberingVerifier,
  signSubgraphToken,
  signToken,
  type TokenClaims,
  verifySubgraphToken,
  verifyToken,
} from '../../src/access';
import { FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../src/identity/feed';
import { deliveryRefused } from '../../src/reception';

const OFFICER: TokenClaims = { subject: 'officer-1', agency: 'TOWN', town: '442000100', role: 'TOWN_OFFICER', purpose: 'PREMIUM_SUBSIDY' };

let directory: string;
let keys: AccessKeys;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-access-'));
  keys = await demoAccessKeys(directory);
});
afterAll(() => rm(directory, { recursive: true }));

const callerOf = (answer: Caller | Refused): Caller => {
  if (isRefused(answer)) throw new Error(answer.message);
  return answer;
};
const refusalOf = (answer: Caller | Refused): string => (isRefused(answer) ? answer.refused : 'let in');

/** A token signed with the hub's own key, differing from a good one in what is given. */
async function forged(change: {
  header?: object;
  claims?: object;
  audience?: string;
  issuer?: string;
  iat?: number;
  exp?: number;
}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const { signing } = keys;
  if (!signing) throw new Error('the demo signs');
  const claims = { agency: 'TOWN', town: '442000100', role: 'TOWN_OFFICER', purpose: 'PREMIUM_SUBSIDY', ...change.claims };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: signing.kid, ...change.header })
    .setIssuer(change.issuer ?? keys.issuer)
    .setAudience(change.audience ?? keys.audience)
    .setSubject('officer-1')
    .setJti('token-1')
    .setIssuedAt(change.iat ?? now)
    .setExpirationTime(change.exp ?? now + 60)
    .sign(signing.key);
}

describe('a client token', () => {
  it('names the caller, and its rights come from the agreement', async () => {
    const caller = callerOf(await verifyToken(await signToken(OFFICER, keys), keys));
    expect(caller).toMatchObject({ agency: 'TOWN', town: '442000100', role: 'TOWN_OFFICER', subject: 'officer-1' });
    expect(caller.scopes).toContain('identity:read');
    expect(caller.scopes).not.toContain('batch:read');
  });

  it.each<[string, Parameters<typeof forged>[0]]>([
    ['another issuer', { issuer: 'https://elsewhere.example' }],
    ['another audience', { audience: 'minsheng-subgraph' }],
    ['another type', { header: { typ: 'JWT' } }],
    ['an unknown key', { header: { kid: 'demo-unknown' } }],
    ['a lifetime longer than a working day', { exp: Math.floor(Date.now() / 1000) + MAX_LIFETIME_SECONDS + 60 }],
    ['a role outside the list', { claims: { role: 'ROOT' } }],
    ['a town that does not exist', { claims: { town: '442000999' } }],
    ['a town without a town code', { claims: { town: undefined } }],
    ['a city agency with a town', { claims: { agency: 'FINANCE', role: 'ANALYST', purpose: 'STATISTICS' } }],
  ])('with %s is refused', async (_, change) => {
    expect(refusalOf(await verifyToken(await forged(change), keys))).toBe('TOKEN_INVALID');
  });

  it('that rights are written into gains nothing by them', async () => {
    const token = await forged({ claims: { scopes: ['batch:read'], scope: 'batch:read' } });
    expect(callerOf(await verifyToken(token, keys)).scopes).not.toContain('batch:read');
  });

  it('that has expired is refused by name', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(refusalOf(await verifyToken(await forged({ iat: now - 120, exp: now - 60 }), keys))).toBe('TOKEN_EXPIRED');
  });

  it('that has expired is told when, whatever its own limit was; one whose end is still to come is told that it is too old', async () => {
    const now = Math.floor(Date.now() / 1000);
    const short = await verifyToken(await forged({ iat: now - 120, exp: now - 60 }), keys);
    expect(short).toMatchObject({
      refused: 'TOKEN_EXPIRED',
      message: `token: expected one that is in force, got one that expired at ${new Date((now - 60) * 1000).toISOString().slice(0, 19)}Z.`,
    });
    const long = await verifyToken(await forged({ iat: now - MAX_LIFETIME_SECONDS - 60, exp: now + 60 }), keys);
    expect(long).toMatchObject({
      message: expect.stringMatching(/^token: expected one issued less than 12 hours ago, got one issued at /),
    });
  });

  it('without an agreement between role, agency and purpose is refused', async () => {
    const token = await signToken({ ...OFFICER, purpose: 'STATISTICS' }, keys);
    expect(refusalOf(await verifyToken(token, keys))).toBe('NO_AGREEMENT');
  });

  it('without a signature, or with one by a shared secret, is refused', async () => {
    const payload = Buffer.from(JSON.stringify({ iss: keys.issuer, aud: keys.audience, sub: 'x' })).toString('base64url');
    const unsigned = `${Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url')}.${payload}.`;
    expect(refusalOf(await verifyToken(unsigned, keys))).toBe('TOKEN_INVALID');
    const secret = await new SignJWT({}).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: keys.signing?.kid }).sign(randomBytes(32));
    expect(refusalOf(await verifyToken(secret, keys))).toBe('TOKEN_INVALID');
  });

  it.each([undefined, '', 'not a token'])('that is %p is refused', async (token) => {
    expect(refusalOf(await verifyToken(token, keys))).toBe(token ? 'TOKEN_INVALID' : 'TOKEN_MISSING');
  });
});

describe('a client token that was found good before', () => {
  it('names the same caller again, without its signature being computed anew', async () => {
    const verify = rememberingVerifier(keys);
    const token = await signToken(OFFICER, keys);
    const caller = callerOf(await verify(token));
    expect(await verify(token)).toBe(caller);
  });

  it('is refused by name once it has expired', async () => {
    const verify = rememberingVerifier(keys);
    const token = await signToken(OFFICER, keys, 60);
    callerOf(await verify(token));
    jest.useFakeTimers({ now: Date.now() + 66_000 });
    try {
      expect(refusalOf(await verify(token))).toBe('TOKEN_EXPIRED');
    } finally {
      jest.useRealTimers();
    }
  });

  it('does not open anything to a token with another signature, and a refusal is judged anew each time', async () => {
    const verify = rememberingVerifier(keys);
    const token = await signToken(OFFICER, keys);
    callerOf(await verify(token));
    const [head, body] = token.split('.');
    expect(refusalOf(await verify(`${head}.${body}.${'A'.repeat(86)}`))).toBe('TOKEN_INVALID');
    expect(refusalOf(await verify(undefined))).toBe('TOKEN_MISSING');
  });
});

describe('demo keys', () => {
  it('are made once, kept readable by their owner only, and say demo in every token', async () => {
    const again = await demoAccessKeys(directory);
    expect(again.signing?.kid).toBe(keys.signing?.kid);
    expect((await stat(join(directory, 'demo-access-key.json'))).mode & 0o077).toBe(0);
    expect(decodeProtectedHeader(await signToken(OFFICER, keys)).kid).toMatch(/^demo-/);
  });

  it('give ten simultaneous first starts the same key', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'minsheng-access-'));
    const starts = await Promise.all(Array.from({ length: 10 }, () => demoAccessKeys(fresh)));
    expect(new Set(starts.map((start) => start.signing?.kid)).size).toBe(1);
    await rm(fresh, { recursive: true });
  });

  it('are refused by a production start and by production verification', async () => {
    const { publicKey } = await generateKeyPair('EdDSA', { extractable: true });
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'demo-1234' }] };
    await expect(readAccessKeys({ issuer: 'i', audience: 'a', jwks, production: true })).rejects.toThrow(AccessKeysError);
    expect(refusalOf(await verifyToken(await signToken(OFFICER, keys), { ...keys, production: true }))).toBe('TOKEN_INVALID');
  });

  it('are minted for five identities, each with an agreement of its own, and one of them may deliver each feed', async () => {
    const tokens = await mintDemoTokens(keys);
    const callers = await Promise.all(tokens.map(async ({ token }) => callerOf(await verifyToken(token, keys))));
    expect(callers.map((caller) => caller.agency)).toEqual(['TOWN', 'CIVIL_AFFAIRS', 'POVERTY_ALLEVIATION', 'SOCIAL_SECURITY', 'FINANCE']);
    const deliver = (feed: Feed) => callers.filter((caller) => deliveryRefused(caller, feed, caller.agency) === null);
    for (const feed of FEEDS) expect(deliver(feed).map(({ agency }) => agency)).toContain(FEED_DESCRIPTIONS[feed].owner);
  });
});

describe('a key set of an identity provider', () => {
  it('verifies its own tokens', async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'idp-1' }] };
    const provider = await readAccessKeys({ issuer: 'https://idp.example', audience: 'minsheng-hub', jwks, production: true });
    const token = await signToken(OFFICER, { ...provider, signing: { kid: 'idp-1', key: privateKey } });
    expect(callerOf(await verifyToken(token, provider)).subject).toBe('officer-1');
  });

  it.each([
    ['no key', { keys: [] }],
    ['a key without a name', { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'AAAA' }] }],
    ['another algorithm', { keys: [{ kty: 'RSA', kid: 'k', n: 'AQAB', e: 'AQAB' }] }],
    ['a private key', { keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'k', x: 'AAAA', d: 'AAAA' }] }],
  ])('with %s stops the start', async (_, jwks) => {
    await expect(readAccessKeys({ issuer: 'i', audience: 'a', jwks, production: true })).rejects.toThrow(AccessKeysError);
  });
});

describe('a token between hub and subgraph', () => {
  const key = createSecretKey(randomBytes(32));

  it('names the same caller', async () => {
    const caller = callerOf(await verifyToken(await signToken(OFFICER, keys), keys));
    const passed = callerOf(await verifySubgraphToken(signSubgraphToken(caller, key), key));
    expect({ ...passed, expiresAt: null }).toEqual({ ...caller, expiresAt: null });
  });

  it('opens no hub, and a client token opens no subgraph', async () => {
    const token = await signToken(OFFICER, keys);
    const caller = callerOf(await verifyToken(token, keys));
    expect(refusalOf(await verifySubgraphToken(token, key))).toBe('TOKEN_INVALID');
    expect(refusalOf(await verifyToken(signSubgraphToken(caller, key), keys))).toBe('TOKEN_INVALID');
  });

  it('of another hub is refused, and a short secret is no key', async () => {
    const caller = callerOf(await verifyToken(await signToken(OFFICER, keys), keys));
    const foreign = signSubgraphToken(caller, createSecretKey(randomBytes(32)));
    expect(refusalOf(await verifySubgraphToken(foreign, key))).toBe('TOKEN_INVALID');
    expect(() => signSubgraphToken(caller, createSecretKey(randomBytes(16)))).toThrow(RangeError);
  });
});
