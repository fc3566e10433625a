import { type ExecutionResult, graphql } from 'graphql';
import type { Caller, Disclosure } from '../../src/access';
import type { Database } from '../../src/database';
import { createEligibilitySubgraph, type EligibilitySubgraph } from '../../src/eligibility/graph';
import { tokenOf } from '../../src/identity/person-token';
import { townCode } from '../../src/identity/town';
import { learningIn } from '../support/acceptance';
import { aCaller, aContext, theCity, theSupervisor } from '../support/callers';
import { City, testKeys } from '../support/city';
import { aDatabase } from '../support/database';
import { aPerson, type Someone } from '../support/people';

const XIAOLAN = '442000100';
const SANXIANG = '442000114';

const inXiaolan = aPerson({ born: '1980-01-01', name: '林小榄', minimumLiving: [{ town: XIAOLAN }] });
const inSanxiang = aPerson({ born: '1985-01-01', name: '林三乡', minimumLiving: [{ town: SANXIANG }] });
const byHukou = aPerson({ born: '1990-01-01', name: '林户籍', enrolled: [{ pair: [1, 1], hukou: XIAOLAN }] });
const leftXiaolan = aPerson({
  born: '1970-01-01',
  name: '林迁出',
  minimumLiving: [
    { town: XIAOLAN, until: '2018-10' },
    { town: SANXIANG, from: '2018-11' },
  ],
});
const mergedTown = aPerson({ born: '1960-01-01', name: '林合并', destitute: [{ town: '442000118' }] });
const everybody = [inXiaolan, inSanxiang, byHukou, leftXiaolan, mergedTown];

const townOfficer = (): Caller => aCaller({ town: townCode(XIAOLAN) });

let database: Database;
let city: City;
let subgraph: EligibilitySubgraph;
const disclosures: Disclosure[] = [];

beforeAll(async () => {
  database = await aDatabase();
  city = new City(database, testKeys(), everybody);
  for (const month of ['2018-10', '2018-11']) await city.deliver(month);
  subgraph = await createEligibilitySubgraph({
    ...learningIn(database),
    keys: city.keys,
    trail: (disclosure) => disclosures.push(disclosure),
  });
});
afterAll(async () => {
  await subgraph.close();
  await database.close();
});

function ask(source: string, variableValues: Record<string, unknown> = {}, caller: Caller = theCity()): Promise<ExecutionResult> {
  return graphql({ schema: subgraph.schema, source, variableValues, contextValue: aContext(caller) });
}

const PERSON = 'query ($idNumber: String!, $name: String!) { person(idNumber: $idNumber, name: $name) { id idNumber name } }';
const personToken = ({ idNumber }: Someone): string => tokenOf(idNumber, city.keys);

