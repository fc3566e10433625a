import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { revoke } from '../../../src/access';
import type { Database } from '../../../src/database';
import { CONNECTIONS } from '../../../src/notices/webhooks/courier';
import { replayDead } from '../../../src/notices/webhooks/delivery-log';
import { ownEndpoint, updateEndpoint } from '../../../src/notices/webhooks/registry';
import type { Sender } from '../../../src/notices/webhooks/sender';
import { tryEndpoint } from '../../../src/notices/webhooks/try-endpoint';
import { aCaller, theCity } from '../../support/callers';
import { aDatabase } from '../../support/database';
import { TEST_KEYS } from '../../support/deliveries';
import { Receiver } from '../../support/receiver';
import { anEnrolment, aPersonToken, append, aSender, LOOPBACK, registered, untilRow } from '../../support/webhooks';

let database: Database;
let receiver: Receiver;
let senders: Sender[];
beforeEach(async () => {
  database = await aDatabase();
  receiver = await Receiver.start();
  senders = [];
});
afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.close()));
  await receiver.close();
  await database.close();
});

function sending(choices: Parameters<typeof aSender>[1] = {}): ReturnType<typeof aSender> {
  const sender = aSender(database, choices);
  senders.push(sender);
  return sender;
}
const taken = (person?: string | null): string[] =>
  receiver.taken.filter(({ event }) => person === undefined || event.data.person === person).map(({ event }) => event.data.to);

/** What docs/webhooks.md tells a receiver to do. */
function isGenuine(header: string, body: string, secret: string, nowSeconds: number): boolean {
  const parts = header.split(',').map((part) => part.split('='));
  const at = Number(parts.find(([name]) => name === 't')?.[1]);
  const expected = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return Math.abs(nowSeconds - at) <= 300 && parts.some(([name, code]) => name === 'v1' && code === expected);
}
const now = (): number => Date.now() / 1000;

