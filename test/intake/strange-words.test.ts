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
