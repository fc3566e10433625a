import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IdentityKeyError, type IdentityKeys, type IdentitySecrets, identityKeys } from './identity-keys';
import { preferredMacAlgorithm } from './mac';

const DEMO_FILE = 'identity-keys.demo.json';

/** Reads the key file (JSON of `IdentitySecrets`, mode 0600); throws `IdentityKeyError` with one sentence that repeats no secret. */
export function readIdentityKeys(file: string): IdentityKeys {
  try {
    return identityKeys(secretsOf(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    if (error instanceof IdentityKeyError) throw new IdentityKeyError(`${file}: ${error.message}`);
    const reason = (error as NodeJS.ErrnoException).code ?? 'not JSON';
    throw new IdentityKeyError(`${file}: expected a readable key file, got ${reason}; see docs/cli.md for its form.`);
  }
}

/** The demo's own keys in the data directory, made at the first call and marked as demo. Of several first calls at once one wins, all read the same. */
export function demoIdentityKeys(directory: string): IdentityKeys {
  const file = join(directory, DEMO_FILE);
  try {
    return readIdentityKeys(file);
  } catch (error) {
    if (!(error instanceof IdentityKeyError) || !error.message.includes('ENOENT')) throw error;
  }
  mkdirSync(directory, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(newIdentitySecrets({ demo: true }), null, 2), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return readIdentityKeys(file);
}

/** Fresh random secrets, version 1 of each, with the algorithm that this platform prefers. */
export function newIdentitySecrets({ demo }: { readonly demo: boolean }): IdentitySecrets {
  const secret = (): string => randomBytes(32).toString('base64');
  return {
    demo,
    token: { current: 1, versions: [{ version: 1, algorithm: preferredMacAlgorithm(), secret: secret() }] },
    sealing: { current: 1, versions: [{ version: 1, algorithm: 'XCHACHA20-POLY1305', secret: secret() }] },
  };
}

function secretsOf(content: unknown): IdentitySecrets {
  const { demo, token, sealing } = (content ?? {}) as Partial<IdentitySecrets>;
  if (typeof demo !== 'boolean') throw new IdentityKeyError('demo: expected true or false, got neither.');
  for (const [use, part] of [
    ['token', token],
    ['sealing', sealing],
  ] as const) {
    if (typeof part?.current !== 'number' || !Array.isArray(part.versions)) {
      throw new IdentityKeyError(`${use}: expected {"current": number, "versions": [{"version", "secret"}]}, got another form.`);
    }
  }
  const algorithms = token?.versions.map(({ algorithm }) => algorithm) ?? [];
  if (algorithms.some((algorithm) => algorithm !== 'HMAC-SM3' && algorithm !== 'HMAC-SHA-256')) {
    throw new IdentityKeyError('token: expected the algorithm HMAC-SM3 or HMAC-SHA-256 with each version, got another.');
  }
  const ciphers = sealing?.versions.map(({ algorithm }) => algorithm) ?? [];
  if (ciphers.some((algorithm) => algorithm !== undefined && algorithm !== 'XCHACHA20-POLY1305' && algorithm !== 'AES-256-GCM')) {
    throw new IdentityKeyError('sealing: expected the algorithm XCHACHA20-POLY1305 or AES-256-GCM with a version, got another.');
  }
  return content as IdentitySecrets;
}
