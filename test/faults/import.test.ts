import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import type { Database } from '../../src/database';
import { aDatabase } from '../support/database';
import { aCitizenId } from '../support/deliveries';
import { type CommandEnded, type CommandProcess, minsheng } from '../support/import-process';

const ROWS = 12_000;
const FACTS = 'social_security.enrolment';

let directory: string;
let database: Database;
let file: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-import-'));
  file = join(directory, 'enrolment.csv');
  const header = '个人编号,身份证号码,姓名,户籍地区划,参保状态,缴费状态';
  const rows = Array.from({ length: ROWS }, (_, n) => `99${n},${aCitizenId(n)},示例,442000001,1,1`);
  await writeFile(file, [header, ...rows].join('\n'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.close());

const importing = (): CommandProcess =>
  minsheng(['import', '--no-progress', '--feed', 'ENROLMENT', '--month', '2018-10', '--json', file], {
    DATABASE_URL: database.settings.url,
    MINSHENG_DATA_DIR: directory,
  });

/** How much of the batch is there, counted in every table that it writes. */
async function stored(): Promise<Record<string, number>> {
  const { rows } = await database.pool.query(`
    select (select count(*) from ${FACTS})::integer as facts, (select count(*) from identity.person)::integer as people,
      (select count(*) from hub.batch)::integer as batches, (select count(*) from hub.knowledge)::integer as knowledge,
      (select count(*) from hub.delivery)::integer as deliveries,
      (select coalesce(sum(length(dispositions)), 0) from hub.batch_rows)::integer as rows`);
  return rows[0];
}

const NOTHING = { facts: 0, people: 0, batches: 0, knowledge: 0, deliveries: 0, rows: 0 };
const WHOLE = { facts: ROWS, people: ROWS, batches: 1, knowledge: 1, deliveries: 1, rows: ROWS + 1 };

const OTHERS = `select pid, query, state from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`;

/** Waits until the import sends a statement that begins like this, or has ended. */
async function untilSending(statement: RegExp, process: CommandProcess): Promise<number | undefined> {
  let over = false;
  void process.ended.then(() => {
    over = true;
  });
  while (!over) {
    const { rows } = await database.pool.query<{ pid: number; query: string }>(OTHERS);
    const found = rows.find(({ query }) => statement.test(query.trim()));
    if (found) return found.pid;
  }
  return undefined;
}

/** The server notices a vanished client when its statement is done. */
async function untilNobodyWrites(): Promise<void> {
  while ((await database.pool.query(OTHERS)).rows.length > 0) await wait(10);
}

describe('an import that is killed with -9', () => {
  const moments: [string, RegExp][] = [
    ['while the file is received', /^copy received/],
    ['while the new people are sealed', /^(fetch|copy identity.person)/],
    ['while facts are written', /^insert into social_security.enrolment/],
    ['while it is stamped and committed', /^(insert into hub.knowledge|commit)/i],
  ];
  it.each(moments)(
    '%s leaves the whole roster or nothing, and the next try brings it',
    async (_, statement) => {
      const killed = importing();
      await untilSending(statement, killed);
      killed.child.kill('SIGKILL');
      await killed.ended;
      await untilNobodyWrites();
      const left = await stored();
      expect([NOTHING, WHOLE]).toContainEqual(left);
      const again = await importing().ended;
      expect([again.status, again.errors]).toEqual([left.batches === 1 ? 5 : 0, '']);
      expect(await stored()).toEqual(WHOLE);
    },
    120_000,
  );

  it('at random moments, again and again, still leaves the whole roster or nothing', async () => {
    const whole = await timed(() => importing().ended);
    expect(whole.result.status).toBe(0);
    await database.close();
    database = await aDatabase();
    const fractions = fc.sample(fc.double({ min: 0.2, max: 1, noNaN: true }), { seed: 2018, numRuns: 4 });
    for (const fraction of fractions) {
      const killed = importing();
      await wait(whole.milliseconds * fraction);
      killed.child.kill('SIGKILL');
      await killed.ended;
      await untilNobodyWrites();
      expect([NOTHING, WHOLE]).toContainEqual(await stored());
    }
    const last = await importing().ended;
    expect([0, 5]).toContain(last.status);
    expect(await stored()).toEqual(WHOLE);
  }, 300_000);
});

describe('an import whose connection is cut', () => {
  it('says that the database is away (75), leaves nothing, and succeeds when tried again', async () => {
    const cut = importing();
    const pid = await untilSending(/^(copy received|insert into social_security.enrolment)/, cut);
    expect(pid).toBeDefined();
    await database.pool.query('select pg_terminate_backend($1)', [pid]);
    expect((await cut.ended).status).toBe(75);
    expect(await stored()).toEqual(NOTHING);
    expect((await importing().ended).status).toBe(0);
    expect(await stored()).toEqual(WHOLE);
  }, 120_000);
});

async function timed(work: () => Promise<CommandEnded>): Promise<{ result: CommandEnded; milliseconds: number }> {
  const begun = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - begun };
}
