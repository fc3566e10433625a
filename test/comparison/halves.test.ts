import { giveHalvesAway } from '../../src/comparison/run/assess';
import { assessmentOfEveryone, type Inputs, readCut, readInputs } from '../../src/comparison/run/inputs';
import { findEveryone, forgetEveryone } from '../../src/comparison/run/people';
import { findRemarks } from '../../src/comparison/run/remarks';
import type { Database, Transaction } from '../../src/database';
import { monthNumber, yearMonth } from '../../src/identity/year-month';
import { aDatabase } from '../support/database';
import { manyPeople } from '../support/many-people';

describe('everybody assessed in two halves', () => {
  let database: Database;
  beforeAll(async () => {
    database = await aDatabase();
    await manyPeople(database, 20_000);
    await database.pool.query('vacuum analyze');
  }, 60_000);
  afterAll(() => database.close());

  const shown = <T>(work: (transaction: Transaction, inputs: Inputs) => Promise<T>): Promise<T> =>
    database.transaction('minsheng_hub', async (transaction) => {
      const inputs = await readInputs(transaction, monthNumber(yearMonth('2020-06')), await readCut(transaction));
      const people = await findEveryone(transaction, inputs);
      await findRemarks(transaction, inputs, 'FULL');
      await giveHalvesAway(transaction, people);
      const result = await work(transaction, inputs);
      await forgetEveryone(transaction);
      return result;
    });

  it('is a statement that PostgreSQL gives to workers, a half to each, and they say the same as one process alone', async () => {
    await shown(async (transaction, { policy, month, knowledge }) => {
      const text = assessmentOfEveryone(policy);
      const sorted = `select * from (${text}) everyone order by person`;
      await transaction.rows('set local max_parallel_workers_per_gather = 0');
      const alone = await transaction.rows<object>(sorted, [month, knowledge]);
      await transaction.rows('set local max_parallel_workers_per_gather = 2');
      const plan = await transaction.rows<{ 'QUERY PLAN': string }>(`explain (costs off) ${text}`, [month, knowledge]);
      expect(plan.map((line) => line['QUERY PLAN'].trim()).slice(0, 3)).toEqual(['Gather', 'Workers Planned: 2', '->  Parallel Append']);
      expect(alone.length).toBeGreaterThan(2_000);
      expect(await transaction.rows<object>(sorted, [month, knowledge])).toEqual(alone);
    });
  });

  it('leaves nobody in the table where workers read, whether the run ends well or not', async () => {
    await shown(async (transaction) => {
      expect((await transaction.rows('select from comparison.assessing')).length).toBeGreaterThan(2_000);
    });
    await expect(shown(() => Promise.reject(new Error('cut off')))).rejects.toThrow('cut off');
    expect((await database.pool.query('select from comparison.assessing')).rowCount).toBe(0);
  });
});
