import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../support/command';
import { aListedCity, bytesOf, type ListedCity, MONTH } from '../support/listed-city';
import { aPerson, type Someone } from '../support/people';
import { entriesOf, sheetOf, textOf } from '../support/read-sheet';

/** People whose mark is missing, beside those of the city. */
const unmarked = (count: number): Someone[] =>
  Array.from({ length: count }, (_, i) =>
    aPerson({
      name: `测${String.fromCodePoint(0x4e00 + i)}`,
      born: `19${70 + (i % 20)}-0${1 + (i % 9)}-11`,
      minimumLiving: [{ schooling: 'NOT_STUDENT' }],
      enrolled: [{ pair: [1, 1] }],
      paid: [{ month: MONTH, fen: 12000, item: 11, on: '2018-10-09' }],
    }),
  );

let city: ListedCity;
let folder: string;
beforeAll(async () => {
  city = await aListedCity(unmarked(1100));
  folder = await mkdtemp(join(tmpdir(), 'minsheng-export-'));
});
afterAll(async () => {
  await city?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('身份标识变更批量表: what the business system takes', () => {
  it('is an archive of numbered files of at most 500 rows, nobody twice and nobody left out', async () => {
    const result = await city.open('MARK_BATCH');
    expect(result).toMatchObject({ file: { fileName: '身份标识变更批量表_2018-10_中山市_第1版.zip', contentType: 'application/zip' } });
    const files = [...(await entriesOf(await bytesOf(result)))];
    expect(files.map(([name]) => name)).toEqual(
      ['001', '002', '003'].map((part) => `身份标识变更批量表_2018-10_中山市_第1版_${part}.xlsx`),
    );
    const sheets = await Promise.all(files.map(async ([, bytes]) => textOf(await sheetOf(bytes))));
    expect(sheets.map((rows) => rows.length - 1)).toEqual([500, 500, 104]);
    expect(sheets.map(([header]) => header)).toEqual(
      sheets.map(() => ['个人编号', '公民身份号码', '姓名', '原身份标识', '新身份标识', '生效年月']),
    );
    const numbers = sheets.flatMap((rows) => rows.slice(1).map((row) => row[1]));
    expect(new Set(numbers).size).toBe(1104);
    expect(sheets[0]?.[1]?.slice(3)).toEqual(['无', '低保对象', '201810']);
  });

  it('is one file when one is enough', async () => {
    const result = await city.open('MARK_BATCH', { town: '442000100' as never });
    expect(result).toMatchObject({ file: { fileName: '身份标识变更批量表_2018-10_小榄镇_第1版.xlsx' } });
    expect(textOf(await sheetOf(await bytesOf(result)))).toHaveLength(1);
  });
});

describe('minsheng export', () => {
  beforeAll(async () => {
    const keyFile = join(folder, 'keys.json');
    await writeFile(keyFile, JSON.stringify(city.secrets), { mode: 0o600 });
    Object.assign(process.env, { DATABASE_URL: city.database.settings.url, MINSHENG_DATA_DIR: folder, IDENTITY_KEY_FILE: keyFile });
  });
  const run = (...words: string[]) => command(['export', '--month', MONTH, ...words]);

  it('writes a file that only its owner may read, says how many rows, and replaces none unless told', async () => {
    const out = join(folder, 'premiums.xlsx');
    const first = await run('--kind', 'premiums', out);
    expect(first).toMatchObject({ status: 0, output: expect.stringContaining('代缴名册 2018-10 第 1 版，1 行') });
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    const before = await readFile(out);
    expect(await run('--kind', 'premiums', out)).toMatchObject({ status: 2, errors: expect.stringContaining('--force') });
    await writeFile(out, 'something else');
    expect(await run('--kind', 'premiums', join(folder, 'nowhere', 'list.xlsx'))).toMatchObject({
      status: 2,
      errors: expect.stringMatching(/nowhere\/list\.xlsx 无法写入（ENOENT）/),
    });
    expect(await run('--kind', 'premiums', '--force', out)).toMatchObject({ status: 0 });
    expect((await readFile(out)).equals(before)).toBe(true);
  });

  it('writes the batch form as numbered files beside each other', async () => {
    const result = await run('--kind', 'mark-batch', join(folder, 'marks.csv'));
    expect(result).toMatchObject({ status: 0 });
    expect((await readdir(folder)).filter((name) => name.startsWith('marks'))).toEqual(['marks-001.csv', 'marks-002.csv', 'marks-003.csv']);
    expect(result.output.match(/第 1 版，\d+ 行 → \S+/g)).toEqual(
      [500, 500, 104].map((rows, i) => `第 1 版，${rows} 行 → ${join(folder, `marks-00${i + 1}.csv`)}`),
    );
  });

  it('says that a file of a longer list before lies behind those that it wrote', async () => {
    const left = join(folder, 'marks-004.csv');
    await writeFile(left, 'of the month before');
    const result = await run('--kind', 'mark-batch', '--force', join(folder, 'marks.csv'));
    expect(result).toMatchObject({ status: 0, errors: expect.stringContaining(`${left} 是先前导出的，不属于本次`) });
    await rm(left);
    expect(await run('--kind', 'mark-batch', '--force', join(folder, 'marks.csv'))).toMatchObject({ status: 0, errors: '' });
  });

  it('writes none of the numbered files when one of them is there already', async () => {
    await rm(join(folder, 'marks-001.csv'));
    const result = await run('--kind', 'mark-batch', join(folder, 'marks.csv'));
    expect(result).toMatchObject({ status: 2, output: '', errors: expect.stringContaining('marks-002.csv') });
    expect((await readdir(folder)).filter((name) => name.startsWith('marks'))).toEqual(['marks-002.csv', 'marks-003.csv']);
  });

  it('answers 3 for a month that was not compared and leaves nothing behind', async () => {
    const out = join(folder, 'nothing.xlsx');
    expect(await run('--kind', 'enrolment', '--revision', '9', out)).toMatchObject({
      status: 3,
      errors: expect.stringContaining('没有第 9 版比对；不写版次即为现行版'),
    });
    expect((await readdir(folder)).filter((name) => name.includes('nothing'))).toEqual([]);
  });

  it('answers 2 for a town that does not exist and offers the one that was meant', async () => {
    const result = await run('--kind', 'enrolment', '--town', '小揽镇', join(folder, 'x.xlsx'));
    expect(result).toMatchObject({ status: 2, errors: expect.stringContaining('小榄镇') });
  });

  it('puts down who took it', async () => {
    await run('--kind', 'suspensions', '--officer', '经办人甲', join(folder, 'who.csv'));
    const { rows } = await city.database.pool.query('select subject, channel, ended, rows from hub.list_export order by id desc limit 1');
    expect(rows).toEqual([{ subject: '经办人甲', channel: 'COMMAND_LINE', ended: 'COMPLETE', rows: 1 }]);
  });
});
