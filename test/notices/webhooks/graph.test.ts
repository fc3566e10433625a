import type { Caller } from '../../../src/access';
import type { Database } from '../../../src/database';
import { createSubgraphs, type Subgraphs } from '../../../src/start';
import { aCaller, theAnalyst, theCity } from '../../support/callers';
import { aDatabase } from '../../support/database';
import { TEST_KEYS } from '../../support/deliveries';
import { inOneProcess, type TestHub } from '../../support/hub';
import { Receiver } from '../../support/receiver';
import { anEnrolment, aPersonToken, append, aSender, LOOPBACK, untilRow } from '../../support/webhooks';

let database: Database;
let subgraphs: Subgraphs;
let hub: TestHub;
let receiver: Receiver;
beforeAll(async () => {
  database = await aDatabase();
  subgraphs = await createSubgraphs({ database, keys: TEST_KEYS, trail: () => undefined, networks: LOOPBACK });
  hub = inOneProcess(subgraphs.definitions);
  receiver = await Receiver.start();
});
afterAll(async () => {
  await hub.close();
  await subgraphs.close();
  await receiver.close();
  await database.close();
});

const REFUSED = '... on Refusal { code path message messageZh }';
const WEBHOOK =
  'id url kinds algorithm state stoppedBecause away notBefore cursor waiting deadLetters deliveredAt registeredBy renewedBy registeredAt renewBy';

// biome-ignore lint/suspicious/noExplicitAny: answers of the graph
async function asked(query: string, variables: Record<string, unknown> = {}, caller: Caller = theCity()): Promise<any> {
  const { data, errors } = await hub.ask(query, variables, caller);
  if (errors) throw new Error(`${errors[0]?.extensions?.code} ${errors[0]?.message}`);
  const [answer] = Object.values(data ?? {});
  return answer;
}
const register = (input: Record<string, unknown>, caller?: Caller) =>
  asked(
    `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { ... on RegisteredWebhook { secret webhook { ${WEBHOOK} } } ${REFUSED} } }`,
    { input },
    caller,
  );
const update = (input: Record<string, unknown>, caller?: Caller) =>
  asked(
    `mutation ($input: UpdateWebhookInput!) { updateWebhook(input: $input) { ... on RegisteredWebhook { secret webhook { ${WEBHOOK} } } ${REFUSED} } }`,
    { input },
    caller,
  );
const webhooks = (caller?: Caller) => asked(`{ webhooks { ${WEBHOOK} } }`, {}, caller);
const test = (id: string, caller?: Caller) =>
  asked(`mutation ($id: ID!) { testWebhook(id: $id) { ... on WebhookTest { outcome status tookMs } ${REFUSED} } }`, { id }, caller);
const remove = (id: string, caller?: Caller) =>
  asked(`mutation ($id: ID!) { removeWebhook(id: $id) { ... on Webhook { id } ${REFUSED} } }`, { id }, caller);