describe('what a webhook is sent', () => {
  it('is a signed CloudEvent with the number of the change as its key and the person as a token only', async () => {
    const person = aPersonToken();
    const { endpoint, secret } = await registered(database, receiver.url);
    await append(database, [anEnrolment(person, '1.1')]);
    sending();
    await receiver.until(({ taken: got }) => got.length === 1);
    const [call] = receiver.taken;
    expect(call?.headers).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'minsheng-webhook': endpoint.id,
      'minsheng-attempt': '1',
    });
    expect(call?.event).toMatchObject({
      specversion: '1.0',
      type: 'cn.zhongshan.minsheng.status-change.enrolled',
      source: 'urn:cn:zhongshan:minsheng-hub',
      subject: person,
      datacontenttype: 'application/json',
      data: { kind: 'ENROLLED', person, town: '442000100', to: '1.1', month: '2018-10' },
    });
    expect(call?.event.id).toBe(call?.event.data.id);
    const header = String(call?.headers['minsheng-signature']);
    expect(isGenuine(header, call?.body ?? '', secret ?? '', now())).toBe(true);
    expect(isGenuine(header, `${call?.body} `, secret ?? '', now())).toBe(false);
    expect(isGenuine(header, call?.body ?? '', `${secret}x`, now())).toBe(false);
    expect(isGenuine(header, call?.body ?? '', secret ?? '', now() + 301)).toBe(false);
  });

  it('is signed with the old secret too while both are good, and with SM3 where that was asked', async () => {
    const { endpoint, secret } = await registered(database, receiver.url);
    const rotated = await updateEndpoint(database, theCity(), { id: endpoint.id, rotate: { oldGoodHours: 1 } }, TEST_KEYS);
    const fresh = 'secret' in rotated ? rotated.secret : null;
    await append(database, [anEnrolment(aPersonToken(), 'both')]);
    sending();
    await receiver.until(({ taken: got }) => got.length === 1);
    const [call] = receiver.taken;
    const header = String(call?.headers['minsheng-signature']);
    expect(fresh).not.toBe(secret);
    for (const good of [secret, fresh]) expect(isGenuine(header, call?.body ?? '', good ?? '', now())).toBe(true);
    await updateEndpoint(database, theCity(), { id: endpoint.id, rotate: { oldGoodHours: 0 } }, TEST_KEYS);
    await database.pool.query("update sending.endpoint set algorithm = 'HMAC_SM3'");
    await append(database, [anEnrolment(aPersonToken(), 'newest')]);
    await receiver.until(({ taken: got }) => got.length === 2);
    const codes = String(receiver.taken[1]?.headers['minsheng-signature']).split(',');
    expect(codes).toEqual([expect.stringMatching(/^t=\d+$/), expect.stringMatching(/^v1sm3=[0-9a-f]{64}$/)]);
  });

  it('is told to the endpoint as it is when the change comes, not as it was when waiting for one began', async () => {
    const { endpoint } = await registered(database, receiver.url);
    await append(database, [anEnrolment(aPersonToken(), 'before')]);
    sending({ lookEveryMs: 60_000 });
    await untilRow(database, `select from sending.attempt`);
    await wait(200); // By then it waits for the next change.
    await updateEndpoint(database, theCity(), { id: endpoint.id, kinds: ['BATCH_ACCEPTED'], rotate: null }, TEST_KEYS);
    await append(database, [anEnrolment(aPersonToken(), 'no longer wanted'), anEnrolment(null, 'wanted')]);
    await receiver.until(({ taken: got }) => got.length === 2);
    expect(taken()).toEqual(['before', 'wanted']);
  });

  it('is only what the agreement of its standing lets it see, and only of the kinds it asked for', async () => {
    const town = aCaller();
    const { endpoint } = await registered(database, receiver.url, town);
    const elsewhere = anEnrolment(aPersonToken(), 'elsewhere', { town: null });
    await append(database, [elsewhere, anEnrolment(aPersonToken(), 'own'), anEnrolment(null, 'a list')]);
    sending();
    await receiver.until(({ taken: got }) => got.length === 2);
    expect(taken().sort()).toEqual(['a list', 'own']);
    await updateEndpoint(database, town, { id: endpoint.id, kinds: ['SUSPENDED'], rotate: null }, TEST_KEYS);
    await append(database, [anEnrolment(aPersonToken(), 'of another kind'), anEnrolment(aPersonToken(), 'asked', { kind: 'SUSPENDED' })]);
    await receiver.until(({ taken: got }) => got.length === 3);
    expect(taken()[2]).toBe('asked');
  });

  it('ends when the agreement does, when the account is revoked, when it is paused and when nobody renews it; and goes on from there', async () => {
    const { endpoint } = await registered(database, receiver.url);
    await database.pool.query("update sending.endpoint set purpose = 'STATISTICS'");
    await append(database, [anEnrolment(aPersonToken(), 'kept back')]);
    const sender = sending();
    const free = "select from sending.place where holder is null and follower like 'webhook%'";
    await untilTrue(() => sender.faults.length === 1);
    expect(sender.faults).toEqual([{ endpoint: endpoint.id, because: 'NO_AGREEMENT' }]);
    await database.pool.query(
      "update sending.endpoint set purpose = 'PREMIUM_SUBSIDY', renewed_at = clock_timestamp() - interval '181 days'",
    );
    await untilTrue(() => sender.faults.length === 2);
    await updateEndpoint(database, theCity(), { id: endpoint.id, state: 'PAUSED', rotate: null }, TEST_KEYS);
    await revoke(database, {
      revoked: { agency: 'SOCIAL_SECURITY', subject: 'test-officer' },
      officer: 'operator',
      reason: 'left the office',
    });
    await updateEndpoint(database, theCity(), { id: endpoint.id, state: 'ACTIVE', rotate: null }, TEST_KEYS);
    await untilTrue(() => sender.faults.length === 3);
    expect(sender.faults.slice(1)).toMatchObject([{ because: 'NOT_RENEWED' }, { because: 'REVOKED' }]);
    expect(receiver.calls).toEqual([]);
    const successor = { ...theCity(), subject: 'another-officer' };
    await updateEndpoint(database, successor, { id: endpoint.id, rotate: null }, TEST_KEYS);
    await receiver.until(({ taken: got }) => got.length === 1);
    await updateEndpoint(database, successor, { id: endpoint.id, state: 'PAUSED', rotate: null }, TEST_KEYS);
    await untilRow(database, free);
    await append(database, [anEnrolment(aPersonToken(), 'while paused')]);
    await updateEndpoint(database, successor, { id: endpoint.id, state: 'ACTIVE', rotate: null }, TEST_KEYS);
    await receiver.until(({ taken: got }) => got.length === 2);
    expect(taken()).toEqual(['kept back', 'while paused']);
  });
});

