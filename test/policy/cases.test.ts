import { aPerson, codes, delivered } from '../support/assessed';

const covered = [{ school: 'NOT_STUDENT' as const }];

describe('The cases of the reading, with their answers', () => {
  it('1: born 2002-10-31, 低保, confirmed not a student, is eligible in the month of the 16th birthday', () => {
    expect(aPerson({ born: '2002-10-31', minimumLiving: covered }).answer('2018-10')).toBe('ELIGIBLE');
  });

  it('2: born a day later, is under 16', () => {
    expect(aPerson({ born: '2002-11-01', minimumLiving: covered }).answer('2018-10')).toBe('INELIGIBLE UNDER_16');
  });

  it('3: born 1958-10-01, 特困, is eligible in the month of the 60th birthday and has reached 60 in the next', () => {
    const person = aPerson({ born: '1958-10-01', destitute: [{}], disabled: [{ category: 4, grade: 1 }] });
    expect([person.answer('2018-10'), person.answer('2018-11')]).toEqual(['ELIGIBLE', 'INELIGIBLE REACHED_60']);
  });

  const lifted = [
    { from: '2018-10', until: '2018-12' },
    { from: '2018-12', status: 'LIFTED' as const, changedOn: '2018-12-20' },
  ];

  it('4: flagged 已脱贫 on 2018-12-20, 2018-12 is the last month', () => {
    const person = aPerson({ registered: lifted });
    expect([person.answer('2018-12'), person.answer('2019-01')]).toEqual(['ELIGIBLE', 'INELIGIBLE NO_CATEGORY']);
  });

  it('5: the same, also 低保, stays eligible by 低保', () => {
    const answer = aPerson({ registered: lifted, minimumLiving: [{}] }).in('2019-01');
    expect([answer.verdict, answer.label]).toEqual(['ELIGIBLE', 'MINIMUM_LIVING']);
  });

  it('6: 在校生状况 普通高中一年级 is a student in any month', () => {
    const person = aPerson({ born: '2001-03-03', minimumLiving: [{ school: 'STUDENT' }] });
    expect([person.answer('2018-10'), person.answer('2020-05')]).toEqual(['INELIGIBLE STUDENT', 'INELIGIBLE STUDENT']);
  });

  it('7: 职保 2019-03 to 2019-05 excludes 2019-04 and no longer 2019-06', () => {
    const person = aPerson({ minimumLiving: [{}], employeePension: [{ from: '2019-03', covers: ['2019-03', '2019-05'] }] });
    expect([person.answer('2019-04'), person.answer('2019-06')]).toEqual(['INELIGIBLE EMPLOYEE_PENSION', 'ELIGIBLE']);
  });

  it('8: hukou 小榄镇 counts whatever county the number begins with', () => {
    expect(aPerson({ minimumLiving: [{ hukou: '442000100' }] }).answer('2018-10')).toBe('ELIGIBLE');
  });

  it('9: hukou 珠海, lives in 坦洲镇: the 户籍 column goes before the 镇区', () => {
    expect(aPerson({ minimumLiving: [{ hukou: '440400', town: '442000107' }] }).answer('2018-10')).toBe('INELIGIBLE NOT_LOCAL_HUKOU');
  });

  it('10: 一级肢体残疾 alone counts from 2020-01', () => {
    const person = aPerson({ disabled: [{ hukou: '442000107', category: 4, grade: 1 }] });
    expect([person.answer('2019-12'), person.answer('2020-01')]).toEqual(['INELIGIBLE NO_CATEGORY', 'ELIGIBLE']);
  });

  it('11: 2023-09 is the last month of the policy', () => {
    const person = aPerson({ minimumLiving: [{}] });
    expect([person.answer('2023-09'), person.answer('2023-10')]).toEqual(['ELIGIBLE', 'INELIGIBLE NO_RULE_IN_FORCE']);
  });

  it('12: in three categories: eligible once, three memberships, label 未标注脱贫', () => {
    const answer = aPerson({ registered: [{}], minimumLiving: [{}], destitute: [{}] }).in('2018-10');
    expect(answer.memberships.map((each) => each.result)).toEqual(['TRUE', 'TRUE', 'TRUE']);
    expect([answer.verdict, answer.label, answer.premium.dueFen === null ? null : answer.premium.chargeFen]).toEqual([
      'ELIGIBLE',
      'REGISTERED_POOR',
      12000,
    ]);
  });

  it('13: 东升镇 and 小榄镇 differ in 2021-06 and are one town in 2021-08', () => {
    const person = aPerson({ minimumLiving: [{ town: '442000104' }], enrolled: [{ pair: [1, 1], hukou: '442000100' }] });
    expect([codes(person.in('2021-06')), person.in('2021-06').premium.payingTown]).toEqual([
      expect.arrayContaining(['TOWN_MISMATCH']),
      null,
    ]);
    expect(codes(person.in('2021-08'))).not.toContain('TOWN_MISMATCH');
    expect([person.in('2021-08').verdict, person.in('2021-08').premium.payingTown]).toEqual(['ELIGIBLE', '442000118']);
  });

  it('14: the pair (3,1) is never guessed', () => {
    const answer = aPerson({ minimumLiving: [{}], enrolled: [{ pair: [3, 1] }] }).in('2018-10');
    expect([answer.verdict, answer.reason, answer.workItem, codes(answer)]).toEqual([
      'UNDETERMINED',
      'UNKNOWN_STATE',
      'REVIEW',
      expect.arrayContaining(['UNKNOWN_STATE']),
    ]);
    const raised = answer.discrepancies.find((each) => each.code === 'UNKNOWN_STATE');
    expect(raised?.values).toEqual([{ fact: 'unknownPair', value: '(3,1)' }]);
  });

  it('15: paid 240 yuan himself in 2020: eligible, reviewed, not charged', () => {
    const answer = aPerson({
      minimumLiving: [{ from: '2020-06' }],
      enrolled: [{ pair: [1, 1] }],
      paid: [{ item: 1, fen: 24000, year: '2020', on: '2020-02-11' }],
    }).in('2020-06');
    expect([answer.verdict, answer.workItem, answer.premium.dueFen, codes(answer)]).toEqual([
      'ELIGIBLE',
      'REVIEW',
      0,
      expect.arrayContaining(['ALREADY_PAID_SELF']),
    ]);
  });

  it('16: a held batch is no delivery: the list before it is carried and nobody leaves', () => {
    const heldIn201903 = delivered({ MINIMUM_LIVING: ['2019-03'] });
    expect(aPerson({ minimumLiving: [{}] }).answer('2019-03', heldIn201903)).toBe('ELIGIBLE');
  });

  it('17: 民政 delivers nothing for two months: as before and marked stale, then undetermined, and nobody is suspended', () => {
    const months = ['2019-03', '2019-04'];
    const silent = delivered({ MINIMUM_LIVING: months, DESTITUTE_SUPPORT: months, DISABILITY: months, DEATH: months });
    const person = aPerson({
      minimumLiving: [{}],
      enrolled: [{ pair: [1, 1], mark: 'MINIMUM_LIVING' }],
      paid: [{ item: 11, fen: 12000, year: '2019', on: '2019-01-15' }],
    });
    const [first, second] = [person.in('2019-03', silent), person.in('2019-04', silent)];
    expect([first.verdict, first.stale, first.workItem]).toEqual([
      'ELIGIBLE',
      ['MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY', 'DEATH'],
      'NONE',
    ]);
    expect([second.verdict, second.reason, second.workItem]).toEqual(['UNDETERMINED', 'FEED_MISSING', 'REVIEW']);
    expect(second.missingFacts.map((each) => each.owner)).toEqual(expect.arrayContaining(['CIVIL_AFFAIRS']));
  });

  it('18: 20 years old and no school evidence anywhere: the town owes the school status', () => {
    const answer = aPerson({ born: '1998-06-01', minimumLiving: [{}] }).in('2018-10');
    expect([answer.verdict, answer.reason]).toEqual(['UNDETERMINED', 'NO_EVIDENCE']);
    expect(answer.missingFacts).toEqual([
      expect.objectContaining({ fact: 'schooling', owner: 'TOWN', town: '442000107', why: 'NO_EVIDENCE' }),
    ]);
  });
});
