import { type Database } from '../../src/database';
import { acceptDelivery, type Delivery, type DeliveryProgress, lockKnowledge } from '../support/acceptance';
import { aDatabase } from '../support/database';
import { aDelivery, aPersonFact, rowsOf, TEST_KEYS } from '../support/deliveries';

let database: Database;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.close());

const people = (count: number, first: number) =>
  rowsOf(Array.from({ length: count }, (_, n) => aPersonFact(first + n, { town: '442000001', start_month: 24_220 })));

/** A delivery that is called off as soon as `when` says so. */
function calledOff(delivery: Delivery, when: (progress: DeliveryProgress) => boolean): Delivery {
  const controller = new AbortController();
  const onProgress = (progress: DeliveryProgress): void => (when(progress) ? controller.abort() : undefined);
  return { ...delivery, signal: controller.signal, onProgress };
}

async function stored(): Promise<unknown> {
  const { rows } = await database.pool.query(
    `select (select count(*) from hub.batch)::int as batches, (select count(*) from identity.person)::int as people,
       (select count(*) from civil_affairs.destitute_support)::int as facts`,
  );
  return rows[0];
}

describe('a delivery that is watched', () => {
  async function phasesOf(month: string, first: number): Promise<unknown[]> {
    const seen: DeliveryProgress[] = [];
    const rows = people(30, first);
    const chunks = [rows.slice(0, 10), rows.slice(10)];
    const more = { chunks: () => chunks, onProgress: (progress: DeliveryProgress) => seen.push(progress) };
    await acceptDelivery(database, TEST_KEYS, aDelivery('DESTITUTE_SUPPORT', month, [], more));
    return seen.map(({ phase, feed, rows: count }) => [phase, feed, count]);
  }

  it('tells its phases in order, with the rows received so far: a first list is stored while it is read', async () => {
    expect(await phasesOf('2018-10', 1)).toEqual([
      ['WAITING', null, 0],
      ['READING', null, 0],
      ['READING', null, 10],
      ['READING', null, 31],
      ['COMMITTING', null, 31],
    ]);
  });

  it('a later list is stored while it is read as well, and compared after it', async () => {
    expect(await phasesOf('2018-11', 1)).toEqual([
      ['WAITING', null, 0],
      ['READING', null, 0],
      ['READING', null, 10],
      ['READING', null, 31],
      ['COMPARING', 'DESTITUTE_SUPPORT', 31],
      ['COMMITTING', null, 31],
    ]);
  });

  it('a first list that names somebody twice is read again, to be compared', async () => {
    const seen: string[] = [];
    const twice = rowsOf([1, 2, 1].map((n) => aPersonFact(9000 + n, { town: '442000001', covered: true })));
    const delivery = aDelivery('MINIMUM_LIVING', '2018-10', twice, { onProgress: ({ phase, rows }) => seen.push(`${phase} ${rows}`) });
    await acceptDelivery(database, TEST_KEYS, delivery);
    expect(seen).toEqual([
      'WAITING 0',
      'READING 0',
      'READING 4',
      'READING 0',
      'READING 4',
      'WAITING 4',
      'STORING 4',
      'COMPARING 4',
      'COMMITTING 4',
    ]);
  });
});

describe('a delivery that is called off', () => {
  it.each(['WAITING', 'READING', 'COMMITTING'] as const)('the first list of a feed, while %s, leaves nothing behind', async (phase) => {
    const before = await stored();
    const delivery = aDelivery('REGISTERED_POOR', '2018-10', rowsOf([aPersonFact(5000, { town: '442000001' })]));
    const result = await acceptDelivery(
      database,
      TEST_KEYS,
      calledOff(delivery, (progress) => progress.phase === phase),
    );
    expect(result).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'CANCELLED' } });
    expect(await stored()).toEqual(before);
  });

  it.each(['READING', 'COMPARING', 'COMMITTING'] as const)(
    'while %s leaves nothing behind, and comes in whole when it is delivered again',
    async (phase) => {
      const before = await stored();
      const delivery = aDelivery('DESTITUTE_SUPPORT', '2018-12', people(40, 1000));
      const result = await acceptDelivery(
        database,
        TEST_KEYS,
        calledOff(delivery, (progress) => progress.phase === phase && progress.rows > 0),
      );
      expect(result).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'CANCELLED' } });
      expect(await stored()).toEqual(before);
    },
  );

  it('events, while STORING, leave nothing behind: they are staged before they are stored', async () => {
    const before = await stored();
    const fact = { source: 'CREMATION', died_on: '2018-09-12', fact_key: 'CREMATION', from_month: 24_224, until_month: 2_147_483_647 };
    const delivery = aDelivery('DEATH', '2018-10', rowsOf([aPersonFact(6000, fact)]));
    const result = await acceptDelivery(
      database,
      TEST_KEYS,
      calledOff(delivery, ({ phase }) => phase === 'STORING'),
    );
    expect(result).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'CANCELLED' } });
    expect(await stored()).toEqual(before);
  });

  it('while another delivery holds the lock does not wait for it', async () => {
    const before = await stored();
    await database.transaction('minsheng_hub', async (transaction) => {
      await lockKnowledge(transaction);
      const delivery = aDelivery('DESTITUTE_SUPPORT', '2018-12', people(40, 1000));
      const result = await acceptDelivery(
        database,
        TEST_KEYS,
        calledOff(delivery, ({ phase }) => phase === 'WAITING'),
      );
      expect(result).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'CANCELLED' } });
    });
    expect(await stored()).toEqual(before);
  });

  it('after it was done is done, and the same file is then known', async () => {
    const controller = new AbortController();
    const delivery = { ...aDelivery('DESTITUTE_SUPPORT', '2018-12', people(40, 1000)), signal: controller.signal };
    expect(await acceptDelivery(database, TEST_KEYS, delivery)).toMatchObject({ outcome: 'DELIVERED' });
    controller.abort();
    expect(await acceptDelivery(database, TEST_KEYS, { ...delivery, signal: new AbortController().signal })).toMatchObject({
      outcome: 'ALREADY_DELIVERED',
    });
  });
});
