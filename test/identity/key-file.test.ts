import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CitizenId } from '../../src/identity/citizen-id';
import { IdentityKeyError } from '../../src/identity/identity-keys';
import { demoIdentityKeys, newIdentitySecrets, readIdentityKeys } from '../../src/identity/key-file';
import { tokenOf } from '../../src/identity/person-token';

describe('identity keys', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'minsheng-keys-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const id = '442099198001151110' as CitizenId;

  it('of the demo are made once, marked as demo, and readable by their owner alone', () => {
    const first = demoIdentityKeys(join(directory, 'new'));
    const second = demoIdentityKeys(join(directory, 'new'));
    expect(first.demo).toBe(true);
    expect(tokenOf(id, second)).toBe(tokenOf(id, first));
    expect(statSync(join(directory, 'new', 'identity-keys.demo.json')).mode & 0o777).toBe(0o600);
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /not JSON/],
    ['no mark of demo or not', { token: {}, sealing: {} }, /demo: expected true or false/],
    ['another algorithm', withAlgorithm('MD5'), /HMAC-SM3 or HMAC-SHA-256/],
    ['a short secret', withSecret('c2hvcnQ='), /expected 32 bytes in base64, got 5/],
    ['a version twice', twice(), /each version once/],
  ])('are refused in one sentence when the file holds %s', (_, content, sentence) => {
    const file = join(directory, 'keys.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    expect(() => readIdentityKeys(file)).toThrow(IdentityKeyError);
    expect(() => readIdentityKeys(file)).toThrow(sentence);
  });
});

function withAlgorithm(algorithm: string): unknown {
  const secrets = newIdentitySecrets({ demo: false });
  return { ...secrets, token: { current: 1, versions: secrets.token.versions.map((version) => ({ ...version, algorithm })) } };
}

function withSecret(secret: string): unknown {
  return { ...newIdentitySecrets({ demo: false }), sealing: { current: 1, versions: [{ version: 1, secret }] } };
}

function twice(): unknown {
  const secrets = newIdentitySecrets({ demo: false });
  return { ...secrets, sealing: { current: 1, versions: [...secrets.sealing.versions, ...secrets.sealing.versions] } };
}
