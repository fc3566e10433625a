import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { yuan } from '../../src/cli/settlement-text';
import { command } from '../support/command';
import { type CommandEnded, minsheng } from '../support/import-process';
import { aPerson } from '../support/people';
import { TOWN, TownHall } from '../support/town-hall';

const owed = aPerson({ born: '1980-01-01', minimumLiving: [{}], enrolled: [{ pair: [1, 1], hukou: TOWN, mark: 'MINIMUM_LIVING' }] });

let directory: string;
let hall: TownHall;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-settlement-'));
  hall = await TownHall.of([owed]);
  Object.assign(process.env, { DATABASE_URL: hall.database.settings.url, MINSHENG_DATA_DIR: directory });
});
afterAll(async () => {
  await hall.close();
  await rm(directory, { recursive: true, force: true });
});

const run = (...words: string[]): Promise<CommandEnded> => command(['settlement', ...words]);
const statusOf = async (...words: string[]): Promise<number | null> => (await run(...words)).status;

describe('minsheng settlement', () => {
  it('ends with 3 before the month was compared, 2 for no such town or month, and says what to do', async () => {
    const early = await run('--month', '2018-10');
    expect([early.status, early.output]).toEqual([3, expect.stringContaining('minsheng compare --month 2018-10')]);
    expect(await statusOf()).toBe(2);
    expect(await statusOf('--month', '2018-13')).toBe(2);
    const typo = await run('--month', '2018-10', '--town', '小槛镇');
    expect([typo.status, typo.output]).toEqual([2, expect.stringContaining('是否为 小榄镇')]);
  });

  it('a plan below the floor is 2; a good one is told', async () => {
    const plan = ['plan', '--town', TOWN, '--year', '2019', '--plan', 'MONTHLY', '--document', '坦府〔2018〕12 号'];
    expect(await statusOf(...plan, '--tier', '119.99')).toBe(2);
    const set = await run(...plan, '--tier', '250.03');
    expect([set.status, set.output]).toEqual([0, expect.stringContaining('坦洲镇 442000107 2019：按月 each month，250.03 元/年')]);
  });

  it('shows what is owed, as sentences and as JSON', async () => {
    await hall.city.deliver('2018-10');
    await hall.compare('2018-10');
    const shown = await run('--month', '2018-10');
    expect([shown.status, shown.output]).toEqual([
      0,
      expect.stringContaining('坦洲镇 442000107  未结账 open  1 人 people\n  期初 0.00  应缴 120.00'),
    ]);
    const json = await run('--month', '2018-10', '--town', '坦洲镇', '--json');
    expect(JSON.parse(json.output)).toMatchObject({
      month: '2018-10',
      town: TOWN,
      state: 'OPEN',
      people: 1,
      dueFen: 12_000,
      balanceFen: 12_000,
    });
  });

  it('closing: 4 after the first signature, 2 for the same officer, and of two second officers at once one closes and one is told 5', async () => {
    const close = ['close', '--month', '2018-10'];
    expect(await statusOf(...close, '--officer', '王')).toBe(4);
    expect(await statusOf(...close, '--officer', '王')).toBe(2);
    const environment = { DATABASE_URL: hall.database.settings.url, MINSHENG_DATA_DIR: directory };
    const second = (officer: string) => minsheng(['settlement', ...close, '--officer', officer, '--agency', 'FINANCE'], environment).ended;
    const both = await Promise.all(['赵', '钱'].map(second));
    expect(both.map(({ status }) => status).sort()).toEqual([0, 5]);
    const { rows } = await hall.database.pool.query('select count(*)::integer as lines from settlement.booking');
    expect(rows).toEqual([{ lines: 1 }]);
    expect(await statusOf('plan', '--town', TOWN, '--year', '2018', '--plan', 'MONTHLY', '--document', '迟到')).toBe(3);
  });

  it('money below zero is written as such', () => {
    expect([-12_000, -5, 0, 7, 12_345].map(yuan)).toEqual(['-120.00', '-0.05', '0.00', '0.07', '123.45']);
  });
});
