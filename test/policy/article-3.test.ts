import { policyFor } from '../../src/eligibility';
import { chargeFenOf, standardOf } from '../../src/eligibility/facts/premium';
import { aPerson, codes, delivered, month } from '../support/assessed';

const listed = [{}];
const paying = [{ pair: [1, 1] as const, mark: 'MINIMUM_LIVING' as const }];

describe('第三条 按不低于最低缴费档次标准全额代缴', () => {
  it('the floor is 120 yuan to 2019-12 and 180 yuan from 2020-01, in fen', () => {
    const premium = (of: string) => aPerson({ minimumLiving: listed }).in(of).premium;
    expect([premium('2019-12').floorFen, premium('2020-01').floorFen]).toEqual([12000, 18000]);
  });

  it('one charge for the calendar year; 2018 counts from 2018-10 and is a full charge', () => {
    const person = aPerson({ minimumLiving: listed, enrolled: paying });
    expect(person.in('2018-11').premium).toMatchObject({
      plan: 'ANNUAL',
      fromMonth: month('2018-10'),
      untilMonth: month('2019-01'),
      chargeFen: 12000,
      dueFen: 12000,
    });
    expect(person.in('2019-05').premium).toMatchObject({ fromMonth: month('2019-01'), untilMonth: month('2020-01'), dueFen: 12000 });
  });

  it('paid once in the year, nothing is due again; the next year it is', () => {
    const person = aPerson({ minimumLiving: listed, enrolled: paying, paid: [{ item: 11, fen: 12000, year: '2019', on: '2019-02-01' }] });
    expect(['2019-02', '2019-12', '2020-01'].map((of) => person.in(of).premium.dueFen)).toEqual([0, 0, 18000]);
    expect(['2019-02', '2019-12', '2020-01'].map((of) => person.in(of).workItem)).toEqual(['NONE', 'NONE', 'PAY']);
  });

  it('below the floor is said, at the floor is not; a twelfth of it a month is enough', () => {
    const said = (paid: { item: number; fen: number; year?: string; month?: string }): boolean =>
      codes(aPerson({ minimumLiving: listed, enrolled: paying, paid: [paid] }).in('2020-03')).includes('BELOW_FLOOR');
    expect([said({ item: 11, fen: 17999, year: '2020' }), said({ item: 11, fen: 18000, year: '2020' })]).toEqual([true, false]);
    expect([said({ item: 11, fen: 1499, month: '2020-03' }), said({ item: 11, fen: 1500, month: '2020-03' })]).toEqual([true, false]);
  });

  it('two payments of the town for one period are PAID_TWICE, one paid back is not', () => {
    const twice = [
      { item: 11, fen: 18000, year: '2020', on: '2020-01-05' },
      { item: 11, fen: 18000, year: '2020', on: '2020-02-05' },
    ];
    const answer = aPerson({ minimumLiving: listed, enrolled: paying, paid: twice }).in('2020-03');
    expect([codes(answer).includes('PAID_TWICE'), answer.workItem]).toEqual([true, 'REVIEW']);
    const repaid = aPerson({
      minimumLiving: listed,
      enrolled: paying,
      paid: [...twice, { item: 11, fen: -18000, year: '2020', on: '2020-03-05' }],
    });
    expect([codes(repaid.in('2020-03')).includes('PAID_TWICE'), repaid.in('2020-03').premium.paidByTownFen]).toEqual([false, 18000]);
  });

  it('the subsidy by tier is a ledger of its own: it pays nothing of the premium', () => {
    const answer = aPerson({ minimumLiving: listed, enrolled: paying, paid: [{ item: 3, fen: 6000, year: '2020' }] }).in('2020-03');
    expect([answer.premium.dueFen, answer.premium.subsidyFen, answer.premium.paidByTownFen]).toEqual([18000, 6000, 0]);
  });

  it('no record of payments is not "nobody paid": an officer looks before a charge that could be the second', () => {
    const silent = delivered({ PREMIUM: ['2020-01', '2020-02', '2020-03'] });
    const answer = aPerson({ minimumLiving: listed, enrolled: paying }).in('2020-03', silent);
    expect([answer.verdict, answer.premium.dueFen, answer.premium.paidByTownFen, answer.workItem]).toEqual([
      'ELIGIBLE',
      null,
      null,
      'REVIEW',
    ]);
  });

  it('leaving in mid-year: stop from the next month, and the year that was paid is not claimed back', () => {
    const person = aPerson({
      minimumLiving: [{ until: '2019-06' }],
      enrolled: [{ pair: [1, 1] }],
      paid: [{ item: 11, fen: 12000, year: '2019', on: '2019-01-20' }],
    });
    expect([person.in('2019-05').workItem, person.in('2019-06').workItem]).toEqual(['MARK', 'SUSPEND']);
    expect(codes(person.in('2019-06'))).not.toContain('PAID_NOT_ELIGIBLE');
  });

  it('a payment made for or in a month without eligibility is 应停未停', () => {
    const monthly = aPerson({ enrolled: [{ pair: [1, 1], hukou: '442000107' }], paid: [{ item: 11, fen: 1000, month: '2019-06' }] });
    const yearly = aPerson({
      enrolled: [{ pair: [1, 1], hukou: '442000107' }],
      paid: [{ item: 11, fen: 12000, year: '2019', on: '2019-06-20' }],
    });
    for (const person of [monthly, yearly]) expect(codes(person.in('2019-06'))).toContain('PAID_NOT_ELIGIBLE');
  });

  it('a town of its own plan pays exact fen each month', () => {
    const policy = {
      ...policyFor(month('2020-03')),
      standards: [
        { town: '442000107', plan: 'MONTHLY' as const, tierFen: 24000 },
        { town: null, plan: 'ANNUAL' as const, tierFen: 'FLOOR' as const },
      ],
    };
    expect(standardOf(policy, '442000107')).toEqual({ plan: 'MONTHLY', tierFen: 24000 });
    expect(standardOf(policy, '442000100')).toEqual({ plan: 'ANNUAL', tierFen: 18000 });
    expect([chargeFenOf(policy, '442000107', 2), chargeFenOf(policy, '442000100', 2)]).toEqual([2000, 18000]);
  });
});
