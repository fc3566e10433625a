import { execute, type GraphQLSchema, parse } from 'graphql';
import type { Database } from '../../src/database';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { aContext, theCity } from '../support/callers';
import { City, testKeys } from '../support/city';
import { aDatabase } from '../support/database';
import { comparable } from '../support/differential';
import { inOneProcess, overHttp, type TestHub } from '../support/hub';
import { mergedSubgraphs } from '../support/merged-subgraphs';
import { aPerson } from '../support/people';
import { type InputValues, randomQueries } from '../support/random-query';

const COUNT = process.env.MINSHENG_TEST_SCALE === 'full' ? 3_000 : 120;
const NAME = '示例';
const crowd = Array.from({ length: 12 }, (_, i) =>
  aPerson({
    born: i % 6 ? '1980-01-01' : '2003-05-05',
    name: NAME,
    minimumLiving: i % 3 ? [{ town: '442000100' }] : [],
    registered: i % 2 ? [{ status: i % 4 === 1 ? 'NOT_LIFTED' : 'LIFTED' }] : [],
    disabled: i % 5 ? [] : [{ category: 6, grade: 2 }],
    enrolled: i % 4 ? [{ pair: [1, 1], hukou: '442000107' }] : [],
    paid: i % 3 ? [] : [{ month: '2018-10', fen: 12_000, item: 11 }],
    employeePension: i % 7 ? [] : [{ from: '2010-01', until: '2018-12' }],
  }),
);
/** Questions about people; the other fields of Query are left out, and what this caller may not read. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['person', 'people']);
const leftOut = (schema: GraphQLSchema): ReadonlySet<string> =>
  new Set([
    ...Object.keys(schema.getQueryType()?.getFields() ?? {}).flatMap((name) => (ABOUT_PEOPLE.has(name) ? [] : [`Query.${name}`])),
    'Person.fullName',
    'Person.fullIdNumber',
  ]);

let database: Database;
let [together, apart]: Subgraphs[] = [];
let [here, remote]: TestHub[] = [];
let merged: GraphQLSchema;
let moments: readonly string[] = [];

beforeAll(async () => {
  database = await aDatabase();
  const city = new City(database, testKeys(), crowd);
  await city.deliver('2018-10');
  await city.deliverList('MINIMUM_LIVING', '2018-11', crowd.slice(0, 11));
  await city.deliverList('REGISTERED_POOR', '2018-10', crowd.slice(1));
  const parts = { database, keys: city.keys, trail: () => undefined };
  together = await createSubgraphs(parts);
  apart = await createSubgraphs({ ...parts, reading: 'APART' });
  here = inOneProcess(together.definitions);
  remote = await overHttp(apart.definitions);
  merged = mergedSubgraphs(apart.definitions);
  const known = await database.pool.query<{ at: string }>(
    `select to_char(known_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as at from hub.knowledge order by number`,
  );
  moments = known.rows.map(({ at }) => at);
});
afterAll(async () => {
  for (const open of [here, remote, together, apart]) await open?.close();
  await database.close();
});

const values: InputValues = (type, coordinate, random) => {
  if (coordinate === 'Query.person(idNumber)') return random.pick(crowd).idNumber;
  if (coordinate === 'Query.person(name)') return random.chance(0.9) ? NAME : '别人';
  if (type === 'Cursor' || type === 'PeopleFilter') return null;
  if (type === 'PageSize') return 1 + random.integer(6);
  if (type === 'YearMonth') return random.pick(['2018-09', '2018-10', '2018-11', '2018-12', '2020-01']);
  if (type === 'DateTime') return random.chance(0.5) ? null : random.pick(moments);
  if (type === 'Date') return random.pick(['2018-10-01', '2021-08-01']);
  if (type === 'Int') return random.pick([0, 2017, 2018]);
  return undefined;
};

describe('the hub’s own subgraphs', () => {
  it(
    `answer ${COUNT} random queries alike in one process, as services and as one schema`,
    async () => {
      if (here === undefined || remote === undefined) throw new Error('expected both hubs');
      const caller = theCity();
      const different: object[] = [];
      const seen = { decisions: 0, people: 0 };
      let count = 0;
      const { apiSchema: schema } = here.engine;
      for (const { text, variables } of randomQueries({ schema, seed: 20_181_126, values, without: leftOut(schema) })) {
        if (count++ === COUNT) break;
        const document = parse(text);
        const asked = { document, variables, callerScopes: caller.scopes };
        const [own, served, one] = await Promise.all([
          here.engine.execute({ ...asked, context: aContext(caller) }),
          remote.engine.execute({ ...asked, context: aContext(caller) }),
          execute({ schema: merged, document, variableValues: variables, contextValue: aContext(caller) }),
        ]);
        const answers = [own, served, one].map(comparable);
        if (own.data && text.includes('subsidyEligibility(')) seen.decisions += 1;
        if (own.data && /(person|people)\(/.test(text)) seen.people += 1;
        if (new Set(answers).size > 1) different.push({ text, variables, answers });
      }
      expect(different.slice(0, 2)).toEqual([]);
      expect(seen.people).toBeGreaterThan(COUNT / 2);
      expect(seen.decisions).toBeGreaterThan(COUNT / 40);
    },
    COUNT * 200 + 300_000,
  );
});
