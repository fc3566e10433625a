import { ROSTERS } from '../../src/agencies/rosters';
import type { Database } from '../../src/database';
import { parseHeaderAlias } from '../../src/intake';
import { allRememberedHeaders, forgetHeader, rememberedHeaders, rememberHeaders } from '../../src/intake/acceptance';
import { aDatabase } from '../support/database';
import { anId, openRoster, readRows } from '../support/roster-files';

const FILE = `姓名,证件编码,所在镇,起始月\n示例,${anId()},大涌镇,2018-05\n`;
const LIVING = { agency: 'CIVIL_AFFAIRS', feed: 'MINIMUM_LIVING' } as const;

describe('a header that nobody knows', () => {
  it('refuses the file, names the headers not recognised, and says how to say it once', async () => {
    const refused = await openRoster(FILE);
    expect(refused).toMatchObject({
      kind: 'REJECTED',
      columns: { missing: ['身份证号码', '镇街'], unknown: ['证件编码', '所在镇'] },
      finding: { code: 'F_MISSING_COLUMN', messageZh: expect.stringContaining("--header '证件编码=身份证号码'") },
    });
  });

  it('is read once it was said what it means, with the blanks and signs that offices put into headers', async () => {
    const aliases = [
      { header: '证件 编码＊', means: '身份证号码' },
      { header: '所在镇', means: '镇街' },
    ];
    const { rows } = await readRows(FILE, { aliases });
    expect(rows[1]).toMatchObject({ disposition: 'ACCEPTED', persons: [{ idNumber: anId(), fact: { town: '442000116' } }] });
  });

  it('may mean the column of a household member', async () => {
    const aliases = [
      { header: '配偶', means: '成员1姓名' },
      { header: '配偶证件', means: '成员1身份证号码' },
    ];
    const spouse = anId('1981-01-01', 102);
    const { rows } = await readRows(`户主姓名,户主身份证号码,镇街,配偶,配偶证件\n甲例,${anId()},大涌镇,乙例,${spouse}\n`, { aliases });
    expect(rows[1]?.persons.map((p) => p.name)).toEqual(['甲例', '乙例']);
  });
});

describe('what was said of a header', () => {
  it.each([
    ['证件编码=身份证号码', { header: '证件编码', means: '身份证号码' }],
    ['证件编码 = 成员2身份证号码', { header: '证件编码', means: '成员2身份证号码' }],
    ['证件编码', { failure: 'NO_PAIR' }],
    ['=身份证号码', { failure: 'EMPTY' }],
    ['证件编码=鞋码', expect.objectContaining({ failure: 'UNKNOWN_COLUMN' })],
  ])('%s', (text, read) => {
    expect(parseHeaderAlias(text, 'MINIMUM_LIVING', ROSTERS)).toEqual(read);
  });
});

describe('remembered', () => {
  let database: Database;
  beforeEach(async () => {
    database = await aDatabase();
  });
  afterEach(() => database.close());

  const meanings = async (): Promise<string[]> => (await rememberedHeaders(database, LIVING)).map((r) => `${r.header}=${r.means}`);
  const say = (header: string, means: string): Promise<number> =>
    rememberHeaders(database, LIVING, { aliases: [{ header, means }], officer: '李经办' });

  it('for one agency and feed, the newest word counting, and not written twice', async () => {
    expect([await say('证件编码', '身份证号码'), await say('证件 编码', '身份证号码'), await say('所在镇', '镇街')]).toEqual([1, 0, 1]);
    await say('证件编码', '低保证号');
    expect(await meanings()).toEqual(['证件编码=低保证号', '所在镇=镇街']);
    expect(await rememberedHeaders(database, { ...LIVING, feed: 'DISABILITY' })).toEqual([]);
  });

  it('is taken back without deleting what was said', async () => {
    await say('证件编码', '身份证号码');
    expect(await forgetHeader(database, LIVING, { header: '证件编码', officer: '王经办' })).toBe(true);
    expect(await forgetHeader(database, LIVING, { header: '证件编码', officer: '王经办' })).toBe(false);
    expect([await meanings(), await allRememberedHeaders(database)]).toEqual([[], []]);
    const { rows } = await database.pool.query('select means, officer from hub.header_alias order by id');
    expect(rows).toEqual([
      { means: '身份证号码', officer: '李经办' },
      { means: null, officer: '王经办' },
    ]);
  });
});
