import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type Database, openDatabase } from '../../src/database';
import type { DeliveryKind } from '../../src/identity/feed';
import { acceptDelivery, type Delivery } from '../support/acceptance';
import { aDatabase } from '../support/database';
import { aDelivery, aPersonFact, rowsOf, TEST_KEYS } from '../support/deliveries';

const WRITERS = 8;
const PEOPLE = process.env.MINSHENG_TEST_SCALE === 'full' ? 20_000 : 1_500;

let database: Database;
let writers: Database[];
beforeEach(async () => {
  database = await aDatabase();
  writers = await Promise.all(Array.from({ length: WRITERS }, () => openDatabase(database.settings)));
});
afterEach(async () => {
  await Promise.all(writers.map((writer) => writer.close()));
  await database.close();
});

const shuffled = (seed: number): number[] => {
  const all = Array.from({ length: PEOPLE }, (_, n) => n);
  return fc.sample(fc.shuffledSubarray(all, { minLength: PEOPLE }), { seed, numRuns: 1 })[0] ?? all;
};
/** Everybody, in an order of its own, and what this writer says of them. */
const listOf = (writer: number, kind: DeliveryKind): Delivery =>
  aDelivery('MINIMUM_LIVING', '2018-10', rowsOf(shuffled(writer).map((n) => aPersonFact(n, { covered: true, grant_class: `${writer}` }))), {
    kind,
    file: { name: `${writer}.csv`, sha256: createHash('sha256').update(`${kind} ${writer}`).digest(), bytes: 1 },
  });

const allAtOnce = <T>(work: (writer: Database, n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(writers.map((writer, n) => work(writer, n)));

async function counts(): Promise<Record<string, number>> {
  const { rows } = await database.pool.query(`
    select (select count(*) from hub.batch)::integer as batches, (select count(*) from hub.delivery)::integer as deliveries,
      (select count(distinct accepted_knowledge) from hub.batch)::integer as knowledge,
      (select count(*) from civil_affairs.minimum_living)::integer as facts,
      (select count(*) from civil_affairs.minimum_living_history)::integer as superseded,
      (select count(*) from identity.person)::integer as people,
      (select sum(array_length(persons, 1)) from hub.batch_rows)::integer as rows`);
  return rows[0];
}

describe('one file brought eight times at once', () => {
  it.each<[string, boolean]>([
    ['as the first list of its feed', false],
    ['after another list', true],
  ])('%s is one batch, and the others are told which', async (_, after) => {
    if (after) await acceptDelivery(database, TEST_KEYS, listOf(99, 'FULL'));
    const before = await counts();
    const file = listOf(0, 'FULL');
    const results = await allAtOnce((writer) => acceptDelivery(writer, TEST_KEYS, file));
    const delivered = results.filter(({ outcome }) => outcome === 'DELIVERED');
    expect([delivered.length, results.filter(({ outcome }) => outcome === 'ALREADY_DELIVERED').length]).toEqual([1, WRITERS - 1]);
    expect((await counts()).batches).toBe((before.batches ?? 0) + 1);
    expect(await counts()).toMatchObject({ facts: PEOPLE, people: PEOPLE, superseded: after ? PEOPLE : 0 });
  });

  it('is several when each looks first and then writes, without the lock (control)', async () => {
    await database.pool.query('create table naive (digest text)');
    await allAtOnce(async (writer) => {
      const client = await writer.pool.connect();
      await client.query('begin');
      const { rows } = await client.query(`select from naive where digest = 'file'`);
      await client.query('select pg_sleep(0.05)');
      if (rows.length === 0) await client.query(`insert into naive values ('file')`);
      await client.query('commit');
      client.release();
    });
    const { rows } = await database.pool.query<{ n: number }>('select count(*)::integer as n from naive');
    expect(rows[0]?.n).toBeGreaterThan(1);
  });
});

describe('eight writers with the same people in eight orders', () => {
  it.each<DeliveryKind>(['FULL', 'DELTA'])(
    'all get their %s list in: no deadlock, each there once and whole',
    async (kind) => {
      const results = await allAtOnce((writer, n) => acceptDelivery(writer, TEST_KEYS, listOf(n, kind)));
      expect(results.map(({ outcome }) => outcome)).toEqual(results.map(() => 'DELIVERED'));
      const last = Math.max(...results.map((result) => (result.outcome === 'DELIVERED' ? (result.knowledge ?? 0) : 0)));
      expect(await counts()).toEqual({
        batches: WRITERS,
        deliveries: WRITERS,
        knowledge: WRITERS,
        facts: PEOPLE,
        superseded: PEOPLE * (WRITERS - 1),
        people: PEOPLE,
        rows: (PEOPLE + 1) * WRITERS,
      });
      const believed = await database.pool.query('select distinct known_from::integer as since from civil_affairs.minimum_living');
      expect(believed.rows).toEqual([{ since: last }]);
    },
    600_000,
  );

  it('deadlock when each writes its own order without lock and sort (control)', async () => {
    await database.pool.query('create table naive (n integer primary key, said integer)');
    const codes = await allAtOnce(async (writer, said) => {
      const client = await writer.pool.connect();
      try {
        await client.query('begin');
        for (const n of shuffled(said).slice(0, 200)) {
          await client.query('insert into naive values ($1, $2) on conflict (n) do update set said = excluded.said', [n % 50, said]);
        }
        await client.query('commit');
        return 'DONE';
      } catch (error) {
        await client.query('rollback');
        return (error as { code: string }).code;
      } finally {
        client.release();
      }
    });
    expect(codes).toContain('40P01');
  });
});
