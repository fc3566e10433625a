import { compiled, hubPackage } from '../compiled.mjs';
import { officerOf } from './hub.mjs';
import { subscribe } from './sse.mjs';

const PER_SECOND = 200;
/** Changes of the first seconds are told and counted too, but not timed: the hub has just started, and its code is still being compiled. */
const WARM_UP = 3 * PER_SECOND;
const NUMBER = /"to":"(\d+)"/;
const QUERY = 'subscription { statusChanges(filter: { kinds: [SUSPENDED] }) { id kind month to town { code } person { id } } }';

/**
 * From the acknowledged COMMIT to the subscriber, at 200 changes a second, each in a transaction of its own; the subscribers are spread over the
 * towns as the towns' front-ends are, and each hears of its own town. The limit beside it in the same run is a bare client that listens and reads the row.
 */
export async function measureLatency({ database, hub }, { subscribers, seconds }) {
  // The changes of the run before are settled before anybody begins to follow.
  await pause(1_500);
  const { townsOn } = compiled('identity/town');
  // A town that was merged is heard of by its successor too: those that always stood alone make the count simple.
  const alone = townsOn('2018-10-01').filter(({ successor }) => successor === null);
  const towns = alone.map(({ code }) => code);
  const total = WARM_UP + PER_SECOND * seconds;
  const committedAt = new Float64Array(total);
  const delays = [];
  const streams = [];
  let expected = 0;
  let heard = 0;
  const listenersOf = new Map(towns.map((town) => [town, 0]));
  for (let number = 0; number < subscribers; number++) {
    const town = towns[number % towns.length];
    listenersOf.set(town, listenersOf.get(town) + 1);
    const token = await hub.tokenOf(officerOf(town));
    streams.push(
      await subscribe({ port: hub.port, token, query: QUERY }, (text) => {
        const to = Number(NUMBER.exec(text)[1]);
        heard += 1;
        if (to >= WARM_UP) delays.push(since(committedAt[to]));
      }),
    );
  }
  const limit = await bareListener(database, committedAt);
  await pause(1_000);
  const begun = performance.now();
  const used = hub.cpu();
  for (let number = 0; number < total; number++) {
    const town = towns[number % Math.min(towns.length, subscribers)];
    expected += listenersOf.get(town);
    await pause(begun + (number * 1000) / PER_SECOND - performance.now());
    void commit(database, number, town).then(() => {
      committedAt[number] = performance.now();
    });
  }
  for (let waited = 0; heard < expected && waited < 10_000; waited += 50) await pause(50);
  const lasted = (performance.now() - begun) / 1000;
  const cpu = (((hub.cpu() - used) * 1e6) / expected).toFixed(0);
  for (const { close } of streams) close();
  const bare = await limit.close();
  if (heard !== expected) throw new Error(`latency: expected ${expected} changes at the subscribers, got ${heard}.`);
  return [subscribers, (total / lasted).toFixed(0), expected, of(delays, 0.5), of(delays, 0.99), of(bare, 0.5), of(bare, 0.99), cpu];
}

/** Milliseconds; a change that arrives before the writer hears of its COMMIT counts as 0. */
const since = (committedAt) => (committedAt === 0 ? 0 : performance.now() - committedAt);

function of(delays, share) {
  const sorted = [...delays].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)].toFixed(1);
}

function commit(database, number, town) {
  const { appendChanges } = compiled('changelog');
  const person = `00000000-0000-4000-8000-${String(number % 5000).padStart(12, '0')}`;
  const change = { kind: 'SUSPENDED', month: 24225, person, town, feed: 'ENROLMENT', from: 'NORMAL_PAYMENT', to: String(number) };
  return database.transaction('minsheng_hub', (transaction) => appendChanges(transaction, [change]));
}

async function bareListener({ settings, pool }, committedAt) {
  const { clientConfig } = compiled('database');
  const pg = hubPackage('pg');
  const client = new pg.Client(clientConfig(settings));
  const delays = [];
  let last = (await pool.query('select coalesce(max(id), 0) as id from changelog.change')).rows[0].id;
  let reading = Promise.resolve();
  const read = async () => {
    const { rows } = await client.query('select id::text, to_value from changelog.change where id > $1 order by id', [last]);
    for (const { id, to_value: to } of rows) {
      if (Number(to) >= WARM_UP) delays.push(since(committedAt[Number(to)]));
      last = id;
    }
  };
  await client.connect();
  client.on('notification', () => {
    reading = reading.then(read);
  });
  await client.query('listen minsheng_changes');
  return {
    close: async () => {
      client.removeAllListeners('notification');
      await reading;
      await client.end();
      return delays;
    },
  };
}

const pause = (milliseconds) => (milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve());
