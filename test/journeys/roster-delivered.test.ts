import { type ExecutionResult, parse, subscribe } from 'graphql';
import type { Caller } from '../../src/access';
import type { Database } from '../../src/database';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { aCaller, aContext, theCity } from '../support/callers';
import { City, testKeys } from '../support/city';
import { aDatabase } from '../support/database';
import { aPerson } from '../support/people';

const people = [aPerson({ born: '1980-01-01', minimumLiving: [{}], enrolled: [{ pair: [1, 1] }] })];
const civilAffairs = (): Caller => aCaller({ agency: 'CIVIL_AFFAIRS', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });

let database: Database;
let city: City;
let subgraphs: Subgraphs;

beforeAll(async () => {
  database = await aDatabase();
  city = new City(database, testKeys(), people);
  subgraphs = await createSubgraphs({ database, keys: city.keys, trail: () => undefined });
});
afterAll(async () => {
  await subgraphs.close();
  await database.close();
});

type Events = AsyncGenerator<ExecutionResult>;

async function listen(caller: Caller): Promise<Events> {
  const eligibility = subgraphs.definitions.find(({ name }) => name === 'eligibility');
  if (eligibility === undefined) throw new Error('expected the eligibility subgraph');
  const document = parse('subscription { rosterDelivered { id feed month state sums { total } } }');
  return (await subscribe({ schema: eligibility.schema, document, contextValue: aContext(caller) })) as Events;
}

const eventOf = async (next: Promise<IteratorResult<ExecutionResult>>): Promise<unknown> => (await next).value?.data?.rosterDelivered;

/** Backends of this database that listen. */
async function listeners(): Promise<number[]> {
  const { rows } = await database.pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and state = 'idle' and query ilike 'listen %'`,
  );
  return rows.map(({ pid }) => pid);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition()));
}

describe('rosterDelivered', () => {
  it('tells every accepted batch once and in order, and to an agency only its own feeds', async () => {
    const [all, own] = await Promise.all([listen(theCity()), listen(civilAffairs())]);
    const first = all.next();
    const ownFirst = own.next();
    await until(async () => (await listeners()).length === 1);
    const enrolment = await city.deliverList('ENROLMENT', '2018-10', people);
    const grants = await city.deliverList('MINIMUM_LIVING', '2018-10', people);
    expect(await eventOf(first)).toEqual({ id: enrolment.id, feed: 'ENROLMENT', month: '2018-10', state: 'ACCEPTED', sums: { total: 1 } });
    expect(await eventOf(all.next())).toMatchObject({ id: grants.id });
    expect(await eventOf(ownFirst)).toMatchObject({ id: grants.id, feed: 'MINIMUM_LIVING' });
    await Promise.all([all.return(undefined), own.return(undefined)]);
  });

  it('loses nothing when its connection is cut, and goes on by itself', async () => {
    const events = await listen(theCity());
    const next = events.next();
    await until(async () => (await listeners()).length === 1);
    const [cut] = await listeners();
    await database.pool.query('select pg_terminate_backend($1)', [cut]);
    const late = await city.deliverList('DISABILITY', '2018-10', people);
    expect(await eventOf(next)).toMatchObject({ id: late.id });
    await events.return(undefined);
  });

  it('lets a client that leaves go at once, without waiting for the next list, and ends the connection with the last', async () => {
    const events = await listen(theCity());
    const next = events.next();
    await until(async () => (await listeners()).length === 1);
    await events.return(undefined);
    expect((await next).done).toBe(true);
    await until(async () => (await listeners()).length === 0);
  });
});