describe('an officer', () => {
  it('registers a webhook, gets its secret once, tests, pauses, renews its secret and removes it', async () => {
    const { secret, webhook } = await register({ url: receiver.url, kinds: ['ENROLLED'] });
    expect(secret).toMatch(/^whsec_[\w-]{43}$/);
    expect(webhook).toMatchObject({
      url: receiver.url,
      kinds: ['ENROLLED'],
      algorithm: 'HMAC_SHA_256',
      state: 'ACTIVE',
      away: false,
      notBefore: null,
      waiting: 0,
    });
    expect(await webhooks()).toEqual([webhook]);
    expect(await test(webhook.id)).toMatchObject({ outcome: 'DELIVERED', status: 204 });
    expect(receiver.calls.at(-1)?.event).toMatchObject({ type: 'cn.zhongshan.minsheng.ping', data: {} });
    receiver.answer = () => 401;
    expect(await test(webhook.id)).toMatchObject({ outcome: 'REFUSED', status: 401 });
    receiver.answer = () => 204;
    const paused = await update({ id: webhook.id, state: 'PAUSED', kinds: [], rotateSecret: true });
    expect(paused).toMatchObject({
      secret: expect.not.stringContaining(secret),
      webhook: { state: 'PAUSED', stoppedBecause: 'PAUSED', kinds: null },
    });
    expect(await update({ id: webhook.id, state: 'ACTIVE' })).toMatchObject({ secret: null, webhook: { state: 'ACTIVE', kinds: null } });
    expect(await remove(webhook.id)).toEqual({ id: webhook.id });
    expect(await webhooks()).toEqual([]);
    expect((await database.pool.query('select from sending.secret')).rowCount).toBe(0);
  });

  it('sees the delivery log and the dead letters page by page, and replays them', async () => {
    const { webhook } = await register({ url: receiver.url });
    const [ill, well] = [aPersonToken(), aPersonToken()];
    let refused = true;
    receiver.answer = ({ event }) => (event.data.person === ill && refused ? 422 : 204);
    await append(database, [anEnrolment(ill, '1'), anEnrolment(well, '2'), anEnrolment(ill, '3')]);
    const sender = aSender(database, { pause: () => 0 });
    await untilRow(database, 'select where (select count(*) from sending.unsent where dead_at is not null) = 2');
    const deliveries = (variables: Record<string, unknown>) =>
      asked(
        `query ($e: ID!, $s: WebhookOutcome, $a: Cursor) { webhookDeliveries(endpoint: $e, state: $s, first: 10, after: $a) {
          edges { node { change kind attempt outcome status tookMs } } pageInfo { hasNextPage endCursor } } }`,
        { e: webhook.id, ...variables },
      );
    const first = await deliveries({});
    expect(first.edges).toHaveLength(10);
    const second = await deliveries({ a: first.pageInfo.endCursor });
    expect(second.edges).toHaveLength(10);
    const third = await deliveries({ a: second.pageInfo.endCursor });
    expect(third).toMatchObject({ edges: { length: 5 }, pageInfo: { hasNextPage: false } });
    const taken = await deliveries({ s: 'DELIVERED' });
    expect(taken.edges).toMatchObject([{ node: { kind: 'ENROLLED', attempt: 1, status: 204 } }]);
    const dead = await asked(
      `query ($e: ID!) { deadLetters(endpoint: $e) { edges { node { change kind attempts deadAt outcome status } } pageInfo { hasNextPage } } }`,
      { e: webhook.id },
    );
    expect(dead.edges).toMatchObject([{ node: { attempts: 12, outcome: 'REFUSED', status: 422 } }, { node: { attempts: 12 } }]);
    refused = false;
    const changes = [dead.edges[0].node.change];
    const replay = `mutation ($e: ID!, $c: [ID!]) { replayDeadLetters(endpoint: $e, changes: $c) { ... on ReplayedDeadLetters { replayed } ${REFUSED} } }`;
    expect(await asked(replay, { e: webhook.id, c: changes })).toEqual({ replayed: 1 });
    await untilRow(database, 'select where (select count(*) from sending.unsent) = 1');
    expect(await asked(replay, { e: webhook.id })).toEqual({ replayed: 1 });
    await untilRow(database, 'select where not exists (select from sending.unsent)');
    expect((await webhooks())[0]).toMatchObject({ waiting: 0, deadLetters: 0, deliveredAt: expect.any(String) });
    await sender.close();
    await remove(webhook.id);
  });

  it('begins where a cursor says', async () => {
    await append(database, [anEnrolment(aPersonToken(), 'before'), anEnrolment(aPersonToken(), 'after')]);
    const told = async () => (await asked('{ statusChanges(first: 100) { edges { cursor node { to } } } }')).edges;
    let edges = await told();
    while (edges.at(-1)?.node.to !== 'after') edges = await told();
    const before = edges.at(-2);
    expect(before.node.to).toBe('before');
    const { webhook } = await register({ url: receiver.url, after: before.cursor });
    expect(webhook.cursor).toBe(before.cursor);
    const from = receiver.taken.length;
    const sender = aSender(database);
    await receiver.until(({ taken }) => taken.length > from);
    expect(receiver.taken[from]?.event.data.to).toBe('after');
    await sender.close();
    await remove(webhook.id);
  });

  it('of another agency, town, role or purpose neither sees nor changes it, and whoever has no such right is refused', async () => {
    const { webhook } = await register({ url: receiver.url }, aCaller());
    const strangers = [
      theCity(),
      aCaller({ town: '442000101' as never }),
      aCaller({ agency: 'CIVIL_AFFAIRS', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' }),
    ];
    for (const stranger of strangers) {
      expect(await webhooks(stranger)).toEqual([]);
      for (const answer of [
        await update({ id: webhook.id, state: 'PAUSED' }, stranger),
        await test(webhook.id, stranger),
        await remove(webhook.id, stranger),
      ])
        expect(answer).toMatchObject({ code: 'UNKNOWN_WEBHOOK' });
      await expect(
        asked('query ($e: ID!) { deadLetters(endpoint: $e) { edges { cursor } } }', { e: webhook.id }, stranger),
      ).rejects.toThrow('UNKNOWN_WEBHOOK');
    }
    await expect(webhooks(theAnalyst())).rejects.toThrow('FORBIDDEN');
    await expect(register({ url: receiver.url }, theAnalyst())).rejects.toThrow('FORBIDDEN');
    expect(await webhooks(aCaller())).toEqual([webhook]);
    await remove(webhook.id, aCaller());
  });

  it('is told in both languages why an address, a number of hours or one more webhook will not do', async () => {
    expect(await register({ url: 'https://10.0.0.1/' })).toMatchObject({
      code: 'BAD_WEBHOOK_URL',
      path: 'input.url',
      messageZh: expect.stringMatching(/内网/),
    });
    const { webhook } = await register({ url: receiver.url });
    expect(await update({ id: webhook.id, url: 'https://u:p@h.example/' })).toMatchObject({ code: 'BAD_WEBHOOK_URL' });
    expect(await update({ id: webhook.id, rotateSecret: true, oldSecretHours: 169 })).toMatchObject({ code: 'BAD_HOURS' });
    for (let i = 1; i < 20; i += 1) await register({ url: receiver.url });
    expect(await register({ url: receiver.url })).toMatchObject({ code: 'TOO_MANY_WEBHOOKS' });
    for (let i = 0; i < 10; i += 1) await test(webhook.id);
    expect(await test(webhook.id)).toMatchObject({ code: 'TOO_MANY_TESTS' });
  });
});
