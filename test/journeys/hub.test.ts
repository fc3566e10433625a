import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, getNullableType, isListType, isObjectType } from 'graphql';
import { pino } from 'pino';
import { type AccessKeys, type DemoToken, demoAccessKeys, mintDemoTokens, verifyToken } from '../../src/access';
import type { Database } from '../../src/database';
import {
  databaseDependency,
  type Federation,
  FederationError,
  federate,
  migrationsDependency,
  type RunningHub,
  serveSubgraph,
  startHub,
} from '../../src/hub';
import { LIST_SIZES, SIZE_ARGUMENTS } from '../../src/hub/limits/list-sizes';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { City, testKeys } from '../support/city';
import { aDatabase } from '../support/database';
import { aSocket, ask, subscribed } from '../support/hub-fixture';
import { aPerson } from '../support/people';

const someone = aPerson({ born: '1980-01-01', name: '林小榄', minimumLiving: [{ town: '442000100' }] });
const lines: string[] = [];
const log = pino({ base: undefined }, { write: (line: string) => void lines.push(line) });

let database: Database;
let city: City;
let subgraphs: Subgraphs;
let keys: AccessKeys;
let directory: string;
let tokens: DemoToken[];

/** The hub as it is started, in one process or with each subgraph a service of its own. */
interface WholeHub extends RunningHub {
  readonly federation: Federation;
}
const hubs = new Map<string, WholeHub>();

beforeAll(async () => {
  database = await aDatabase();
  city = new City(database, testKeys(), [someone]);
  await city.deliver('2018-10');
  subgraphs = await createSubgraphs({ database, keys: city.keys, trail: () => undefined });
  directory = await mkdtemp(join(tmpdir(), 'minsheng-hub-test-'));
  keys = await demoAccessKeys(directory);
  tokens = await mintDemoTokens(keys);
  hubs.set('in one process', await started(federate({ definitions: subgraphs.definitions })));
  hubs.set('over HTTP', await startedOverHttp());
});

afterAll(async () => {
  for (const hub of hubs.values()) await hub.close();
  await subgraphs.close();
  await database.close();
  await rm(directory, { recursive: true });
});

async function started(federation: Federation, closeServices: () => Promise<unknown> = async () => undefined): Promise<WholeHub> {
  const hub = await startHub({
    engine: federation.engine,
    verify: (token) => verifyToken(token, keys),
    dependencies: [databaseDependency(database), migrationsDependency(database), ...federation.dependencies],
    log,
    host: '127.0.0.1',
    port: 0,
    demo: true,
  });
  const close = async () => {
    await hub.close();
    await federation.engine.close();
    await closeServices();
  };
  return { url: hub.url, federation, close };
}

async function startedOverHttp(): Promise<WholeHub> {
  const key = createSecretKey(randomBytes(32));
  const services = await Promise.all(
    subgraphs.definitions.map(async (definition) => ({
      definition,
      service: await serveSubgraph({ definition, key, log, host: '127.0.0.1', port: 0 }),
    })),
  );
  const urls = new Map(services.map(({ definition, service }) => [definition.name as string, `${service.url}/graphql`]));
  const federation = federate({ definitions: subgraphs.definitions, urls, key });
  return started(federation, () => Promise.all(services.map(({ service }) => service.close())));
}

function hubOf(kind: string): WholeHub {
  const hub = hubs.get(kind);
  if (!hub) throw new Error(`expected a hub ${kind}`);
  return hub;
}

const bearer = (role: string) => ({ authorization: `Bearer ${tokens.find((each) => each.role === role)?.token}` });
const KINDS = [['in one process'], ['over HTTP']];
const PERSON = `query Person($idNumber: String!, $name: String!) { person(idNumber: $idNumber, name: $name) {
  name idNumber minimumLiving(month: "2018-10") { firstMonth } subsidyEligibility(month: "2018-10") { ... on SubsidyEligibility { verdict tests { result } } }
} }`;
const WHO = { idNumber: someone.idNumber, name: someone.name };

