import { createHash, randomUUID } from 'node:crypto';
import type { Caller } from '../../src/access';
import { appendChanges, BEGINNING, type NewChange, readChanges } from '../../src/changelog';
import type { Database } from '../../src/database';
import type { PersonToken } from '../../src/identity/person-token';
import { townCode } from '../../src/identity/town';
import { ChangeCursors, type Lagging, LagWatch } from '../../src/notices';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { aCaller, theAnalyst, theCity } from '../support/callers';
import { testKeys } from '../support/city';
import { aDatabase } from '../support/database';
import { inOneProcess, type TestHub } from '../support/hub';
import { untilSettled } from '../support/settled-changes';

const XIAOLAN = townCode('442000100');
/** What it became in 2021 (镇区沿革). */
const XIAOLAN_TODAY = '442000118';
const HUANGPU = townCode('442000101');
const PERSON = randomUUID() as PersonToken;
const keys = testKeys();
const operator = (): Caller => aCaller({ agency: 'SOCIAL_SECURITY', role: 'OPERATOR', purpose: 'OPERATIONS' });

let database: Database;
let subgraphs: Subgraphs;
let hub: TestHub;
beforeAll(async () => {
  database = await aDatabase();
  subgraphs = await createSubgraphs({ database, keys, trail: () => undefined, lagMinutes: 30 });
  hub = inOneProcess(subgraphs.definitions);
});
beforeEach(() => database.dataSource.query('truncate changelog.change, notices.subscriber'));
afterAll(async () => {
  await hub.close();
  await subgraphs.close();
  await database.close();
});

async function append(...changes: Partial<NewChange>[]): Promise<void> {
  await database.transaction('minsheng_hub', (transaction) =>
    appendChanges(
      transaction,
      changes.map((change) => ({ kind: 'ENROLLED', feed: 'ENROLMENT', person: PERSON, town: XIAOLAN, ...change })),
    ),
  );
  await untilSettled(database);
}
const many = (count: number, change: Partial<NewChange> = {}): Promise<void> => append(...Array.from({ length: count }, () => change));
async function asked<T>(query: string, variables: Record<string, unknown> = {}, caller: Caller = theCity()): Promise<T> {
  const { data, errors } = await hub.ask(query, variables, caller);
  expect(errors).toBeUndefined();
  return data as T;
}

const PAGE = `query ($after: Cursor, $first: PageSize, $filter: StatusChangeFilter) { statusChanges(after: $after, first: $first, filter: $filter) {
  edges { cursor node { to } } pageInfo { hasNextPage endCursor } } }`;
