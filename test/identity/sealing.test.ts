import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import type { CitizenId } from '../../src/identity/citizen-id';
import { IdentityKeyError, type IdentityKeys, identityKeys, type SealingAlgorithm } from '../../src/identity/identity-keys';
import { newIdentitySecrets } from '../../src/identity/key-file';
import { createMac, type MacAlgorithm } from '../../src/identity/mac';
import { type PersonToken, tokenOf } from '../../src/identity/person-token';
import { open, type SealedKind, seal, UnsealingError } from '../../src/identity/sealing';

const keys = identityKeys(newIdentitySecrets({ demo: true }));
const person = tokenOf('442099198001151110' as CitizenId, keys);

describe('person token', () => {
  it.each<[MacAlgorithm, string]>([
    ['HMAC-SM3', 'sm3'],
    ['HMAC-SHA-256', 'sha256'],
  ])('is %s exactly, cut to 128 bits, for every text', (algorithm, name) => {
    const key = Buffer.alloc(32, 7);
    const mac = createMac(algorithm, key);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(mac(text)).toBe(createHmac(name, key).update(text).digest('hex').slice(0, 32));
      }),
      { seed: 2018, numRuns: 200 },
    );
  });

  it('depends on the key, so it cannot be enumerated from the numbers', () => {
    const others = identityKeys(newIdentitySecrets({ demo: true }));
    expect(tokenOf('442099198001151110' as CitizenId, others)).not.toBe(person);
  });
});

const ALGORITHMS: readonly SealingAlgorithm[] = ['XCHACHA20-POLY1305', 'AES-256-GCM'];

describe.each(ALGORITHMS)('sealing with %s', (algorithm) => {
  const keys = keysWith(algorithm);
  const person = tokenOf('442099198001151110' as CitizenId, keys);

  it('opens what it sealed, and seals nothing twice alike', () => {
    const kind = fc.constantFrom<SealedKind>('ID_NUMBER', 'NAME');
    const value = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 60 }), kind, person: fc.uuid() });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (generated) => {
        const values = generated.map((each) => ({ ...each, person: each.person as PersonToken }));
        const sealed = values.map((each) => seal(each.text, each, keys));
        expect(new Set(sealed.map((each) => each.toString('hex'))).size).toBe(sealed.length);
        expect(sealed.map((each, i) => open(each, { ...(values[i] ?? never()), version: 1 }, keys))).toEqual(
          values.map(({ text }) => text),
        );
      }),
      { seed: 2018, numRuns: 200 },
    );
    expect(open(seal('示例甲', { person, kind: 'NAME' }, keys), { person, kind: 'NAME', version: 1 }, keys)).toBe('示例甲');
  });

  it('opens for no other person, kind or key, and after no changed byte', () => {
    const sealed = seal('示例甲', { person, kind: 'NAME' }, keys);
    const other = tokenOf('44209919751224148X' as CitizenId, keys);
    const others = keysWith(algorithm);
    expect(() => open(sealed, { person: other, kind: 'NAME', version: 1 }, keys)).toThrow(UnsealingError);
    expect(() => open(sealed, { person, kind: 'ID_NUMBER', version: 1 }, keys)).toThrow(UnsealingError);
    expect(() => open(sealed, { person, kind: 'NAME', version: 1 }, others)).toThrow(UnsealingError);
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => open(changed, { person, kind: 'NAME', version: 1 }, keys)).toThrow(UnsealingError);
    }
  });
});

describe('sealing keys', () => {
  it('of before there was a choice are AES-256-GCM, and open beside newer ones', () => {
    const old = { version: 1, secret: Buffer.alloc(32, 5).toString('base64') };
    const secrets = newIdentitySecrets({ demo: false });
    const before = identityKeys({ ...secrets, sealing: { current: 1, versions: [old] } });
    const sealed = seal('示例乙', { person, kind: 'NAME' }, before);
    expect([before.sealing.algorithm, sealed.length]).toEqual(['AES-256-GCM', 12 + 9 + 16]);
    const next = { ...old, version: 2, algorithm: 'XCHACHA20-POLY1305' } as const;
    const after = identityKeys({ ...secrets, sealing: { current: 2, versions: [old, next] } });
    expect(open(sealed, { person, kind: 'NAME', version: 1 }, after)).toBe('示例乙');
    expect(seal('示例乙', { person, kind: 'NAME' }, after)).toHaveLength(24 + 9 + 16);
  });

  it('of an older version still open what it sealed, and a version that is missing is refused a version it does not have', () => {
    const secrets = newIdentitySecrets({ demo: false });
    const sealed = seal('示例乙', { person, kind: 'NAME' }, identityKeys(secrets));
    const second = { version: 2, secret: Buffer.alloc(32, 9).toString('base64') };
    const rotated = identityKeys({ ...secrets, sealing: { current: 2, versions: [...secrets.sealing.versions, second] } });
    expect(open(sealed, { person, kind: 'NAME', version: 1 }, rotated)).toBe('示例乙');
    expect(() => open(sealed, { person, kind: 'NAME', version: 3 }, rotated)).toThrow('version 3');
    expect(() => identityKeys({ ...secrets, sealing: { current: 3, versions: secrets.sealing.versions } })).toThrow(IdentityKeyError);
  });
});

function keysWith(algorithm: SealingAlgorithm): IdentityKeys {
  const secrets = newIdentitySecrets({ demo: true });
  return identityKeys({ ...secrets, sealing: { current: 1, versions: secrets.sealing.versions.map((each) => ({ ...each, algorithm })) } });
}

function never(): never {
  throw new Error('expected a value here');
}