async function untilTrue(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a receiver that fails', () => {
  it('for one person holds the later ones of that person, and nobody else', async () => {
    const [ill, well] = [aPersonToken(), aPersonToken()];
    let healed = false;
    receiver.answer = ({ event }) => (event.data.person === ill && !healed ? 500 : 204);
    await registered(database, receiver.url);
    const both = Array.from({ length: 40 }, (_, i) => [anEnrolment(ill, `ill ${i}`), anEnrolment(well, `well ${i}`)]).flat();
    await append(database, both);
    sending({ pause: () => 0.05 });
    await receiver.until(({ taken: got }) => got.length === 40);
    expect(taken(ill)).toEqual([]);
    expect(taken(well)).toEqual(Array.from({ length: 40 }, (_, i) => `well ${i}`));
    expect(new Set(receiver.calls.filter(({ event }) => event.data.person === ill).map(({ event }) => event.data.to))).toEqual(
      new Set(['ill 0']),
    );
    healed = true;
    await receiver.until(({ taken: got }) => got.length === 80);
    expect(taken(ill)).toEqual(Array.from({ length: 40 }, (_, i) => `ill ${i}`));
  });

  it('keeps the order of each person at any failure, and every change arrives at least once', async () => {
    const people = Array.from({ length: 12 }, aPersonToken);
    let dice = 7;
    receiver.answer = () => {
      dice = (dice * 1103515245 + 12345) % 2147483648;
      return dice % 3 === 0 ? 503 : 204;
    };
    await registered(database, receiver.url);
    sending({ pause: () => 0.005 });
    for (let i = 0; i < 30; i += 1)
      await append(
        database,
        [...people, null].map((person) => anEnrolment(person, String(i))),
      );
    await receiver.until(() => new Set(receiver.taken.map(({ event }) => event.id)).size === 30 * 13);
    const wanted = Array.from({ length: 30 }, (_, i) => String(i));
    for (const person of [...people, null]) expect([...new Set(taken(person))]).toEqual(wanted);
  });

  it('is tried again after the pauses of the back-off, twelve times; then it is a dead letter and holds nobody, until it is replayed', async () => {
    const person = aPersonToken();
    let refused = true;
    receiver.answer = ({ event }) => (event.data.to === 'poison' && refused ? 422 : 204);
    const { endpoint } = await registered(database, receiver.url);
    const pauses: number[] = [];
    await append(database, [anEnrolment(person, 'poison'), anEnrolment(person, 'next')]);
    sending({
      pause: (attempts) => {
        pauses.push(attempts);
        return 0;
      },
    });
    await receiver.until(({ taken: got }) => got.length === 1);
    expect(taken()).toEqual(['next']);
    expect(pauses).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(receiver.calls.filter(({ event }) => event.data.to === 'poison').map(({ headers }) => headers['minsheng-attempt'])).toEqual(
      Array.from({ length: 12 }, (_, i) => String(i + 1)),
    );
    await untilRow(database, 'select from sending.unsent where dead_at is not null and attempts = 12 and status = 422');
    refused = false;
    expect(await replayDead(database, endpoint.id, null)).toBe(1);
    await receiver.until(({ taken: got }) => got.length === 2);
    expect(taken()).toEqual(['next', 'poison']);
    await untilRow(database, 'select where not exists (select from sending.unsent)');
  });

  it('altogether is only tried by what waits; when it is back everything comes, in order, and the log was the queue', async () => {
    const people = Array.from({ length: 300 }, aPersonToken);
    let isThere = false;
    receiver.answer = () => (isThere ? 204 : 503);
    await registered(database, receiver.url);
    await append(
      database,
      people.map((person) => anEnrolment(person, 'one')),
    );
    sending({ pause: () => 0.2 });
    await untilRow(database, 'select from sending.endpoint where failing >= 20');
    const { rows } = await database.pool.query('select count(*)::integer as waiting from sending.unsent');
    expect(rows[0].waiting).toBeLessThan(30);
    isThere = true;
    await receiver.until(({ taken: got }) => new Set(got.map(({ event }) => event.id)).size === 300);
    await untilRow(database, 'select from sending.endpoint where failing = 0 and delivered_at is not null');
  });

  it.each([
    ['429 and seconds', 429, () => '3600'],
    ['503 and a date', 503, () => new Date(Date.now() + 3_600_000).toUTCString()],
  ])('and asks to wait, by %s, is not called for anybody until then or until a test is taken; another one is', async (_, status, when) => {
    const other = await Receiver.start();
    let asksToWait = true;
    receiver.answer = (_call, _calls, response) => {
      if (!asksToWait) return 204;
      response.writeHead(status, { 'retry-after': when() }).end();
      return 'ITSELF';
    };
    const { endpoint } = await registered(database, receiver.url);
    await registered(database, other.url);
    const changes = Array.from({ length: 40 }, (_each, i) => anEnrolment(aPersonToken(), String(i)));
    await append(database, changes);
    sending({ pause: () => 0 });
    await untilRow(
      database,
      "select from sending.endpoint where not_before between now() + interval '50 minutes' and now() + interval '70 minutes'",
    );
    await append(database, [anEnrolment(aPersonToken(), 'later')]);
    await other.until(({ taken: got }) => got.length === 41);
    await other.close();
    expect(receiver.calls.length).toBeLessThanOrEqual(CONNECTIONS);
    asksToWait = false;
    const shown = await ownEndpoint(database.reader('minsheng_hub'), theCity(), endpoint.id);
    expect(shown?.notBefore).toMatch(/^\d{4}-.*\+08:00$/);
    const parts = { database, keys: TEST_KEYS, networks: LOOPBACK };
    expect(shown && (await tryEndpoint(parts, shown))).toMatchObject({ outcome: 'DELIVERED' });
    await receiver.until(({ taken: got }) => new Set(got.map(({ event }) => event.id)).size === 42);
    expect((await ownEndpoint(database.reader('minsheng_hub'), theCity(), endpoint.id))?.notBefore).toBeNull();
  });

  it('by silence is given up after the patience, by a redirect is not followed, and a large answer is not read', async () => {
    const answers: Record<string, number | 'ITSELF'> = { silent: 'ITSELF', moved: 307, large: 'ITSELF' };
    receiver.answer = ({ event, headers }, _calls, response) => {
      if (headers['minsheng-attempt'] !== '1') return 204;
      if (event.data.to === 'large') {
        response.writeHead(500);
        const more = (): void => void (response.destroyed || response.write(Buffer.alloc(65536), () => setImmediate(more)));
        response.on('close', () => response.destroy());
        more();
      }
      return answers[event.data.to] ?? 204;
    };
    await registered(database, receiver.url);
    await append(
      database,
      Object.keys(answers).map((to) => anEnrolment(aPersonToken(), to)),
    );
    sending({ patienceMs: 4_000 });
    await receiver.until(({ taken: got }) => got.length === 3);
    await untilRow(database, 'select where (select count(*) from sending.attempt) = 6');
    const { rows } = await database.pool.query('select outcome, status from sending.attempt where attempt = 1 order by outcome, status');
    expect(rows).toEqual([
      { outcome: 'REFUSED', status: 307 },
      { outcome: 'REFUSED', status: 500 },
      { outcome: 'TIMED_OUT', status: null },
    ]);
  });

  it('opens few connections and keeps them', async () => {
    await registered(database, receiver.url);
    await append(
      database,
      Array.from({ length: 200 }, (_, i) => anEnrolment(aPersonToken(), String(i))),
    );
    sending();
    await receiver.until(({ taken: got }) => got.length === 200);
    expect(new Set(receiver.taken.map(({ socketPort }) => socketPort)).size).toBeLessThanOrEqual(4);
  });
});

