import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExecutionResult, getOperationAST, Kind, parse, print, validate } from 'graphql';
import type { Caller, Disclosure } from '../../src/access';
import { appendChanges } from '../../src/changelog';
import { DATABASE_ROLES, type Database } from '../../src/database';
import type { AnsweredEvents } from '../../src/hub/engine';
import type { CitizenId } from '../../src/identity/citizen-id';
import { tokenOf } from '../../src/identity/person-token';
import { townCode } from '../../src/identity/town';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { aCaller, aContext, theAnalyst, theCity, theSupervisor } from '../support/callers';
import { City, testKeys } from '../support/city';
import { aDatabase } from '../support/database';
import { inOneProcess, overHttp, type TestHub } from '../support/hub';
import { aPerson } from '../support/people';

const MONTH = '2018-10';
const crowd = Array.from({ length: 120 }, (_, i) =>
  aPerson({
    born: '1980-01-01',
    name: `人${'甲乙丙丁'[i % 4]}`,
    minimumLiving: [{ town: i % 2 ? '442000100' : '442000107' }],
    registered: i % 3 ? [] : [{ status: 'NOT_LIFTED' }],
    disabled: i % 5 ? [] : [{ category: 6, grade: 3 }],
    enrolled: [{ pair: [1, 1], hukou: i % 2 ? '442000100' : '442000107' }],
    paid: i % 4 ? [] : [{ month: MONTH, fen: 12000, item: 11 }],
    employeePension: i % 7 ? [] : [{ from: '2010-01', until: '2018-12' }],
  }),
);

let database: Database;
let city: City;
let subgraphs: Subgraphs;
let here: TestHub;
let remote: TestHub;
const disclosures: Disclosure[] = [];

beforeAll(async () => {
  database = await aDatabase();
  city = new City(database, testKeys(), crowd);
  await city.deliver(MONTH);
  subgraphs = await createSubgraphs({ database, keys: city.keys, trail: (disclosure) => disclosures.push(disclosure) });
  here = inOneProcess(subgraphs.definitions);
  remote = await overHttp(subgraphs.definitions);
});
afterAll(async () => {
  await here.close();
  await remote.close();
  await subgraphs.close();
  await database.close();
});

const first = (): { idNumber: string; name: string } => {
  const [someone] = crowd;
  if (someone === undefined) throw new Error('expected somebody');
  return { idNumber: someone.idNumber, name: someone.name };
};
const statements = (): number => DATABASE_ROLES.reduce((sum, role) => sum + database.reader(role).statements, 0);

describe('schema/examples.graphql', () => {
  const document = parse(readFileSync(join(__dirname, '..', '..', 'schema', 'examples.graphql'), 'utf8'));
  const names = document.definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION && each.name ? [each.name.value] : []));

  it('asks only what the API has', () => {
    expect(validate(here.engine.apiSchema, document)).toEqual([]);
    expect(names.length).toBeGreaterThan(5);
  });

  it.each(names)('%s answers without an error, and over HTTP the same', async (name) => {
    const operation = getOperationAST(document, name);
    if (!operation) throw new Error(`${name}: expected an operation`);
    const variables = { ...first(), month: MONTH, person: tokenOf(first().idNumber as CitizenId, city.keys) };
    if (name === 'ImportProgress') {
      const request = {
        document,
        operationName: name,
        variables: { upload: randomUUID() },
        callerScopes: theCity().scopes,
        freshContext: () => aContext(),
      };
      const events = (await here.engine.subscribe(request)) as AsyncIterableIterator<AnsweredEvents>;
      expect(await events.next()).toEqual({ done: true, value: undefined });
      return;
    }
    if (name === 'Follow') {
      const request = { document, operationName: name, callerScopes: theCity().scopes, freshContext: () => aContext() };
      const events = (await here.engine.subscribe(request)) as AsyncIterableIterator<AnsweredEvents>;
      const next = events.next();
      const person = tokenOf(first().idNumber as CitizenId, city.keys);
      const change = { kind: 'ENROLLED', feed: 'ENROLMENT', person, town: townCode('442000107') } as const;
      await database.transaction('minsheng_hub', (transaction) => appendChanges(transaction, [change]));
      const { value: told } = (await next) as IteratorYieldResult<AnsweredEvents>;
      const [{ errors, data } = {}] = told.answers;
      expect(errors).toBeUndefined();
      expect(data?.statusChanges).toMatchObject({ kind: 'ENROLLED', person: { id: person, enrolment: { state: expect.any(String) } } });
      await events.return?.();
      return;
    }
    if (operation.operation === 'subscription') {
      const request = { document, operationName: name, callerScopes: theCity().scopes, freshContext: () => aContext() };
      const events = (await here.engine.subscribe(request)) as AsyncIterableIterator<AnsweredEvents>;
      const next = events.next();
      const { id } = await city.deliverList('DEATH', MONTH, crowd);
      expect((await next).value?.answers[0]?.data?.rosterDelivered).toMatchObject({ id, feed: 'DEATH', owner: 'CIVIL_AFFAIRS' });
      await events.return?.();
      return;
    }
    // One after the other: an account previews one roster at a time.
    const answers: ExecutionResult[] = [];
    for (const hub of [here, remote]) answers.push(await hub.ask(print(operation), variables, theCity()));
    expect(answers[0]?.errors).toBeUndefined();
    expect(JSON.stringify(answers[1])).toBe(JSON.stringify(answers[0]));
    expect(JSON.stringify(answers[0])).not.toContain('"code":"BAD');
  });
});

