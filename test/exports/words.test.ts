import { factValueZh } from '../../src/exports/words';

describe('a fact on paper', () => {
  it.each([
    ['placedTown', '442000100', '小榄镇'],
    ['otherTown', '440400', '440400'],
    ['chargeFen', 12_050, '120.50元'],
    ['ageMonths', 905, '75岁5个月'],
    ['enrolmentState', 'PAUSED_PAYMENT', '暂停缴费'],
    ['minimumLiving', true, '是'],
    ['placedTown', null, '不明'],
  ] as const)('%s %s is %s', (fact, value, words) => {
    expect(factValueZh(fact, value)).toBe(words);
  });
});
