import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPARE_EXIT, COMPARE_EXIT_HELP } from '../../src/cli/compare-exit';
import { StepProgress } from '../../src/cli/progress';
import type { Database } from '../../src/database';
import { City, testKeys } from '../support/city';
import { command } from '../support/command';
import { aDatabase } from '../support/database';
import type { CommandEnded } from '../support/import-process';
import { aPerson } from '../support/people';

const enrolled = [{ pair: [1, 1] as const, hukou: '442000107', mark: 'MINIMUM_LIVING' }];
const done = aPerson({
  born: '1980-01-01',
  minimumLiving: [{}],
  enrolled,
  paid: [{ month: '2018-10', fen: 12000, item: 11, on: '2018-10-20' }],
});

let directory: string;
let database: Database;
let city: City;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-compare-'));
  database = await aDatabase();
  Object.assign(process.env, { DATABASE_URL: database.settings.url, MINSHENG_DATA_DIR: directory });
  city = new City(database, testKeys(), [done]);
});
afterAll(async () => {
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

const run = (...words: string[]): Promise<CommandEnded> => command(['compare', ...words]);

describe('minsheng compare', () => {
  it('ends with 3, 0, 5, 4 and 2, as lists are owed, there, compared already, changed, and the month is none', async () => {
    const owed = await run('--month', '2018-10');
    expect([owed.status, owed.output]).toEqual([3, expect.stringContaining('MINIMUM_LIVING  市民政 CIVIL_AFFAIRS  未报送 missing')]);
    await city.deliver('2018-10');
    const first = await run('--month', '2018-10', '--officer', '陈经办');
    expect([first.status, first.errors]).toEqual([0, '']);
    expect(first.output).toContain('2018-10 第 1 版：比对 1 人，0 人有事项待办');
    const again = await run('--month', '2018-10');
    expect([again.status, again.output]).toEqual([5, expect.stringContaining('2018-10 revision 1')]);
    await city.deliverList('DISABILITY', '2018-10', [aPerson({ born: '1980-02-02', disabled: [{ category: 4, grade: 1 }] })]);
    await city.deliverList('MINIMUM_LIVING', '2018-10', [aPerson({ born: '1980-02-03', name: '测试新增', minimumLiving: [{}] })], 'DELTA');
    const changed = await run('--month', '2018-10', '--json');
    expect(changed.status).toBe(4);
    expect(JSON.parse(changed.output)).toMatchObject({
      outcome: 'PUBLISHED',
      revision: {
        month: '2018-10',
        revision: 2,
        people: 3,
        moved: 2,
        toHandle: 1,
        dueFen: 12000,
        items: [
          { item: 'ENROL', people: 1 },
          { item: 'NONE', people: 2 },
        ],
      },
    });
    expect((await run('--month', '2018-13')).status).toBe(2);
    expect((await run('--month', '2999-01')).status).toBe(2);
    expect((await run('--month', '2018-07')).status).toBe(2);
    expect((await run('--patience', 'long')).status).toBe(2);
    expect((await run('2018-10')).status).toBe(2);
  });

  it('--json of lists that are owed is an object for a scheduler', async () => {
    const { status, output } = await run('--month', '2018-12', '--json');
    expect(status).toBe(3);
    expect(JSON.parse(output)).toMatchObject({ outcome: 'NOT_READY', month: '2018-12' });
    expect(JSON.parse(output).owed).toHaveLength(7);
  });

  it('goes on with the lists that are there when told to: late ones carried, nobody suspended', async () => {
    const { status, output } = await run('--month', '2018-11', '--allow-stale', '--json');
    expect([status, JSON.parse(output)]).toEqual([4, expect.objectContaining({ outcome: 'PUBLISHED' })]);
    expect(JSON.parse(output).revision.items.map(({ item }: { item: string }) => item)).not.toContain('SUSPEND');
  });

  it('--help says what each status means', async () => {
    const { status, output } = await run('--help');
    expect(status).toBe(0);
    for (const code of Object.values(COMPARE_EXIT)) expect(output).toMatch(new RegExp(`^ {2}${code} `, 'm'));
    expect(COMPARE_EXIT_HELP).toContain('who owes which');
  });
});

describe('the progress of a comparison', () => {
  it('is a bar on a terminal, drawn over itself and taken away at the end', () => {
    const written: string[] = [];
    const progress = new StepProgress({ isTTY: true, write: (text) => written.push(text) }, 'comparing');
    progress.step('assessing', 3, 6);
    progress.end();
    expect(written).toEqual([`\r\u001b[Kcomparing ${'█'.repeat(12)}${'░'.repeat(12)} 3/6 assessing 0 s`, '\r\u001b[K']);
  });

  it('is one line every five seconds elsewhere', () => {
    jest.useFakeTimers();
    const written: string[] = [];
    const progress = new StepProgress({ write: (text) => written.push(text) }, 'comparing');
    progress.step('assessing', 3, 6);
    jest.advanceTimersByTime(4_900);
    expect(written).toEqual([]);
    jest.advanceTimersByTime(5_200);
    progress.end();
    jest.useRealTimers();
    expect(written).toEqual([expect.stringMatching(/^comparing: 3\/6 assessing, \d+ s\n$/), expect.stringMatching(/^comparing: 3\/6/)]);
  });
});
