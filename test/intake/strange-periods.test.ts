import { aCitizenId } from '../support/deliveries';
import { ofRow, saidByIntake } from '../support/intake-sentences';
import { aWorkbook } from '../support/workbook-files';

const [A, B, C] = [aCitizenId(21), aCitizenId(22), aCitizenId(23)];

describe('a premium for several months', () => {
  const HEADER = '姓名,身份证号码,费款所属期,金额,款项';
  const paid = async (period: string, item = '政府代缴') => saidByIntake('PREMIUM', [HEADER, `示例,${A},${period},120,${item}`]);

  it.each(['2018-01至2018-12', '201801-201812', '2018年1-12月', '2018年1月至12月', '2018.01～2018.12', '2018年1月-2018年12月'])(
    '%s is the year, and says so',
    async (period) => {
      const said = await paid(period);
      expect(ofRow(said, 2)).toMatchObject({ codes: ['N_DATE'], zh: expect.stringContaining('按 2018 读取') as string });
      expect(said.rows[1]?.persons[0]?.fact).toMatchObject({ period: 'YEAR', from_month: 2018 * 12 });
    },
  );
  it.each(['2018-10至2018-12', '2018年10-12月', '201801-201912'])('%s is refused: a row for each month', async (period) => {
    expect(ofRow(await paid(period), 2)).toMatchObject({
      codes: ['E_DATE_INVALID'],
      zh: expect.stringContaining('整年的只填年份，如 2018，几个月的每月填一行') as string,
    });
  });
  it.each(['2018-01-12', '2018.01.12', '2018/1/12', '20180112'])('%s is a day of January and no range', async (period) => {
    expect((await paid(period)).rows[1]?.persons[0]?.fact).toMatchObject({ period: 'MONTH', from_month: 2018 * 12 });
  });
  it.each(['退费', '个人退款', '冲正'])('%s is not made a payment by another word', async (item) => {
    expect(ofRow(await paid('2018', item), 2)).toMatchObject({
      codes: ['E_VALUE_UNKNOWN'],
      zh: expect.stringContaining('退费不是缴费，请删去此行，另行报送') as string,
    });
  });
  it('镇财政代缴 is the premium that the town pays', async () => {
    expect((await paid('2018', '镇财政代缴')).rows[1]?.persons[0]?.fact.item_code).toBe(11);
  });
});

describe('people under a heading that says their support has ended', () => {
  const HEADER = '姓名,身份证号,镇街,备注';
  const three = [
    HEADER,
    '一、新增人员,,,',
    `示例甲,${A},大涌镇,`,
    '二、取消人员,,,',
    '岚田村,,,',
    `示例乙,${B},大涌镇,`,
    '三、在册人员,,,',
    `示例丙,${C},大涌镇,`,
  ];

  it('are taken and flagged, a village between them notwithstanding; those under the next heading are not', async () => {
    const said = await saidByIntake('MINIMUM_LIVING', three);
    expect([3, 6, 8].map((row) => ofRow(said, row).codes)).toEqual([[], ['W_SAID_ENDED'], []]);
    expect(ofRow(said, 6)).toMatchObject({ disposition: 'WARNED', zh: expect.stringContaining('“二、取消人员”') as string });
  });
  it.each(['取消', '停发名单', '10月减少'])('or on a sheet called %s', async (name) => {
    const rows = [
      ['姓名', '身份证号', '镇街'],
      ['示例甲', A, '大涌镇'],
    ];
    expect(ofRow(await saidByIntake('MINIMUM_LIVING', aWorkbook([{ name, rows }])), 2).codes).toEqual(['W_SAID_ENDED']);
  });
  it('or in a list with such a title', async () => {
    const said = await saidByIntake('DESTITUTE_SUPPORT', ['2018年10月取消特困供养人员名单,,,', HEADER, `示例甲,${A},大涌镇,`]);
    expect(ofRow(said, 3).codes).toEqual(['W_SAID_ENDED']);
  });
  it.each(['2018年10月低保名册', '低保新增、取消人员名册', '取消原因见备注'])('but not in one with the title %s', async (title) => {
    expect(ofRow(await saidByIntake('MINIMUM_LIVING', [`${title},,,`, HEADER, `示例甲,${A},大涌镇,`]), 3).codes).toEqual([]);
  });
  it('is no word about a row that names its end, nor about who died', async () => {
    const ended = await saidByIntake('MINIMUM_LIVING', ['姓名,身份证号,镇街,终止月', '停发人员名单,,,', `示例甲,${A},大涌镇,2018-09`]);
    expect(ofRow(ended, 3).codes).toEqual([]);
    const death = await saidByIntake('DEATH', ['户籍注销人员名单,,,', '姓名,身份证号,死亡日期,来源', `示例甲,${A},2018-10-02,公安`]);
    expect(ofRow(death, 3).codes).toEqual([]);
  });
});

