import { titleOf } from '../../src/notices/told/told-change';

describe('the title of a change', () => {
  it('names the list that somebody came on, of which 已脱贫 is no contradiction', () => {
    expect(titleOf({ kind: 'MEMBERSHIP_BEGAN', category: 'REGISTERED_POOR' })).toBe('列入困难群体名单：建档立卡');
    expect(titleOf({ kind: 'REGISTRATION_FLAGGED', category: 'REGISTERED_POOR' })).toBe('建档立卡标注变更（脱贫、返贫等）：建档立卡');
    expect(titleOf({ kind: 'MEMBERSHIP_BEGAN', category: 'MINIMUM_LIVING' })).toMatch(/^列入困难群体名单：低保/);
  });

  it('names the category that somebody is marked or labelled with', () => {
    expect(titleOf({ kind: 'MARKED', category: 'REGISTERED_POOR' })).toBe('身份标识：建档立卡未标注脱贫');
    expect(titleOf({ kind: 'MARKED', category: 'A_WORD_OF_AN_OLD_SYSTEM' })).toBe('身份标识');
    expect(titleOf({ kind: 'ENROLLED', category: null })).toBe('参保登记');
  });
});
