import type { DeliverableFeed } from '../../src/identity/feed';
import type { ReadRow } from '../../src/intake';
import { textDelivery } from '../support/delivered-text';
import { linesOf } from './traps/trap';

const PERSON = '442099198001011011';

describe('a header that says how long the number has to be', () => {
  it.each([
    '身份证号（18位）',
    '身份证号码(18位)',
    '身份证号码（必须为18位）',
    '18位身份证号码',
    '身份证号码18位',
    '身份证号（15位或18位）',
  ])('%s is the number of the person, and not of an eighteenth member', async (header) => {
    for (const feed of ['HARDSHIP', 'MINIMUM_LIVING'] as const) {
      const lines = await linesOf(`姓名,${header},镇街,人员类别,享受起始时间\n示例,${PERSON},大涌镇,低保,2018-05\n`, { feed });
      expect(lines.find(({ row }) => row === 2)).toMatchObject({ outcome: 'ACCEPT', codes: [] });
    }
  });
});

describe('the word of a cell that is on no list', () => {
  const sentences = async (town: string, category: string): Promise<string> => {
    const lines = ['姓名,身份证号码,镇街,人员类别', `示例,${PERSON},${town},${category}`];
    const { chunks } = await textDelivery({ feed: 'HARDSHIP', month: '2018-06', lines });
    const rows: ReadRow[] = [];
    for await (const chunk of chunks()) rows.push(...chunk);
    return JSON.stringify(rows.map(({ findings }) => findings));
  };

  it('is masked when it may be the name of a person: rows are shifted', async () => {
    const [town, category] = [await sentences('李四光', '低保'), await sentences('大涌镇', '欧阳例文')];
    expect([town, category]).toEqual([expect.stringContaining('E_TOWN_UNKNOWN'), expect.stringContaining('E_CATEGORY_UNKNOWN')]);
    expect([town, category]).toEqual([expect.stringContaining('“李**”'), expect.stringContaining('“欧***”')]);
    expect(town + category).not.toMatch(/李四|阳例文/);
  });

  it('is shown when it may be a town', async () => {
    expect(await sentences('黄浦镇', '低保')).toContain('黄浦镇');
  });
});

/** What is said of one row under its header, all sentences. */
async function sentencesOf(feed: DeliverableFeed, header: string, row: string): Promise<{ codes: string[]; zh: string; en: string }> {
  const { chunks } = await textDelivery({ feed, month: '2018-06', lines: [header, row] });
  const rows: ReadRow[] = [];
  for await (const chunk of chunks()) rows.push(...chunk);
  const findings = rows.filter((each) => each.sheetRow > 1).flatMap((each) => each.findings);
  return {
    codes: findings.map((f) => f.code),
    zh: findings.map((f) => f.messageZh).join(),
    en: findings.map((f) => f.messageEn).join(),
  };
}

describe('the category of a row', () => {
  const HEADER = '姓名,身份证号码,镇街,人员类别';
  const category = async (word: string): Promise<unknown> => {
    const lines = await linesOf(`${HEADER}\n示例,${PERSON},大涌镇,${word}\n`);
    return lines.find(({ row }) => row === 2)?.category;
  };
  it.each([
    ['（低保）', 'DIBAO'],
    ['“低保”', 'DIBAO'],
    ['【低保对象】', 'DIBAO'],
    ['（特困）', 'TEKUN'],
    ['五保', 'TEKUN'],
    ['特困供养（五保）', 'TEKUN'],
    ['五保（特困）', 'TEKUN'],
    ['特困人员(五保)', 'TEKUN'],
  ])('%s is %s', async (word, code) => expect(await category(word)).toBe(code));

  it.each(['低保、特困', '低保,特困', '低保/特困', '低保和五保', '低保＋特困人员', '"低保\n特困"'])(
    '%s is two: one row each',
    async (word) => {
      const cell = word.includes(',') ? `"${word}"` : word;
      const { codes, zh, en } = await sentencesOf('HARDSHIP', HEADER, `示例,${PERSON},大涌镇,${cell}`);
      expect(codes).toEqual(['E_CATEGORY_UNKNOWN']);
      expect([zh, en]).toEqual([
        expect.stringContaining('请改为以下之一：低保、特困；几种都有的，每种填一行'),
        expect.stringContaining('type one of: 低保, 特困; a row for each'),
      ]);
    },
  );
  it('of a roster that has its own is to be that one', async () => {
    const { zh } = await sentencesOf('MINIMUM_LIVING', HEADER, `示例,${PERSON},大涌镇,低保、特困`);
    expect(zh).toContain('请改为以下之一：低保；其他类别在各自的名册里另报');
  });
  it.each(['低保、低保户', '低保、低收入'])('%s is not two of the list', async (word) => {
    const { codes, zh } = await sentencesOf('HARDSHIP', HEADER, `示例,${PERSON},大涌镇,${word}`);
    expect([codes, zh]).toEqual([['E_CATEGORY_UNKNOWN'], expect.not.stringContaining('每种填一行')]);
  });
});

