import type { Database } from '../../../src/database';
import { Beliefs } from '../../../src/eligibility/changes/side';
import { changedByTime } from '../../../src/eligibility/changes/whom/in-time';
import { FEED_DESCRIPTIONS } from '../../../src/identity/feed';
import { month } from '../../support/assessed';
import { aDatabase } from '../../support/database';
import { manyPeople } from '../../support/many-people';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** Enough that walking over all of them would be seen. */
const PEOPLE = 20_000;
const LARGE = 2_000;

describe('Whom time alone changes', () => {
  let database: Database;
  beforeAll(async () => {
    database = await aDatabase();
    await manyPeople(database, PEOPLE);
    const tables = Object.values(FEED_DESCRIPTIONS).map(({ schema, table }) => `${schema}.${table}`);
    await database.pool.query(`analyze identity.person, ${tables.join(', ')}`);
  });
  afterAll(() => database?.close());

  const scanned = (plan: Plan): string[] => [
    ...(plan['Node Type'].includes('Seq Scan') && plan['Relation Name'] ? [plan['Relation Name']] : []),
    ...(plan.Plans ?? []).flatMap(scanned),
  ];

  it('is found by index, never by walking over everyone', async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      'select relname as name from pg_class where relkind = $1 and reltuples >= $2',
      ['r', LARGE],
    );
    const large = rows.map(({ name }) => name);
    expect(large).toEqual(expect.arrayContaining(['person', 'enrolment']));
    const walked = await database.transaction('minsheng_hub', async (transaction) => {
      await transaction.rows('set local random_page_cost = 1.1');
      const beliefs = await Beliefs.read(transaction, 1);
      const [since, of] = [month('2020-06'), month('2020-07')];
      const found: string[] = [];
      for (const select of changedByTime({ before: beliefs.at(since, 1), after: beliefs.at(of, 1) })) {
        const text = `explain (format json) with asked as (select $1::bigint, $2::integer, $3::integer) ${select}`;
        const [explained] = await transaction.rows<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(text, [1, of, since]);
        const plan = explained?.['QUERY PLAN'][0]?.Plan;
        if (plan === undefined) throw new Error('expected a plan');
        found.push(...scanned(plan).filter((name) => large.includes(name)));
      }
      return found;
    });
    expect(walked).toEqual([]);
  });
});
