import type { Caller } from '../../src/access';
import type { Database } from '../../src/database';
import { tokenOf } from '../../src/identity/person-token';
import { townCode } from '../../src/identity/town';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { aCaller, theAnalyst, theCity } from '../support/callers';
import { City, testKeys } from '../support/city';
import { aDatabase } from '../support/database';
import { inOneProcess, overHttp, type TestHub } from '../support/hub';
import { aPerson, type PersonWords, type Someone } from '../support/people';

const MONTH = '2019-03';
const TANZHOU = '442000107';
const XIAOLAN = '442000100';
const paid = [{ month: '2019-01', fen: 12000, item: 11 as const, on: '2019-01-20' }];
const at = (town: string, rest: Partial<PersonWords>, name: string): Someone =>
  aPerson({
    born: '1980-05-05',
    minimumLiving: [{ town }],
    enrolled: [{ pair: [1, 1], hukou: town, mark: 'MINIMUM_LIVING' }],
    ...rest,
    name,
  });

/** Twelve to pay for in 坦洲镇, three to enrol in 小榄镇, one claimed by both, one registered poor without a mark. */
const toPay = Array.from({ length: 12 }, (_, n) => at(TANZHOU, {}, `测试坦洲${n}`));
const toEnrol = Array.from({ length: 3 }, (_, n) => at(XIAOLAN, { enrolled: [] }, `测试小榄${n}`));
const claimed = at(TANZHOU, { enrolled: [{ pair: [1, 1], hukou: XIAOLAN, mark: 'MINIMUM_LIVING' }], paid }, '测试两镇');
const poor = at(
  TANZHOU,
  { minimumLiving: [], registered: [{ status: 'NOT_LIFTED', town: TANZHOU }], enrolled: [{ pair: [1, 1] }], paid },
  '测试建档',
);

const xiaolan = aCaller({ town: townCode(XIAOLAN) });
const tanzhou = aCaller({ town: townCode(TANZHOU) });
const civilAffairs = aCaller({ agency: 'CIVIL_AFFAIRS', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });
const operator = aCaller({ agency: 'SOCIAL_SECURITY', role: 'OPERATOR', purpose: 'OPERATIONS' });
const povertyAlleviation = aCaller({ agency: 'POVERTY_ALLEVIATION', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });

let database: Database;
let city: City;
let subgraphs: Subgraphs;
let hub: TestHub;
let remote: TestHub;

beforeAll(async () => {
  database = await aDatabase();
  city = new City(database, testKeys(), [...toPay, ...toEnrol, claimed, poor]);
  for (const month of ['2019-01', MONTH]) await city.deliver(month);
  subgraphs = await createSubgraphs({ database, keys: city.keys, trail: () => undefined });
  hub = inOneProcess(subgraphs.definitions);
  remote = await overHttp(subgraphs.definitions);
  const run = await ask(
    theCity(),
    `mutation { runComparison(month: "${MONTH}") { ... on ComparisonRun { outcome owed { feed } comparison { id revision people } } } }`,
  );
  expect(run).toEqual({ runComparison: { outcome: 'PUBLISHED', owed: [], comparison: { id: '1', revision: 1, people: 17 } } });
});
afterAll(async () => {
  await hub.close();
  await remote.close();
  await subgraphs.close();
  await database.close();
});

/** The data of an answer without errors, the same over HTTP. */
async function ask(caller: Caller, query: string): Promise<Record<string, never>> {
  const answer = await hub.ask(query, {}, caller);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  if (!query.startsWith('mutation')) expect(JSON.stringify(await remote.ask(query, {}, caller))).toBe(JSON.stringify(answer));
  return answer.data as Record<string, never>;
}

async function ofComparison<T>(caller: Caller, fields: string): Promise<T> {
  const { comparison } = await ask(caller, `{ comparison(month: "${MONTH}") { ... on Comparison { ${fields} } ... on Refusal { code } } }`);
  return comparison as T;
}
const token = (someone: Someone): string => tokenOf(someone.idNumber, city.keys);

