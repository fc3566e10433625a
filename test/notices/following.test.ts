import { createSecretKey, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-sse';
import { pino } from 'pino';
import { request } from 'undici';
import { WebSocket } from 'ws';
import { type AccessKeys, demoAccessKeys, Revocations, restore, revoke, signToken, type TokenClaims, verifyToken } from '../../src/access';
import { appendChanges, appendSelected, changeKindCode, type NewChange } from '../../src/changelog';
import type { Database } from '../../src/database';
import { type Federation, federate, type HubOptions, LIMITS, type RunningHub, serveSubgraph, startHub } from '../../src/hub';
import type { PersonToken } from '../../src/identity/person-token';
import { tokenOf } from '../../src/identity/person-token';
import { townCode } from '../../src/identity/town';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { City, testKeys } from '../support/city';
import { aDatabase } from '../support/database';
import { EventReader, follow, followOverSocket, type Reader } from '../support/following';
import { aSocket, ask, subscribed } from '../support/hub-fixture';
import { aPerson } from '../support/people';
import { untilSettled } from '../support/settled-changes';

const XIAOLAN = townCode('442000100');
const HUANGPU = townCode('442000101');
const someone = aPerson({
  born: '1980-01-01',
  name: '林小榄',
  minimumLiving: [{ town: XIAOLAN }],
  enrolled: [{ pair: [1, 1], hukou: XIAOLAN }],
});
const CITY: TokenClaims = { subject: 'city-01', agency: 'SOCIAL_SECURITY', town: null, role: 'CITY_OFFICER', purpose: 'PREMIUM_SUBSIDY' };
const TOWN: TokenClaims = { subject: 'xiaolan-01', agency: 'TOWN', town: XIAOLAN, role: 'TOWN_OFFICER', purpose: 'PREMIUM_SUBSIDY' };
const ANALYST: TokenClaims = { subject: 'analyst-01', agency: 'FINANCE', town: null, role: 'ANALYST', purpose: 'STATISTICS' };
const OPERATOR: TokenClaims = { subject: 'operator-01', agency: 'SOCIAL_SECURITY', town: null, role: 'OPERATOR', purpose: 'OPERATIONS' };

const ANY = '{ cursorAt(time: "2018-10-01T00:00:00+08:00") }';
const FOLLOW =
  'subscription ($after: Cursor, $filter: StatusChangeFilter) { statusChanges(after: $after, filter: $filter) { id cursor to } }';

let database: Database;
let city: City;
let subgraphs: Subgraphs;
let keys: AccessKeys;
let directory: string;
let revocations: Revocations;
/** One engine for all hubs of one process; those over HTTP have their own. */
let together: Federation;
let person: PersonToken;
const open: RunningHub[] = [];
const readers: Reader[] = [];

beforeAll(async () => {
  database = await aDatabase();
  city = new City(database, testKeys(), [someone]);
  await city.deliver('2018-10');
  person = tokenOf(someone.idNumber, city.keys);
  subgraphs = await createSubgraphs({ database, keys: city.keys, trail: () => undefined });
  together = federate({ definitions: subgraphs.definitions });
  directory = await mkdtemp(join(tmpdir(), 'minsheng-following-'));
  keys = await demoAccessKeys(directory);
  revocations = new Revocations(database, () => undefined);
  await revocations.begin();
});
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.leave();
  for (const hub of open.splice(0).reverse()) await hub.close();
});
afterAll(async () => {
  await together.engine.close();
  await revocations.close();
  await subgraphs.close();
  await database.close();
  await rm(directory, { recursive: true });
});

const token = (claims: TokenClaims, seconds?: number): Promise<string> => signToken({ ...claims }, keys, seconds);
async function append(...changes: Partial<NewChange>[]): Promise<void> {
  await database.transaction('minsheng_hub', (transaction) =>
    appendChanges(
      transaction,
      changes.map((change) => ({ kind: 'ENROLLED', feed: 'ENROLMENT', person, town: XIAOLAN, ...change })),
    ),
  );
  await untilSettled(database);
}

async function aHub(choices: Partial<HubOptions> = {}, federation: Federation = together): Promise<RunningHub> {
  const hub = await startHub({
    engine: federation.engine,
    verify: (text) => verifyToken(text, keys),
    revocations,
    dependencies: federation.dependencies,
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
    demo: false,
    ...choices,
  });
  if (federation !== together) open.push({ url: '', close: () => federation.engine.close() });
  open.push(hub);
  return hub;
}

