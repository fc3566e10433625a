import { ROSTERS } from '../../src/agencies/rosters';
import type { DeliverableFeed } from '../../src/identity/feed';
import { yearMonth } from '../../src/identity/year-month';
import { readRoster } from '../../src/intake';
import { saidOf } from './traps/trap';

const said = (feed: DeliverableFeed, lines: readonly string[]): Promise<string[]> =>
  saidOf({ source: () => lines.join('\n'), about: { feed } });

/** The sentences about the file itself. */
async function notices(feed: DeliverableFeed, lines: readonly string[]): Promise<string[]> {
  const reading = await readRoster({ source: Buffer.from(lines.join('\n')), feed, month: yearMonth('2018-06'), rosters: ROSTERS });
  if (reading.kind === 'REJECTED') return [reading.finding.messageZh];
  for await (const _ of reading.chunks);
  return reading.notices.map(({ finding }) => finding.messageZh);
}

describe('a total below rows that hold households', () => {
  const TWO_OF_FIVE = [
    '户主姓名,户主身份证号码,成员1姓名,成员1身份证号码,成员2姓名,成员2身份证号码,镇区',
    '示例甲,442099198001011011,示例乙,44209919800101102X,示例丙,442099198001011038,大涌镇',
    '示例丁,442099198001011046,示例戊,442099198001011054,,,大涌镇',
  ];
  it.each(['合计,5人,,,,,', '合计：2户5人,,,,,,', '合计,2,,,,,', '共2户5人,,,,,,', '合计,5,,,,,'])('%s is right', async (total) => {
    expect(await notices('MINIMUM_LIVING', [...TWO_OF_FIVE, total])).toEqual([]);
  });
  it('is compared with both, and the sentence says both', async () => {
    expect(await notices('MINIMUM_LIVING', [...TWO_OF_FIVE, '合计,6人,,,,,'])).toEqual(['合计写的是 6，实际读到 2 行 5 人，请核对']);
  });
  it('counts whoever is named, also when the row is refused', async () => {
    const rows = [...TWO_OF_FIVE, '示例己,4420991980010110,示例庚,442099198001011062,,,大涌镇', '合计,7人,,,,,'];
    expect(await notices('MINIMUM_LIVING', rows)).toEqual([]);
  });
  it('is a subtotal of its own village', async () => {
    const rows = [
      ...TWO_OF_FIVE,
      '小计,5人,,,,,',
      '示例己,442099198001011070,示例庚,442099198001011062,,,大涌镇',
      '小计,2人,,,,,',
      '合计,7人,,,,,',
    ];
    expect(await notices('MINIMUM_LIVING', rows)).toEqual([]);
  });
});

describe('a total that no word calls so', () => {
  const HEADER = '序号,姓名,身份证号码,镇街,保障金额';
  const TWO = ['1,示例甲,442099198001011011,大涌镇,300.50', '2,示例乙,44209919800101102X,大涌镇,"1,200"'];
  const last = async (feed: DeliverableFeed, lines: readonly string[]): Promise<string | undefined> => (await said(feed, lines)).at(-1);

  it.each([',,,,1500.5', ',,,,"￥1,500.50元"', '2,,,,1500.50', ',,,,１５００．５'])('%s is the sum of the column above', async (row) => {
    expect(await last('DESTITUTE_SUPPORT', [HEADER, ...TWO, row])).toBe('4 SKIP S_TOTAL');
  });
  it.each([',,,,1500', ',,,,2', '3,,,,1500.50', ',,示例,,1500.50', ',示例丙,,,1500.50', ',,4420991980,,1500.50', ',,,大涌镇,1500.50'])(
    '%s is none, and may be a person',
    async (row) => expect(await last('DESTITUTE_SUPPORT', [HEADER, ...TWO, row])).toMatch(/^4 REJECT E_/),
  );
  it('is none below one row: the second payment of somebody may be as large as the first', async () => {
    const rows = ['姓名,身份证号码,缴费年度,款项,金额', '示例甲,442099198001011011,2018,政府代缴,120', ',,,,120'];
    expect(await last('PREMIUM', rows)).toMatch(/^3 REJECT E_/);
  });
  it('stands under the premiums too, and after each village', async () => {
    const paid = (n: string, amount: number): string => `示例甲,${n},2018,政府代缴,${amount}`;
    const [a, b, c, d] = ['442099198001011011', '44209919800101102X', '442099198001011038', '442099198001011046'].map((n) => paid(n, 120));
    const lines = await said('PREMIUM', [
      '姓名,身份证号码,缴费年度,款项,金额',
      a ?? '',
      b ?? '',
      ',,,,240',
      c ?? '',
      d ?? '',
      ',,,,240',
      ',,,,480',
    ]);
    expect(lines.filter((line) => line.includes('S_TOTAL'))).toEqual(['4 SKIP S_TOTAL', '7 SKIP S_TOTAL', '8 SKIP S_TOTAL']);
  });
});

describe('a number that stands alone', () => {
  it.each([',,,,3', '3,,,,'])('%s in a column without a header is a row that nobody filled in', async (row) => {
    const header = row.startsWith('3') ? ',姓名,身份证号码,镇街,人员类别' : '姓名,身份证号码,镇街,人员类别,';
    const person = row.startsWith('3') ? '1,示例,442099198001011011,大涌镇,低保' : '示例,442099198001011011,大涌镇,低保,1';
    expect((await said('HARDSHIP', [header, person, row])).at(-1)).toBe('3 SKIP S_BLANK');
  });
  it.each(['3,,,,', ',3,,,', ',,,3,'])('%s under a name, a number or a category may be a person', async (row) => {
    expect((await said('HARDSHIP', ['姓名,身份证号码,镇街,人员类别,', '示例,442099198001011011,大涌镇,低保,1', row])).at(-1)).toMatch(
      /^3 REJECT/,
    );
  });
});
