import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandEnded, minsheng } from '../support/import-process';

const SAMPLES = join(__dirname, 'samples');
const NO_DATABASE = 'postgresql://nobody:nothing@127.0.0.1:1/none';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-annotate-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const run = (...words: string[]): Promise<CommandEnded> =>
  minsheng(words, { DATABASE_URL: NO_DATABASE, MINSHENG_DATA_DIR: directory }).ended;
const mixed = (file: string): string[] => ['--feed', 'HARDSHIP', '--month', '2018-06', join(SAMPLES, file)];

describe('minsheng annotate', () => {
  it('needs no database, is 4 when rows are wrong, and writes a file that only its owner may read', async () => {
    const out = join(directory, 'out.csv');
    const { status, output, errors } = await run('annotate', ...mixed('01_dibao_gbk.csv'), out);
    expect([status, output]).toEqual([4, '']);
    expect(errors).toContain('拒收 18 行');
    expect(errors).toContain('full ID numbers');
    expect(errors).toContain(`minsheng import --feed HARDSHIP --month 2018-06 --sender TOWN ${out}`);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    expect((await readdir(directory)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('is 2 and leaves alone what is there, unless --force says otherwise', async () => {
    const out = join(directory, 'out.xlsx');
    await writeFile(out, 'mine');
    const refused = await run('annotate', ...mixed('06_roster_traps.xlsx'), out);
    expect([refused.status, await readFile(out, 'utf8')]).toEqual([2, 'mine']);
    expect(refused.errors).toContain('--force');
    const imported = await run('import', ...mixed('06_roster_traps.xlsx'), '--annotated', out);
    expect([imported.status, await readFile(out, 'utf8')]).toEqual([2, 'mine']);
    expect((await run('annotate', ...mixed('06_roster_traps.xlsx'), out, '--force')).status).toBe(4);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
  });

  it('is 3 with the sentence and no copy for a file that is refused as a whole, 0 when nothing is wrong', async () => {
    const refused = await run('annotate', ...mixed('11_missing_id_column.csv'), join(directory, 'none.csv'));
    expect([refused.status, refused.output]).toEqual([3, expect.stringContaining('缺少列')]);
    const right = await run('annotate', ...mixed('15_clean_utf8.csv'), join(directory, 'right.csv'), '--as', 'xlsx');
    expect([right.status, right.errors]).toEqual([0, expect.stringContaining('没有需要改正的行')]);
    expect(right.errors).toContain('.xlsx 结尾');
    expect(await readdir(directory)).toEqual(['right.csv']);
  });

  it('leaves nothing half-written when the place cannot be written', async () => {
    const { status, errors } = await run('annotate', ...mixed('01_dibao_gbk.csv'), join(directory, 'nowhere', 'out.csv'));
    expect([status, errors]).toEqual([2, expect.stringContaining('nowhere')]);
  });

  it('a copy or a template into a folder that is not there names the folder and says that it cannot be written; a folder itself cannot either', async () => {
    const folder = join(directory, 'nowhere');
    const said = `请检查文件夹 ${folder} 是否存在`;
    for (const words of [
      ['annotate', ...mixed('01_dibao_gbk.csv'), join(folder, 'out.csv')],
      ['import', '--dry-run', ...mixed('01_dibao_gbk.csv'), '--annotated', join(folder, 'out.csv')],
      ['template', '--feed', 'DEATH', join(folder, 'out.xlsx')],
    ]) {
      const { status, output, errors } = await run(...words);
      expect([status, output, errors]).toEqual([2, '', expect.stringContaining(said)]);
    }
    const { status, errors } = await run('template', '--feed', 'DEATH', '--force', directory);
    expect([status, errors]).toEqual([2, expect.stringContaining('EISDIR')]);
    expect(await readdir(directory)).toEqual([]);
  });

  it('beside a dry run with --json: standard output has only the lines', async () => {
    const out = join(directory, 'out.csv');
    const { status, output } = await run(
      'import',
      '--dry-run',
      '--json',
      ...mixed('01_dibao_gbk.csv'),
      '--annotated',
      out,
      '--no-progress',
    );
    expect(status).toBe(4);
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toHaveLength(45);
    expect((await stat(out)).size).toBeGreaterThan(1000);
  });
});
