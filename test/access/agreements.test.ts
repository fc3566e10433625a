import { AGREEMENTS, maskIdNumber, maskName, PURPOSES, ROLES, SCOPES, scopesOf, visibleTowns } from '../../src/access';
import { AGENCIES } from '../../src/identity/agency';
import { townCode } from '../../src/identity/town';
import { aCaller } from '../support/callers';

describe('agreements', () => {
  it('give nothing to any role, agency and purpose without a line', () => {
    const agreed = new Set(AGREEMENTS.map(({ role, agency, purpose }) => `${role} ${agency} ${purpose}`));
    const all = ROLES.flatMap((role) => AGENCIES.flatMap((agency) => PURPOSES.map((purpose) => ({ role, agency, purpose }))));
    const others = all.filter(({ role, agency, purpose }) => !agreed.has(`${role} ${agency} ${purpose}`));
    expect(others.length).toBe(all.length - AGREEMENTS.length);
    for (const standing of others) expect([...scopesOf(standing)]).toEqual([]);
  });

  it('name a ground with an article in every line, and only known rights, once each', () => {
    for (const { ground, scopes } of AGREEMENTS) {
      expect(ground).toMatch(/(实施办法 第.+条|个人信息保护法 第.+条)/);
      expect(new Set(scopes).size).toBe(scopes.length);
      for (const scope of scopes) expect(SCOPES).toContain(scope);
    }
  });

  it('let nobody read the date of birth without the full number: masked digits and date together would give it away', () => {
    for (const { scopes } of AGREEMENTS) if (scopes.includes('birth-date:read')) expect(scopes).toContain('identity:read');
  });

  it('let an analyst read the published statistics and which lists have come, and nothing that counts the same people once more', () => {
    const lines = AGREEMENTS.filter(({ role }) => role === 'ANALYST');
    expect(lines.map(({ agency }) => agency)).toEqual(['FINANCE', 'HUMAN_RESOURCES']);
    for (const { scopes } of lines) expect([...scopes]).toEqual(['statistics:read', 'delivery:read', 'delivery:read-all']);
  });
});

describe('the towns of a caller', () => {
  it('are its own with what it became and all that went into that', () => {
    const towns = visibleTowns(aCaller({ town: townCode('442000104') }));
    expect([...(towns ?? [])].sort()).toEqual(['442000100', '442000104', '442000118']);
  });

  it('are unlimited for the city and none for a town officer without a town', () => {
    expect(visibleTowns(aCaller({ agency: 'SOCIAL_SECURITY', role: 'CITY_OFFICER', town: null }))).toBeNull();
    expect(visibleTowns(aCaller({ town: null }))).toEqual([]);
  });
});

describe('masking', () => {
  it('hides county, date of birth and order number', () => {
    expect(maskIdNumber('442099195810010018')).toBe('442*************18');
  });

  it('shows the first character of a name by code point and not how long it is', () => {
    expect(['陈大文', '陈文', '𠮷田某某'].map(maskName)).toEqual(['陈**', '陈**', '𠮷**']);
    expect(maskName('陈')).toBe('***');
  });
});
