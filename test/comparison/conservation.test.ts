import { BalanceError } from '../../src/comparison';
import type { Database } from '../../src/database';
import { City, testKeys } from '../support/city';
import { compare, published } from '../support/compared';
import { aDatabase } from '../support/database';
import { aPerson } from '../support/people';

const PERSON = { born: '1980-05-05', minimumLiving: [{}], paid: [{ month: '2019-03', fen: 12000, item: 11 as const, on: '2019-03-02' }] };

describe('守恒: a sum that does not close fails the run before it is published', () => {
  let database: Database;

  beforeEach(async () => {
    database = await aDatabase();
    const people = Array.from({ length: 5 }, (_, n) => aPerson({ ...PERSON, name: `测试${n}` }));
    const city = new City(database, testKeys(), people);
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