async function overHttp(): Promise<RunningHub> {
  const key = createSecretKey(randomBytes(32));
  const log = pino({ level: 'silent' });
  const services = await Promise.all(
    subgraphs.definitions.map((definition) => serveSubgraph({ definition, key, log, host: '127.0.0.1', port: 0 })),
  );
  for (const service of services) open.push(service);
  const urls = new Map(subgraphs.definitions.map(({ name }, i) => [name as string, `${services[i]?.url}/graphql`]));
  return aHub({}, federate({ definitions: subgraphs.definitions, urls, key }));
}

async function now({ url }: RunningHub): Promise<string> {
  await untilSettled(database);
  const { body } = await ask(
    url,
    { query: '{ cursorAt(time: "2100-01-01T00:00:00+08:00") }' },
    { authorization: `Bearer ${await token(CITY)}` },
  );
  return (body.data as { cursorAt: string }).cursorAt;
}

/** What the log tells after a cursor, to whoever wants everything. */
async function toldAfter({ url }: RunningHub, after: string | undefined): Promise<unknown[]> {
  const query = 'query ($after: Cursor) { statusChanges(after: $after) { edges { node { to } } } }';
  const { body } = await ask(url, { query, variables: { after } }, { authorization: `Bearer ${await token(CITY)}` });
  return (body.data as { statusChanges: { edges: unknown[] } }).statusChanges.edges;
}

async function following({ url }: RunningHub, claims: TokenClaims, variables: Record<string, unknown>, headers = {}): Promise<EventReader> {
  const reader = await follow(url, await token(claims), { query: FOLLOW, variables }, headers);
  readers.push(reader);
  return reader;
}

const heard = (count: number) => (reader: Reader) => reader.heard.length >= count;

/** What, the question, who asks, the status over HTTP and the code. */
const REFUSED: [string, string, TokenClaims, number, string][] = [
  ['a query', ANY, CITY, 400, 'WRONG_TRANSPORT'],
  ['a cursor of somebody else', 'subscription { statusChanges(after: "AAAA") { id } }', CITY, 400, 'BAD_CURSOR'],
  ['a town that is none', 'subscription { statusChanges(filter: { towns: ["1"] }) { id } }', CITY, 400, 'BAD_USER_INPUT'],
  ['a field without its right', 'subscription { statusChanges { person { fullIdNumber } } }', OPERATOR, 403, 'FORBIDDEN'],
  ['an analyst, who counts nothing,', 'subscription { statusChanges { id } }', ANALYST, 403, 'FORBIDDEN'],
  [
    'too many aliases',
    `subscription { statusChanges { ${Array.from({ length: 40 }, (_, n) => `a${n}: id`).join(' ')} } }`,
    CITY,
    400,
    'TOO_MANY_ALIASES',
  ],
  ['something deep', `subscription { statusChanges ${'{ person '.repeat(20)}{ id } ${'}'.repeat(20)} }`, CITY, 400, 'TOO_DEEP'],
];

const TRANSPORTS = [
  ['server-sent events', follow],
  ['WebSocket', followOverSocket],
] as const;

