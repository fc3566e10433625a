import { titleOf } from '../../src/notices/told/told-change';

describe('the title of a change', () => {
  it('names the list that somebody came on, which 已脱贫 or any grade of a disability does not contradict', () => {
    expect(titleOf({ kind: 'MEMBERSHIP_BEGAN', category: 'REGISTERED_POOR', from: null })).toBe('列入困难群体名单：建档立卡');
    expect(titleOf({ kind: 'REGISTRATION_FLAGGED', category: 'REGISTERED_POOR', from: null })).toBe(
      '建档立卡标注变更（脱贫、返贫等）：建档立卡',
    );
    expect(titleOf({ kind: 'MEMBERSHIP_BEGAN', category: 'DISABLED', from: null })).toBe('列入困难群体名单：残疾人');
    expect(titleOf({ kind: 'MEMBERSHIP_BEGAN', category: 'MINIMUM_LIVING', from: null })).toMatch(/^列入困难群体名单：低保/);
  });

  it('says that somebody lost what he had only when he had it', () => {
    const lost = { kind: 'LOST_ELIGIBILITY', category: null } as const;
    expect(titleOf({ ...lost, from: 'ELIGIBLE' })).toBe('不再符合代缴条件');
    expect(titleOf({ ...lost, from: 'UNDETERMINED' })).toBe('不符合代缴条件');
    expect(titleOf({ ...lost, from: null })).toBe('不符合代缴条件');
  });

  it('names the category that somebody is marked or labelled with', () => {
    expect(titleOf({ kind: 'MARKED', category: 'REGISTERED_POOR', from: null })).toBe('身份标识：建档立卡未标注脱贫');
    expect(titleOf({ kind: 'MARKED', category: 'A_WORD_OF_AN_OLD_SYSTEM', from: null })).toBe('身份标识');
    expect(titleOf({ kind: 'ENROLLED', category: null, from: null })).toBe('参保登记');
  });
});
