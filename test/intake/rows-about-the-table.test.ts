import { saidOf } from './traps/trap';

const HEADER = '序号,村,姓名,身份证号码,镇街,人员类别,备注';
const PERSON = '1,岚田村,示例,442099198001011011,大涌镇,低保,';
/** What becomes of a row between two people. */
const of = async (row: string): Promise<string> => {
  const said = await saidOf({ source: () => `${HEADER}\n${PERSON}\n${row}\n2,岚田村,示例乙,44209919800101102X,大涌镇,低保,\n` });
  return said.find((line) => line.startsWith('3 '))?.slice(2) ?? 'LOST';
};

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
