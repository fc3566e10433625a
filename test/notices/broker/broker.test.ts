import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { JetStreamApiCodes, JetStreamApiError, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { ChangeTail } from '../../../src/changelog';
import type { Database } from '../../../src/database';
import { STREAM, subjectOf } from '../../../src/notices/broker/broker';
import { type Publisher, startPublisher } from '../../../src/notices/broker/publisher';
import { aDatabase } from '../../support/database';
import { TEST_KEYS } from '../../support/deliveries';
import { aFreePort, HAS_NATS_SERVER, NatsServer } from '../../support/nats-server';
import { Receiver } from '../../support/receiver';
import { anEnrolment, aPersonToken, append, aSender, registered, untilRow, XIAOLAN } from '../../support/webhooks';

let database: Database;
let heard: string[];
let open: (() => Promise<void>)[];
beforeEach(async () => {
  database = await aDatabase();
  heard = [];
  open = [];
});
afterEach(async () => {
  for (const close of open.reverse()) await close();
  await database.close();
});

function publishing(url: string, leaseSeconds = 10): Publisher {
  const tail = new ChangeTail(database, () => undefined);
  const publisher = startPublisher({
    database,
    keys: TEST_KEYS,
    tail,
    url,
    leaseSeconds,
    lookEveryMs: 20,
    onAway: () => heard.push('away'),
    onBack: () => heard.push('back'),
  });
  const closed = {
    close: async () => {
      await publisher.close();
      await tail.close();
    },
  };
  open.push(closed.close);
  return closed;
}
const hasBegun = (): Promise<void> => untilRow(database, "select from sending.place where follower = 'broker'");
async function untilHeard(...words: string[]): Promise<void> {
  while (heard.join() !== words.join()) await wait(10);
}

describe('a broker that is away', () => {
  it('delays nobody and loses nothing: webhooks are called, the place stays, and it is said once', async () => {
    publishing(`nats://127.0.0.1:${await aFreePort()}`);
    await hasBegun();
    await untilHeard('away');
    const { rows: before } = await database.pool.query("select turn, id from sending.place where follower = 'broker'");
    const receiver = await Receiver.start();
    open.push(() => receiver.close());
    await registered(database, receiver.url);
    open.push(aSender(database).close);
    await append(
      database,
      Array.from({ length: 50 }, (_, i) => anEnrolment(aPersonToken(), String(i))),
    );
    await receiver.until(({ taken }) => taken.length === 50);
    const { rows: after } = await database.pool.query("select turn, id from sending.place where follower = 'broker'");
    expect(after).toEqual(before);
    expect(heard).toEqual(['away']);
  });

  it('that takes the connection and never answers delays nobody either', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    open.push(() => new Promise((resolve) => silent.close(() => resolve())));
    const { port } = silent.address() as { port: number };
    publishing(`nats://127.0.0.1:${port}`);
    await hasBegun();
    await append(database, [anEnrolment(aPersonToken(), 'one')]);
    await untilHeard('away');
  });
});

describe('a subject', () => {
  it('names the town and the kind', () => {
    expect(subjectOf({ kind: 'MEMBERSHIP_BEGAN', town: XIAOLAN })).toBe('minsheng.changes.442000100.membership-began');
    expect(subjectOf({ kind: 'COMPARISON_PUBLISHED', town: null })).toBe('minsheng.changes.city.comparison-published');
  });
});

/** Everything that a stream holds, in its order. */
async function stored(url: string, count: number): Promise<{ id: string; subject: string; person: string; to: string }[]> {
  const connection = await connect({ servers: url, reconnect: false });
  try {
    const manager = await jetstreamManager(connection);
    while ((await messagesIn(manager)) < count) await wait(20);
    const consumer = await jetstream(connection).consumers.get(STREAM);
    const messages = await consumer.fetch({ max_messages: count + 10, expires: 1000 });
    const got: { id: string; subject: string; person: string; to: string }[] = [];
    for await (const message of messages) {
      const { data } = message.json<{ data: { person: string; to: string } }>();
      got.push({ id: message.headers?.get('Nats-Msg-Id') ?? '', ...data, subject: message.subject });
    }
    return got;
  } finally {
    await connection.close();
  }
}

/** None while the stream has not been made yet. */
async function messagesIn({ streams }: JetStreamManager): Promise<number> {
  try {
    return (await streams.info(STREAM)).state.messages;
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound) return 0;
    throw error;
  }
}

(HAS_NATS_SERVER ? describe : describe.skip)('a broker that dies', () => {
  it('and comes back has every change once, in the order of each person, whoever published', async () => {
    const server = await NatsServer.at(await aFreePort());
    open.push(() => server.end());
    const first = publishing(server.url);
    await hasBegun();
    const people = Array.from({ length: 20 }, aPersonToken);
    const tell = async (from: number, until: number): Promise<void> => {
      for (let i = from; i < until; i += 1)
        await append(
          database,
          people.map((person) => anEnrolment(person, String(i))),
        );
    };
    await tell(0, 10);
    await stored(server.url, 100);
    const writing = tell(10, 30);
    await server.kill();
    await untilHeard('away');
    await writing;
    await server.start();
    await untilHeard('away', 'back');
    await first.close();
    publishing(server.url);
    await tell(30, 40);
    const all = await stored(server.url, 800);
    expect(all).toHaveLength(800);
    expect(new Set(all.map(({ id }) => id)).size).toBe(800);
    for (const person of people)
      expect(all.filter((each) => each.person === person).map(({ to }) => to)).toEqual(Array.from({ length: 40 }, (_, i) => String(i)));
    expect(all[0]?.subject).toBe('minsheng.changes.442000100.enrolled');
  });
});
