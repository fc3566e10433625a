import { article } from '../../src/eligibility';
import { aPerson, codes, delivered } from '../support/assessed';

const listed = [{}];
const notStudent = [{ school: 'NOT_STUDENT' as const }];

describe('第二条 本市户籍', () => {
  it('quotes the article word by word, with the hash of the text', () => {
    const test = aPerson({ minimumLiving: listed }).in('2018-10').tests[1];
    expect(test?.article).toEqual(article('第二条'));
    expect(test?.article.text).toContain('本市户籍16周岁以上（不含在校学生）、60周岁以下');
    expect(test?.article.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('moved in: counts from the month after the list first says so', () => {
    const person = aPerson({
      minimumLiving: [
        { hukou: '440400', until: '2019-05' },
        { hukou: '442000107', from: '2019-05' },
      ],
    });
    expect([person.answer('2019-05'), person.answer('2019-06')]).toEqual(['INELIGIBLE NOT_LOCAL_HUKOU', 'ELIGIBLE']);
  });

  it('moved out: the month of the move is the last', () => {
    const person = aPerson({
      minimumLiving: [
        { hukou: '442000107', until: '2019-05' },
        { hukou: '440400', from: '2019-05' },
      ],
    });
    expect([person.answer('2019-05'), person.answer('2019-06')]).toEqual(['ELIGIBLE', 'INELIGIBLE NOT_LOCAL_HUKOU']);
  });

  it('社保 says elsewhere and a roster says here: unknown, HUKOU_LEFT, an officer looks', () => {
    const answer = aPerson({ minimumLiving: listed, enrolled: [{ pair: [1, 1], hukou: '440400' }] }).in('2019-01');
    expect([answer.verdict, answer.reason, answer.workItem, answer.premium.payingTown]).toEqual([
      'UNDETERMINED',
      'HUKOU_LEFT',
      'REVIEW',
      null,
    ]);
    expect(codes(answer)).toContain('HUKOU_LEFT');
  });

  it('本市 without a town agrees with any town of the city, and the town pays', () => {
    const answer = aPerson({ minimumLiving: listed, enrolled: [{ pair: [1, 1], hukou: '442000' }] }).in('2019-01');
    expect([answer.verdict, answer.premium.payingTown]).toEqual(['ELIGIBLE', '442000107']);
  });

  it('nothing said by anybody is unknown, never no', () => {
    expect(aPerson({ minimumLiving: [{ town: null }] }).answer('2019-01')).toBe('UNDETERMINED NO_EVIDENCE');
  });

  it('the 镇区 of the disability list, a roster of 民政, says the hukou too', () => {
    expect(aPerson({ disabled: [{ category: 1, grade: 1, town: null }] }).answer('2020-01')).toBe('UNDETERMINED NO_EVIDENCE');
    expect(aPerson({ disabled: [{ category: 1, grade: 1, town: '442000107' }] }).answer('2020-01')).toBe('ELIGIBLE');
  });

  it('a test that rests on the silence of a list names the delivery of that list, without a row', () => {
    const { tests } = aPerson({ minimumLiving: listed }).in('2019-01');
    const pension = tests.find(({ code }) => code === 'NO_EMPLOYEE_PENSION');
    expect(pension?.evidence).toEqual([expect.objectContaining({ feed: 'EMPLOYEE_PENSION', row: null, batch: expect.any(String) })]);
  });
});

describe('第二条 16周岁以上、60周岁以下', () => {
  it('counts from the month of the 16th birthday, whatever the day', () => {
    const person = aPerson({ born: '2003-02-28', minimumLiving: notStudent });
    expect([person.answer('2019-01'), person.answer('2019-02')]).toEqual(['INELIGIBLE UNDER_16', 'ELIGIBLE']);
  });

  it('counts to the month of the 60th birthday, also for those born on the 1st', () => {
    for (const born of ['1959-03-01', '1959-03-31']) {
      const person = aPerson({ born, minimumLiving: listed });
      expect([person.answer('2019-03'), person.answer('2019-04')]).toEqual(['ELIGIBLE', 'INELIGIBLE REACHED_60']);
    }
  });

  it('says TURNED_16 and REACHED_60 in the month they happen only', () => {
    const young = aPerson({ born: '2003-02-10', minimumLiving: notStudent });
    const old = aPerson({ born: '1959-03-10', minimumLiving: listed });
    expect(['2019-02', '2019-03'].map((of) => codes(young.in(of)).includes('TURNED_16'))).toEqual([true, false]);
    expect(['2019-03', '2019-04', '2019-05'].map((of) => codes(old.in(of)).includes('REACHED_60'))).toEqual([false, true, false]);
  });
});

describe('第二条 不含在校学生', () => {
  it('leaves school in 2019-07: still a student that month, not from 2019-08', () => {
    const person = aPerson({
      born: '2001-01-01',
      minimumLiving: [
        { school: 'STUDENT', until: '2019-07' },
        { school: 'NOT_STUDENT', from: '2019-07' },
      ],
    });
    expect([person.answer('2019-07'), person.answer('2019-08')]).toEqual(['INELIGIBLE STUDENT', 'ELIGIBLE']);
  });

  it('evidence of twelve months ago still holds, of thirteen no longer, at any age', () => {
    const person = aPerson({
      born: '1970-01-01',
      minimumLiving: listed,
      registered: [{ school: 'NOT_STUDENT', from: '2018-10', until: '2018-11' }],
    });
    expect([person.answer('2019-10'), person.answer('2019-11')]).toEqual(['ELIGIBLE', 'UNDETERMINED EVIDENCE_TOO_OLD']);
  });

  it('the newest of two lists wins; two that differ in the same month settle nothing', () => {
    const differing = aPerson({ born: '2000-01-01', minimumLiving: [{ school: 'STUDENT' }], registered: [{ school: 'NOT_STUDENT' }] });
    expect(differing.answer('2019-05')).toBe('UNDETERMINED EVIDENCE_CONFLICTS');
    const newer = aPerson({
      born: '2000-01-01',
      minimumLiving: [{ school: 'NOT_STUDENT' }],
      registered: [{ school: 'STUDENT', until: '2019-01' }],
    });
    expect(newer.answer('2019-05')).toBe('ELIGIBLE');
  });

  it('no evidence at all: unknown below 25, presumed not in school from the month of the 25th birthday', () => {
    const person = aPerson({ born: '1994-06-20', minimumLiving: listed });
    expect([person.answer('2019-05'), person.answer('2019-06')]).toEqual(['UNDETERMINED NO_EVIDENCE', 'ELIGIBLE']);
    expect(person.in('2019-06').tests.find((test) => test.code === 'NOT_IN_SCHOOL')?.presumed).toBe(true);
  });
});

describe('第二条 符合参保条件', () => {
  it('职保 suspended is not covered: TRUE with a note', () => {
    const answer = aPerson({ minimumLiving: listed, employeePension: [{ covers: ['2019-01', null], state: 'SUSPENDED' }] }).in('2019-02');
    expect(answer.tests.find((test) => test.code === 'NO_EMPLOYEE_PENSION')).toMatchObject({
      result: 'TRUE',
      note: 'EMPLOYEE_PENSION_SUSPENDED',
    });
  });

  it('a later list that says 职保 was paid counts for the month; without it a month that no list reaches is unknown', () => {
    const silent = delivered({ EMPLOYEE_PENSION: ['2019-01', '2019-02', '2019-03'] });
    const paid = { minimumLiving: listed, employeePension: [{ from: '2019-04', covers: ['2019-03', '2019-03'] as const }] };
    expect(aPerson(paid).answer('2019-03', silent)).toBe('INELIGIBLE EMPLOYEE_PENSION');
    expect(aPerson({ minimumLiving: listed }).answer('2019-03', silent)).toBe('UNDETERMINED FEED_MISSING');
    expect(aPerson({ minimumLiving: listed }).answer('2019-01', silent)).toBe('ELIGIBLE');
  });

  it('(1,3) and (2,3) receive already; before 60 an officer looks', () => {
    for (const pair of [
      [1, 3],
      [2, 3],
    ] as const) {
      const answer = aPerson({ minimumLiving: listed, enrolled: [{ pair }] }).in('2019-01');
      expect([answer.reason, answer.workItem, codes(answer).includes('ALREADY_RECEIVING')]).toEqual(['ALREADY_RECEIVING', 'REVIEW', true]);
    }
  });

  it('the month of death still counts; the police or two sources confirm it', () => {
    for (const died of [
      [{ on: '2019-05-30', source: 'POLICE' as const }],
      [
        { on: '2019-05-30', source: 'CREMATION' as const },
        { on: '2019-04-30', source: 'SOCIAL_SECURITY' as const },
      ],
    ]) {
      const person = aPerson({ minimumLiving: listed, died });
      expect([person.answer('2019-05'), person.answer('2019-06')]).toEqual(['ELIGIBLE', 'INELIGIBLE DECEASED']);
    }
  });

  it('one source that is not the police is a suspicion: undetermined and reviewed, never terminated', () => {
    const answer = aPerson({ minimumLiving: listed, died: [{ on: '2019-05-30', source: 'CREMATION' }] }).in('2019-06');
    expect([answer.verdict, answer.reason, answer.workItem]).toEqual(['UNDETERMINED', 'SUSPECTED_DEATH', 'REVIEW']);
  });

  it('the police’s date goes before a later one of another source', () => {
    const died = [
      { on: '2019-03-30', source: 'POLICE' as const },
      { on: '2019-06-30', source: 'CREMATION' as const },
    ];
    expect(aPerson({ minimumLiving: listed, died }).answer('2019-04')).toBe('INELIGIBLE DECEASED');
  });

  it('soldiers and prisoners: the newest record of an officer decides, nothing recorded is no', () => {
    const yes = { kind: 'IMPRISONED' as const, answer: true, from: '2019-01', until: '2019-06' };
    const person = aPerson({ minimumLiving: listed, recorded: [yes] });
    expect(['2018-12', '2019-01', '2019-05', '2019-06'].map((of) => person.answer(of))).toEqual([
      'ELIGIBLE',
      'INELIGIBLE IMPRISONED',
      'INELIGIBLE IMPRISONED',
      'ELIGIBLE',
    ]);
    const corrected = aPerson({
      minimumLiving: listed,
      recorded: [yes, { kind: 'IMPRISONED', answer: false, from: '2019-01', until: '2019-06' }],
    });
    expect(corrected.answer('2019-03')).toBe('ELIGIBLE');
    expect(aPerson({ minimumLiving: listed, recorded: [{ kind: 'SERVING_SOLDIER', answer: true }] }).answer('2019-03')).toBe(
      'INELIGIBLE SERVING_SOLDIER',
    );
  });
});

describe('第二条 建档立卡未标注脱贫的贫困人口、低保对象、特困人员', () => {
  it('返贫 counts; 脱贫 without a date counts in the month of the list that first says so', () => {
    const person = aPerson({
      registered: [{ until: '2019-03' }, { status: 'LIFTED', from: '2019-03', until: '2019-07' }, { status: 'RETURNED', from: '2019-07' }],
    });
    const answers = ['2019-02', '2019-03', '2019-04', '2019-07'].map((of) => person.in(of).verdict);
    expect(answers).toEqual(['ELIGIBLE', 'ELIGIBLE', 'INELIGIBLE', 'ELIGIBLE']);
  });

  it('脱贫属性 left unsure is unknown, unless another list has the person', () => {
    expect(aPerson({ registered: [{ status: null }] }).answer('2019-01')).toBe('UNDETERMINED STATUS_UNSURE');
    expect(aPerson({ registered: [{ status: null }], destitute: listed }).answer('2019-01')).toBe('ELIGIBLE');
  });

  it('低保 counts the covered members, from the first month to the last', () => {
    expect(aPerson({ minimumLiving: [{ covered: false }] }).answer('2019-01')).toBe('INELIGIBLE NO_CATEGORY');
    const person = aPerson({ minimumLiving: [{ start: '2019-02', end: '2019-03' }] });
    expect(['2019-01', '2019-02', '2019-03', '2019-04'].map((of) => person.in(of).verdict)).toEqual([
      'INELIGIBLE',
      'ELIGIBLE',
      'ELIGIBLE',
      'INELIGIBLE',
    ]);
  });

  it('from 2020-01 grades 1 and 2, and 精神 and 智力 of any grade, 多重 by its grade', () => {
    const of = (category: number, grade: number): string =>
      aPerson({ disabled: [{ hukou: '442000107', category, grade }] }).answer('2020-01');
    expect([of(1, 2), of(1, 3), of(5, 4), of(6, 3), of(7, 2), of(7, 3)]).toEqual([
      'ELIGIBLE',
      'INELIGIBLE NO_CATEGORY',
      'ELIGIBLE',
      'ELIGIBLE',
      'ELIGIBLE',
      'INELIGIBLE NO_CATEGORY',
    ]);
  });

  it('三类监测对象 from 2021-01, but for nobody who asks what was known before 2022-12', () => {
    const person = aPerson({ registered: [{ status: 'LIFTED', changedOn: '2018-01-01', monitored: 'MARGINAL' }] });
    expect([person.answer('2020-12'), person.answer('2021-01')]).toEqual(['INELIGIBLE NO_CATEGORY', 'ELIGIBLE']);
    expect(person.in('2021-01', delivered(), '2022-11-30').verdict).toBe('INELIGIBLE');
    expect(person.in('2021-01', delivered(), '2022-12-01').label).toBe('MONITORED');
  });

  it('特困 between 16 and 59 without a disability record is eligible with a warning', () => {
    const answer = aPerson({ destitute: listed }).in('2019-01');
    expect([answer.verdict, codes(answer).includes('TEKUN_NOT_DISABLED')]).toEqual(['ELIGIBLE', true]);
  });
});

describe('第二条 nothing is ever computed from a source that did not answer', () => {
  it('an agency that is down leaves UNDETERMINED and is named', () => {
    for (const silent of ['POVERTY_ALLEVIATION', 'CIVIL_AFFAIRS', 'SOCIAL_SECURITY'] as const) {
      const answer = aPerson({ minimumLiving: listed, registered: listed, silent: [silent] }).in('2019-01');
      expect([answer.verdict, answer.reason]).toEqual(['UNDETERMINED', 'SOURCE_UNAVAILABLE']);
      expect(new Set(answer.missingFacts.map((each) => each.owner))).toEqual(new Set([silent]));
    }
  });

  it('a definite FALSE stays one: under 16 is under 16 whoever is down', () => {
    const down = ['POVERTY_ALLEVIATION', 'CIVIL_AFFAIRS', 'SOCIAL_SECURITY'] as const;
    expect(aPerson({ born: '2010-01-01', silent: down }).answer('2019-01')).toBe('INELIGIBLE UNDER_16');
  });

  it('the 扶贫 list is carried for a quarter: 2019-04 to 2019-06 by the list of 2019-03, 2019-07 no longer', () => {
    const silent = delivered({ REGISTERED_POOR: ['2019-04', '2019-05', '2019-06', '2019-07'] });
    const person = aPerson({ registered: listed });
    expect(['2019-03', '2019-06', '2019-07'].map((of) => person.answer(of, silent))).toEqual([
      'ELIGIBLE',
      'ELIGIBLE',
      'UNDETERMINED FEED_MISSING',
    ]);
    expect(person.in('2019-06', silent).stale).toEqual(['REGISTERED_POOR']);
  });
});
