import { parseMoney } from '../../src/identity/money';
import { readRegion } from '../../src/identity/region';
import { parseTownCode, readTown, townCode, townFamily, townInMonth, townsOn } from '../../src/identity/town';
import { TOWNS } from '../../src/identity/towns';
import { yearMonth } from '../../src/identity/year-month';

const before = yearMonth('2018-10');
const after = yearMonth('2021-08');

describe('镇区', () => {
  it('were 24 with a statistical code when the policy began, 23 after 2021-07-19', () => {
    const coded = (day: string) => townsOn(day).filter((t) => t.type !== 'FUNCTIONAL_ZONE').length;
    expect([coded('2018-10-01'), coded('2021-07-18'), coded('2021-07-19')]).toEqual([24, 24, 23]);
  });

  it('are read by every name of the list in their own time', () => {
    for (const town of TOWNS) {
      const month = town.validFrom === null ? before : after;
      for (const name of [town.nameZh, ...town.otherNames, ...town.aliases, town.noticeLabel, town.code]) {
        if (name !== null) expect([name, readTown(name, month)]).toEqual([name, expect.objectContaining({ code: town.code })]);
      }
    }
  });

  it('小榄镇 is another town from the month of the merger on', () => {
    expect([before, yearMonth('2021-06'), yearMonth('2021-07'), after].map((m) => readTown('小榄镇', m))).toMatchObject([
      { code: '442000100' },
      { code: '442000100' },
      { code: '442000118' },
      { code: '442000118' },
    ]);
  });

  it('a name of another time keeps the town that bore it', () => {
    expect(readTown('东升镇', after)).toEqual({ code: '442000104', as: 'OUTDATED' });
    expect(readTown('民众街道', before)).toEqual({ code: '442000102', as: 'OUTDATED' });
  });

  it('is resolved to the town valid at the end of a month', () => {
    const [dongsheng, minzhong] = [townCode('442000104'), townCode('442000007')];
    expect([townInMonth(dongsheng, yearMonth('2021-06')), townInMonth(dongsheng, yearMonth('2021-07'))]).toEqual([
      '442000104',
      '442000118',
    ]);
    expect([townInMonth(minzhong, before), townInMonth(minzhong, after)]).toEqual(['442000102', '442000007']);
  });

  it('has a family of predecessors', () => {
    expect([...townFamily(townCode('442000118'))].sort()).toEqual(['442000100', '442000104', '442000118']);
  });

  it('is offered when one character is wrong, never guessed', () => {
    expect(readTown('石歧区', before)).toEqual({ failure: 'UNKNOWN', suggestion: '石岐区' });
    expect(readTown('某某镇', before)).toMatchObject({ failure: 'UNKNOWN' });
  });

  it('古镇镇 loses its 镇 only once', () => {
    expect(readTown('古镇', before)).toEqual({ code: '442000105', as: 'ALIAS' });
    expect(readTown('古', before)).toMatchObject({ failure: 'UNKNOWN' });
  });

  it('is read by its twelve digits, and no other number', () => {
    expect([parseTownCode('442000105000'), parseTownCode('442000999')]).toEqual(['442000105', { failure: 'UNKNOWN', suggestion: null }]);
  });
});

describe('户籍', () => {
  it.each([
    ['中山市', '442000'],
    ['本市', '442000'],
    ['442000', '442000'],
    ['442000100', '442000100'],
    ['442000100201', '442000100'],
    ['小榄镇', '442000100'],
    ['广东省中山市古镇镇某路1号', '442000105'],
    ['中山市某村', '442000'],
    ['珠海', '440400'],
    ['广东省珠海市香洲区', '440400'],
    ['湖南省', '430000'],
    ['吉林市', '220200'],
    ['恩施土家族苗族自治州', '422800'],
    ['湖北省仙桃市', '420000'],
    ['外省', '999999'],
    ['430102', '430102'],
  ])('%s is %s', (text, region) => {
    expect(readRegion(text, before)).toBe(region);
  });

  it.each(['某县', '广东省', '990000', '44200'])('%s cannot be told and is not guessed', (text) => {
    expect(readRegion(text, before)).toEqual({ failure: 'UNKNOWN' });
  });
});

describe('金额', () => {
  it.each([
    ['1.15', 115],
    ['180', 18000],
    ['180.00', 18000],
    ['1,200.5', 120050],
    ['¥180元', 18000],
    ['0.29', 29],
    ['120元/年', 12000],
  ])('%s yuan are %i fen', (text, fen) => {
    expect(parseMoney(text)).toBe(fen);
  });
  it.each([
    ['12000', '分', 12000],
    ['120.5', '角', 1205],
    ['0.018', '万元', 18000],
    ['1.2', '千元', 120000],
    ['180元', '万元', 18000],
    ['0.018万元', '元', 18000],
  ] as const)('%s in a column of %s are %i fen', (text, unit, fen) => {
    expect(parseMoney(text, unit)).toBe(fen);
  });
  it.each([
    ['-180', 'NEGATIVE'],
    ['1.155', 'TOO_MANY_DECIMALS'],
    ['12O', 'NOT_AN_AMOUNT'],
    ['99999999999', 'TOO_LARGE'],
    [' ', 'EMPTY'],
    ['1,20', 'NOT_AN_AMOUNT'],
  ])('%s is refused as %s', (text, failure) => {
    expect(parseMoney(text)).toEqual({ failure });
  });

  it('knows no part of a fen in any unit', () => {
    expect([parseMoney('0.5', '分'), parseMoney('0.0000001', '万元')]).toEqual([
      { failure: 'TOO_MANY_DECIMALS' },
      { failure: 'TOO_MANY_DECIMALS' },
    ]);
  });
});