describe.each(TRANSPORTS)('following over %s', (_transport, over) => {
  async function followed({ url }: RunningHub, variables: Record<string, unknown>, claims = CITY): Promise<Reader> {
    const reader = await over(url, await token(claims), { query: FOLLOW, variables });
    readers.push(reader);
    return reader;
  }

  it('replays what came after the cursor and goes on live, each once, with the cursor as id', async () => {
    const hub = await aHub();
    const after = await now(hub);
    await append({ to: 'one' }, { to: 'two' });
    const reader = await followed(hub, { after });
    await reader.until(heard(2));
    await append({ to: 'three' });
    await append({ to: 'four' });
    await reader.until(heard(4));
    expect(reader.told('to')).toEqual(['one', 'two', 'three', 'four']);
    expect(reader.heard.map(({ id }) => id)).toEqual(reader.told('cursor'));
  });

  it('goes live without a gap or a repeat, whenever it begins while changes are made', async () => {
    const hub = await aHub();
    const after = await now(hub);
    const all = Array.from({ length: 120 }, (_, n) => String(n));
    const begun: Reader[] = [];
    for (const to of all) {
      const appended = append({ to });
      if (Number(to) % 12 === 0) begun.push(await followed(hub, { after }));
      await appended;
    }
    for (const reader of begun) expect((await reader.until(heard(all.length))).told('to')).toEqual(all);
    const [{ id = '' } = {}] = begun[0]?.heard.slice(59) ?? [];
    expect((await (await followed(hub, { after: id })).until(heard(60))).told('to')).toEqual(all.slice(60));
  });

  it('says how far it is while nothing comes that is wanted, so that nobody reads again what he did not want', async () => {
    const hub = await aHub({ heartbeatMs: 50 });
    const after = await now(hub);
    const filter = { kinds: ['SUSPENDED'] };
    const reader = await followed(hub, { after, filter });
    await append({ to: 'not wanted' }, { to: 'nor this' });
    let place: string | undefined;
    do {
      const seen = place;
      await reader.until(({ lastId }) => lastId !== seen);
      place = reader.lastId;
    } while ((await toldAfter(hub, place)).length > 0);
    await append({ to: 'wanted', kind: 'SUSPENDED' });
    await reader.until(heard(1));
    expect(reader.told('to')).toEqual(['wanted']);
    expect(reader.lastId).toBe(reader.heard[0]?.id);
    const resumed = await followed(hub, { after: place });
    expect((await resumed.until(heard(1))).told('to')).toEqual(['wanted']);
  });

  it('resumes at another process after the cursor that it heard last', async () => {
    const [first, second] = [await aHub(), await aHub()];
    const after = await now(first);
    await append({ to: 'one' }, { to: 'two' }, { to: 'three' });
    const reader = await followed(first, { after });
    const { id = '' } = (await reader.until(heard(3))).heard[1] ?? {};
    reader.leave();
    const resumed = await followed(second, { after: id });
    await append({ to: 'four' });
    expect((await resumed.until(heard(2))).told('to')).toEqual(['three', 'four']);
  });

  it('begins at the end of the log without a cursor', async () => {
    const hub = await aHub();
    await append({ to: 'before' });
    const reader = await followed(hub, {});
    // A socket does not say when the subscription has begun; from then on each is heard.
    while (reader.heard.length === 0) await append({ to: 'after' });
    expect(new Set(reader.told('to'))).toEqual(new Set(['after']));
  });

  it('keeps a cursor when the filter changes', async () => {
    const hub = await aHub();
    const after = await now(hub);
    await append({ to: 'one' }, { to: 'two', kind: 'SUSPENDED' }, { to: 'three', town: HUANGPU }, { to: 'four' });
    const suspended = await followed(hub, { after, filter: { kinds: ['SUSPENDED'] } });
    const { id } = (await suspended.until(heard(1))).heard[0] ?? {};
    const all = await followed(hub, { after: id, filter: { towns: [XIAOLAN] } });
    expect((await all.until(heard(1))).told('to')).toEqual(['four']);
    await append({ to: 'five', town: HUANGPU }, { to: 'six' }, { to: 'seven', kind: 'SUSPENDED', town: HUANGPU });
    expect((await all.until(heard(2))).told('to')).toEqual(['four', 'six']);
    expect((await suspended.until(heard(2))).told('to')).toEqual(['two', 'seven']);
  });

  it('tells a town of its own people only, an operator of lists and of nobody', async () => {
    const hub = await aHub();
    const after = await now(hub);
    await append({ to: 'ours' }, { to: 'theirs', town: HUANGPU }, { to: 'list', kind: 'BATCH_ACCEPTED', person: null, town: null });
    expect((await (await followed(hub, { after }, TOWN)).until(heard(2))).told('to')).toEqual(['ours', 'list']);
    expect((await (await followed(hub, { after }, OPERATOR)).until(heard(1))).told('to')).toEqual(['list']);
  });

  it.each(REFUSED)('refuses %s before the first event', async (_, query, claims, status, code) => {
    const hub = await aHub();
    const asked = over(hub.url, await token(claims), { query });
    const reader = await asked;
    readers.push(reader);
    if (reader instanceof EventReader) expect([reader.status, (await reader.refusal()).code]).toEqual([status, code]);
    else expect((await reader.until(heard(1))).codes).toEqual([code]);
  });
});

