import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { createMac, type Mac, type MacAlgorithm } from './mac';

/**
 * The secrets behind identities (身份密钥), in versions: new tokens and new sealed values use the current one, older versions still open what
 * they sealed. Each token key carries its algorithm, so a version means the same on every machine.
 */
export interface IdentityKeys {
  /** Made by the demo for itself; a production start refuses such keys. */
  readonly demo: boolean;
  readonly token: TokenKey;
  readonly sealing: SealingKey;
  /** All sealing keys by version, the current one among them. */
  readonly sealingVersions: ReadonlyMap<number, SealingKey>;
}

export interface TokenKey {
  readonly version: number;
  readonly algorithm: MacAlgorithm;
  /** Keyed code of an ID number; different from that of a name, although both come from one secret. */
  readonly idNumberMac: Mac;
  readonly nameMac: Mac;
  /** For the fingerprints of rows (`RowFingerprints`), 16 bytes. */
  readonly rowSecret: Buffer;
}

/** How a key version seals (docs/decisions/0010). */
export type SealingAlgorithm = 'XCHACHA20-POLY1305' | 'AES-256-GCM';

export interface SealingKey {
  readonly version: number;
  readonly algorithm: SealingAlgorithm;
  readonly key: KeyObject;
  /** The same 32 bytes as libsodium takes them. */
  readonly secret: Buffer;
}

/** The secrets as the key file holds them, 32 bytes in base64 each. */
export interface IdentitySecrets {
  readonly demo: boolean;
  readonly token: VersionedSecrets<{ readonly algorithm: MacAlgorithm }>;
  /** A version without an algorithm is from before there was a choice: AES-256-GCM. */
  readonly sealing: VersionedSecrets<{ readonly algorithm?: SealingAlgorithm }>;
}
export interface VersionedSecrets<More> {
  readonly current: number;
  readonly versions: readonly ({ readonly version: number; readonly secret: string } & More)[];
}

/** The key material is unusable; the message says what is wrong and repeats no secret. */
export class IdentityKeyError extends Error {
  override readonly name = 'IdentityKeyError';
}

/** Keys from their secrets; throws `IdentityKeyError` for a version that is missing, doubled or out of range, and for a secret of another length. */
export function identityKeys({ demo, token, sealing }: IdentitySecrets): IdentityKeys {
  const tokenEntry = currentOf('token', token);
  const secret = secretOf('token', tokenEntry);
  const sealingVersions = new Map(sealing.versions.map((entry) => [entry.version, sealingKey(entry)]));
  const current = sealingVersions.get(currentOf('sealing', sealing).version);
  if (!current || sealingVersions.size !== sealing.versions.length)
    throw new IdentityKeyError('sealing: expected each version once, got one twice.');
  return {
    demo,
    token: {
      version: tokenEntry.version,
      algorithm: tokenEntry.algorithm,
      idNumberMac: createMac(tokenEntry.algorithm, derived(secret, 'citizen ID number')),
      nameMac: createMac(tokenEntry.algorithm, derived(secret, 'person name')),
      rowSecret: derived(secret, 'roster row').subarray(0, 16),
    },
    sealing: current,
    sealingVersions,
  };
}

function sealingKey({ version, secret, algorithm = 'AES-256-GCM' }: IdentitySecrets['sealing']['versions'][number]): SealingKey {
  const bytes = secretOf('sealing', { version, secret });
  return { version, algorithm, key: createSecretKey(bytes), secret: bytes };
}

function currentOf<Entry extends { readonly version: number }>(
  use: string,
  { current, versions }: { readonly current: number; readonly versions: readonly Entry[] },
): Entry {
  const entry = versions.find(({ version }) => version === current);
  if (!entry) throw new IdentityKeyError(`${use}: expected the current version ${current} among the versions, got none.`);
  return entry;
}

function secretOf(use: string, { version, secret }: { readonly version: number; readonly secret: string }): Buffer {
  const bytes = Buffer.from(secret, 'base64');
  if (!Number.isInteger(version) || version < 1 || version > 32767) {
    throw new IdentityKeyError(`${use}: expected a version from 1 to 32767, got another.`);
  }
  if (bytes.length !== 32) throw new IdentityKeyError(`${use} version ${version}: expected 32 bytes in base64, got ${bytes.length}.`);
  return bytes;
}

function derived(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `minsheng ${purpose}`, 32));
}