describe('several senders', () => {
  it('send each change once while all is well, and another goes on when one ends', async () => {
    await registered(database, receiver.url);
    const first = aSender(database);
    sending();
    await append(
      database,
      Array.from({ length: 150 }, (_, i) => anEnrolment(aPersonToken(), String(i))),
    );
    await receiver.until(({ taken: got }) => got.length >= 75);
    await first.close();
    await append(
      database,
      Array.from({ length: 150 }, (_, i) => anEnrolment(aPersonToken(), String(150 + i))),
    );
    await receiver.until(({ taken: got }) => got.length === 300);
    expect(
      taken()
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 300 }, (_, i) => i));
  });

  it('write nothing down once another holds the place', async () => {
    const { endpoint } = await registered(database, receiver.url);
    let stolen = false;
    receiver.answer = () => 204;
    await append(database, [anEnrolment(aPersonToken(), 'one')]);
    receiver.answer = (_call, _calls, response) => {
      if (stolen) return 204;
      stolen = true;
      database.pool
        .query("update sending.place set holder = gen_random_uuid(), held_until = clock_timestamp() + interval '0.3 s'")
        .then(() => response.writeHead(204).end());
      return 'ITSELF';
    };
    sending();
    await receiver.until(({ calls }) => calls.length === 2);
    expect(receiver.calls[0]?.event.id).toBe(receiver.calls[1]?.event.id);
    await untilRow(database, 'select from sending.attempt where endpoint = $1', [endpoint.id]);
  });
});