describe('following over server-sent events', () => {
  it('resumes with Last-Event-ID at another process, whatever the query says', async () => {
    const [first, second] = [await aHub(), await aHub()];
    const after = await now(first);
    await append({ to: 'one' }, { to: 'two' }, { to: 'three' });
    const reader = await following(first, CITY, { after });
    const { id = '' } = (await reader.until(heard(3))).heard[1] ?? {};
    const resumed = await following(second, CITY, { after }, { 'last-event-id': id });
    await append({ to: 'four' });
    expect((await resumed.until(heard(2))).told('to')).toEqual(['three', 'four']);
    const literal = await follow(
      second.url,
      await token(CITY),
      { query: 'subscription { statusChanges { to } }' },
      { 'last-event-id': id },
    );
    readers.push(literal);
    expect((await literal.until(heard(2))).told('to')).toEqual(['three', 'four']);
  });

  it('is understood by the client of graphql-sse, by POST and with the answer of a GET alike', async () => {
    const hub = await aHub();
    const after = await now(hub);
    await append({ to: 'one' }, { to: 'two' });
    const authorization = `Bearer ${await token(CITY)}`;
    const client = createClient({ url: `${hub.url}/graphql/stream`, headers: { authorization }, retryAttempts: 0 });
    const events = client.iterate<{ statusChanges: { to: string } }>({ query: FOLLOW, variables: { after } });
    expect([(await events.next()).value?.data?.statusChanges.to, (await events.next()).value?.data?.statusChanges.to]).toEqual([
      'one',
      'two',
    ]);
    await events.return?.();
    client.dispose();
    const asked = new URLSearchParams({ query: FOLLOW, variables: JSON.stringify({ after }) });
    const response = await fetch(`${hub.url}/graphql?${asked}`, { headers: { authorization, accept: 'text/event-stream' } });
    const text = await response.body?.pipeThrough(new TextDecoderStream()).getReader().read();
    expect([response.headers.get('content-type'), text?.value?.startsWith(':\n\n')]).toEqual(['text/event-stream; charset=utf-8', true]);
    await response.body?.cancel().catch(() => undefined);
  });
});