describe('small things', () => {
  it('the hour of a death is left out', async () => {
    const said = await saidByIntake('DEATH', ['姓名,身份证号,死亡时间,来源', `示例,${A},2018年10月1日凌晨3时许,火葬场`]);
    expect(said.rows[1]?.persons[0]?.fact).toMatchObject({ died_on: '2018-10-01', source: 'CREMATION' });
  });
  it('a pair of states is shown as the pair', async () => {
    const said = await saidByIntake('ENROLMENT', ['姓名,身份证号,参保状态,缴费状态', `示例,${A},2,1`]);
    expect(ofRow(said, 2)).toMatchObject({ codes: ['W_STATE_UNKNOWN'], zh: expect.stringContaining('组合 (2,1) 没有定义') as string });
  });
  it.each(['咨询电话：0760-88888888', '抄送：市财政局、市人社局', '监督电话 12345'])('%s is a footer', async (line) => {
    expect(ofRow(await saidByIntake('DESTITUTE_SUPPORT', ['姓名,身份证号,镇街', `示例,${A},大涌镇`, `${line},,`]), 3).codes).toEqual([
      'S_FOOTER',
    ]);
  });
  it('所属镇（区） is the town', async () => {
    expect(ofRow(await saidByIntake('DESTITUTE_SUPPORT', ['姓名,身份证号,所属镇（区）', `示例,${A},大涌镇`]), 2).codes).toEqual([]);
  });
});

describe("last month's list", () => {
  const listed = (title: string): string[] => [`${title},,`, '姓名,身份证号,镇街', `示例,${A},大涌镇`];
  it.each(['2018年9月低保名册', '大涌镇低保花名册（2018年9月）', '2018-09 低保人员名单'])(
    '%s is told when it comes for another',
    async (title) => {
      const { notices } = await saidByIntake('MINIMUM_LIVING', listed(title));
      expect(notices.map((n) => [n.code, n.messageZh])).toEqual([
        ['FW_OTHER_MONTH', expect.stringContaining('本次按 2018-10 报送') as string],
      ]);
    },
  );
  it.each(['2018年10月低保名册', '2018年1-10月低保名册', '低保名册', '填报日期：2018年9月30日', '2018年低保名册'])(
    '%s says nothing of another',
    async (title) => {
      expect((await saidByIntake('MINIMUM_LIVING', listed(title))).notices).toEqual([]);
    },
  );
  it('by the name of its only sheet', async () => {
    const book = aWorkbook([
      {
        name: '低保9月',
        rows: [
          ['姓名', '身份证号', '镇街'],
          ['示例', A, '大涌镇'],
        ],
      },
    ]);
    expect((await saidByIntake('MINIMUM_LIVING', book)).notices.map((n) => n.code)).toEqual(['FW_OTHER_MONTH']);
  });
});

describe('a text that has lost its characters', () => {
  it.each([
    ['question marks', `??,??,?????\n???,${A},???`],
    ['UTF-8 that was saved again as Latin letters', Buffer.from('姓名,身份证号码,镇街\n示例,1,大涌镇').toString('latin1')],
  ])('%s is a matter of encoding, not of headers', async (_, text) => {
    const { refused } = await saidByIntake('DESTITUTE_SUPPORT', text.split('\n'));
    expect([refused?.code, refused?.messageZh]).toEqual(['F_ENCODING', expect.stringContaining('重新导出')]);
  });
});

it('the header proposed for a missing column is the one most like it', async () => {
  const { refused } = await saidByIntake('DESTITUTE_SUPPORT', ['编码,姓名,本人证件号,镇街', `1,示例,${A},大涌镇`]);
  expect(refused?.messageZh).toContain("--header '本人证件号=身份证号码'");
});
