import { BalanceError } from '../../src/comparison';
import type { Database } from '../../src/database';
import { City, testKeys } from '../support/city';
import { compare, published } from '../support/compared';
import { aDatabase } from '../support/database';
import { aPerson } from '../support/people';

const PERSON = { born: '1980-05-05', minimumLiving: [{}], paid: [{ month: '2019-03', fen: 12000, item: 11 as const, on: '2019-03-02' }] };

describe('守恒: a sum that does not close fails the run before it is published', () => {
  let database: Database;
  let city: City;

  beforeEach(async () => {
    database = await aDatabase();
    const people = Array.from({ length: 5 }, (_, n) => aPerson({ ...PERSON, name: `测试${n}` }));
    city = new City(database, testKeys(), people);
    for (const month of ['2019-03']) await city.deliver(month);
  });
  afterEach(() => database.close());

  const revisions = async (): Promise<number> =>
    (await database.pool.query('select count(*)::integer as count from comparison.revision')).rows[0].count;

  it('rows of a batch whose dispositions were lost', async () => {
    await database.pool.query(
      `update hub.batch_rows set dispositions = substring(dispositions for 3) where batch_id = (select min(id) from hub.batch where feed = 'MINIMUM_LIVING')`,
    );
    await expect(compare(database, '2019-03')).rejects.toThrow(BalanceError);
    await expect(compare(database, '2019-03')).rejects.toThrow(/ROWS that came in \(10\).*got \d+; nothing was published/);
    expect(await revisions()).toBe(0);
  });

  it('people who vanish between the count and the store', async () => {
    await database.pool.query(`
      create function pg_temp_lose() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger lose before insert on comparison.outcome for each row when (new.work_item = 0) execute function pg_temp_lose();
      create trigger lose_total before insert on comparison.total for each row when (new.work_item = 0) execute function pg_temp_lose();`);
    await expect(compare(database, '2019-03')).rejects.toThrow(/PEOPLE that came in \(5\) .* got 0/);
    expect(await revisions()).toBe(0);
  });

  /** One more person with a premium: the next comparison looks at nobody else. */
  const oneMore = async (): Promise<void> => {
    const paid = [{ month: '2019-03', fen: 12000, item: 11 as const, on: '2019-03-05' }];
    const late = aPerson({ born: '1981-06-06', name: '测试迟', minimumLiving: [{}], paid });
    for (const feed of ['MINIMUM_LIVING', 'PREMIUM'] as const) await city.deliverList(feed, '2019-03', [late], 'DELTA');
  };

  it('an increment adds what moved to the sums before, and they still are those of everybody counted', async () => {
    await published(database, '2019-03');
    await oneMore();
    expect(await published(database, '2019-03')).toMatchObject({ kind: 'INCREMENT', assessed: 1, moved: 1, people: 6 });
    const { rows } = await database.pool.query(
      'select name, came_in::integer as sum from comparison.balance where revision = 2 order by name',
    );
    expect(rows.map(({ name, sum }) => [name, sum])).toEqual([
      ['PEOPLE', 6],
      ['PREMIUMS', 6],
      ['PREMIUMS_FEN', 72000],
      ['ROWS', 12],
    ]);
  });

  it('a stored number of people that was tampered with is found by the next increment', async () => {
    await published(database, '2019-03');
    await database.pool.query('update comparison.total set people = people + 1');
    await oneMore();
    await expect(compare(database, '2019-03')).rejects.toThrow(/PEOPLE that came in \(6\) .* got 7/);
    expect(await revisions()).toBe(1);
  });

  it.each([
    ['money', 'update comparison.total set due_fen = due_fen + 1'],
    ['a discrepancy', 'update comparison.discrepancy_total set people = people + 1'],
    ['a town', `update comparison.total set town = '442000104'`],
  ])('a stored sum of %s that was tampered with is found by the next full run, which counts all of them anew', async (_, tampering) => {
    await published(database, '2019-03');
    await database.pool.query(tampering);
    await database.pool.query(`update comparison.revision set rules_sha256 = sha256('other rules')`);
    await expect(compare(database, '2019-03')).rejects.toThrow(/TOTALS that came in \(\d+\) .* got \d+; nothing was published/);
    expect(await revisions()).toBe(1);
  });

  it('the same full run without tampering closes, and says nothing new of anybody', async () => {
    await published(database, '2019-03');
    await database.pool.query(`update comparison.revision set rules_sha256 = sha256('other rules')`);
    expect(await published(database, '2019-03')).toMatchObject({ kind: 'FULL', revision: 2, moved: 0, people: 5 });
  });

  it('an outcome that should end and does not', async () => {
    await published(database, '2019-03');
    await database.pool.query(`
      create function pg_temp_keep() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger keep before update on comparison.outcome for each row execute function pg_temp_keep();`);
    const [somebody] = city.people;
    const { facts } = aPerson({ born: '1980-05-05', paid: [{ month: '2019-03', fen: 12000, item: 11, on: '2019-03-09' }] });
    await city.deliverList('PREMIUM', '2019-03', somebody === undefined ? [] : [{ ...somebody, facts }]);
    await expect(compare(database, '2019-03')).rejects.toThrow(
      /expected 1 outcomes of the revision before to end, got 0; nothing was published/,
    );
    expect(await revisions()).toBe(1);
  });

  it('a sum that closes is stored with the revision, and the database itself takes no other', async () => {
    const { id } = await published(database, '2019-03');
    const { rows } = await database.pool.query('select name, came_in, accounted from comparison.balance order by name');
    expect(rows.map(({ name, came_in, accounted }) => [name, came_in, accounted])).toEqual([
      ['PEOPLE', '5', '5'],
      ['PREMIUMS', '5', '5'],
      ['PREMIUMS_FEN', '60000', '60000'],
      ['ROWS', '10', '10'],
    ]);
    expect(id).toBe('1');
    await expect(database.pool.query('update comparison.balance set accounted = accounted + 1')).rejects.toThrow(/balance_check/);
  });
});