describe('who follows', () => {
  it.each(['token', 'account'])('is cut off within moments when the %s is revoked, and refused over HTTP', async (what) => {
    const hub = await aHub();
    const claims = { ...TOWN, subject: `revoked-${what}` };
    const good = await token(claims);
    const variables = { after: await now(hub) };
    const reader = await follow(hub.url, good, { query: FOLLOW, variables });
    const { client, closed } = aSocket(hub.url, good);
    const told = subscribed(client, { query: FOLLOW, variables }, 1);
    await append({ to: 'first' });
    await reader.until(heard(1));
    expect((await told).results[0]?.data).toMatchObject({ statusChanges: { to: 'first' } });
    const { jti = '' } = JSON.parse(Buffer.from(good.split('.')[1] ?? '', 'base64url').toString()) as { jti?: string };
    const revoked = what === 'token' ? { tokenId: jti } : ({ agency: 'TOWN', subject: claims.subject } as const);
    await revoke(database, { revoked, officer: 'operator', reason: 'lost' });
    await reader.untilEnded();
    expect(reader.codes).toEqual(['TOKEN_REVOKED']);
    expect(reader.heard.at(-1)?.errors[0]?.extensions.cursor).toBe(reader.heard[0]?.id);
    expect(await closed).toBe(4401);
    const headers = { authorization: `Bearer ${good}` };
    expect(await ask(hub.url, { query: ANY }, headers)).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
    expect(await restore(database, revoked, 'operator')).toBe(true);
    while ((await ask(hub.url, { query: ANY }, headers)).status !== 200);
  });

  it('ends with the token, and is told where to go on', async () => {
    const hub = await aHub();
    const { reader, closed } = await untilHeardInTime(hub);
    await reader.untilEnded();
    expect([reader.codes, reader.completed]).toEqual([['TOKEN_EXPIRED'], true]);
    expect(reader.heard.at(-1)?.errors[0]?.extensions.cursor).toBe(reader.heard[0]?.id);
    expect(await closed).toBe(4401);
  });

  /** Follows with a token of few seconds, of more where the machine is too busy to tell anything within them. */
  async function untilHeardInTime(hub: RunningHub): Promise<{ reader: EventReader; closed: Promise<number> }> {
    for (let seconds = 2; ; seconds *= 2) {
      const short = await token(CITY, seconds);
      const reader = await follow(hub.url, short, { query: FOLLOW });
      const { closed } = aSocket(hub.url, short);
      await append({ to: 'last' });
      const inTime = await reader.until(heard(1)).then(
        ({ heard: [first] }) => first?.data !== undefined,
        () => false,
      );
      if (inTime) return { reader, closed };
    }
  }

  it('holds so many subscriptions and no more, over both ways together, and gets a place back', async () => {
    const hub = await aHub({ limits: { ...LIMITS, subscriptionsPerCaller: 2 } });
    const { client } = aSocket(hub.url, await token(CITY));
    const first = client.iterate({ query: FOLLOW });
    await append({ to: 'one' });
    void first.next();
    const second = await following(hub, CITY, {});
    const refusedOnes = async () => (await subscribed(client, { query: FOLLOW }, 1)).codes;
    let third = await follow(hub.url, await token(CITY), { query: FOLLOW });
    expect([second.status, third.status, await refusedOnes()]).toEqual([200, 429, ['TOO_MANY_SUBSCRIPTIONS']]);
    expect((await following(hub, TOWN, {})).status).toBe(200);
    second.leave();
    while (third.status !== 200) third = await follow(hub.url, await token(CITY), { query: FOLLOW });
    third.leave();
    await client.dispose();
  });

  it('comes from this hub’s own pages or those allowed', async () => {
    const hub = await aHub({ origins: ['https://office.example'] });
    const status = async (origin: string): Promise<number> => {
      const reader = await follow(hub.url, await token(CITY), { query: FOLLOW }, { origin });
      reader.leave();
      return reader.status;
    };
    expect([await status('https://evil.example'), await status('https://office.example'), await status(hub.url)]).toEqual([403, 200, 200]);
    const upgrade = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    };
    const evil = { headers: { ...upgrade, origin: 'https://evil.example' } };
    const response = await request(`${hub.url}/graphql`, evil).catch((error: Error) => error);
    expect(response).not.toMatchObject({ statusCode: 101 });
  });

  it('a page of another host can read what it asks for only when it is allowed', async () => {
    const hub = await aHub({ origins: ['https://office.example'] });
    const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' };
    const asked = async (method: 'POST' | 'OPTIONS', origin: string, signed = true): Promise<unknown[]> => {
      const authorization = signed ? { authorization: `Bearer ${await token(CITY)}` } : {};
      const headers = method === 'POST' ? { ...authorization, 'content-type': 'application/json' } : preflight;
      const body = method === 'POST' ? JSON.stringify({ query: ANY }) : undefined;
      const {
        statusCode,
        headers: answered,
        body: text,
      } = await request(`${hub.url}/graphql`, { method, headers: { ...headers, origin }, body });
      await text.dump();
      return [statusCode, answered['access-control-allow-origin'], answered['access-control-allow-methods']];
    };
    expect(await asked('POST', 'https://office.example')).toEqual([200, 'https://office.example', undefined]);
    expect(await asked('POST', 'https://office.example', false)).toEqual([401, 'https://office.example', undefined]);
    expect(await asked('OPTIONS', 'https://office.example')).toEqual([204, 'https://office.example', 'GET, POST']);
    expect(await asked('POST', 'https://evil.example')).toEqual([200, undefined, undefined]);
    expect((await asked('OPTIONS', 'https://evil.example')).slice(1)).toEqual([undefined, undefined]);
    const reader = await follow(hub.url, await token(CITY), { query: FOLLOW }, { origin: 'https://office.example' });
    reader.leave();
    expect(reader.header('access-control-allow-origin')).toBe('https://office.example');
  });
});

