import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/database';
import { aDatabase } from '../support/database';
import { aCitizenId } from '../support/deliveries';
import { processesNaming } from '../support/hub-process';
import { type CommandEnded, minsheng } from '../support/import-process';

let directory: string;
let database: Database;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-command-'));
  database = await aDatabase();
});
afterAll(async () => {
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

const run = (words: string[], url = database.settings.url): Promise<CommandEnded> =>
  minsheng(words, { DATABASE_URL: url, MINSHENG_DATA_DIR: directory }).ended;

const HEADER = '姓名,身份证号码,镇区,户籍,起始月';
const person = (n: number): string => `示例,${aCitizenId(n)},石岐街道,石岐街道,2018-05`;

async function aFile(name: string, rows: readonly string[]): Promise<string> {
  const file = join(directory, name);
  await writeFile(file, [HEADER, ...rows].join('\n'));
  return file;
}
const order = (file: string, ...more: string[]): string[] => ['import', '--feed', 'DESTITUTE_SUPPORT', '--month', '2018-10', ...more, file];

describe('a full list with a row that may be anybody', () => {
  it('shows who waits, by the row that named them last, and ends them when an officer confirms', async () => {
    const ten = Array.from({ length: 10 }, (_, n) => person(n));
    const deliver = (month: string, file: string): Promise<CommandEnded> =>
      run(['import', '--feed', 'DESTITUTE_SUPPORT', '--month', month, '--json', file]);
    await deliver('2019-10', await aFile('whole.csv', ten));
    const { status, output } = await deliver('2019-11', await aFile('typo.csv', [...ten.slice(1), '示例,44209919,石岐街道,,']));
    expect(status).toBe(4);
    const { batches } = JSON.parse(output) as { batches: { id: string; kept: unknown }[] };
    expect(batches[0]?.kept).toEqual({ unrecognisedRows: 1, protectedFacts: 0, unconfirmedLeavers: 1 });
    const id = batches[0]?.id ?? '';
    expect((await run(['batch', 'leavers', id])).output).toMatch(/442000001 石岐街道 .* row 2 of whole\.csv/);
    expect((await run(['batch', 'show', id])).output).toContain('1 that are left out do not end until confirmed');
    expect((await run(['batch', 'confirm-leavers', id, '--reason', '核实'])).output).toContain('ended 1');
    expect((await run(['batch', 'leavers', id])).output).toContain('nobody waits');
    for (const each of ['batch leavers 999999', 'batch confirm-leavers 999999 --reason 核实'])
      expect((await run(each.split(' '))).status).toBe(2);
  });
});

describe('minsheng import --preview', () => {
  it('says what would begin, change and end, ends as the import would, and changes nothing', async () => {
    const rows = Array.from({ length: 10 }, (_, n) => person(n + 500));
    const file = await aFile('preview.csv', rows);
    const words = ['import', '--feed', 'DESTITUTE_SUPPORT', '--month', '2018-08'];
    const preview = await run([...words, '--preview', file]);
    expect([preview.status, preview.output]).toEqual([0, expect.stringContaining('Preview, nothing was changed')]);
    expect(preview.output).toContain('began 10, changed 0, ended 0');
    const machine = JSON.parse((await run([...words, '--preview', '--json', file])).output);
    expect(machine).toMatchObject({ outcome: 'PREVIEWED', batches: [{ facts: 10, effects: { began: 10 } }] });
    expect((await run(['feeds', '--month', '2018-08'])).output).not.toContain('ACCEPTED');
    expect((await run([...words, '--preview', '--dry-run', file])).status).toBe(2);
  });
});

describe('what concerns the file as a whole', () => {
  it('stands in the preview, in the receipt and in what is shown of the batch, in the same words', async () => {
    const file = await aFile('total.csv', [person(700), person(701), '合计,9人,,,']);
    const zh = '合计写的是 9，实际读到 2 行，请核对';
    const en = 'the total says 9, but 2 rows were read; check';
    const words = ['import', '--feed', 'DESTITUTE_SUPPORT', '--month', '2021-05', '--delta'];
    const preview = await run([...words, '--preview', file]);
    const receipt = await run([...words, file]);
    const id = /Batch (\d+):/.exec(receipt.output)?.[1] ?? '';
    const shown = await run(['batch', 'show', id]);
    for (const { output } of [preview, receipt, shown]) expect(output).toEqual(expect.stringMatching(`${zh}\n *${en}`));
    const dry = await run([...words, '--dry-run', file]);
    const lines = await run([...words, '--dry-run', '--json', file]);
    expect([preview, receipt, dry, lines].map(({ status }) => status)).toEqual([4, 4, 4, 4]);
  });
});

describe('minsheng feeds', () => {
  it('says what is owed, by when, and since when it is late; and several months with --calendar', async () => {
    expect((await run(['feeds', '--month', '2019-01'])).output).toMatch(
      /MINIMUM_LIVING .* 2019-01 {2}期限 due 2019-01-31 {2}逾期 · late（自 2019-02-01 · since 2019-02-01）/,
    );
    const { output } = await run(['feeds', '--calendar', '3', '--month', '2019-03']);
    expect(output.match(/^DEATH /gm)).toHaveLength(3);
    expect(output.match(/^REGISTERED_POOR .*2019-01…2019-03/gm)).toHaveLength(1);
    expect((await run(['feeds', '--calendar', '99'])).status).toBe(2);
  });
});

describe('the exit status of minsheng', () => {
  it('is 0, then 5, 4, 6 and 0 again, as a list comes in, comes again, has a bad row, is too short and is released', async () => {
    const ten = Array.from({ length: 10 }, (_, n) => person(n));
    const full = await aFile('full.csv', ten);
    const first = await run(order(full));
    expect([first.status, first.output]).toEqual([0, expect.stringContaining('began 10, changed 0, ended 0')]);
    expect(first.output).toContain('442000001 石岐街道  +10');
    const again = await run(order(full));
    expect([again.status, again.output]).toEqual([5, expect.stringContaining('nothing was changed')]);

    const bad = await run(order(await aFile('bad.csv', [...ten, '示例,442099198001011111,石岐街道,,']), '--delta'));
    expect(bad.status).toBe(4);
    expect(bad.output).toMatch(/第 12 行 身份证号码：/);
    expect(bad.output).toMatch(/row 12 身份证号码: /);

    const short = await run(order(await aFile('short.csv', ten.slice(0, 3)), '--json'));
    expect(short.status).toBe(6);
    const { batches } = JSON.parse(short.output) as { batches: { id: string }[] };
    const id = batches[0]?.id ?? '';
    expect((await run(['batch', 'release', id, '--reason', '核实', '--agency', 'FINANCE'])).status).toBe(2);
    const numbered = await run(['batch', 'release', id, '--reason', '见442099198001011111']);
    expect([numbered.status, numbered.output]).toEqual([2, expect.stringContaining('不得写身份证号码')]);
    expect((await run(['batch', 'release', id, '--reason', '核实'])).output).toContain('ended 7');
    expect((await run(['batch', 'show', id])).output).toContain('核实');
    expect((await run(['feeds', '--month', '2018-10'])).output).toMatch(/DESTITUTE_SUPPORT.*\n(.*\n){2} {2}\d+ {2}FULL {2}ACCEPTED {2}3 /);
    expect((await run(['batch', 'withdraw', id, '--reason', '误报'])).status).toBe(0);
  });

  it('a batch keeps the name of its file without the ID number that stands in it', async () => {
    const file = await aFile('示例 442099198001011111.csv', [person(1)]);
    const { output } = await run(['import', '--feed', 'DESTITUTE_SUPPORT', '--month', '2018-11', file, '--json']);
    const { batches } = JSON.parse(output) as { batches: { id: string }[] };
    expect((await run(['batch', 'show', batches[0]?.id ?? ''])).output).toContain('示例 ******************.csv');
  });

  it.each<[number, string, string[], string]>([
    [2, 'an unknown feed', ['import', '--feed', 'NONE', '--month', '2018-10', 'x.csv'], 'expected one of REGISTERED_POOR'],
    [
      2,
      'a month that is none',
      ['import', '--feed', 'DEATH', '--month', '2018-13', 'x.csv'],
      'expected YYYY-MM with a month from 01 to 12, got 2018-13',
    ],
    [2, 'a month that is none of a comparison', ['compare', '--month', '2018-13'], '月为 01 至 12，收到的是 2018-13'],
    [2, 'a month that is none of a settlement', ['settlement', '--month', '2018-13'], 'with a month from 01 to 12, got 2018-13'],
    [2, 'a file that is not there', ['import', '--feed', 'DEATH', '--month', '2018-10', 'x.csv'], 'x.csv'],
    [
      2,
      'full and delta together',
      ['import', '--feed', 'DEATH', '--month', '2018-10', '--full', '--delta', 'x.csv'],
      'cannot be used with',
    ],
  ])('is %i for %s', async (status, _, words, sentence) => {
    const ended = await run(words);
    expect([ended.status, ended.output + ended.errors]).toEqual([status, expect.stringContaining(sentence)]);
  });

  it('is 3 for a file that is no roster, 2 for a feed of another agency, 75 while the database is away', async () => {
    const file = await aFile('one.csv', [person(1)]);
    await writeFile(join(directory, 'letter.csv'), '尊敬的领导：\n请查收。\n');
    expect((await run(order(join(directory, 'letter.csv')))).status).toBe(3);
    const foreign = await run(order(file, '--sender', 'SOCIAL_SECURITY'));
    expect([foreign.status, foreign.output]).toEqual([2, expect.stringContaining('is delivered by CIVIL_AFFAIRS')]);
    const away = await run(order(file), 'postgresql://nobody:nothing@127.0.0.1:1/none');
    expect([away.status, away.errors]).toEqual([75, expect.stringContaining('try again')]);
  });
});

describe('the exit status of minsheng when it cannot do its work', () => {
  it('is 1 for a fault that no other command line cures, here a key file without keys', async () => {
    const keys = join(directory, 'keys.json');
    await writeFile(keys, '{}');
    const file = await aFile('keys.csv', [person(1)]);
    const environment = { DATABASE_URL: database.settings.url, MINSHENG_DATA_DIR: directory, IDENTITY_KEY_FILE: keys };
    const ended = await minsheng(order(file), environment).ended;
    expect([ended.status, ended.output, ended.errors]).toEqual([1, '', expect.stringContaining('keys.json')]);
  });
});

describe('what a clerk reads on the terminal', () => {
  const HARDSHIP = '姓名,身份证号码,镇区,人员类别,备注';
  const warned = (n: number): string => `示例,${aCitizenId(n)},石岐街道,特困,已死亡`;

  it.each([['--dry-run'], ['--preview'], []])(
    'is the sentence of each code for its first rows, and where all are: import %s',
    async (...words) => {
      const file = join(directory, `said${words.join('')}.csv`);
      const rows = [...Array.from({ length: 7 }, (_, n) => warned(n + 900)), '示例,442099800101101,石岐街道,特困,', '合计,9人,,,'];
      await writeFile(file, [HARDSHIP, ...rows].join('\n'));
      const { status, output } = await run(['import', '--feed', 'HARDSHIP', '--month', '2018-10', ...words, file]);
      expect(status).toBe(4);
      expect(output).toMatch(/拒收 E_ID_15：1 行 · rejected: 1\n {2}第 9 行 身份证号码：/);
      expect(output).toMatch(/提示 W_SAID_DEAD：7 行 · warned: 7\n {2}第 2 行 备注：/);
      expect(output.match(/第 \d 行 备注：/g)).toHaveLength(5);
      expect(output).toContain('… 另有 2 行 · 2 more');
      expect(output).toContain('合计写的是 9，实际读到 8 行');
      expect(output).toMatch(words.length === 0 ? /minsheng batch show \d+; minsheng annotate/ : /minsheng annotate/);
      expect(output).not.toMatch(/\d{15}/);
    },
  );
});

describe('minsheng batch show', () => {
  it('shows the first thousand sentences, duplicates among them, says how many more there are, and has all of them with --all', async () => {
    const wrong = Array.from({ length: 1002 }, () => '示例,442099800101101,石岐街道,特困');
    const file = join(directory, 'many.csv');
    const good = `示例,${aCitizenId(990)},石岐街道,特困`;
    await writeFile(file, ['姓名,身份证号码,镇区,人员类别', good, good, ...wrong].join('\n'));
    const { output } = await run(['import', '--feed', 'HARDSHIP', '--month', '2018-10', '--delta', '--json', file]);
    const id = (JSON.parse(output) as { batches: { id: string }[] }).batches.at(-1)?.id ?? '';
    const shown = async (...words: string[]): Promise<readonly [number, string]> => {
      const { output: text } = await run(['batch', 'show', id, ...words]);
      return [text.match(/第 \d+ 行 身份证号码：/g)?.length ?? 0, text];
    };
    const [few, first] = await shown();
    const [all, whole] = await shown('--all');
    expect([few, all]).toEqual([999, 1002]);
    expect(first).toContain('第 3 行：与第 2 行是同一个人，只计一次');
    expect(first).toContain(`另有 3 条没有显示：minsheng batch show ${id} --all 全部列出`);
    expect(whole).not.toContain('没有显示');
  });
});

describe('minsheng import --dry-run --json', () => {
  it('needs no database, prints a line for each row, and warns that the numbers are full', async () => {
    const file = await aFile('dry.csv', [person(1), person(2)]);
    const { status, output, errors } = await run(order(file, '--dry-run', '--json'), 'postgresql://nobody:nothing@127.0.0.1:1/none');
    expect(status).toBe(0);
    expect(errors).toContain('full ID numbers');
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { row: number; outcome: string; id: string | null });
    expect(lines.map(({ row, outcome, id }) => [row, outcome, id])).toEqual([
      [1, 'SKIP', null],
      [2, 'ACCEPT', aCitizenId(1)],
      [3, 'ACCEPT', aCitizenId(2)],
    ]);
  });
});

describe('the embedded database', () => {
  it('is started for a command when no hub runs, keeps what the command brought, and is stopped after it', async () => {
    const own = await mkdtemp(join(tmpdir(), 'minsheng-own-'));
    try {
      const file = await aFile('own.csv', [person(1)]);
      const environment = { MINSHENG_DATA_DIR: own };
      expect((await minsheng(order(file), environment).ended).status).toBe(0);
      expect((await minsheng(order(file), environment).ended).status).toBe(5);
      const [one, other] = await Promise.all([
        minsheng(['feeds', '--month', '2018-10'], environment).ended,
        minsheng(['batch', 'show', '1'], environment).ended,
      ]);
      expect([one.status, other.status]).toEqual([0, 0]);
      expect(processesNaming(own)).toEqual([]);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });
});
