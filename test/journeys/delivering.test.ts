import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type AccessKeys, type Caller, demoAccessKeys, signToken, verifyToken } from '../../src/access';
import type { Database } from '../../src/database';
import { federate, type RunningHub, startHub } from '../../src/hub';
import { townCode } from '../../src/identity/town';
import { type Clerk, startClerk } from '../../src/reception';
import { CONSEQUENCES, createSubgraphs, type Subgraphs } from '../../src/start';
import { aCaller, theAnalyst, theCity } from '../support/callers';
import { aDatabase } from '../support/database';
import { aCitizenId, TEST_KEYS } from '../support/deliveries';
import { inOneProcess, type TestHub } from '../support/hub';
import { aSocket, ask as post, subscribed } from '../support/hub-fixture';
import { UPLOADS } from '../support/receiving-hub';
import { aRosterFile, Uploading } from '../support/uploading';

let database: Database;
let subgraphs: Subgraphs;
let graph: TestHub;

beforeAll(async () => {
  database = await aDatabase();
  subgraphs = await createSubgraphs({ database, keys: TEST_KEYS, trail: () => undefined });
  graph = inOneProcess(subgraphs.definitions);
});
afterAll(async () => {
  await graph.close();
  await subgraphs.close();
  await database.close();
});

const CIVIL: Caller = aCaller({ agency: 'CIVIL_AFFAIRS', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });
const POVERTY: Caller = aCaller({ agency: 'POVERTY_ALLEVIATION', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });
const COLUMNS = ['姓名', '身份证号码', '镇区'];
const rowsFrom = (from: number, count: number): string[][] =>
  Array.from({ length: count }, (_, i) => ['示例木', aCitizenId(from + i), '小榄镇']);
const freshKey = (): string => randomUUID().slice(0, 20);

const BATCHES = `batches { id feed month kind state heldReason { code } facts sums { total accepted rejected } effects { began changed ended towns { town { nameZh } began } } } rejectedRows { shown { row messageZh } more }`;
const DELIVER = `mutation ($input: DeliverRowsInput!) { deliverRows(input: $input) { __typename
  ... on RosterReceipt { ${BATCHES} } ... on RosterHeld { ${BATCHES} }
  ... on AlreadyDelivered { batches { id deliveredAt } messageZh } ... on Refusal { code path messageZh } } }`;
const PREVIEW = `mutation ($input: PreviewInput!) { previewRoster(input: $input) { __typename
  ... on RosterPreview { ${BATCHES.replace('id feed', 'feed')} } ... on AlreadyDelivered { batches { id } } ... on Refusal { code path } } }`;

// biome-ignore lint/suspicious/noExplicitAny: answers of a graph under test
async function ask(query: string, variables: Record<string, unknown>, caller: Caller = CIVIL): Promise<any> {
  const { data, errors } = await graph.ask(query, variables, caller);
  if (errors) return { error: errors[0]?.extensions?.code, message: errors[0]?.message };
  return Object.values(data ?? {})[0];
}

const input = (month: string, rows: string[][], more: Record<string, unknown> = {}) => ({
  feed: 'DESTITUTE_SUPPORT',
  month,
  columns: COLUMNS,
  rows,
  ...more,
});
const delivered = (month: string, rows: string[][], more: Record<string, unknown> = {}, caller?: Caller) =>
  ask(DELIVER, { input: { idempotencyKey: freshKey(), ...input(month, rows, more) } }, caller);
const count = async (what: string): Promise<number> => Number((await database.pool.query(`select count(*) as n from ${what}`)).rows[0].n);

