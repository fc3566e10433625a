import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { whenAnswered } from '../../src/cli/when-answered';
import { type Database, migrate, openDatabase, startEmbedded } from '../../src/database';
import { outcomeRows } from '../support/compared';
import { aDatabase } from '../support/database';
import { type CommandProcess, minsheng } from '../support/import-process';
import { manyPeople } from '../support/many-people';

const PEOPLE = 20_000;
const MONTH = '2020-06';

let directory: string;
let undisturbed: string;
let database: Database;

const comparing = (url = database.settings.url): CommandProcess =>
  minsheng(['compare', '--month', MONTH, '--json'], { DATABASE_URL: url, MINSHENG_DATA_DIR: directory });

/** Everything that a comparison stores, but for its moments. */
async function stored(of: Database): Promise<string> {
  const { rows: revisions } = await of.pool.query(
    'select month, revision, knowledge, people, moved, premiums, premiums_fen from comparison.revision',
  );
  const { rows: totals } = await of.pool.query(
    'select town, label, verdict, work_item, people, due_fen from comparison.total order by 1, 2, 3, 4',
  );
  const { rows: balances } = await of.pool.query('select name, came_in from comparison.balance order by name');
  return JSON.stringify([revisions, totals, balances, await outcomeRows(of, MONTH)]);
}

const counted = async (): Promise<number> => {
  const { rows } =
    await database.pool.query(`select (select count(*) from comparison.revision)::integer + (select count(*) from comparison.outcome)::integer
    + (select count(*) from comparison.total)::integer + (select count(*) from comparison.balance)::integer as count`);
  return rows[0].count;
};

const OTHERS = `select pid, query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`;

/** Waits until the command sends a statement that begins like this, or has ended. */
async function untilSending(statement: RegExp, command: CommandProcess): Promise<number | undefined> {
  let over = false;
  void command.ended.then(() => {
    over = true;
  });
  while (!over) {
    const { rows } = await database.pool.query<{ pid: number; query: string }>(OTHERS);
    const found = rows.find(({ query }) => statement.test(query.trim()));
    if (found) return found.pid;
  }
  return undefined;
}

async function untilNobodyWrites(): Promise<void> {
  while ((await database.pool.query(OTHERS)).rows.length > 0) await wait(10);
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-comparison-'));
  const quiet = await aDatabase();
  await manyPeople(quiet, PEOPLE);
  expect((await comparing(quiet.settings.url).ended).status).toBe(4);
  undisturbed = await stored(quiet);
  await quiet.close();
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('a comparison that is disturbed', () => {
  beforeEach(async () => {
    database = await aDatabase();
    await manyPeople(database, PEOPLE);
  });
  afterEach(() => database.close());

  const moments: [string, RegExp][] = [
    ['while people are found', /^create temp table compared_person/],
    ['while they are assessed', /^create temp table assessed_outcome/],
    ['while outcomes are written', /^insert into comparison.outcome/],
    ['while sums are written', /^with (changed_cell|ended) as/],
    ['while it is committed', /^(insert into comparison.balance|commit)/i],
  ];
  it.each(moments)('killed with -9 %s leaves nothing or the whole, and the next run equals an undisturbed one', async (_, statement) => {
    const killed = comparing();
    await untilSending(statement, killed);
    killed.child.kill('SIGKILL');
    await killed.ended;
    await untilNobodyWrites();
    const left = await counted();
    const again = await comparing().ended;
    expect([again.status, again.errors]).toEqual([left === 0 ? 4 : 5, '']);
    expect(await stored(database)).toBe(undisturbed);
  });

  it('whose connection is cut begins again by itself', async () => {
    const cut = comparing();
    const pid = await untilSending(/^(create temp table assessed_outcome|insert into comparison.outcome)/, cut);
    await database.pool.query('select pg_terminate_backend($1)', [pid]);
    const { status, errors } = await cut.ended;
    expect([status, errors]).toEqual([4, expect.stringContaining('the database is away, trying again')]);
    expect(await stored(database)).toBe(undisturbed);
  });

  it('by itself four times over, from four processes at once, makes one revision', async () => {
    const ended = await Promise.all(Array.from({ length: 4 }, () => comparing().ended));
    expect(ended.map(({ status }) => status).sort()).toEqual([4, 5, 5, 5]);
    expect(await stored(database)).toBe(undisturbed);
  });
});

describe('a database that goes away under a comparison', () => {
  it('and comes back delays it and does not break it', async () => {
    const home = join(directory, 'own');
    const server = await startEmbedded(home, { fast: true });
    database = await openDatabase(server.settings);
    await migrate(database);
    await manyPeople(database, PEOPLE);
    const running = minsheng(['compare', '--month', MONTH, '--json'], { MINSHENG_DATA_DIR: home });
    await untilSending(/^create temp table (compared|assessed)/, running);
    await database.close();
    server.kill();
    const { status, errors } = await running.ended;
    expect([status, errors]).toEqual([4, expect.stringContaining('trying again')]);
    const after = await startEmbedded(home, { fast: true });
    database = await openDatabase(after.settings);
    expect(await stored(database)).toBe(undisturbed);
    await database.close();
    await after.stop();
    await server.stop();
  });

  it('and stays away is given up after the patience, with the last word of the database', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    let asked = 0;
    const never = whenAnswered(() => {
      asked += 1;
      return Promise.reject(away);
    }, 600);
    await expect(never).rejects.toBe(away);
    expect(asked).toBeGreaterThan(1);
    await expect(whenAnswered(() => Promise.reject(new Error('a fault of ours')), 600)).rejects.toThrow('a fault of ours');
  });

  it('and cannot be reached at all is 75 in the end', async () => {
    const { status, errors } = await minsheng(['compare', '--month', MONTH, '--patience', '1'], {
      DATABASE_URL: 'postgresql://hub@127.0.0.1:1/minsheng',
      MINSHENG_DATA_DIR: directory,
    }).ended;
    expect([status, errors]).toEqual([75, expect.stringContaining('try again')]);
  });
});
