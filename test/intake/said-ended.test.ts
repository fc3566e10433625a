import { linesOf } from './traps/trap';

const said = async (header: string, cell: string): Promise<string> => {
  const lines = await linesOf(`姓名,身份证号码,镇街,人员类别,${header}\n示例,442099198001011011,大涌镇,低保,${cell}\n`);
  const person = lines.find(({ row }) => row === 2);
  return [person?.outcome, ...(person?.codes ?? [])].join(' ');
};

describe('a roster that says beside its person that the support has ended', () => {
  it.each([
    ['增减标志', '减'],
    ['本月变动', '减少'],
    ['变动类型', '退出低保'],
    ['状态', '停发'],
    ['救助状态', '注销'],
    ['是否停发', '是'],
    ['人员状态', '迁出'],
    ['备注', '2018年6月停保'],
    ['备注', '本月起取消低保'],
  ])('%s = %s is shown to the clerk, and the person is taken as the roster says', async (header, cell) => {
    expect(await said(header, cell)).toBe('WARN W_SAID_ENDED');
  });

  it.each([
    ['增减标志', '增'],
    ['本月变动', ''],
    ['变动类型', '新增'],
    ['状态', '正常'],
    ['救助状态', '在享'],
    ['是否停发', '否'],
    ['状态', '未停发'],
    ['备注', '收入减少'],
    ['备注', '2017年停发，2018年1月恢复'],
    ['备注', '丈夫退出公职'],
    ['终止月,备注', '2018-12,12月停发'],
  ])('%s = %s is none', async (header, cell) => {
    expect(await said(header, cell)).toBe('ACCEPT');
  });

  it('变动类型 = 死亡 is a death that is said, not an end', async () => {
    expect(await said('变动类型', '死亡')).toBe('WARN W_SAID_DEAD');
  });
});
