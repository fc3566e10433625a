import { createSecretKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type AccessKeys, demoAccessKeys, readAccessKeys, type SubgraphKey } from '../access';
import type { Environment } from '../environment';
import type { IdentityKeys } from '../identity/identity-keys';
import { demoIdentityKeys, readIdentityKeys } from '../identity/key-file';

/** Every secret that the hub holds while it runs. */
export interface HubKeys {
  readonly identity: IdentityKeys;
  readonly access: AccessKeys;
  /** Between the hub and subgraphs that run as services of their own. */
  readonly subgraph: SubgraphKey | undefined;
}

/** A key cannot be used as it is; the start fails with this sentence. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/** Reads the keys that were handed over; only the demo makes those that were not. A production start refuses keys of a demo. */
export async function beginKeys(environment: Environment): Promise<HubKeys> {
  const { subgraphTokenKeyFile } = environment;
  return {
    identity: beginIdentityKeys(environment),
    access: await accessKeys(environment),
    subgraph: subgraphTokenKeyFile ? createSecretKey(await contents('SUBGRAPH_TOKEN_KEY_FILE', subgraphTokenKeyFile)) : undefined,
  };
}

/** The same, of the keys of identities alone: a command answers nobody's token. */
export function beginIdentityKeys({ dataDirectory, identityKeyFile, mode }: Environment): IdentityKeys {
  const identity = identityKeyFile ? readIdentityKeys(identityKeyFile) : demoIdentityKeys(dataDirectory);
  if (mode === 'production' && identity.demo) {
    throw new KeyError('IDENTITY_KEY_FILE: expected keys of your own in production, got those of a demo, which protect nobody.');
  }
  return identity;
}

async function accessKeys({ tokens, dataDirectory, mode }: Environment): Promise<AccessKeys> {
  if (!tokens) return demoAccessKeys(dataDirectory);
  const text = (await contents('JWT_PUBLIC_KEY_FILE', tokens.publicKeyFile)).toString('utf8');
  return readAccessKeys({ issuer: tokens.issuer, audience: tokens.audience, jwks: parsed(text), production: mode === 'production' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new KeyError('JWT_PUBLIC_KEY_FILE: expected a JSON Web Key Set, got a file that is not JSON.');
  }
}

async function contents(variable: string, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new KeyError(`${variable}: expected a readable file, got ${(error as NodeJS.ErrnoException).code} for ${file}.`);
  }
}
