import { createSecretKey } from 'node:crypto';
import { compiled } from '../compiled.mjs';

const RENEW_MS = 20_000;

/** What a gateway sends to the subgraphs: the hub's own word about the caller, signed again before its minute is over, not for each request. */
export async function subgraphAuthorization({ caller, key }) {
  const { signSubgraphToken } = compiled('access');
  const secret = createSecretKey(Buffer.from(key, 'base64'));
  const known = { ...caller, expiresAt: new Date(caller.expiresAt), scopes: new Set(caller.scopes) };
  const sign = () => signSubgraphToken(known, secret);
  let word = await sign();
  setInterval(async () => {
    word = await sign();
  }, RENEW_MS).unref();
  return () => `Bearer ${word}`;
}
