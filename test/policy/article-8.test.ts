import { createHash } from 'node:crypto';
import { articles, policyFor, policyOn } from '../../src/eligibility';
import { aPerson, month } from '../support/assessed';

describe('第八条 从2018年10月1日起执行，有效期5年', () => {
  it('holds from 2018-10 to 2023-09, both included', () => {
    const person = aPerson({ minimumLiving: [{}] });
    expect(['2018-09', '2018-10', '2023-09', '2023-10'].map((of) => person.answer(of))).toEqual([
      'INELIGIBLE NO_RULE_IN_FORCE',
      'ELIGIBLE',
      'ELIGIBLE',
      'INELIGIBLE NO_RULE_IN_FORCE',
    ]);
  });

  it('on a day: nothing the day before, the policy from the first day to the last', () => {
    expect(['2018-09-30', '2018-10-01', '2023-09-30', '2023-10-01'].map((day) => policyOn(day) !== null)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('outside the policy the other tests still explain themselves', () => {
    const [inForce, ...others] = aPerson({ minimumLiving: [{}] }).in('2023-10').tests;
    expect([inForce?.result, inForce?.article.number]).toEqual(['FALSE', '第八条']);
    expect(others.map((test) => test.result)).toEqual(others.map(() => 'TRUE'));
  });

  it('gives equal rules for equal months and days of knowledge, and different ones across a border', () => {
    expect(policyFor(month('2021-03'))).toBe(policyFor(month('2021-09')));
    expect(policyFor(month('2019-12'))).not.toBe(policyFor(month('2020-01')));
    expect(policyFor(month('2021-03'), '2022-01-01')).not.toBe(policyFor(month('2021-03'), '2023-01-01'));
  });

  it('every parameter says its article, its source and who interprets it', () => {
    for (const { dated } of policyFor(month('2021-03')).parameters) {
      expect(dated.article).toMatch(/^第[一二三四五六七八]条$/);
      expect([dated.source.length > 20, dated.owner.length > 3]).toEqual([true, true]);
    }
  });

  it('has all eight articles, each hash that of its own text', () => {
    expect(articles().map((each) => each.number)).toEqual(['第一条', '第二条', '第三条', '第四条', '第五条', '第六条', '第七条', '第八条']);
    for (const { text, hash, number } of articles()) {
      expect(text.startsWith(`${number} `)).toBe(true);
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    }
    expect(articles()[7]?.text).toBe('第八条 本办法从2018年10月1日起执行，有效期5年。');
  });
});