describe.each(KINDS)('the whole hub, %s', (kind) => {
  it('answers the town officer', async () => {
    const { status, body } = await ask(hubOf(kind).url, { query: PERSON, variables: WHO }, bearer('TOWN_OFFICER'));
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(body.data).toMatchObject({
      person: { name: '林**', minimumLiving: { firstMonth: '2018-10' }, subsidyEligibility: { verdict: expect.any(String) } },
    });
  });

  it('403 for a field whose right the caller does not hold, and nothing is read', async () => {
    const query = '{ people(first: 1) { edges { node { fullIdNumber } } } }';
    expect(await ask(hubOf(kind).url, { query }, bearer('ANALYST'))).toMatchObject({ status: 403, codes: ['FORBIDDEN', 'FORBIDDEN'] });
  });

  it('refuses a month that is none and a page of 201 at the door', async () => {
    const month = 'query($m: YearMonth!) { feeds(month: $m) { __typename } }';
    expect(await ask(hubOf(kind).url, { query: month, variables: { m: '2018-13' } }, bearer('TOWN_OFFICER'))).toMatchObject({
      status: 400,
      codes: ['BAD_USER_INPUT'],
    });
    const page = 'query($f: PageSize!) { people(first: $f) { edges { cursor } } }';
    expect(await ask(hubOf(kind).url, { query: page, variables: { f: 201 } }, bearer('TOWN_OFFICER'))).toMatchObject({
      status: 400,
      codes: ['BAD_USER_INPUT'],
    });
  });

  it('is ready, with a line for each dependency', async () => {
    // Asked again as a load balancer does: on a busy machine one may answer later than the check waits.
    let response = await fetch(`${hubOf(kind).url}/readyz`);
    while (response.status === 503) response = await fetch(`${hubOf(kind).url}/readyz`);
    const { dependencies } = (await response.json()) as { dependencies: { name: string; status: string }[] };
    const names = [
      'database',
      'migrations',
      'poverty-alleviation',
      'civil-affairs',
      'social-security',
      'eligibility',
      'comparison',
      'settlement',
      'statistics',
      'notices',
      'planner',
    ];
    expect(dependencies.map(({ name, status }) => `${name} ${status}`)).toEqual(
      names.map((name) => expect.stringMatching(new RegExp(`${name} up$`))),
    );
    expect(response.status).toBe(200);
  });

  it('tells a subscriber of a roster when it is delivered', async () => {
    const { client } = aSocket(hubOf(kind).url, tokens.find((each) => each.role === 'CITY_OFFICER')?.token);
    const answer = subscribed(client, { query: 'subscription { rosterDelivered { feed month } }' });
    const month = kind === 'over HTTP' ? '2018-12' : '2018-11';
    for (let delivered = false; !delivered; ) {
      await city.deliverList('MINIMUM_LIVING', month, [someone]).catch(() => undefined);
      delivered = await Promise.race([answer.then(() => true), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 200))]);
    }
    const { results, codes } = await answer;
    expect({ codes, data: results[0]?.data }).toEqual({ codes: [], data: { rosterDelivered: { feed: 'MINIMUM_LIVING', month } } });
    await client.dispose();
  });
});

describe('the limits on the real API', () => {
  it('every list without a size argument has its assumed size, and no size is for a list that is gone', async () => {
    const schema = buildSchema(await readFile(join(__dirname, '../../schema/api.graphql'), 'utf8'));
    const sizedBelow = new Set<string>();
    const lists = new Set<string>();
    for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
      for (const field of Object.values(type.getFields())) {
        const sized = field.args.some(({ name }) => SIZE_ARGUMENTS.includes(name));
        const inner = getNullableType(field.type);
        if (sized && isObjectType(inner)) sizedBelow.add(inner.name);
        if (isListType(inner) && !sized) lists.add(`${type.name}.${field.name}`);
      }
    }
    const named = Object.keys(LIST_SIZES).filter((name) => !name.startsWith('__'));
    const unsized = [...lists].filter((name) => !name.startsWith('__') && !sizedBelow.has(name.split('.')[0] ?? ''));
    expect(named.sort()).toEqual(unsized.sort());
  });

  it('a page of 100 with all records and the decision is well within the cost, a page in every field is not', async () => {
    const { url } = hubOf('in one process');
    const page = `query Page($first: PageSize!) { people(first: $first) { edges { node { id name registrations { firstMonth } memberships { category }
      subsidyEligibility(month: "2018-10") { ... on SubsidyEligibility { verdict tests { result evidence { feed row } } memberships { category result } } } } } } }`;
    expect(await ask(url, { query: page, variables: { first: 100 } }, bearer('CITY_OFFICER'))).toMatchObject({ status: 200 });
    const findings =
      'query($first: PageSize!) { feeds(month: "2018-10") { ... on FeedStatuses { feeds { batches { a: findings(first: $first) { row } b: findings(first: $first) { row } c: findings(first: $first) { row } d: findings(first: $first) { row } e: findings(first: $first) { row } f: findings(first: $first) { row } g: findings(first: $first) { row } h: findings(first: $first) { row } i: findings(first: $first) { row } } } } } }';
    expect(await ask(url, { query: findings, variables: { first: 200 } }, bearer('CITY_OFFICER'))).toMatchObject({
      status: 400,
      codes: ['TOO_COSTLY'],
    });
  });
});

describe('a federation that cannot be', () => {
  it('names a subgraph that does not exist, and a key that is missing', () => {
    const { definitions } = subgraphs;
    expect(() => federate({ definitions, urls: new Map([['finance', 'http://x/graphql']]) })).toThrow(FederationError);
    expect(() => federate({ definitions, urls: new Map([['eligibility', 'http://x/graphql']]) })).toThrow(/SUBGRAPH_TOKEN_KEY_FILE/);
  });
});

it('no line of the log names the person', () => {
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.join('')).not.toContain(someone.idNumber);
  expect(lines.join('')).not.toContain(someone.name);
});
