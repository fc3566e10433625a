import { anId, readRows } from '../support/roster-files';
import { saidOf } from './traps/trap';

const HEADER = '序号,村,姓名,身份证号码,镇街,人员类别,备注';
const PERSON = '1,岚田村,示例,442099198001011011,大涌镇,低保,';
/** What becomes of a row between two people. */
const of = async (row: string): Promise<string> => {
  const said = await saidOf({ source: () => `${HEADER}\n${PERSON}\n${row}\n2,岚田村,示例乙,44209919800101102X,大涌镇,低保,\n` });
  return said.find((line) => line.startsWith('3 '))?.slice(2) ?? 'LOST';
};

describe('rows that are called examples', () => {
  const HEADER = '序号,姓名,身份证号码,镇街,起始月';
  const row = (word: string, n: number): string => `${word},示例木,${anId('1980-01-01', n)},石岐街道,2018-05`;
  const noticed = async (...rows: string[]): Promise<string[]> =>
    (await readRows([HEADER, ...rows].join('\n'), { feed: 'DESTITUTE_SUPPORT' })).reading.notices.map(({ finding }) => finding.messageZh);

  it('of several people are told, for whoever copied the row of the template with its word', async () => {
    expect(await noticed(row('例', 1), row('例', 2), row('例', 3), row('1', 4))).toEqual([
      '有 3 行写着“例”“示例”等字，只当作示例，没有收录（第 2, 3, 4 行）；其中是真人的，请删去这些字后报送',
    ]);
  });

  it('of one invented person, once or twice, are passed over as before', async () => {
    expect(await noticed(row('例', 1), row('示例2', 1), row('1', 4))).toEqual([]);
    expect(await noticed('例,张三,44200019××××××××××,石岐街道,2018-05', row('例', 2), row('1', 4))).toEqual([]);
  });
});

describe('a row that names only a village', () => {
  it.each([
    '岚田村,,,,,,',
    ',岚田村,,,,,',
    '岚田村（3人）,,,,,,',
    '岚田社区,,,,,,',
    '大涌镇岚田村,,,,,,',
    ',,大涌镇岚田村,,,,',
    '第三村民小组,,,,,,',
  ])('%s is a heading', async (row) => expect(await of(row)).toBe('SKIP S_TITLE'));

  it.each([
    ',,李小村,,,,',
    ',,示例组,,,,',
    '3,岚田村,,,,,',
    ',岚田村,李小村,,,,',
    ',岚田村,,4420991980010110,,,',
    ',岚田村,,,大涌镇,低保,',
  ])('%s may be a person and is rejected with its sentences', async (row) => expect(await of(row)).toMatch(/^REJECT E_/));
});

describe('a village in a table whose first column is the name', () => {
  const said = async (row: string): Promise<string> => {
    const source = `姓名,身份证号码,镇街,人员类别\n示例,442099198001011011,大涌镇,低保\n${row}\n示例乙,44209919800101102X,大涌镇,低保\n`;
    return (await saidOf({ source: () => source })).find((line) => line.startsWith('3 '))?.slice(2) ?? 'LOST';
  };
  it.each(['岚田村,,,', '岚田下村,,,', '岚田社区,,,', '岚田居委会,,,', '第三组,,,', '金钟岚村（12人）,,,'])(
    '%s is a heading',
    async (row) => expect(await said(row)).toBe('SKIP S_TITLE'),
  );
  it.each(['李小村,,,', '欧阳小村,,,', '张三组,,,', '李村,,,', '岚田村,,大涌镇,', '岚田村,442099,,'])('%s may be a person', async (row) =>
    expect(await said(row)).toMatch(/^REJECT E_/),
  );
});

describe('a title that was merged over the table and stands in every cell', () => {
  it.each(['2018年6月大涌镇困难群体', '低保对象', '大涌镇', '岚田村', '特困'])('%s is a title', async (title) =>
    expect(await of(Array.from({ length: 7 }, () => title).join(','))).toMatch(/^SKIP S_(?:TITLE|FOOTER)$/),
  );
  it.each(['同上', '无', '待核实', '示例 442099198001011011', '12'])('%s is none', async (words) =>
    expect(await of(Array.from({ length: 7 }, () => words).join(','))).toMatch(/^(?:REJECT|SKIP S_HEADER|SKIP S_BLANK)/),
  );
  it('is no group of columns above the header', async () => {
    const source = () =>
      `困难群众花名册,困难群众花名册,困难群众花名册,困难群众花名册\n姓名,身份证号码,镇街,人员类别\n示例,442099198001011011,大涌镇,低保\n`;
    expect(await saidOf({ source })).toEqual(['1 SKIP S_TITLE', '2 SKIP S_HEADER', '3 ACCEPT']);
  });
});

describe('a numbered note below the table', () => {
  it.each([
    '1.本表由各镇街填写，一式两份。,,,,,,',
    '2、名册中的人员须经公示无异议后报送,,,,,,',
    '（3）表中“人员类别”栏应填全称,,,,,,',
    '①本表数据截至2018年5月31日,,,,,,',
    ',,4．以上人员以民政系统数据为准,,,,',
    '1,,本表由各镇街填写，盖章后报送,,,,',
    '说明,,,,,,',
    '填表说明：,,,,,,',
    '说明：1.本表一式两份；2.请勿改动表头。,,,,,,',
  ])('%s is a footer', async (row) => expect(await of(row)).toBe('SKIP S_FOOTER'));

  it.each([
    '3,,示例丙,,,,',
    '3.示例丙,,,,,,',
    '3、示例丙，男，低保，大涌镇人,,,,,,',
    '3.示例丙 442099198001011046 名单上漏了此人请补,,,,,,',
    '3.示例丙 4420****1046 名单上漏了此人请补录入,,,,,,',
    '3,,示例丙（名单上漏了此人，请补）,442099198001011,,,',
    '3,,示例丙,,,,名单上漏了此人，请补录入',
  ])('%s may be a person and is rejected with its sentences', async (row) => expect(await of(row)).toMatch(/^REJECT E_/));
});