const PAGE = `query ($first: PageSize!) { people(first: $first) { edges { node { id idNumber name sex
  registration(month: "${MONTH}") { povertyStatus source { batch { deliveredAt } } } minimumLiving(month: "${MONTH}") { covered source { batch { feed } } }
  destituteSupport(month: "${MONTH}") { care } disability(month: "${MONTH}") { grade } deathReports { diedOn }
  enrolment(month: "${MONTH}") { state } premiums(year: 2018) { amountFen } employeePension(month: "${MONTH}") { coveredFrom }
  subsidyEligibility(month: "${MONTH}") { ... on SubsidyEligibility { verdict tests { code evidence { batch { id deliveredAt } } } wouldTurn { fact } } } } } } }`;

describe('a page with everything about everybody', () => {
  it('costs the same statements for 1, 10 and 100 people', async () => {
    await here.ask(PAGE, { first: 1 }, theCity());
    const counts = [];
    for (const size of [1, 10, 100]) {
      const before = statements();
      const { data, errors } = await here.ask(PAGE, { first: size }, theCity());
      expect(errors).toBeUndefined();
      expect((data as { people: { edges: unknown[] } }).people.edges).toHaveLength(size);
      counts.push(statements() - before);
    }
    expect(counts[1]).toBe(counts[2]);
    expect(counts[2]).toBeLessThanOrEqual(12);
  });

  it('says of each person what the set form says of all', async () => {
    const query = `query ($eq: Verdict!) { people(first: 200, filter: { verdict: { month: "${MONTH}", eq: $eq } }) { edges { node { id } } } }`;
    const told = (await here.ask(PAGE.replace('first: $first', 'first: 200').replace('query ($first: PageSize!)', 'query'), {}, theCity()))
      .data as {
      people: { edges: { node: { id: string; subsidyEligibility: { verdict: string } } }[] };
    };
    for (const eq of ['ELIGIBLE', 'INELIGIBLE', 'UNDETERMINED']) {
      const { data } = await here.ask(query, { eq }, theCity());
      const found = (data as typeof told).people.edges.map(({ node }) => node.id);
      expect(found).toEqual(told.people.edges.flatMap(({ node }) => (node.subsidyEligibility.verdict === eq ? [node.id] : [])));
    }
    expect(new Set(told.people.edges.map(({ node }) => node.subsidyEligibility.verdict)).size).toBeGreaterThan(1);
  });
});

describe('a caller', () => {
  const PERSON = 'query ($idNumber: String!, $name: String!) { person(idNumber: $idNumber, name: $name) { id } }';
  const operator = (): Caller => aCaller({ agency: 'SOCIAL_SECURITY', role: 'OPERATOR', purpose: 'OPERATIONS' });
  const civilAffairs = (): Caller => aCaller({ agency: 'CIVIL_AFFAIRS', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });
  const nobody = (): Caller => aCaller({ agency: 'FINANCE', role: 'OPERATOR', purpose: 'STATISTICS' });

  it.each<[string, () => Caller, string]>([
    ['an analyst finds nobody by number', theAnalyst, PERSON],
    ['an analyst lists nobody, not even to count', theAnalyst, '{ people(first: 1) { pageInfo { hasNextPage } } }'],
    ['an analyst counts no comparison', theAnalyst, '{ comparisons { people totals { people } } }'],
    ['an analyst counts no work items', theAnalyst, `{ workItemCounts(month: "${MONTH}") { people } }`],
    [
      'an analyst counts no delivery',
      theAnalyst,
      `{ feeds(month: "${MONTH}") { ... on FeedStatuses { feeds { batches { sums { total } } } } } }`,
    ],
    ['who supervises reads no full name', theSupervisor, '{ people(first: 1) { edges { node { fullName } } } }'],
    ['who supervises reads no date of birth', theSupervisor, '{ people(first: 1) { edges { node { bornOn } } } }'],
    ['an alias does not help', theSupervisor, '{ people(first: 1) { edges { node { name: fullName id: fullIdNumber } } } }'],
    ['市民政 reads no premiums', civilAffairs, '{ people(first: 1) { edges { node { premiums(year: 2018) { amountFen } } } } }'],
    ['an operator lists nobody', operator, '{ people(first: 1) { edges { node { id } } } }'],
    ['a standing without an agreement reads no feeds', nobody, `{ feeds(month: "${MONTH}") { __typename } }`],
  ])('%s', async (_, caller, query) => {
    disclosures.length = 0;
    for (const hub of [here, remote]) {
      const { errors } = await hub.ask(query, query === PERSON ? first() : {}, caller());
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    expect(disclosures).toEqual([]);
  });

  it('that supervises sees people masked with their eligibility', async () => {
    const query = `{ people(first: 2) { edges { node { idNumber name subsidyEligibility(month: "${MONTH}") { ... on SubsidyEligibility { verdict } } } } } }`;
    const { data, errors } = await here.ask(query, {}, theSupervisor());
    expect(errors).toBeUndefined();
    for (const { node } of (data as { people: { edges: { node: { idNumber: string; name: string } }[] } }).people.edges) {
      expect(node.idNumber).toMatch(/^\d{3}\*{13}[\dX]{2}$/);
      // 人甲 … of this city, or 示例… whom the example of deliverRows brought before.
      expect(node.name).toMatch(/^[人示]\*\*$/);
    }
  });
});