interface Page {
  readonly statusChanges: {
    readonly edges: { readonly cursor: string; readonly node: { readonly to: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

describe('the query twin', () => {
  it('gives page after page, each change once, and what came since with the last cursor', async () => {
    await append({ to: 'one' }, { to: 'two' }, { to: 'three' });
    const told: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { statusChanges }: Page = await asked<Page>(PAGE, { after, first: 2 });
      told.push(...statusChanges.edges.map(({ node }) => node.to));
      after = statusChanges.pageInfo.endCursor;
      more = statusChanges.pageInfo.hasNextPage;
    }
    await append({ to: 'four' });
    const since = await asked<Page>(PAGE, { after, first: 2 });
    expect([...told, ...since.statusChanges.edges.map(({ node }) => node.to)]).toEqual(['one', 'two', 'three', 'four']);
  });

  it('looks at a bounded piece of the log: a rare filter gives fewer, says that there is more, and its cursor advances', async () => {
    await many(5_500);
    await append({ to: 'rare', kind: 'TERMINATED' });
    const variables = { first: 10, filter: { kinds: ['TERMINATED'] } };
    const { statusChanges: first } = await asked<Page>(PAGE, variables);
    expect([first.edges.length, first.pageInfo.hasNextPage]).toEqual([0, true]);
    const { statusChanges: next } = await asked<Page>(PAGE, { ...variables, after: first.pageInfo.endCursor });
    expect([next.edges.map(({ node }) => node.to), next.pageInfo.hasNextPage]).toEqual([['rare'], false]);
  });

  it('gives what the caller may see: a town its own, an operator nobody', async () => {
    await append({ to: 'ours' }, { to: 'theirs', town: HUANGPU }, { to: 'list', kind: 'BATCH_ACCEPTED', person: null, town: null });
    const told = async (caller: Caller) => (await asked<Page>(PAGE, {}, caller)).statusChanges.edges.map(({ node }) => node.to);
    expect([await told(aCaller()), await told(operator())]).toEqual([['ours', 'list'], ['list']]);
  });

  it.each([
    PAGE,
    '{ cursorAt(time: "2018-10-01T00:00:00+08:00") }',
    '{ statusChangesSummary(since: "2018-10-01T00:00:00+08:00") { changes } }',
    '{ deliveryStatus { waiting } }',
  ])('is closed to an analyst, to whom the numbers of changes and cursors would count the people between two lists: %s', async (query) => {
    const { errors } = await hub.ask(query, {}, theAnalyst());
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('goes on from a cursor that was kept since the seal was an HMAC', async () => {
    await append({ to: 'one' }, { to: 'two' }, { to: 'three' });
    const [, two] = await readChanges(database.reader('minsheng_hub'), BEGINNING, 3);
    const position = two?.position ?? '';
    const code = keys.token.nameMac(`position\n${position}\n${createHash('sha256').update('status-changes').digest('hex')}`);
    const kept = Buffer.concat([Buffer.from(code, 'hex').subarray(0, 12), Buffer.from(position, 'latin1')]).toString('base64url');
    const { edges } = (await asked<Page>(PAGE, { after: kept })).statusChanges;
    expect(edges.map(({ node }) => node.to)).toEqual(['three']);
  });

  it('refuses a cursor that this hub did not write', async () => {
    const { errors } = await hub.ask(PAGE, { after: 'AAAABBBBCCCCDDDDEEEE' }, theCity());
    expect(errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
  });
});

describe('the cursor of a moment', () => {
  it('has everything later after it', async () => {
    await append({ to: 'early' });
    const [{ now }] = await database.dataSource.query<[{ now: string }]>(
      `select to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as now`,
    );
    const at = (time: string) => asked<{ cursorAt: string }>('query ($time: DateTime!) { cursorAt(time: $time) }', { time });
    const end = (await at(now)).cursorAt;
    await append({ to: 'late' });
    for (const after of [end, (await at(now)).cursorAt])
      expect((await asked<Page>(PAGE, { after })).statusChanges.edges.map(({ node }) => node.to)).toEqual(['late']);
  });
});

const SUMMARY = `query ($since: DateTime!, $until: DateTime, $filter: StatusChangeFilter) {
  statusChangesSummary(since: $since, until: $until, filter: $filter) { town { code } kind changes } }`;

describe('the summary', () => {
  const since = new Date(Date.now() - 3_600_000).toISOString();
  it('counts by town, kind and day what the caller may see', async () => {
    await append(
      {},
      {},
      { town: HUANGPU },
      { kind: 'PREMIUM_PAID', feed: 'PREMIUM' },
      { kind: 'BATCH_ACCEPTED', person: null, town: null },
    );
    const { statusChangesSummary: city } = await asked<{ statusChangesSummary: object[] }>(SUMMARY, { since });
    expect(city).toEqual([
      { town: null, kind: 'BATCH_ACCEPTED', changes: 1 },
      { town: { code: XIAOLAN_TODAY }, kind: 'ENROLLED', changes: 2 },
      { town: { code: XIAOLAN_TODAY }, kind: 'PREMIUM_PAID', changes: 1 },
      { town: { code: HUANGPU }, kind: 'ENROLLED', changes: 1 },
    ]);
    const filter = { kinds: ['ENROLLED'] };
    const town = await asked<{ statusChangesSummary: object[] }>(SUMMARY, { since, filter }, aCaller());
    expect(town.statusChangesSummary).toEqual([{ town: { code: XIAOLAN_TODAY }, kind: 'ENROLLED', changes: 2 }]);
  });

  it('refuses more than 31 days', async () => {
    const { errors } = await hub.ask(SUMMARY, { since: '2018-10-01T00:00:00+08:00' }, theCity());
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

const ACKNOWLEDGE = `mutation ($input: AcknowledgeInput!) { acknowledgeStatusChanges(input: $input) {
  ... on SubscriberStatus { subscriber cursor waiting state acknowledgedBy } ... on Refusal { code } } }`;
const STATUS = '{ deliveryStatus { subscriber agency town { code } cursor waiting waitingMore waitingSince state } }';

describe('receipts', () => {
  const acknowledge = async (cursor: string, caller = aCaller(), subscriber = '业务系统') =>
    (await asked<{ acknowledgeStatusChanges: Record<string, unknown> }>(ACKNOWLEDGE, { input: { subscriber, cursor } }, caller))
      .acknowledgeStatusChanges;
  const cursors = async (): Promise<string[]> => {
    const written = new ChangeCursors(keys.token.nameMac);
    return (await readChanges(database.reader('minsheng_hub'), BEGINNING, 100)).map(({ position }) => written.write(position));
  };

  it('move forward only, and the same again changes nothing', async () => {
    await append({ to: 'one' }, { to: 'two' }, { to: 'theirs', town: HUANGPU }, { to: 'three' });
    const [one = '', two = ''] = await cursors();
    expect(await acknowledge(two)).toMatchObject({ cursor: two, waiting: 1, state: 'BEHIND', acknowledgedBy: 'test-officer' });
    expect(await acknowledge(one)).toMatchObject({ cursor: two, waiting: 1 });
    expect(await acknowledge(two)).toMatchObject({ cursor: two });
    expect(await acknowledge((await cursors()).at(-1) ?? '')).toMatchObject({ waiting: 0, state: 'UP_TO_DATE' });
  });

  it('are an agency’s own: others do not see them, operators see all', async () => {
    await append({ to: 'one' });
    const [one = ''] = await cursors();
    await acknowledge(one);
    await acknowledge(one, theCity(), 'archive');
    const seen = async (caller: Caller) =>
      (await asked<{ deliveryStatus: { subscriber: string }[] }>(STATUS, {}, caller)).deliveryStatus.map(({ subscriber }) => subscriber);
    expect([await seen(aCaller()), await seen(theCity()), await seen(aCaller({ town: HUANGPU }))]).toEqual([['业务系统'], ['archive'], []]);
    expect(await seen(operator())).toEqual(['archive', '业务系统']);
  });

  it('refuse a name that may be a number, and a cursor beyond the log', async () => {
    await append({ to: 'one' });
    const [one = ''] = await cursors();
    expect(await acknowledge(one, aCaller(), '442099199001011238')).toEqual({ code: 'BAD_USER_INPUT' });
    const beyond = new ChangeCursors(keys.token.nameMac).write('9000000000000000000.1' as never);
    expect(await acknowledge(beyond)).toEqual({ code: 'BAD_CURSOR' });
  });

  it('say LAGGING when the oldest has waited too long, once in the log, and count it for readiness', async () => {
    await append({ to: 'one' }, { to: 'two' });
    const [one = ''] = await cursors();
    await acknowledge(one);
    await database.dataSource.query(`update changelog.change set appended_at = appended_at - interval '31 minutes'`);
    const { deliveryStatus } = await asked<{ deliveryStatus: object[] }>(STATUS, {}, aCaller());
    expect(deliveryStatus).toMatchObject([{ waiting: 1, waitingMore: false, state: 'LAGGING', town: { code: XIAOLAN_TODAY } }]);
    const told: Lagging[] = [];
    const reader = database.reader('minsheng_hub');
    const watch = new LagWatch({
      reader,
      minutes: 30,
      onLagging: (lagging) => told.push(lagging),
      onError: (error) => expect(error).toBeUndefined(),
    });
    await watch.look();
    await watch.look();
    expect([told, watch.detail()]).toEqual([
      [{ agency: 'TOWN', town: XIAOLAN, subscriber: '业务系统', changes: 1, minutes: 31 }],
      '1 LAGGING',
    ]);
    await acknowledge((await cursors()).at(-1) ?? '');
    await watch.look();
    expect(watch.detail()).toBeUndefined();
  });
});
