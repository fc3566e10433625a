import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/database';
import { townCode } from '../../src/identity/town';
import { command } from '../support/command';
import { aDatabase } from '../support/database';
import type { CommandEnded } from '../support/import-process';
import { untilSettled } from '../support/settled-changes';
import { anEnrolment, aPersonToken, append } from '../support/webhooks';

const HUANGPU = townCode('442000101');

let directory: string;
let database: Database;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-changes-'));
  database = await aDatabase();
  Object.assign(process.env, { DATABASE_URL: database.settings.url, MINSHENG_DATA_DIR: directory });
});
afterAll(async () => {
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

const file = (name: string): string => join(directory, name);
const run = (...words: string[]): Promise<CommandEnded> => command(['changes', ...words]);
interface Line {
  readonly specversion: string;
  readonly type: string;
  readonly data: { readonly to: string; readonly cursor: string; readonly person: string };
}
const lines = async (name: string): Promise<Line[]> =>
  (await readFile(file(name), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
const told = async (name: string): Promise<string[]> => (await lines(name)).map(({ data }) => data.to);
const cursorOf = ({ output }: CommandEnded): string => (JSON.parse(output) as { cursor: string }).cursor;

async function happened(...changes: readonly ReturnType<typeof anEnrolment>[]): Promise<void> {
  await append(database, changes);
  await untilSettled(database);
}

describe('minsheng changes', () => {
  it('writes an empty file while nothing has happened', async () => {
    expect(await run(file('none.jsonl'), '--json')).toMatchObject({ status: 0, output: expect.stringContaining('"changes":0') });
    expect(await told('none.jsonl')).toEqual([]);
  });

  it('one file after the other has every change once, in the order of the log', async () => {
    const [one, two] = [aPersonToken(), aPersonToken()];
    await happened(...Array.from({ length: 2_500 }, (_, i) => anEnrolment(i % 2 === 0 ? one : two, String(i))));
    const first = await run(file('first.jsonl'), '--json');
    expect(await told('first.jsonl')).toEqual(Array.from({ length: 2_500 }, (_, i) => String(i)));
    expect((await lines('first.jsonl'))[0]).toMatchObject({
      specversion: '1.0',
      type: 'cn.zhongshan.minsheng.status-change.enrolled',
      data: { person: one },
    });
    expect((await stat(file('first.jsonl'))).mode & 0o777).toBe(0o600);
    await happened(anEnrolment(one, 'new'));
    const second = await run(file('second.jsonl'), '--after', cursorOf(first), '--json');
    expect([second.status, await told('second.jsonl')]).toEqual([0, ['new']]);
    await run(file('third.jsonl'), '--after', cursorOf(second));
    expect(await told('third.jsonl')).toEqual([]);
  });

  it('goes on from the cursor of any line, and leaves out what is of no wanted kind', async () => {
    const [, , third] = (await lines('first.jsonl')).reverse();
    await run(file('rest.jsonl'), '--after', third?.data.cursor ?? '');
    expect(await told('rest.jsonl')).toEqual(['2498', '2499', 'new']);
    await run(file('suspended.jsonl'), '--kinds', 'SUSPENDED');
    expect(await told('suspended.jsonl')).toEqual([]);
  });

  it('has for a town its own people', async () => {
    await happened({ ...anEnrolment(aPersonToken(), 'theirs'), town: HUANGPU });
    await run(file('town.jsonl'), '--agency', 'TOWN', '--town', HUANGPU);
    expect(await told('town.jsonl')).toEqual(['theirs']);
  });

  it('ends with 2 for a cursor of elsewhere, a file that is there, a folder that is not, and a town without its code', async () => {
    const statuses = [
      await run(file('bad.jsonl'), '--after', 'AAAA'),
      await run(file('first.jsonl')),
      await run(file('nowhere/x.jsonl')),
      await run(file('x.jsonl'), '--agency', 'TOWN'),
    ].map(({ status }) => status);
    expect(statuses).toEqual([2, 2, 2, 2]);
    expect(await run('--force', file('first.jsonl'))).toMatchObject({ status: 0 });
  });
});
