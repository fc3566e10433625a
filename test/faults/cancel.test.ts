import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database } from '../../src/database';
import { lockKnowledge } from '../../src/intake/acceptance';
import { aDatabase } from '../support/database';
import { aCitizenId } from '../support/deliveries';
import { aProxy } from '../support/frozen-proxy';
import { processesNaming } from '../support/hub-process';
import { type CommandProcess, minsheng } from '../support/import-process';

/** No two share a birth date, so that nobody has to be confirmed as somebody else of the same name. */
const ROWS = 12_000;

let directory: string;
let file: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-cancel-'));
  file = join(directory, 'enrolment.csv');
  const rows = Array.from({ length: ROWS }, (_, n) => `99${n},${aCitizenId(n)},示例,442000001,1,1`);
  await writeFile(file, ['个人编号,身份证号码,姓名,户籍地区划,参保状态,缴费状态', ...rows].join('\n'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const importing = (environment: Record<string, string>, ...more: string[]): CommandProcess =>
  minsheng(['import', '--feed', 'ENROLMENT', '--month', '2018-10', ...more, file], { MINSHENG_DATA_DIR: directory, ...environment });

/** Waits until a statement like this runs in the database; the import stands still there as long as the test holds the lock. */
async function untilRunning(database: Database, statement: RegExp): Promise<void> {
  for (;;) {
    const { rows } = await database.pool.query<{ query: string }>(
      `select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = 'active'`,
    );
    if (rows.some(({ query }) => statement.test(query))) return;
    await wait(20);
  }
}

async function stored(database: Database): Promise<unknown> {
  const { rows } = await database.pool.query(
    `select (select count(*) from hub.batch)::int as batches, (select count(*) from identity.person)::int as people,
       (select count(*) from social_security.enrolment)::int as facts,
       (select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null)::int as open`,
  );
  return rows[0];
}

describe('an import that is called off', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'by %s while a statement runs ends with %i, stores nothing, says so in one sentence; the file comes in afterwards',
    async (signal, status) => {
      const database = await aDatabase();
      try {
        const out = join(directory, 'copy.csv');
        const { child, ended } = importing({ DATABASE_URL: database.settings.url }, '--annotated', out);
        await database.transaction('minsheng_hub', async (transaction) => {
          await lockKnowledge(transaction);
          await untilRunning(database, /pg_advisory_xact_lock/);
          child.kill(signal);
          const { status: exit, output } = await ended;
          expect([exit, output]).toEqual([status, expect.stringMatching(/报送已取消，未入库任何内容.*\n.*nothing was stored/)]);
        });
        expect(await stored(database)).toEqual({ batches: 0, people: 0, facts: 0, open: 0 });
        expect((await readdir(directory)).filter((name) => name.includes('copy'))).toEqual([]);
        expect((await importing({ DATABASE_URL: database.settings.url }).ended).status).toBe(0);
        expect(await stored(database)).toMatchObject({ batches: 1, facts: ROWS });
      } finally {
        await database.close();
      }
    },
  );

  it('by a second signal ends at once, when the server does not answer any more and the first cannot be obeyed', async () => {
    const database = await aDatabase();
    const proxy = await aProxy(database.settings);
    try {
      const { child, ended } = importing({ DATABASE_URL: proxy.url });
      await database.transaction('minsheng_hub', async (transaction) => {
        await lockKnowledge(transaction);
        await untilRunning(database, /pg_advisory_xact_lock/);
        proxy.freeze();
        child.kill('SIGINT');
        const early = await Promise.race([ended, wait(1500)]);
        expect(early).toBeUndefined();
        child.kill('SIGINT');
        expect((await ended).status).toBe(130);
      });
    } finally {
      await proxy.close();
      await database.close();
    }
  });

  it('stops the embedded database that it started, in order, and leaves no process', async () => {
    const own = await mkdtemp(join(tmpdir(), 'minsheng-own-'));
    try {
      const { child, ended } = importing({ DATABASE_URL: '', MINSHENG_DATA_DIR: own });
      while (processesNaming(own).length === 0) await wait(20);
      child.kill('SIGINT');
      expect((await ended).status).toBe(130);
      expect(processesNaming(own)).toEqual([]);
      expect((await importing({ DATABASE_URL: '', MINSHENG_DATA_DIR: own }).ended).status).toBe(0);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });
});
