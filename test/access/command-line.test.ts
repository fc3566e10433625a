import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Revocations } from '../../src/access';
import type { Database } from '../../src/database';
import { aCaller } from '../support/callers';
import { command } from '../support/command';
import { aDatabase } from '../support/database';
import type { CommandEnded } from '../support/import-process';

let directory: string;
let database: Database;
let revocations: Revocations;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-access-'));
  database = await aDatabase();
  Object.assign(process.env, { DATABASE_URL: database.settings.url, MINSHENG_DATA_DIR: directory });
  revocations = new Revocations(database, () => undefined);
  await revocations.begin();
});
afterAll(async () => {
  await revocations.close();
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

const run = (...words: string[]): Promise<CommandEnded> => command(['access', ...words]);

const caller = aCaller();
const other = { ...caller, subject: 'another-officer', tokenId: 'another-token' };

/** Resolves as soon as a process that follows the list says so. */
async function until(isRevoked: boolean, whose = caller): Promise<void> {
  while (revocations.isRevoked(whose) !== isRevoked) {
    await new Promise<void>((resolve) => {
      const stop = revocations.onChange(() => {
        stop();
        resolve();
      });
      if (revocations.isRevoked(whose) === isRevoked) resolve();
    });
  }
}

describe('minsheng access', () => {
  it('says that nothing was revoked', async () => {
    expect(await run('list')).toMatchObject({ status: 0, output: '没有撤销记录 · nothing was revoked\n' });
  });

  it('takes no reason with an ID number in it', async () => {
    const { status, errors } = await run('revoke', '--token', 'some-token', '--reason', '442099 19821212 1122 遗失');
    expect([status, errors]).toEqual([2, expect.stringContaining('不得写身份证号码')]);
    expect(await run('list')).toMatchObject({ output: '没有撤销记录 · nothing was revoked\n' });
  });

  it.each([
    ['a token', ['--token', caller.tokenId]],
    ['an account', ['--agency', caller.agency, '--account', caller.subject]],
  ])('revokes %s at every process that runs, says so once, and takes it back', async (_, whose) => {
    expect(revocations.isRevoked(caller)).toBe(false);
    expect(await run('revoke', ...whose, '--reason', '手机遗失', '--officer', '赵')).toMatchObject({
      status: 0,
      output: expect.stringMatching(/^已撤销，编号 \d+ · revoked, number \d+\n$/),
    });
    await until(true);
    expect(revocations.isRevoked(other)).toBe(false);
    expect(await run('revoke', ...whose, '--reason', '再次')).toMatchObject({ status: 0, output: '早已撤销 · revoked already\n' });
    const [newest = ''] = (await run('list')).output.split('\n');
    expect(newest).toContain(whose.length === 2 ? `token ${caller.tokenId}` : `${caller.agency} ${caller.subject}`);
    expect(newest).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}赵 {2}手机遗失$/);
    expect(await run('restore', ...whose)).toMatchObject({ status: 0, output: '已恢复 · restored\n' });
    await until(false);
    expect((await run('list')).output.split('\n')[0]).toMatch(/手机遗失 {2}restored \d{4}-/);
    expect(await run('restore', ...whose)).toMatchObject({ status: 2, errors: expect.stringContaining('nothing of this is revoked') });
  });

  it.each([
    ['neither a token nor an account', []],
    ['an account without its agency', ['--account', 'a']],
    ['an agency without an account', ['--agency', 'TOWN']],
    ['both', ['--token', 't', '--agency', 'TOWN', '--account', 'a']],
    ['an agency that is none', ['--agency', 'POLICE', '--account', 'a']],
  ])('refuses %s with status 2', async (_, whose) => {
    for (const words of [['revoke', '--reason', '遗失'], ['restore']])
      expect(await run(...words, ...whose)).toMatchObject({ status: 2, output: '', errors: expect.stringMatching(/expected|[Ii]nvalid/) });
  });

  it('wants a reason', async () => {
    expect(await run('revoke', '--token', 'some-token')).toMatchObject({ status: 2, errors: expect.stringContaining('--reason') });
    expect((await run('list')).output).not.toContain('some-token');
  });
});