describe('person', () => {
  it('is found by number and name, as people write them, and shown masked', async () => {
    const typed = { idNumber: ` ${inXiaolan.idNumber.toLowerCase()} `, name: '林小榄 ' };
    const { data, errors } = await ask(PERSON, typed);
    expect(errors).toBeUndefined();
    const masked = `442*************${inXiaolan.idNumber.slice(-2)}`;
    expect(data?.person).toEqual({ id: personToken(inXiaolan), idNumber: masked, name: '林**' });
  });

  it('needs the name to match, and takes one that another list gave for the same number', async () => {
    const { idNumber } = inXiaolan;
    expect((await ask(PERSON, { idNumber, name: '林小兰' })).data?.person).toBeNull();
    const renamed = { ...inXiaolan, name: '林小兰' as Someone['name'] };
    await city.deliverList(
      'DISABILITY',
      '2018-11',
      [{ ...renamed, facts: () => [{ town: XIAOLAN, hukou_region: null, schooling: null, school_stage: null, category: 1, grade: 4 }] }],
      'DELTA',
    );
    expect((await ask(PERSON, { idNumber, name: '林小兰' })).data?.person).toMatchObject({ id: personToken(inXiaolan) });
    expect((await ask(PERSON, { idNumber, name: '林小榄' })).data?.person).toMatchObject({ id: personToken(inXiaolan) });
  });

  it.each([
    ['of its own town', inXiaolan, true],
    ['of another town', inSanxiang, false],
    ['whose hukou alone is in the town', byHukou, true],
    ['who lived in the town and left', leftXiaolan, true],
    ['of what the town became', mergedTown, true],
  ])('%s: seen by the town officer %#', async (_, { idNumber, name }, seen) => {
    const { data } = await ask(PERSON, { idNumber, name }, townOfficer());
    expect(data?.person === null).toBe(!seen);
  });

  it('gives a miss, another name and a forbidden hit the same answer from the same one statement', async () => {
    const nobody = aPerson({ born: '1981-02-03', name: '查无此人' });
    const questions = [nobody, { ...inXiaolan, name: '另一个人' }, inSanxiang];
    const seen = [];
    for (const { idNumber, name } of questions) {
      const before = database.reader('minsheng_hub').statements;
      const answer = await ask(PERSON, { idNumber, name }, townOfficer());
      seen.push({ answer: JSON.stringify(answer), statements: database.reader('minsheng_hub').statements - before });
    }
    expect(seen).toEqual(new Array(3).fill({ answer: '{"data":{"person":null}}', statements: 1 }));
  });

  it('says which argument cannot be read, without repeating it', async () => {
    const wrong = await ask(PERSON, { idNumber: `${inXiaolan.idNumber.slice(0, 17)}`, name: '林小榄' });
    expect(wrong.errors?.[0]).toMatchObject({ path: ['person'], extensions: { code: 'BAD_USER_INPUT', path: 'idNumber' } });
    expect(JSON.stringify(wrong)).not.toContain(inXiaolan.idNumber.slice(0, 17));
  });
});

describe('a person by id', () => {
  const BY_ID = 'query ($id: ID!) { personById(id: $id) { id name } }';

  it('is whoever a webhook or a change told, with the fields that the agreement gives', async () => {
    const { data, errors } = await ask(BY_ID, { id: personToken(inXiaolan) });
    expect([errors, data?.personById]).toEqual([undefined, { id: personToken(inXiaolan), name: '林**' }]);
  });

  it('leaves a line for each full name that is asked for', async () => {
    disclosures.length = 0;
    const { data } = await ask(BY_ID.replace('name', 'fullName'), { id: personToken(inSanxiang) });
    expect(data?.personById).toMatchObject({ fullName: '林三乡' });
    expect(disclosures).toMatchObject([{ field: 'name', person: personToken(inSanxiang), purpose: 'PREMIUM_SUBSIDY' }]);
  });

  it('is one of those whom people shows the caller', async () => {
    const shown = idsOf(await page({}, townOfficer()));
    for (const someone of everybody) {
      const id = personToken(someone);
      expect((await ask(BY_ID, { id }, townOfficer())).data?.personById).toEqual(
        shown.includes(id) ? { id, name: expect.any(String) } : null,
      );
    }
  });

  it('that nobody has and one of another town are the same null from the same one statement, also when asked together', async () => {
    const nobody = tokenOf(aPerson({ born: '1981-02-03', name: '查无此人' }).idNumber, city.keys);
    for (const id of [nobody, personToken(inSanxiang)]) {
      const before = database.reader('minsheng_hub').statements;
      expect(await ask(BY_ID, { id }, townOfficer())).toEqual({ data: { personById: null } });
      expect(database.reader('minsheng_hub').statements - before).toBe(1);
    }
    const [seen, hidden] = await Promise.all([
      ask(BY_ID, { id: personToken(inSanxiang) }),
      ask(BY_ID, { id: personToken(inSanxiang) }, townOfficer()),
    ]);
    expect([seen.data?.personById === null, hidden.data?.personById]).toEqual([false, null]);
  });

  it('says what an id is when it is none, without repeating it', async () => {
    const { errors } = await ask(BY_ID, { id: inXiaolan.idNumber });
    expect(errors?.[0]).toMatchObject({ path: ['personById'], extensions: { code: 'BAD_USER_INPUT', path: 'id' } });
    expect(JSON.stringify(errors)).not.toContain(inXiaolan.idNumber);
  });
});

