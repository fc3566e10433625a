import { setTimeout as wait } from 'node:timers/promises';
import {
  AlreadyRunningError,
  DATABASE_ROLES,
  type Database,
  type DatabaseSettings,
  databaseSql,
  Gathering,
  MIGRATIONS,
  migrate,
  migrateBack,
  openDatabase,
  takeInstanceLock,
} from '../../src/database';
import { aDatabase, anEmptyDatabase } from '../support/database';

const WHO = { name: 'who', text: "select current_user as who, current_setting('transaction_read_only') as read_only" };
const KNOWLEDGE = `insert into hub.knowledge (number, known_at, cause, officer) values ($1, clock_timestamp(), 'BATCH_ACCEPTED', 'test')`;

describe('a gathering', () => {
  const asked: string[][] = [];
  const gathering = new Gathering<ReadonlyMap<string, string>>(async (keys) => {
    asked.push([...keys]);
    if (keys.includes('bad')) throw new Error('bad was asked for');
    return new Map(keys.map((key) => [key, `of ${key}`]));
  });
  beforeEach(() => asked.splice(0));

  it('answers questions of one moment together, each key once', async () => {
    const answers = await Promise.all([gathering.of(['a', 'b']), gathering.of(['b']), gathering.of(['c'])]);
    expect(asked).toEqual([['a', 'b', 'c']]);
    expect(answers.map((answer, i) => answer.get(['a', 'b', 'c'][i] ?? ''))).toEqual(['of a', 'of b', 'of c']);
  });

  it('lets nobody fail for a neighbour', async () => {
    const answers = await Promise.allSettled([gathering.of(['a']), gathering.of(['bad']), gathering.of(['c'])]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(asked).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
  });

  it('asks a question that fails alone once, and a long one by itself and at once', async () => {
    await expect(gathering.of(['bad'])).rejects.toThrow('bad was asked for');
    const page = Array.from({ length: 100 }, (_, i) => `${i}`);
    const both = [gathering.of(['a']), gathering.of(page)];
    expect(asked).toEqual([['bad'], page]);
    await Promise.all(both);
  });
});

describe('the database station', () => {
  let database: Database;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  describe('a reader', () => {
    it.each(DATABASE_ROLES)('acts as %s, read-only, on pipelined connections, and counts its statements', async (role) => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => database.reader(role).rows(WHO, [])));
      expect(answers.flat()).toEqual(new Array(5).fill({ who: role, read_only: 'on' }));
      expect(database.reader(role).statements).toBe(5);
    });

    it('of one agency cannot read another agency', async () => {
      const other = { name: 'other', text: 'select count(*) from civil_affairs.death' };
      await expect(database.reader('minsheng_poverty_alleviation').rows(other, [])).rejects.toMatchObject({ code: '42501' });
    });

    it('cannot write even where its role may', async () => {
      const write = { name: 'write', text: 'delete from hub.held_row' };
      await expect(database.reader('minsheng_hub').rows(write, [])).rejects.toMatchObject({ code: '25006' });
    });

    it('keeps an error to the statement that made it', async () => {
      const reader = database.reader('minsheng_hub');
      const divide = { name: 'divide', text: 'select 1 / $1::int as result' };
      const results = await Promise.allSettled([0, 1, 0, 1, 1].map((by) => reader.rows(divide, [by])));
      expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    });

    it('answers again after its connections were cut, also in the middle of a statement', async () => {
      const reader = database.reader('minsheng_social_security');
      const slow = { name: 'slow', text: 'select pg_sleep(0.3)::text, 1 as one' };
      const underWay = [reader.rows<{ one: number }>(slow, []), reader.rows<{ one: number }>(slow, [])];
      await wait(100);
      await database.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'select pg_sleep%'`,
      );
      expect((await Promise.all(underWay)).map((rows) => rows[0]?.one)).toEqual([1, 1]);
      expect(await reader.rows(WHO, [])).toHaveLength(1);
    });

    it('gives a date as YYYY-MM-DD, whatever the time zone of the host', async () => {
      const date = { name: 'date', text: "select date '1958-10-01' as born_on, current_setting('TimeZone') as zone" };
      expect(await database.reader('minsheng_hub').rows(date, [])).toEqual([{ born_on: '1958-10-01', zone: 'Asia/Shanghai' }]);
    });
  });

  describe('a transaction', () => {
    it('acts as its role, may act on as another, and leaves the connection as it was', async () => {
      const who = `select current_user as who`;
      const seen = await database.transaction('minsheng_civil_affairs', async (transaction) => {
        const before = await transaction.rows(who);
        await transaction.actAs('minsheng_hub');
        return [...before, ...(await transaction.rows(who))];
      });
      expect(seen).toEqual([{ who: 'minsheng_civil_affairs' }, { who: 'minsheng_hub' }]);
      const { rows } = await database.pool.query('select current_user = session_user as same');
      expect(rows).toEqual([{ same: true }]);
    });

    it('that fails leaves nothing', async () => {
      const failing = database.transaction('minsheng_hub', async (transaction) => {
        await transaction.rows(KNOWLEDGE, [900]);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      const { rows } = await database.pool.query('select count(*)::int as count from hub.knowledge where number = 900');
      expect(rows).toEqual([{ count: 0 }]);
    });

    it('runs the whole work again after a deadlock, so both sides finish', async () => {
      await database.pool.query('create table public.two (id int primary key, n int); insert into public.two values (1, 0), (2, 0)');
      await database.pool.query('grant select, update on public.two to minsheng_hub');
      let tries = 0;
      const add = (first: number, second: number): Promise<void> =>
        database.transaction('minsheng_hub', async ({ rows }) => {
          tries += 1;
          await rows('update public.two set n = n + 1 where id = $1', [first]);
          if (tries <= 2) await wait(150);
          await rows('update public.two set n = n + 1 where id = $1', [second]);
        });
      await Promise.all([add(1, 2), add(2, 1)]);
      expect(tries).toBeGreaterThan(2);
      const { rows } = await database.pool.query('select n from public.two order by id');
      expect(rows).toEqual([{ n: 2 }, { n: 2 }]);
    });

    it('does not run again for an error that another try cannot cure', async () => {
      let tries = 0;
      const work = database.transaction('minsheng_hub', async ({ rows }) => {
        tries += 1;
        await rows('select 1 / 0');
      });
      await expect(work).rejects.toMatchObject({ code: '22012' });
      expect(tries).toBe(1);
    });
  });

  describe('a transaction that is called off', () => {
    it('stops the statement that runs, leaves nothing, and throws the reason of the signal', async () => {
      const controller = new AbortController();
      const sleeping = database.transaction(
        'minsheng_hub',
        async ({ rows }) => {
          await rows(KNOWLEDGE, [901]);
          queueMicrotask(() => controller.abort(new Error('not wanted')));
          await rows('select pg_sleep(3600)');
        },
        controller.signal,
      );
      await expect(sleeping).rejects.toThrow('not wanted');
      const { rows } = await database.pool.query('select count(*)::int as count from hub.knowledge where number = 901');
      expect(rows).toEqual([{ count: 0 }]);
    });

    it('never begins when the signal came before it', async () => {
      const work = database.transaction('minsheng_hub', async () => 'done', AbortSignal.abort(new Error('too early')));
      await expect(work).rejects.toThrow('too early');
    });

    it('is done when the signal comes after it, and its connection serves on', async () => {
      const controller = new AbortController();
      const count = async (): Promise<unknown> =>
        database.transaction('minsheng_hub', ({ rows }) => rows('select 1 as one'), controller.signal);
      expect(await count()).toEqual([{ one: 1 }]);
      controller.abort();
      expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    });
  });

  it('lets one hub at a time have a data directory, and the next one when it ends', async () => {
    const first = await takeInstanceLock(database.settings, '/data/one');
    const other = await takeInstanceLock(database.settings, '/data/two');
    const second = takeInstanceLock(database.settings, '/data/one');
    await expect(second).rejects.toThrow(AlreadyRunningError);
    await expect(second).rejects.toThrow(`process ${process.pid}`);
    await Promise.all([first.release(), other.release()]);
    await (await takeInstanceLock(database.settings, '/data/one')).release();
  });
});

describe('the migrations', () => {
  const withEmpty = async (work: (settings: DatabaseSettings) => Promise<void>): Promise<void> => {
    const empty = await anEmptyDatabase();
    await work(empty.settings).finally(() => empty.drop());
  };

  it('run once when eight hubs start at once on an empty database', () =>
    withEmpty(async (settings) => {
      const hubs = await Promise.all(Array.from({ length: 8 }, () => openDatabase(settings)));
      try {
        const applied = await Promise.all(hubs.map((hub) => migrate(hub)));
        expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
      } finally {
        await Promise.all(hubs.map((hub) => hub.close()));
      }
    }));

  it('do nothing at the next start', () =>
    withEmpty(async (settings) => {
      for (const times of [1, 0]) {
        const database = await openDatabase(settings);
        expect(await migrate(database).finally(() => database.close())).toHaveLength(times * MIGRATIONS.length);
      }
    }));

  it('go back to nothing and forward again to the same schema', () =>
    withEmpty(async (settings) => {
      const database = await openDatabase(settings);
      try {
        const applied = await migrate(database);
        const before = await databaseSql(database);
        for (const _ of applied) await migrateBack(database);
        expect(await databaseSql(database)).not.toContain('create table');
        await migrate(database);
        expect(await databaseSql(database)).toBe(before);
      } finally {
        await database.close();
      }
    }));

  it('say what to grant to a login user without the right to create schemas', () =>
    withEmpty(async (settings) => {
      const owner = await openDatabase(settings);
      const login = `minsheng_test_guest_${process.pid}`;
      await owner.pool.query(`create role ${login} login password 'guest'`);
      try {
        const url = new URL(settings.url);
        url.searchParams.set('user', login);
        url.searchParams.set('password', 'guest');
        const guest = await openDatabase({ url: url.href });
        await expect(migrate(guest).finally(() => guest.close())).rejects.toThrow(`grant create on database`);
      } finally {
        await owner.pool.query(`drop role ${login}`);
        await owner.close();
      }
    }));
});
