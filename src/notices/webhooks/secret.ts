import { randomBytes } from 'node:crypto';
import type { Database, NamedStatement, Transaction } from '../../database';
import { boxed, keyForUse, unboxed } from '../../identity/gcm-box';
import type { IdentityKeys } from '../../identity/identity-keys';

/** A signing secret (签名密钥) as its receiver keeps it: `whsec_` and 32 random bytes in base64url. Shown once, when it is made. */
export type WebhookSecret = string & { readonly __brand: 'WebhookSecret' };

/** A stored secret does not open: another key file, another endpoint, or changed bytes. */
export class WebhookSecretError extends Error {
  override readonly name = 'WebhookSecretError';
}

const USE = 'minsheng webhook secret';

/** Makes the next secret of an endpoint. Those before it stay good for so many hours at most, then they are gone. */
export async function makeSecret(
  transaction: Transaction,
  { endpoint, keys, oldGoodHours }: { readonly endpoint: string; readonly keys: IdentityKeys; readonly oldGoodHours: number },
): Promise<WebhookSecret> {
  const secret = `whsec_${randomBytes(32).toString('base64url')}` as WebhookSecret;
  await transaction.rows(DROP_OLD, [endpoint]);
  await transaction.rows(RETIRE, [endpoint, oldGoodHours]);
  const [row] = await transaction.rows<{ number: number }>(NEXT, [endpoint]);
  const number = row?.number ?? 1;
  const { version } = keys.sealing;
  const sealed = boxed(Buffer.from(secret), wrapping(keys, version), boundTo(endpoint, number));
  await transaction.rows(INSERT, [endpoint, number, sealed, version]);
  return secret;
}

const DROP_OLD = 'delete from sending.secret where endpoint = $1 and good_until < clock_timestamp()';
const RETIRE = `
update sending.secret set good_until = least(good_until, clock_timestamp() + make_interval(hours => $2::integer)) where endpoint = $1`;
const NEXT = 'select coalesce(max(number), 0)::integer + 1 as number from sending.secret where endpoint = $1';
const INSERT = 'insert into sending.secret (endpoint, number, sealed, key_version) values ($1, $2, $3, $4)';

/** Every secret of an endpoint that is good now, the newest first. */
export async function goodSecrets(database: Database, endpoint: string, keys: IdentityKeys): Promise<readonly WebhookSecret[]> {
  const rows = await database.reader('minsheng_hub').rows<SecretRow>(GOOD, [endpoint]);
  return rows.map(({ number, sealed, version }) => {
    const plain = unboxed(sealed, wrapping(keys, version), boundTo(endpoint, number));
    if (!plain)
      throw new WebhookSecretError(`webhook ${endpoint}: expected secret ${number} to open with key version ${version}, but it does not.`);
    return plain.toString('utf8') as WebhookSecret;
  });
}

interface SecretRow {
  readonly number: number;
  readonly sealed: Buffer;
  readonly version: number;
}

const GOOD: NamedStatement = {
  name: 'webhook-good-secrets',
  text: `
select number, sealed, key_version as version from sending.secret
where endpoint = $1 and (good_until is null or good_until > clock_timestamp()) order by number desc`,
};

const boundTo = (endpoint: string, number: number): Buffer => Buffer.from(`${endpoint}/${number}`);

function wrapping(keys: IdentityKeys, version: number): Buffer {
  const key = keyForUse(USE, version, keys);
  if (!key) throw new WebhookSecretError(`sealing key version ${version}: expected in the key file, found none.`);
  return key;
}