describe('deliverRows', () => {
  it('believes rows as it would a file, and names the rows that it did not take', async () => {
    const answer = await delivered('2018-10', [...rowsFrom(0, 20), ['示例木', '442099199001011230', '小榄镇']]);
    expect(answer).toMatchObject({
      __typename: 'RosterReceipt',
      batches: [
        {
          state: 'ACCEPTED',
          kind: 'FULL',
          sums: { total: 22, accepted: 20, rejected: 1 },
          effects: { began: 20, towns: [{ began: 20, town: { nameZh: '小榄镇' } }] },
        },
      ],
      rejectedRows: { shown: [{ row: 22, messageZh: expect.stringContaining('22') }], more: 0 },
    });
    expect(JSON.stringify(answer)).not.toMatch(/442099199001011230/);
  });

  it('says what concerns the list as a whole in its answer, in a preview, to a retry, and of the batch afterwards', async () => {
    const notices = 'notices { sheet severity code message messageZh }';
    const differs = { sheet: null, severity: 'WARNED', code: 'FW_TOTAL', messageZh: '合计写的是 9，实际读到 20 行，请核对' };
    const rows = [...rowsFrom(300, 20), ['合计', '9人', '']];
    const asked = input('2018-10', rows, { kind: 'DELTA' });
    const said = `mutation ($input: PreviewInput!) { previewRoster(input: $input) { ... on RosterPreview { ${notices} } } }`;
    expect(await ask(said, { input: { rows: asked } })).toMatchObject({ notices: [differs] });
    const deliver = `mutation ($input: DeliverRowsInput!) { deliverRows(input: $input) { ... on RosterReceipt { batches { id } ${notices} } } }`;
    const keyed = { input: { idempotencyKey: freshKey(), ...asked } };
    const answer = await ask(deliver, keyed);
    expect(answer).toMatchObject({ notices: [differs] });
    expect(await ask(deliver, keyed)).toEqual(answer);
    const batch = `query ($id: ID!) { batch(id: $id) { ... on Batch { notices { ordinal sheet severity code messageZh } next: notices(after: 1) { code } } } }`;
    const id = { id: answer.batches[0].id };
    expect(await ask(batch, id)).toEqual({ notices: [{ ordinal: 1, ...differs }], next: [] });
    expect(await ask(batch, id, POVERTY)).toEqual({});
    expect((await ask(batch, id, theAnalyst())).notices ?? null).toBeNull();
  });

  it('answers a blind retry the same, also one that comes while the first is still under way, and writes once', async () => {
    const variables = { input: { idempotencyKey: freshKey(), ...input('2018-11', rowsFrom(0, 30)) } };
    const before = await count('hub.batch');
    const answers = await Promise.all([1, 2, 3].map(() => ask(DELIVER, variables)));
    const [first, ...others] = answers;
    expect(first.__typename).toBe('RosterReceipt');
    for (const other of others) expect(other).toEqual(first);
    expect(await ask(DELIVER, variables)).toEqual(first);
    expect(await count('hub.batch')).toBe(before + 1);
    const reused = { input: { ...variables.input, rows: rowsFrom(0, 31) } };
    expect(await ask(DELIVER, reused)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('with another key for the same rows says when and as which batch they came', async () => {
    const rows = rowsFrom(0, 40);
    const { batches } = await delivered('2018-12', rows);
    expect(await delivered('2018-12', rows)).toMatchObject({ __typename: 'AlreadyDelivered', batches: [{ id: batches[0].id }] });
  });

  it('holds what the guard holds, until an officer of the owning agency releases it, with a reason', async () => {
    await delivered('2019-01', rowsFrom(0, 40));
    const held = await delivered('2019-02', rowsFrom(0, 3));
    expect(held).toMatchObject({ __typename: 'RosterHeld', batches: [{ state: 'HELD', heldReason: { code: 'FEWER_THAN_BEFORE' } }] });
    const id = held.batches[0].id;
    expect((await ask('{ heldBatches { id heldReason } }', {})).map((each: { id: string }) => each.id)).toContain(id);
    const RELEASE = `mutation ($id: ID!, $reason: String!) { releaseBatch(id: $id, reason: $reason) { ... on BatchActed { batch { id state } effects { ended } } ... on Refusal { code } } }`;
    expect(await ask(RELEASE, { id, reason: ' ' })).toEqual({ code: 'REASON_MISSING' });
    expect(await ask(RELEASE, { id, reason: '核实' }, theCity())).toEqual({ code: 'OFFICER_OF_ANOTHER_AGENCY' });
    expect(await ask(RELEASE, { id, reason: '核实' }, aCaller())).toMatchObject({ error: 'FORBIDDEN' });
    expect(await ask(RELEASE, { id, reason: '核实' })).toEqual({ batch: { id, state: 'ACCEPTED' }, effects: { ended: 37 } });
    expect(await ask(RELEASE, { id, reason: '核实' })).toEqual({ code: 'BATCH_NOT_HELD' });
    const WITHDRAW = `mutation ($id: ID!, $reason: String!) { withdrawBatch(id: $id, reason: $reason) { ... on BatchActed { batch { state } effects { began } } ... on Refusal { code } } }`;
    expect(await ask(WITHDRAW, { id, reason: '误确认' })).toEqual({ batch: { state: 'WITHDRAWN' }, effects: { began: 37 } });
    const { rows } = await database.pool.query('select released_by, withdrawn_by, withdrawal_reason from hub.batch where id = $1', [id]);
    expect(rows[0]).toEqual({ released_by: 'test-officer', withdrawn_by: 'test-officer', withdrawal_reason: '误确认' });
  });

  const refusals: [string, Record<string, unknown>, Caller | undefined, unknown][] = [
    ['a feed of another agency', { feed: 'ENROLMENT' }, undefined, { code: 'FEED_OF_ANOTHER_AGENCY' }],
    ['a town a list of civil affairs', {}, aCaller(), { code: 'FEED_OF_ANOTHER_AGENCY' }],
    ['an analyst anything', {}, theAnalyst(), { error: 'FORBIDDEN' }],
    [
      'more rows than it may',
      { rows: rowsFrom(0, 1001) },
      undefined,
      { code: 'BAD_USER_INPUT', path: 'input.rows', messageZh: 'input.rows：应为至多 1000 行，更多的请上传文件，实为1001 行。' },
    ],
    ['a row with a cell too few', { rows: [['示例木', aCitizenId(1)]] }, undefined, { code: 'BAD_USER_INPUT', path: 'input.rows.0' }],
    ['headers that say nothing', { columns: ['甲', '乙', '丙'] }, undefined, { code: 'FILE_REJECTED' }],
    ['a month that has not come', { month: '2099-01' }, undefined, { code: 'FUTURE_MONTH' }],
    ['a key with room for a number of a person', { idempotencyKey: `k-${aCitizenId(1)}` }, undefined, { code: 'BAD_USER_INPUT' }],
  ];
  it.each(refusals)('refuses %s', async (_, more, caller, expected) => {
    expect(await delivered('2019-03', rowsFrom(0, 2), more, caller)).toMatchObject(expected as object);
  });
});

describe('a town', () => {
  const XIAOLAN = aCaller({ town: townCode('442000100') });
  const TANZHOU = aCaller({ town: townCode('442000107') });
  const HEADERS = ['姓名', '身份证号码', '人员类别', '镇区'];
  const mixed = (rows: string[][]) => ({ feed: 'HARDSHIP', columns: HEADERS, rows });
  const [own, elsewhere] = [aCitizenId(60_001), aCitizenId(60_002)];
  const SUMS = `mutation ($input: DeliverRowsInput!) { deliverRows(input: $input) { __typename ... on RosterReceipt {
    batches { id sums { total normalised warned rejected } } rejectedRows { shown { row messageZh } } } ... on Refusal { code path } } }`;
  const deliver = (rows: string[][], caller: Caller, more: Record<string, unknown> = {}) =>
    ask(SUMS, { input: { idempotencyKey: freshKey(), ...input('2019-09', rows, mixed(rows)), ...more } }, caller);
  const codes = async (batch: string): Promise<string[]> =>
    (await database.pool.query('select code from hub.finding where batch_id = $1 order by row_number', [batch])).rows.map(
      ({ code }) => code,
    );

  it('delivers its own people: a row that names another town is that town’s to bring', async () => {
    const answer = await deliver(
      [
        ['示例木', own, '低保对象', '小榄镇'],
        ['示例火', elsewhere, '低保对象', '坦洲镇'],
      ],
      XIAOLAN,
    );
    expect(answer).toMatchObject({ batches: [{ sums: { total: 3, normalised: 1, rejected: 1 } }] });
    expect(answer.rejectedRows.shown[0]).toMatchObject({ row: 3, messageZh: expect.stringContaining('由该镇区报送') });
    expect(await codes(answer.batches[0].id)).toContain('E_TOWN_NOT_SENDER');
  });

  it('about somebody whom a register places in another town is taken with a warning, until the records agree', async () => {
    const { batches } = await deliver([['示例木', own, '低保对象', '坦洲镇']], TANZHOU);
    expect(batches).toMatchObject([{ sums: { normalised: 0, warned: 1, rejected: 0 } }]);
    expect(await codes(batches[0].id)).toContain('W_TOWN_OF_ANOTHER');
    const { rows } = await database.pool.query('select message_zh, message_en from hub.finding where batch_id = $1', [batches[0].id]);
    expect(JSON.stringify(rows)).not.toMatch(/小榄|442000100/);
  });

  it('delivers so often in an hour and no more; a blind retry of what was taken is answered all the same', async () => {
    const strict = await createSubgraphs({ database, keys: TEST_KEYS, trail: () => undefined, deliveriesPerHour: 2 });
    const eager = { ...aCaller({ town: townCode('442000102') }), subject: 'eager' };
    const hub = inOneProcess(strict.definitions);
    const send = async (n: number, idempotencyKey: string) => {
      const rows = [['示例土', aCitizenId(61_000 + n), '低保对象', '黄圃镇']];
      const variables = { input: { idempotencyKey, ...input('2019-09', rows, mixed(rows)) } };
      return Object.values((await hub.ask(SUMS, variables, eager)).data ?? {})[0] as { __typename: string; code?: string };
    };
    const keys = [freshKey(), freshKey(), freshKey()] as const;
    expect([await send(1, keys[0]), await send(2, keys[1])].map(({ __typename }) => __typename)).toEqual([
      'RosterReceipt',
      'RosterReceipt',
    ]);
    expect(await send(3, keys[2])).toMatchObject({ __typename: 'Refusal', code: 'TOO_MANY_UPLOADS' });
    expect(await send(2, keys[1])).toMatchObject({ __typename: 'RosterReceipt' });
    await hub.close();
    await strict.close();
  });
});

describe('previewRoster', () => {
  it('of rows gives the numbers of the delivery that follows, and changes nothing', async () => {
    await delivered('2019-04', rowsFrom(0, 30));
    const rows = rowsFrom(3, 32);
    const before = [await count('hub.batch'), await count('hub.knowledge'), await count('civil_affairs.destitute_support_history')];
    const foreseen = await ask(PREVIEW, { input: { rows: input('2019-05', rows) } });
    expect([await count('hub.batch'), await count('hub.knowledge'), await count('civil_affairs.destitute_support_history')]).toEqual(
      before,
    );
    const { batches, rejectedRows } = await delivered('2019-05', rows);
    expect(foreseen).toEqual({
      __typename: 'RosterPreview',
      rejectedRows,
      batches: batches.map(({ id: _, ...batch }: { id: string }) => batch),
    });
    expect(await ask(PREVIEW, { input: { rows: input('2019-05', rows) } })).toMatchObject({ __typename: 'AlreadyDelivered' });
  });

  it('works on one of an account at a time, and says so to whoever asks for more meanwhile', async () => {
    const rows = rowsFrom(0, 30);
    const asked = [0, 1, 2].map(() => ask(PREVIEW, { input: { rows: input('2019-06', rows) } }));
    const [first, ...others] = await Promise.all(asked);
    expect(first).toMatchObject({ __typename: 'RosterPreview' });
    for (const other of others) expect(other).toMatchObject({ __typename: 'Refusal', code: 'TOO_MANY_PREVIEWS' });
    expect(await ask(PREVIEW, { input: { rows: input('2019-06', rows) } })).toMatchObject({ __typename: 'RosterPreview' });
  });

  it('asks for rows or an upload, and for one of them', async () => {
    expect(await ask(PREVIEW, { input: {} })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await ask(PREVIEW, { input: { upload: randomUUID() } })).toMatchObject({ code: 'UNKNOWN_UPLOAD' });
    expect(await ask(PREVIEW, { input: { rows: input('2019-05', rowsFrom(0, 1)) } }, POVERTY)).toMatchObject({
      code: 'FEED_OF_ANOTHER_AGENCY',
    });
  });
});

describe('an upload over HTTP, watched over WebSocket at a process that does not work on it', () => {
  let directory: string;
  let keys: AccessKeys;
  let hub: RunningHub;
  let clerk: Clerk;
  let token: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'minsheng-delivering-'));
    keys = await demoAccessKeys(directory);
    const desk = { database, keys: TEST_KEYS, settings: UPLOADS };
    const verify = (given: string | undefined) => verifyToken(given, keys);
    const log = pino({ level: 'silent' });
    const { engine } = federate({ definitions: subgraphs.definitions });
    const started = await startHub({ engine, verify, dependencies: [], log, host: '127.0.0.1', port: 0, demo: true, desk });
    hub = { url: started.url, close: () => started.close().then(() => engine.close()) };
    clerk = startClerk({ ...desk, consequences: CONSEQUENCES, onFault: ({ err }) => expect(err).toBeUndefined() });
    token = await signToken(
      { subject: 'officer-1', agency: 'CIVIL_AFFAIRS', town: null, role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' },
      keys,
    );
  });
  afterAll(async () => {
    await clerk.close();
    await hub.close();
    await rm(directory, { recursive: true });
  });

  const graphql = async (query: string, variables: Record<string, unknown>, with_ = token) => {
    const { body } = await post(hub.url, { query, variables }, { authorization: `Bearer ${with_}` });
    expect(body.errors).toBeUndefined();
    return Object.values(body.data as object)[0];
  };
  const PROGRESS =
    'subscription ($upload: ID!) { importProgress(upload: $upload) { state phase bytes receivedBytes rowsRead rowsPerSecond result { __typename ... on RosterReceipt { batches { facts } } } } }';

  it('tells every step to its sender, up to the receipt, and nothing to anybody else', async () => {
    const file = aRosterFile(aCitizenId, 0, 30_000);
    const uploading = new Uploading(hub.url, token);
    const { body } = await uploading.announce(file, { feed: 'DESTITUTE_SUPPORT', month: '2019-06' });
    const own = aSocket(hub.url, token);
    const watching = subscribed(own.client, { query: PROGRESS, variables: { upload: body.id } }, 1000);
    const stranger = await signToken(
      { subject: 'officer-2', agency: 'CIVIL_AFFAIRS', town: null, role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' },
      keys,
    );
    const other = aSocket(hub.url, stranger);
    const nothing = subscribed(other.client, { query: PROGRESS, variables: { upload: body.id } }, 1);
    await uploading.append(body.id, 0, file);
    const { results } = await watching;
    const steps = results.map(
      ({ data }) => data?.importProgress as { state: string; phase: string | null; result: unknown; rowsRead: number },
    );
    expect(steps[0]).toMatchObject({ state: 'RECEIVING' });
    expect(steps.map(({ state }) => state)).toContain('RUNNING');
    expect(steps.at(-1)).toMatchObject({ state: 'DONE', result: { __typename: 'RosterReceipt', batches: [{ facts: 30_000 }] } });
    expect((await nothing).results).toEqual([]);
    own.client.dispose();
    other.client.dispose();
  });

  it('is previewed and delivered over GraphQL, with the numbers that were previewed', async () => {
    const id = await new Uploading(hub.url, token).send(aRosterFile(aCitizenId, 5, 30_000), {
      feed: 'DESTITUTE_SUPPORT',
      month: '2019-07',
      intent: 'PREVIEW',
    });
    await new Uploading(hub.url, token).until(id, 'PREVIEWED');
    const foreseen = (await graphql(PREVIEW, { input: { upload: id } })) as { batches: unknown[] };
    expect(foreseen).toMatchObject({ __typename: 'RosterPreview', batches: [{ effects: { began: 5, ended: 5 } }] });
    const BATCHES_ONLY = BATCHES.replace('id feed', 'feed');
    await graphql('mutation ($id: ID!) { deliverRoster(upload: $id) { ... on RosterUpload { state } ... on Refusal { code } } }', { id });
    await new Uploading(hub.url, token).until(id, 'DONE');
    const receipt = await graphql(
      `query ($id: ID!) { rosterUpload(upload: $id) { ... on RosterUpload { result { ... on RosterReceipt { ${BATCHES_ONLY} } } } } }`,
      { id },
    );
    expect(receipt).toMatchObject({ result: { batches: foreseen.batches } });
  });

  it('is cancelled over GraphQL', async () => {
    const { body } = await new Uploading(hub.url, token).announce(aRosterFile(aCitizenId, 5, 3), {
      feed: 'DESTITUTE_SUPPORT',
      month: '2019-08',
    });
    const CANCEL = 'mutation ($id: ID!) { cancelDelivery(upload: $id) { ... on RosterUpload { state } ... on Refusal { code } } }';
    expect(await graphql(CANCEL, { id: body.id })).toEqual({ state: 'CANCELLED' });
    expect(await graphql(CANCEL, { id: randomUUID() })).toEqual({ code: 'UNKNOWN_UPLOAD' });
  });

  it('a thousand rows fit into one request', async () => {
    const variables = { input: { idempotencyKey: freshKey(), ...input('2019-09', rowsFrom(0, 1000), { kind: 'DELTA' }) } };
    expect(await graphql(DELIVER, variables)).toMatchObject({ batches: [{ facts: 1000 }] });
  });
});