interface Page {
  readonly nodes: { readonly person: { readonly id: string }; readonly workItem: string }[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}
const ITEMS = 'nodes { person { id } workItem following town { nameZh } dueFen } hasNextPage endCursor';
const ids = (page: Page): string[] => page.nodes.map(({ person }) => person.id).sort();

describe('comparison.workItems', () => {
  it('a town officer sees the people of the town, and whom another town claims too', async () => {
    const { workItems } = await ofComparison<{ workItems: Page }>(xiaolan, `workItems { ${ITEMS} }`);
    expect(ids(workItems)).toEqual([...toEnrol, claimed].map(token).sort());
    expect(workItems.nodes.find(({ person }) => person.id === token(toEnrol[0] as Someone))).toMatchObject({
      workItem: 'ENROL',
      following: ['MARK', 'PAY'],
      town: { nameZh: '小榄镇' },
      dueFen: 12000,
    });
    expect(ids((await ofComparison<{ workItems: Page }>(tanzhou, `workItems { ${ITEMS} }`)).workItems)).toContain(token(claimed));
  });

  it('pages through one kind of one town, each person once, with a cursor that no other question takes', async () => {
    const seen: string[] = [];
    let after = '';
    for (let more = true; more; ) {
      const { workItems } = await ofComparison<{ workItems: Page }>(
        theCity(),
        `workItems(kind: PAY, town: "${TANZHOU}", first: 5${after}) { ${ITEMS} }`,
      );
      seen.push(...workItems.nodes.map(({ person }) => person.id));
      more = workItems.hasNextPage;
      after = `, after: "${workItems.endCursor}"`;
    }
    expect(seen).toEqual(toPay.map(token).sort());
    const { errors } = await hub.ask(
      `{ comparison(month: "${MONTH}") { ... on Comparison { workItems(kind: ENROL${after}) { ${ITEMS} } } } }`,
      {},
      theCity(),
    );
    expect(errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
  });
});

describe('comparison.discrepancies', () => {
  const DETAILS = `nodes { code nameZh needsReview person { id } town { code } agencies values { fact value } rows { feed row batch { id feed month } } clearedBy }`;
  interface Detailed {
    readonly discrepancies: {
      readonly nodes: {
        code: string;
        values: { fact: string; value: string | null }[];
        rows: { feed: string; row: number; batch: object }[];
      }[];
    };
  }

  it('carry both values, the rows that they come from with their batches, the agencies, and what clears them', async () => {
    const { discrepancies } = await ofComparison<Detailed>(theCity(), `discrepancies(code: TOWN_MISMATCH) { ${DETAILS} }`);
    expect(discrepancies.nodes).toEqual([
      expect.objectContaining({
        code: 'TOWN_MISMATCH',
        nameZh: '镇区不一致',
        needsReview: true,
        person: { id: token(claimed) },
        town: { code: XIAOLAN },
        agencies: ['SOCIAL_SECURITY', 'CIVIL_AFFAIRS'],
        values: [
          { fact: 'placedTown', value: XIAOLAN },
          { fact: 'otherTown', value: TANZHOU },
        ],
        rows: [
          { feed: 'ENROLMENT', row: expect.any(Number), batch: { id: expect.any(String), feed: 'ENROLMENT', month: '2019-01' } },
          { feed: 'MINIMUM_LIVING', row: expect.any(Number), batch: { id: expect.any(String), feed: 'MINIMUM_LIVING', month: '2019-01' } },
        ],
      }),
    ]);
  });

  it('an agency is told of its own people, without the values and rows that its agreement leaves out', async () => {
    const city = await ofComparison<Detailed>(theCity(), `discrepancies(code: ENROLLED_NOT_PAID) { ${DETAILS} }`);
    expect(city.discrepancies.nodes).toHaveLength(12);
    const own = await ofComparison<Detailed>(civilAffairs, `discrepancies { ${DETAILS} }`);
    const codes = new Set(own.discrepancies.nodes.map(({ code }) => code));
    expect([...codes].sort()).toEqual(['NOT_ENROLLED', 'TOWN_MISMATCH']);
    expect(own.discrepancies.nodes.flatMap(({ rows }) => rows).some(({ feed }) => feed === 'PREMIUM')).toBe(false);
    const others = await ofComparison<Detailed>(povertyAlleviation, `discrepancies { ${DETAILS} }`);
    expect(others.discrepancies.nodes.map(({ code }) => code)).toEqual(['MARK_MISSING']);
  });

  it('say the same when they are read after later lists', async () => {
    const before = await ofComparison<Detailed>(theCity(), `discrepancies(first: 200) { ${DETAILS} }`);
    await city.deliverList('ENROLMENT', '2019-02', [claimed, ...toEnrol], 'DELTA');
    await city.deliverList('MINIMUM_LIVING', '2019-02', [...toPay, claimed]);
    expect(await ofComparison<Detailed>(theCity(), `discrepancies(first: 200) { ${DETAILS} }`)).toEqual(before);
  });
});

describe('what a comparison counts and rests on', () => {
  it('sums by town and category are the whole, and conservation closes', async () => {
    const { people, totals, conservation } = await ofComparison<{
      people: number;
      totals: { people: number; dueFen: number; town: { code: string }; category: string; workItem: string }[];
      conservation: { name: string; closes: boolean }[];
    }>(
      theCity(),
      'people totals { town { code } category verdict workItem people dueFen paidFen } conservation { name cameIn accounted closes }',
    );
    expect(totals.reduce((sum, cell) => sum + cell.people, 0)).toBe(people);
    expect(totals.find(({ town, workItem }) => town.code === TANZHOU && workItem === 'PAY')).toMatchObject({
      people: 12,
      dueFen: 144000,
      category: 'MINIMUM_LIVING',
    });
    expect(conservation.map(({ name, closes }) => `${name} ${closes}`)).toEqual([
      'PEOPLE true',
      'PREMIUMS true',
      'PREMIUMS_FEN true',
      'ROWS true',
    ]);
  });

  it('a town sees the sums of its own people', async () => {
    const { totals } = await ofComparison<{ totals: { town: { code: string } }[] }>(xiaolan, 'totals { town { code } people }');
    expect(new Set(totals.map(({ town }) => town.code))).toEqual(new Set([XIAOLAN]));
  });

  it('the inputs: the cut, the rules, each feed with its batches and their rows', async () => {
    const { knownAt, inputs } = await ofComparison<{ knownAt: string; inputs: { feeds: object[]; rules: object[]; rulesSha256: string } }>(
      theCity(),
      'knownAt inputs { knowledge rulesSha256 staleAllowed rules { name validFrom } feeds { feed owner state discrepancy latestMonth batches { state rows taken rejected batch { id feed } } } }',
    );
    expect(knownAt).toMatch(/^2\d{3}-/);
    expect(inputs).toMatchObject({ knowledge: 16, staleAllowed: false });
    expect(inputs.rulesSha256).toHaveLength(64);
    expect(inputs.rules).toContainEqual({ name: 'PREMIUM_TIERS', validFrom: '2018-10' });
    expect(inputs.feeds).toContainEqual({
      feed: 'MINIMUM_LIVING',
      owner: 'CIVIL_AFFAIRS',
      state: 'FRESH',
      discrepancy: null,
      latestMonth: MONTH,
      batches: [{ state: 'COUNTED', rows: 16, taken: 16, rejected: 0, batch: { id: expect.any(String), feed: 'MINIMUM_LIVING' } }],
    });
  });

  it('a new revision says who moved, from what to what', async () => {
    await city.deliverList('PREMIUM', MONTH, [
      at(TANZHOU, { paid: [{ month: MONTH, fen: 12000, item: 11, on: '2019-03-20' }] }, '测试新缴'),
    ]);
    await ask(theCity(), `mutation { runComparison(month: "${MONTH}") { ... on ComparisonRun { outcome } } }`);
    const moved = await ofComparison<{ revision: number; movedPeople: number; moved: { nodes: object[] }; movements: object[] }>(
      theCity(),
      'revision movedPeople moved { nodes { person { id } from { workItem } to { workItem verdict } } hasNextPage } movements { from to people }',
    );
    expect(moved.revision).toBe(2);
    expect(moved.movements).toContainEqual({ from: null, to: 'NONE', people: 1 });
    expect(moved.moved.nodes).toContainEqual({
      person: { id: expect.any(String) },
      from: null,
      to: { workItem: 'NONE', verdict: 'INELIGIBLE' },
    });
    const first = await ask(
      theCity(),
      `{ comparison(month: "${MONTH}", revision: 1) { ... on Comparison { people newest } } comparisons(month: "${MONTH}") { revision newest } }`,
    );
    expect(first).toEqual({
      comparison: { people: 17, newest: false },
      comparisons: [
        { revision: 2, newest: true },
        { revision: 1, newest: false },
      ],
    });
  });
});

describe('Person.comparison', () => {
  it('says what the comparison of a month said, beside what the field says now', async () => {
    const [someone] = toPay as [Someone];
    const { person } = await ask(
      tanzhou,
      `{ person(idNumber: "${someone.idNumber}", name: "${someone.name}") { comparison(month: "${MONTH}") { verdict label memberships workItem mark enrolment dueFen paidFen sinceRevision
        discrepancies { code values { fact value } } } subsidyEligibility(month: "${MONTH}") { ... on SubsidyEligibility { verdict workItem } } } }`,
    );
    expect(person).toEqual({
      comparison: {
        verdict: 'ELIGIBLE',
        label: 'MINIMUM_LIVING',
        memberships: ['MINIMUM_LIVING'],
        workItem: 'PAY',
        mark: 'MINIMUM_LIVING',
        enrolment: 'NORMAL_PAYMENT',
        dueFen: 12000,
        paidFen: 0,
        sinceRevision: 1,
        discrepancies: [
          {
            code: 'ENROLLED_NOT_PAID',
            values: [
              { fact: 'verdict', value: 'ELIGIBLE' },
              { fact: 'enrolmentState', value: 'NORMAL_PAYMENT' },
              { fact: 'townPaidFen', value: '0' },
            ],
          },
        ],
      },
      subsidyEligibility: { verdict: 'ELIGIBLE', workItem: 'PAY' },
    });
  });

  it('is null of a month that was not compared', async () => {
    const [someone] = toPay as [Someone];
    const { person } = await ask(
      theCity(),
      `{ person(idNumber: "${someone.idNumber}", name: "${someone.name}") { comparison(month: "2019-02") { verdict } } }`,
    );
    expect(person).toEqual({ comparison: null });
    expect(await ask(theCity(), '{ comparison(month: "2019-02") { ... on Refusal { code } } }')).toEqual({
      comparison: { code: 'NOT_COMPARED' },
    });
  });
});

describe('rights', () => {
  it('an analyst reads nothing of a comparison, nor how many work items there are: differences of sums would name people', async () => {
    for (const query of [
      `{ comparison(month: "${MONTH}") { ... on Comparison { people } } }`,
      `{ comparisons { totals { people } } }`,
      `{ workItemCounts(month: "${MONTH}") { people } }`,
    ]) {
      const { data, errors } = await hub.ask(query, {}, theAnalyst());
      expect([data ?? null, errors?.[0]?.extensions?.code]).toEqual([null, 'FORBIDDEN']);
    }
  });

  it('who may only count names nobody, and sees no cell of fewer than ten people', async () => {
    for (const field of [
      'persons { nodes { workItem } }',
      'workItems { nodes { workItem } }',
      'discrepancies { nodes { code } }',
      'moved { hasNextPage }',
    ]) {
      const { errors } = await hub.ask(`{ comparison(month: "${MONTH}") { ... on Comparison { ${field} } } }`, {}, operator);
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    const { people, totals } = await ofComparison<{ people: number; totals: { people: number }[] }>(
      operator,
      'people totals { town { code } workItem people }',
    );
    expect(totals.every((cell) => cell.people >= 10 || totals.length === 1)).toBe(true);
    expect(totals.reduce((sum, cell) => sum + cell.people, 0)).toBe(people);
  });

  it('only the city and its operators run comparisons', async () => {
    for (const caller of [xiaolan, civilAffairs, theAnalyst()]) {
      const { errors } = await hub.ask(`mutation { runComparison(month: "${MONTH}") { ... on ComparisonRun { outcome } } }`, {}, caller);
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });

  it('an agency without the right to premiums cannot ask for them', async () => {
    const { errors } = await hub.ask(
      `{ comparison(month: "${MONTH}") { ... on Comparison { persons { nodes { dueFen } } } } }`,
      {},
      civilAffairs,
    );
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('a mutation says who owes what when lists are not there', async () => {
    const { runComparison } = await ask(
      theCity(),
      `mutation { runComparison(month: "2019-05") { ... on ComparisonRun { outcome comparison { id } owed { feed owner state lastMonth held } } } }`,
    );
    expect(runComparison).toMatchObject({ outcome: 'NOT_READY', comparison: null });
    expect((runComparison as unknown as { owed: object[] }).owed).toContainEqual({
      feed: 'DISABILITY',
      owner: 'CIVIL_AFFAIRS',
      state: 'MISSING',
      lastMonth: MONTH,
      held: [],
    });
  });
});
