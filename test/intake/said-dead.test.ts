import type { DeliverableFeed } from '../../src/identity/feed';
import { finding } from '../../src/intake/findings/notes';
import { linesOf } from './traps/trap';

const PERSON = '示例,442099198001011011,大涌镇,低保';
const said = async (header: string, cell: string, feed: DeliverableFeed = 'HARDSHIP'): Promise<string> => {
  const lines = await linesOf(`姓名,身份证号码,镇街,人员类别,${header}\n${PERSON},${cell}\n`, { feed });
  const person = lines.find(({ row }) => row === 2);
  return [person?.outcome, ...(person?.codes ?? [])].join(' ');
};

describe('a register that says beside its person that he is dead', () => {
  it.each([
    ['是否死亡', '是'],
    ['是否死亡', '已死亡'],
    ['是否死亡', '2018-05-03'],
    ['是否健在', '否'],
    ['死亡日期', '2018-05-03'],
    ['人员状态', '死亡'],
    ['备注', '已死亡'],
    ['备注', '2018年5月3日去世，家属未办手续'],
    ['备注', '父亲病故，本人亦已去世'],
  ])('%s = %s is shown to the clerk, and the person stays on the roster', async (header, cell) => {
    expect(await said(header, cell)).toBe('WARN W_SAID_DEAD');
  });

  it.each([
    ['是否死亡', '否'],
    ['是否死亡', ''],
    ['是否死亡', '无'],
    ['是否健在', '是'],
    ['死亡日期', '/'],
    ['人员状态', '正常'],
    ['备注', '丈夫已去世'],
    ['备注', '父母双亡，其父2015年死亡'],
    ['备注', '核实未死亡'],
    ['备注', ' 低保户 '],
  ])('%s = %s is none', async (header, cell) => {
    expect(await said(header, cell)).toBe('ACCEPT');
  });

  it('in a feed of its own as in the mixed file, but never in the list of deaths', async () => {
    expect(await said('备注', '已死亡', 'MINIMUM_LIVING')).toContain('W_SAID_DEAD');
    const deaths = await linesOf('姓名,身份证号码,死亡日期,来源,备注\n示例,442099198001011011,2018-05-01,火化,已死亡\n', { feed: 'DEATH' });
    expect(deaths.find(({ row }) => row === 2)?.codes).toEqual([]);
  });

  it('the sentence says what was read, that nobody is taken as dead by it, and where a death is reported', () => {
    const { messageZh } = finding({ code: 'W_SAID_DEAD', column: '备注', got: '已死亡' }, { sheet: null, row: 2 });
    expect(messageZh).toContain('第 2 行 备注：这里写的是“已死亡”，照样收录');
    expect(messageZh).toContain('死亡名册');
  });
});
