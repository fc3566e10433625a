import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JWK, KeyLike } from 'jose';
import { type AccessKeys, AccessKeysError, demoKeyId, isDemoKey } from './access-keys';
import { jose } from './jose';

const ISSUER = 'https://minsheng.example/demo';
const AUDIENCE = 'minsheng-hub';
const FILE = 'demo-access-key.json';

/**
 * The demo's key: made by the hub at its first start, kept in the data directory (readable by its owner only), named `demo-…` in every token.
 * Never call it in production: `readAccessKeys` refuses such a key there, and so does every verification.
 */
export async function demoAccessKeys(dataDirectory: string): Promise<AccessKeys> {
  const jwk = await keptKey(join(dataDirectory, FILE));
  const { d: _secret, ...publicJwk } = jwk;
  const kid = jwk.kid ?? '';
  if (!isDemoKey(kid)) throw new AccessKeysError(`${FILE}: expected a key named demo-…, got ${kid}; delete the file and start again.`);
  const { importJWK } = jose();
  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    verification: new Map([[kid, (await importJWK(publicJwk, 'EdDSA')) as KeyLike]]),
    signing: { kid, key: (await importJWK(jwk, 'EdDSA')) as KeyLike },
    production: false,
  };
}

/** Of two starts at once, the one that links its file first wins and the other reads it; a half-written file is never seen. */
async function keptKey(path: string): Promise<JWK> {
  const kept = await readFile(path, 'utf8').catch(onlyWhen('ENOENT'));
  if (kept !== null) return JSON.parse(kept) as JWK;
  const draft = `${path}.${crypto.randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, JSON.stringify(await newKey()), { mode: 0o600, flag: 'wx' });
  await link(draft, path).catch(onlyWhen('EEXIST'));
  await unlink(draft);
  return JSON.parse(await readFile(path, 'utf8')) as JWK;
}

const onlyWhen =
  (code: string) =>
  (error: NodeJS.ErrnoException): null => {
    if (error.code === code) return null;
    throw error;
  };

async function newKey(): Promise<JWK> {
  const { exportJWK, generateKeyPair } = jose();
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'EdDSA', use: 'sig', kid: demoKeyId(crypto.randomUUID().slice(0, 8)) };
}
