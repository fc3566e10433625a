import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import pg from 'pg';
import { clientConfig, type Database } from '../../src/database';
import { aCuttingProxy, type CuttingProxy } from '../support/cutting-proxy';
import { aDatabase } from '../support/database';
import { EnrolmentFiles, type Stored, stored, untilNobodyWrites, untilSending } from '../support/enrolment-import';
import type { CommandEnded, CommandProcess } from '../support/import-process';

const ROWS = 12_000;
const CHANGED = ROWS / 100;
const FULL = process.env.MINSHENG_TEST_SCALE === 'full';

let files: EnrolmentFiles;
let database: Database;
let october: string;
let november: string;

beforeAll(async () => {
  files = await EnrolmentFiles.create();
  october = await files.write('october.csv', ROWS);
  november = await files.write('november.csv', ROWS, true);
});
afterAll(() => files.remove());
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.close());

const NOTHING: Stored = { facts: 0, superseded: 0, people: 0, batches: 0, knowledge: 0, deliveries: 0, rows: 0 };
const ONE: Stored = { facts: ROWS, superseded: 0, people: ROWS, batches: 1, knowledge: 1, deliveries: 1, rows: ROWS + 1 };
const TWO: Stored = {
  facts: ROWS + CHANGED,
  superseded: CHANGED,
  people: ROWS,
  batches: 2,
  knowledge: 2,
  deliveries: 2,
  rows: 2 * (ROWS + 1),
};

/** The first list of a feed goes straight into its tables; a later one waits beside them and is compared. */
interface Way {
  readonly before: Stored;
  readonly after: Stored;
  readonly importing: (url?: string) => CommandProcess;
  readonly prepare: () => Promise<unknown>;
}
const first: Way = {
  before: NOTHING,
  after: ONE,
  importing: (url = database.settings.url) => files.import(october, url),
  prepare: async () => undefined,
};
const later: Way = {
  before: ONE,
  after: TWO,
  importing: (url = database.settings.url) => files.import(november, url, '2018-11'),
  prepare: () => files.import(october, database.settings.url).ended,
};

describe('an import that is killed with -9', () => {
  const moments: [string, Way, RegExp][] = [
    ['while the first people are written', first, /^copy identity.person/],
    ['while the first facts are written', first, /^copy social_security.enrolment/],
    ['while the rows of a first list are recorded', first, /^copy hub.batch_rows/],
    ['while a first list is stamped and committed', first, /^(insert into hub.knowledge|commit)/i],
    ['while a later file is received', later, /^copy staged/],
    ['while a later list is compared', later, /^(insert into difference|analyze)/],
    ['while what it changes is written', later, /^(with taken|insert into social_security.enrolment)/],
    ['while a later list is stamped and committed', later, /^(insert into hub.knowledge|commit)/i],
  ];
  it.each(moments)('%s leaves the whole list or nothing of it, and the next try brings it', async (_, way, statement) => {
    await way.prepare();
    const killed = way.importing();
    await untilSending(statement, killed, database);
    killed.child.kill('SIGKILL');
    await killed.ended;
    await untilNobodyWrites(database);
    const left = await stored(database);
    expect([way.before, way.after]).toContainEqual(left);
    const again = await way.importing().ended;
    expect([again.status, again.errors]).toEqual([left.batches === way.after.batches ? 5 : 0, '']);
    expect(await stored(database)).toEqual(way.after);
  });

  it.each([
    ['the first', first],
    ['a later', later],
  ])(
    'at random moments of %s list, again and again, still leaves all of it or nothing',
    async (_, way) => {
      await way.prepare();
      const whole = await timed(() => way.importing().ended);
      expect(whole.result.status).toBe(0);
      await database.close();
      database = await aDatabase();
      await way.prepare();
      for (const fraction of fc.sample(fc.double({ min: 0.2, max: 1, noNaN: true }), { seed: 2018, numRuns: FULL ? 40 : 3 })) {
        const killed = way.importing();
        await wait(whole.milliseconds * fraction);
        killed.child.kill('SIGKILL');
        await killed.ended;
        await untilNobodyWrites(database);
        expect([way.before, way.after]).toContainEqual(await stored(database));
      }
      expect([0, 5]).toContain((await way.importing().ended).status);
      expect(await stored(database)).toEqual(way.after);
    },
    600_000,
  );

  it('is caught by the same count when somebody writes without a transaction (control)', async () => {
    const client = await aClient(database.settings.url);
    await client.query('create table naive (n integer)');
    const writing = (async () => {
      for (let n = 0; n < ROWS; n++) await client.query('insert into naive values ($1)', [n]);
    })().catch(() => undefined);
    while ((await count('naive')) < 10) await wait(1);
    await database.pool.query('select pg_terminate_backend(pid) from pg_stat_activity where query like $1', ['insert into naive%']);
    await writing;
    expect([0, ROWS]).not.toContain(await count('naive'));
  });
});

describe('an import whose connection is cut', () => {
  it.each([
    ['the first', first, /^copy (identity.person|social_security.enrolment)/],
    // Of a later list only what differs is staged, in moments: whichever of its statements is met first.
    ['a later', later, /^(copy staged|insert into difference|analyze|with taken)/],
  ])(
    'in the middle of %s list says that the database is away (75), leaves nothing, and succeeds when tried again',
    async (_, way, statement) => {
      await way.prepare();
      const cut = way.importing();
      const pid = await untilSending(statement, cut, database);
      expect(pid).toBeDefined();
      await database.pool.query('select pg_terminate_backend($1)', [pid]);
      expect((await cut.ended).status).toBe(75);
      expect(await stored(database)).toEqual(way.before);
      expect((await way.importing().ended).status).toBe(0);
      expect(await stored(database)).toEqual(way.after);
    },
  );
});

describe('a connection cut between COMMIT and its answer', () => {
  let proxy: CuttingProxy;
  beforeEach(async () => {
    proxy = await aCuttingProxy(database.settings);
  });
  afterEach(() => proxy.close());

  it.each([
    ['the first', first],
    ['a later', later],
  ])('leaves %s list there once: the caller is told to try again, and the next try finds it', async (_, way) => {
    await way.prepare();
    const cut = await way.importing(proxy.settings.url).ended;
    expect([cut.status, cut.errors, proxy.cuts()]).toEqual([75, expect.stringMatching(/run the same command again/), 1]);
    await untilNobodyWrites(database);
    expect(await stored(database)).toEqual(way.after);
    expect((await way.importing().ended).status).toBe(5);
    expect(await stored(database)).toEqual(way.after);
  });

  it('makes two of one when a caller that knows no digest tries again (control)', async () => {
    await database.pool.query('create table naive (n integer)');
    const naive = async (url: string): Promise<void> => {
      const client = await aClient(url);
      for (const statement of ['BEGIN', 'insert into naive values (1) /* copy  */', 'COMMIT']) await client.query(statement);
      await client.end();
    };
    await expect(naive(proxy.settings.url)).rejects.toThrow();
    await untilNobodyWrites(database);
    await naive(database.settings.url);
    expect([proxy.cuts(), await count('naive')]).toEqual([1, 2]);
  });
});

async function aClient(url: string): Promise<pg.Client> {
  const client = new pg.Client(clientConfig({ url }));
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function count(table: 'naive'): Promise<number> {
  return (await database.pool.query<{ n: number }>(`select count(*)::integer as n from ${table}`)).rows[0]?.n ?? 0;
}

async function timed(work: () => Promise<CommandEnded>): Promise<{ result: CommandEnded; milliseconds: number }> {
  const begun = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - begun };
}