describe('a reader that stops reading', () => {
  const MANY = 12_000;
  const patience = { waitingBytes: 16_384, milliseconds: 100 };
  /** Two kilobytes for each event. */
  const WIDE = `subscription ($after: Cursor, $filter: StatusChangeFilter) { statusChanges(after: $after, filter: $filter) {
    to ${Array.from({ length: 28 }, (_, n) => `aRatherLongNameForACursor${n}: cursor`).join(' ')} } }`;
  const filter = { kinds: ['PREMIUM_PAID'], towns: [HUANGPU] };
  const all = Array.from({ length: MANY }, (_, n) => String(n + 1));
  let after: string;
  beforeAll(async () => {
    after = await now(await aHub());
    await database.transaction('minsheng_hub', (transaction) =>
      appendSelected(
        transaction,
        `select ${changeKindCode('PREMIUM_PAID')}::smallint, null::integer, null::bigint, $1::uuid, $2::text, null::text, 'PREMIUM', null::text, n::text,
          null::text, null::text, null::bigint, null::integer, null::text from generate_series(1, $3::integer) n`,
        [person, HUANGPU, MANY],
      ),
    );
  });

  /** A hub that says when it has given a reader up. */
  async function impatient() {
    let tell: () => void = () => undefined;
    const givenUp = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const log = pino({}, { write: (line: string) => void (line.includes('RESYNC') && tell()) });
    return { hub: await aHub({ patience, log }), givenUp };
  }

  it('is told RESYNC with its cursor and closed, and goes on from there without a gap or a repeat', async () => {
    const { hub, givenUp } = await impatient();
    const reader = await follow(hub.url, await token(CITY), { query: WIDE, variables: { after, filter } });
    readers.push(reader);
    reader.stopReading();
    await givenUp;
    reader.readOn();
    await reader.untilEnded();
    expect([reader.codes, reader.completed]).toEqual([['RESYNC'], true]);
    const cursor = reader.heard.at(-1)?.errors[0]?.extensions.cursor;
    expect(cursor).toBe(reader.heard.at(-2)?.id);
    const rest = await following(await aHub(), CITY, { after: cursor, filter });
    await rest.until((each) => reader.heard.length - 1 + each.heard.length >= MANY);
    expect([...reader.told('to'), ...rest.told('to')]).toEqual(all);
  });

  it('the same over WebSocket', async () => {
    const { hub, givenUp } = await impatient();
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const messages: { type: string; payload?: { data?: { statusChanges: { to: string } }; errors?: { extensions: object }[] } }[] = [];
    const subscribing = JSON.stringify({ id: '1', type: 'subscribe', payload: { query: WIDE, variables: { after, filter } } });
    socket.on('message', (text) => {
      const message = JSON.parse(String(text)) as (typeof messages)[number];
      messages.push(message);
      if (message.type === 'connection_ack') socket.send(subscribing, () => socket.pause());
    });
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${await token(CITY)}` } }));
    await givenUp;
    socket.resume();
    const [code] = (await once(socket, 'close')) as [number];
    const told = messages.flatMap(({ payload }) => payload?.data?.statusChanges.to ?? []);
    expect([code, told]).toEqual([1013, all.slice(0, told.length)]);
    expect(messages.filter(({ payload }) => payload?.errors).map(({ payload }) => payload?.errors?.[0]?.extensions)).toEqual([
      expect.objectContaining({ code: 'RESYNC', cursor: expect.any(String) }),
    ]);
  });
});

const EVENT = `subscription ($after: Cursor) { statusChanges(after: $after) { to titleZh article cause town { nameZh } batch { feed }
  person { name enrolment(month: "2018-10") { state } subsidyEligibility(month: "2018-10") { ... on SubsidyEligibility { verdict } } } } }`;

describe('the person of an event', () => {
  it.each<[string, () => Promise<RunningHub>]>([
    ['in one process', aHub],
    ['with each subgraph a service of its own', overHttp],
  ])('is asked for fields of every agency, %s', async (_, start) => {
    const hub = await start();
    const after = await now(hub);
    const reader = await follow(hub.url, await token(CITY), { query: EVENT, variables: { after } });
    readers.push(reader);
    await append({ to: 'ACTIVE', batch: '1', row: 2 });
    await append({ to: 'live', kind: 'BECAME_ELIGIBLE', feed: null });
    await reader.until(heard(2));
    expect(reader.heard.map(({ errors }) => errors)).toEqual([[], []]);
    expect(reader.heard[0]?.data?.statusChanges).toMatchObject({
      to: 'ACTIVE',
      titleZh: '参保登记',
      article: '第五条',
      cause: 'BATCH',
      town: { nameZh: '小榄镇' },
      batch: { feed: expect.any(String) },
      person: { name: '林**', enrolment: { state: expect.any(String) }, subsidyEligibility: { verdict: expect.any(String) } },
    });
    expect(reader.heard[1]?.data?.statusChanges).toMatchObject({ cause: 'CALENDAR', batch: null, person: { name: '林**' } });
  });

  it('is read once for all who stand alike, and put down for each who reads a full name', async () => {
    const disclosed: string[] = [];
    const own = await createSubgraphs({ database, keys: city.keys, trail: ({ subject }) => disclosed.push(subject) });
    open.push({ url: '', close: own.close });
    const hub = await aHub({}, federate({ definitions: own.definitions }));
    const after = await now(hub);
    const query = 'subscription ($after: Cursor) { statusChanges(after: $after) { to person { fullName } } }';
    const pair = await Promise.all(
      ['one', 'two'].map(async (subject) => follow(hub.url, await token({ ...CITY, subject }), { query, variables: { after } })),
    );
    readers.push(...pair);
    await append({ to: 'named' });
    for (const reader of pair) expect((await reader.until(heard(1))).told('person')).toEqual([{ fullName: '林小榄' }]);
    expect(disclosed.sort()).toEqual(['one', 'two']);
  });
});