describe('the full number and name', () => {
  it('are each put down: who, for what, with which token, and never what they are', async () => {
    disclosures.length = 0;
    const source = PERSON.replace('idNumber name }', 'fullIdNumber fullName bornOn sex }');
    const { data } = await ask(source, { idNumber: inSanxiang.idNumber, name: inSanxiang.name });
    expect(data?.person).toMatchObject({ fullIdNumber: inSanxiang.idNumber, fullName: '林三乡', bornOn: '1985-01-01' });
    const common = { event: 'FULL_IDENTITY_DISCLOSED', subject: 'test-officer', tokenId: 'test-token', purpose: 'PREMIUM_SUBSIDY' };
    expect(disclosures).toMatchObject([
      { ...common, field: 'idNumber', person: personToken(inSanxiang) },
      { ...common, field: 'name' },
    ]);
    expect(JSON.stringify(disclosures)).not.toContain(inSanxiang.idNumber);
    expect(JSON.stringify(disclosures)).not.toContain('林三乡');
  });

  it('leave nothing behind when only the masked ones are asked for', async () => {
    disclosures.length = 0;
    await ask('{ people(first: 200) { edges { node { idNumber name } } } }');
    expect(disclosures).toEqual([]);
  });
});

const PEOPLE = `query ($filter: PeopleFilter, $first: PageSize!, $after: Cursor) { people(filter: $filter, first: $first, after: $after) {
  edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
interface Page {
  readonly edges: { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

async function page(variables: Record<string, unknown>, caller: Caller = theCity()): Promise<Page> {
  const { data, errors } = await ask(PEOPLE, { first: 200, ...variables }, caller);
  if (errors) throw errors[0];
  return (data as { people: Page }).people;
}
const idsOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);
const idsOfPeople = (people: readonly Someone[]): string[] => people.map(personToken).sort();

describe('people', () => {
  it('come in pages that put together are everybody once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { edges, pageInfo }: Page = await page({ first: 2, after });
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(seen).toEqual(idsOfPeople(everybody));
  });

  it('of a town are those whom its officer may also find one by one', async () => {
    const visible = [inXiaolan, byHukou, leftXiaolan, mergedTown];
    expect(idsOf(await page({}, townOfficer()))).toEqual(idsOfPeople(visible));
    expect(idsOf(await page({ filter: { town: { eq: SANXIANG } } }, townOfficer()))).toEqual(idsOfPeople([leftXiaolan]));
  });

  it.each<[string, Record<string, unknown>, Someone[]]>([
    ['town eq', { town: { eq: SANXIANG } }, [inSanxiang, leftXiaolan]],
    ['town in', { town: { in: [SANXIANG, XIAOLAN] } }, [inXiaolan, inSanxiang, byHukou, leftXiaolan]],
    ['born between, both ends included', { bornOn: { from: '1980-01-01', to: '1985-01-01' } }, [inXiaolan, inSanxiang]],
    ['born after', { bornOn: { from: '1985-01-02' } }, [byHukou]],
    ['both', { bornOn: { to: '1980-01-01' }, town: { eq: XIAOLAN } }, [inXiaolan, leftXiaolan]],
  ])('can be filtered by %s', async (_, filter, people) => {
    expect(idsOf(await page({ filter }))).toEqual(idsOfPeople(people));
  });

  it('can be filtered by the verdict of a month and by the category, which agree with what each person is told', async () => {
    const verdict = (eq: string): Promise<string[]> => page({ filter: { verdict: { month: '2018-10', eq } } }).then(idsOf);
    expect(await verdict('ELIGIBLE')).toEqual(idsOfPeople([inXiaolan, inSanxiang, leftXiaolan, mergedTown]));
    expect(await verdict('INELIGIBLE')).toEqual(idsOfPeople([byHukou]));
    expect(await verdict('UNDETERMINED')).toEqual([]);
    const category = { month: '2018-10', in: ['DESTITUTE', 'DISABLED'] };
    expect(idsOf(await page({ filter: { category } }))).toEqual(idsOfPeople([mergedTown]));
    const both = { category: { month: '2018-10', eq: 'MINIMUM_LIVING' }, verdict: { month: '2023-10', eq: 'INELIGIBLE' } };
    expect(idsOf(await page({ filter: both }))).toEqual(idsOfPeople([inXiaolan, inSanxiang, leftXiaolan]));
  });

  it('refuse to be judged for a month that has not come', async () => {
    await expect(page({ filter: { verdict: { month: '2199-01', eq: 'ELIGIBLE' } } })).rejects.toMatchObject({
      extensions: { code: 'FUTURE_MONTH' },
    });
  });

  it('cost one statement without a judgement, whoever asks', async () => {
    for (const caller of [theCity(), townOfficer(), theSupervisor()]) {
      const before = database.reader('minsheng_hub').statements;
      await page({ first: 3 }, caller);
      expect(database.reader('minsheng_hub').statements - before).toBe(1);
    }
  });

  it('refuse a cursor of another filter, a changed one and one made up', async () => {
    const { pageInfo } = await page({ first: 1 });
    const flipped = `${pageInfo.endCursor.startsWith('A') ? 'B' : 'A'}${pageInfo.endCursor.slice(1)}`;
    for (const question of [{ after: pageInfo.endCursor, filter: { town: { eq: XIAOLAN } } }, { after: flipped }, { after: 'abc' }]) {
      await expect(page(question)).rejects.toMatchObject({ extensions: { code: 'BAD_CURSOR' } });
    }
    await expect(page({ after: 'a b' })).rejects.toThrow(/Cursor: expected a cursor/);
  });

  it.each([0, 201, 1.5])('refuse a page of %p', async (first) => {
    await expect(page({ first })).rejects.toThrow(/PageSize: expected an integer from 1 to 200/);
  });

  it.each([{ town: { eq: '440100001' } }, { town: { eq: XIAOLAN, in: [SANXIANG] } }])('refuse the filter %j by name', async (filter) => {
    await expect(page({ filter })).rejects.toThrow(/filter\.town: expected/);
  });
});

describe('feeds', () => {
  const FEEDS_OF = `query ($month: YearMonth!, $feed: String) { feeds(month: $month, feed: $feed) { ... on Refusal { code expected got path messageZh }
    ... on FeedStatuses { month knownAt feeds { feed owner state latestMonth held batches { id state sums { total accepted } } } } } }`;
  const feeds = async (variables: Record<string, unknown>, caller?: Caller): Promise<Record<string, unknown>> => {
    const { data, errors } = await ask(FEEDS_OF, variables, caller);
    if (errors) throw errors[0];
    return (data as { feeds: Record<string, unknown> }).feeds;
  };

  it('say who delivered what, and what is carried or missing', async () => {
    const [november] = (await feeds({ month: '2018-11', feed: 'MINIMUM_LIVING' })).feeds as unknown[];
    expect(november).toMatchObject({
      owner: 'CIVIL_AFFAIRS',
      state: 'FRESH',
      latestMonth: '2018-11',
      held: false,
      batches: [{ state: 'ACCEPTED', sums: { total: 3, accepted: 3 } }],
    });
    const later = (await feeds({ month: '2018-12' })).feeds as { feed: string; state: string }[];
    expect(later).toHaveLength(8);
    expect(later.find(({ feed }) => feed === 'MINIMUM_LIVING')).toMatchObject({ state: 'STALE', batches: [] });
    expect(later.find(({ feed }) => feed === 'REGISTERED_POOR')).toMatchObject({ state: 'FRESH' });
    expect(((await feeds({ month: '2019-01' })).feeds as { state: string }[]).map(({ state }) => state)).toContain('MISSING');
  });

  it.each([
    [{ month: '2018-10', feed: 'NO_SUCH' }, 'UNKNOWN_FEED'],
    [{ month: '2018-10', feed: 'HARDSHIP' }, 'UNKNOWN_FEED'],
    [{ month: '2018-07' }, 'MONTH_BEFORE_POLICY'],
    [{ month: '2199-01' }, 'FUTURE_MONTH'],
  ])('refuse %j with %s', async (variables, code) => {
    const refusal = await feeds(variables);
    expect(refusal).toMatchObject({ code });
    for (const word of ['expected', 'got', 'messageZh']) expect(refusal[word]).not.toBe('');
  });

  it('show an agency its own, and refuse it those of another', async () => {
    const officer = aCaller({ agency: 'CIVIL_AFFAIRS', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });
    expect(((await feeds({ month: '2018-10' }, officer)).feeds as { feed: string }[]).map(({ feed }) => feed)).toEqual([
      'MINIMUM_LIVING',
      'DESTITUTE_SUPPORT',
      'DISABILITY',
      'DEATH',
    ]);
    expect(await feeds({ month: '2018-10', feed: 'ENROLMENT' }, officer)).toMatchObject({
      code: 'FEED_OF_ANOTHER_AGENCY',
      got: 'ENROLMENT',
    });
  });
});

describe('batch', () => {
  const BATCH =
    'query ($id: ID!) { batch(id: $id) { ... on Refusal { code } ... on Batch { id feed month fileName deliveredBy deliveredAt acceptedAt findings { code } } } }';

  it('is shown with its moments, and its findings', async () => {
    const receipt = await city.deliverList('MINIMUM_LIVING', '2018-12', everybody);
    const { data, errors } = await ask(BATCH, { id: receipt.id });
    expect(errors).toBeUndefined();
    expect(data?.batch).toMatchObject({
      id: receipt.id,
      feed: 'MINIMUM_LIVING',
      month: '2018-12',
      fileName: 'MINIMUM_LIVING-2018-12.csv',
      findings: [],
    });
    expect((data as { batch: { acceptedAt: string } }).batch.acceptedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+08:00$/);
  });

  it.each(['999999', 'x', '-1', '9'.repeat(30)])('%s is refused: no such batch', async (id) => {
    expect((await ask(BATCH, { id })).data?.batch).toMatchObject({ code: 'UNKNOWN_BATCH' });
  });

  it('of another agency is refused', async () => {
    const officer = aCaller({ agency: 'CIVIL_AFFAIRS', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });
    const receipt = await city.deliverList('ENROLMENT', '2018-12', everybody);
    expect((await ask(BATCH, { id: receipt.id }, officer)).data?.batch).toMatchObject({ code: 'FEED_OF_ANOTHER_AGENCY' });
  });
});

describe('towns', () => {
  const codes = async (on: string): Promise<string[]> =>
    ((await ask('query ($on: Date!) { towns(on: $on) { code } }', { on })).data as { towns: { code: string }[] }).towns.map(
      ({ code }) => code,
    );

  it('are those of the day: 东升镇 until the merger, the new 小榄镇 from the day of it', async () => {
    expect(await codes('2021-07-18')).toEqual(expect.arrayContaining(['442000100', '442000104']));
    expect(await codes('2021-07-18')).not.toContain('442000118');
    expect(await codes('2021-07-19')).toContain('442000118');
    expect(await codes('2021-07-19')).not.toContain('442000104');
  });

  it('refuse a day that does not exist', async () => {
    expect((await ask('{ towns(on: "2018-02-30") { code } }')).errors?.[0]?.message).toMatch(/Date: expected YYYY-MM-DD/);
  });
});