describe('the source of a death', () => {
  it.each(['民政局火化', '民政局', '殡仪馆火化', '民政（火化）', '火化证明'])('%s is the cremation', async (source) => {
    const [line] = (await linesOf(`姓名,身份证号码,死亡日期,来源\n示例,${PERSON},2018-05-02,${source}\n`, { feed: 'DEATH' })).slice(1);
    expect(line?.outcome).toMatch(/^(?:ACCEPT|NORMALIZE)$/);
  });
  it("is nobody's guess: 村干部告知 is refused", async () => {
    expect((await sentencesOf('DEATH', '姓名,身份证号码,死亡日期,来源', `示例,${PERSON},2018-05-02,村干部告知`)).codes).toEqual([
      'E_VALUE_UNKNOWN',
    ]);
  });
});

describe('a year of the Republic', () => {
  const start = (text: string): Promise<{ codes: string[]; zh: string; en: string }> =>
    sentencesOf('DESTITUTE_SUPPORT', '姓名,身份证号码,镇街,起始月', `示例,${PERSON},大涌镇,${text}`);
  it.each([
    '民国107年5月',
    '民國107年5月1日',
    '中华民国107年5月',
    '民国一百零七年五月',
    '民国一〇七年五月',
    '民国107/5/1',
    '107年5月',
    '民国１０７年５月',
  ])('%s is refused, with its Gregorian year', async (text) => {
    const { codes, zh, en } = await start(text);
    expect(codes).toEqual(['E_DATE_INVALID']);
    expect(zh).toMatch(/请填四位年和两位月，如 2018-05 或 2018-05-01；民国纪年请改写公元年份，那一年是 2018 年$/);
    expect(en).toMatch(/; write the Gregorian year, which is 2018$/);
  });
  it('counts from 1912', async () => {
    expect((await start('民国元年1月')).zh).toContain('那一年是 1912 年');
    expect((await start('民国十八年3月')).zh).toContain('那一年是 1929 年');
  });
  it('stands in the year of a premium too', async () => {
    const { codes, zh } = await sentencesOf('PREMIUM', '姓名,身份证号码,缴费年度,款项,金额', `示例,${PERSON},民国107年,政府代缴,120`);
    expect([codes, zh]).toEqual([['E_DATE_INVALID'], expect.stringContaining('那一年是 2018 年')]);
  });
  it('is left out of a column that may be empty, and said', async () => {
    const header = '姓名,身份证号码,参保状态,缴费状态,首次参保年月';
    const { codes, zh } = await sentencesOf('ENROLMENT', header, `示例,${PERSON},1,1,民国107年5月`);
    expect([codes, zh]).toEqual([['W_DATE_UNSURE'], expect.stringContaining('那一年是 2018 年')]);
  });
  it.each(['12年5月', '民国', '1107年5月'])('%s is none', async (text) => expect((await start(text)).zh).not.toContain('民国纪年'));
});
