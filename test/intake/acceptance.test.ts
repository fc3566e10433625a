import type { Database } from '../../src/database';
import { nameFingerprintOf, type PersonToken, tokenOf } from '../../src/identity/person-token';
import { open } from '../../src/identity/sealing';
import { monthNumber, yearMonth } from '../../src/identity/year-month';
import { acceptDelivery, type BatchReceipt, type Delivered, type Delivery, releaseBatch, withdrawBatch } from '../support/acceptance';
import { aDatabase } from '../support/database';
import { aCitizenId, aDelivery, aPersonFact, aRejectedRow, aRow, rowsOf, TEST_KEYS } from '../support/deliveries';

const OFFICER = { name: '李经办', agency: 'CIVIL_AFFAIRS' } as const;

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.close());

const living = (n: number, grantClass = 'A类'): ReturnType<typeof aPersonFact> =>
  aPersonFact(n, { town: '442000001', covered: true, grant_class: grantClass, start_month: monthNumber(yearMonth('2018-05')) });
const people = (...numbers: number[]): ReturnType<typeof rowsOf> => rowsOf(numbers.map((n) => living(n)));

async function deliver(delivery: Delivery): Promise<Delivered & { batch: BatchReceipt }> {
  const result = await acceptDelivery(database, TEST_KEYS, delivery);
  if (result.outcome !== 'DELIVERED') throw new Error(`expected a delivery, got ${JSON.stringify(result)}`);
  const [batch] = result.batches;
  if (!batch) throw new Error('expected a batch');
  return { ...result, batch };
}

async function rows<R>(text: string, values: unknown[] = []): Promise<R[]> {
  return (await database.pool.query(text, values)).rows as R[];
}

/** Who is on the list in a month, as known at a number (default: now), with the class of the grant. */
async function list(month: string, knowledge = 1_000_000): Promise<Record<string, string>> {
  const found = await rows<{ person: string; grant_class: string }>(
    `select person, grant_class from (
       select person, grant_class, from_month, until_month, known_from, 9223372036854775807 as known_until from civil_affairs.minimum_living
       union all select person, grant_class, from_month, until_month, known_from, known_until from civil_affairs.minimum_living_history) f
     where from_month <= $1 and until_month > $1 and known_from <= $2 and known_until > $2`,
    [monthNumber(yearMonth(month)), knowledge],
  );
  return Object.fromEntries(found.map(({ person, grant_class }) => [numberOf(person), grant_class]).sort());
}

const numbers = new Map(Array.from({ length: 300 }, (_, n) => [tokenOf(aCitizenId(n), TEST_KEYS) as string, n]));
const numberOf = (person: string): number => numbers.get(person) ?? -1;
const A = (...listed: number[]): Record<string, string> => Object.fromEntries(listed.map((n) => [n, 'A类']));
const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

describe('a FULL list', () => {
  it('says who is on it from its month on, until the next one says otherwise', async () => {
    const first = await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    expect(first).toMatchObject({ knowledge: 1, batch: { state: 'ACCEPTED', facts: 10, effects: { began: 10, changed: 0, ended: 0 } } });
    const second = await deliver(
      aDelivery('MINIMUM_LIVING', '2018-12', rowsOf([living(1, 'B类'), ...[2, 3, 4, 5, 6, 7, 8, 9, 11].map((n) => living(n))])),
    );
    expect(second.batch.effects).toEqual({
      began: 1,
      changed: 1,
      ended: 1,
      towns: [{ town: '442000001', began: 1, changed: 1, ended: 1 }],
    });
    expect(await list('2018-09')).toEqual({});
    expect(await list('2018-11')).toEqual(A(...TEN));
    expect(await list('2018-12')).toEqual({ ...A(2, 3, 4, 5, 6, 7, 8, 9, 11), 1: 'B类' });
    expect(await list('2018-12', 1)).toEqual(A(...TEN));
  });

  it('is stored as its differences: the same list again for the next month writes no fact', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    const before = await rows('select * from civil_affairs.minimum_living order by person');
    const again = await deliver(aDelivery('MINIMUM_LIVING', '2018-11', people(...TEN)));
    expect(again.batch.effects).toEqual({ began: 0, changed: 0, ended: 0, towns: [] });
    expect(await rows('select * from civil_affairs.minimum_living order by person')).toEqual(before);
    expect(await rows('select * from civil_affairs.minimum_living_history')).toEqual([]);
  });

  it('that comes late speaks only for its own months', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    await deliver(aDelivery('MINIMUM_LIVING', '2018-12', people(...TEN)));
    await deliver(aDelivery('MINIMUM_LIVING', '2018-11', people(2, 3, 4, 5, 6, 7, 8, 9, 10, 11)));
    expect(await list('2018-10')).toEqual(A(...TEN));
    expect(await list('2018-11')).toEqual(A(2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    expect(await list('2018-12')).toEqual(A(...TEN));
    expect(await list('2018-11', 2)).toEqual(A(...TEN));
  });

  it('keeps the evidence of what it did not change', async () => {
    const first = await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    await deliver(aDelivery('MINIMUM_LIVING', '2018-11', people(2, 3, 4, 5, 6, 7, 8, 9, 10)));
    const evidence = await rows(
      'select from_month, until_month, batch_id, row_number, known_from from civil_affairs.minimum_living where person = $1',
      [tokenOf(aCitizenId(1), TEST_KEYS)],
    );
    const october = monthNumber(yearMonth('2018-10'));
    expect(evidence).toEqual([{ from_month: october, until_month: october + 1, batch_id: first.batch.id, row_number: 2, known_from: '2' }]);
  });

  it('delivered again for its month supersedes the first, and the first comes back when the second is withdrawn', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    const second = await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(1, 2, 3, 4, 5, 6, 7, 8, 11)));
    expect(await list('2018-10')).toEqual(A(1, 2, 3, 4, 5, 6, 7, 8, 11));
    const delivered = 'select batch_id, known_from, known_until from hub.delivery order by known_from';
    expect(await rows(delivered)).toMatchObject([{ known_until: '2' }, { known_from: '2' }]);
    const withdrawn = await withdrawBatch(database, second.batch.id, OFFICER, '文件有误');
    expect(withdrawn).toMatchObject({ outcome: 'WITHDRAWN', knowledge: 3, effects: { began: 2, changed: 0, ended: 1 } });
    expect(await list('2018-10')).toEqual(A(...TEN));
    expect(await list('2018-10', 2)).toEqual(A(1, 2, 3, 4, 5, 6, 7, 8, 11));
    expect(await rows(delivered)).toMatchObject([{ known_until: '2' }, { known_from: '2', known_until: '3' }, { known_from: '3' }]);
  });

  it('that is withdrawn with nothing before it leaves what holds in the month before', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    const { batch } = await deliver(aDelivery('MINIMUM_LIVING', '2018-11', people(1, 2, 3, 4, 5, 6, 7, 8, 11)));
    await withdrawBatch(database, batch.id, OFFICER, '月份报错');
    expect(await list('2018-11')).toEqual(A(...TEN));
    expect(await rows('select until_month from civil_affairs.minimum_living where until_month < 2147483647')).toEqual([]);
  });
});

describe('a DELTA', () => {
  it('adds and changes, ends nobody, and is no list', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    const delta = await deliver(aDelivery('MINIMUM_LIVING', '2018-11', rowsOf([living(1, 'B类'), living(11)]), { kind: 'DELTA' }));
    expect(delta.batch.effects).toMatchObject({ began: 1, changed: 1, ended: 0 });
    expect(await list('2018-11')).toEqual({ ...A(2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 1: 'B类' });
    await deliver(aDelivery('MINIMUM_LIVING', '2018-12', people(...TEN)));
    expect(await list('2018-12')).toEqual(A(...TEN));
    await withdrawBatch(database, delta.batch.id, OFFICER, '误报');
    expect(await list('2018-11')).toEqual(A(...TEN));
    expect(await list('2018-12')).toEqual(A(...TEN));
  });

  it('that a FULL list of its month overtook speaks again when that list is withdrawn', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    await deliver(aDelivery('MINIMUM_LIVING', '2018-11', rowsOf([living(1, 'B类')]), { kind: 'DELTA' }));
    const full = await deliver(aDelivery('MINIMUM_LIVING', '2018-11', people(...TEN)));
    expect(await list('2018-11')).toEqual(A(...TEN));
    await withdrawBatch(database, full.batch.id, OFFICER, '误报');
    expect(await list('2018-11')).toEqual({ ...A(...TEN), 1: 'B类' });
  });

  it('before any FULL list is overtaken by it', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(1, 2), { kind: 'DELTA' }));
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(2, 3)));
    expect(await list('2018-10')).toEqual(A(2, 3));
  });

  it('that only repeats keeps a fact alive when the first batch is withdrawn', async () => {
    const payment = (paid: string) =>
      aPersonFact(1, {
        fact_key: `11|YEAR|24220|${paid}|1`,
        from_month: 24220,
        until_month: 24232,
        period: 'YEAR',
        item_code: 11,
        amount_fen: 12000,
        paid_on: paid,
      });
    const first = await deliver(aDelivery('PREMIUM', '2018-10', rowsOf([payment('2018-10-08'), payment('2018-10-09')])));
    await deliver(aDelivery('PREMIUM', '2018-10', rowsOf([payment('2018-10-08')])));
    await withdrawBatch(database, first.batch.id, { name: '王经办', agency: 'SOCIAL_SECURITY' }, '重复行');
    expect(await rows('select paid_on from social_security.premium')).toEqual([{ paid_on: '2018-10-08' }]);
  });

  it('of events replaces a fact of the same key, wherever in time it lies', async () => {
    const death = (month: string): ReturnType<typeof rowsOf> =>
      rowsOf([
        aPersonFact(1, {
          fact_key: 'POLICE',
          source: 'POLICE',
          from_month: monthNumber(yearMonth(month)),
          until_month: null,
          died_on: `${month}-03`,
        }),
      ]);
    await deliver(aDelivery('DEATH', '2018-10', death('2018-09')));
    const second = await deliver(aDelivery('DEATH', '2018-11', death('2018-08'), { sender: 'SOCIAL_SECURITY' }));
    const believed = 'select died_on from civil_affairs.death';
    expect(await rows(believed)).toEqual([{ died_on: '2018-08-03' }]);
    await withdrawBatch(database, second.batch.id, OFFICER, '误报');
    expect(await rows(believed)).toEqual([{ died_on: '2018-09-03' }]);
  });
});

describe('the guard', () => {
  it('holds a list below 80 % of the last one: nobody leaves, the month is not delivered, nobody becomes known', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    const { batch, knowledge } = await deliver(aDelivery('MINIMUM_LIVING', '2018-11', people(1, 2, 3, 4, 5, 6, 21)));
    expect(batch).toMatchObject({ state: 'HELD', heldReason: { code: 'FEWER_THAN_BEFORE' }, effects: { ended: 0 } });
    expect(knowledge).toBeNull();
    expect(await list('2018-11')).toEqual(A(...TEN));
    expect(await rows('select from hub.delivery')).toHaveLength(1);
    expect(await rows('select from hub.knowledge')).toHaveLength(1);
    expect(await rows('select from identity.person')).toHaveLength(10);
    expect(await rows('select from hub.held_row')).toHaveLength(7);
  });

  it('lets exactly 80 % pass', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    const { batch } = await deliver(aDelivery('MINIMUM_LIVING', '2018-11', people(1, 2, 3, 4, 5, 6, 7, 8)));
    expect(batch.state).toBe('ACCEPTED');
  });

  it('is lifted by an officer of the owning agency, who gives a reason', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    const { batch } = await deliver(aDelivery('MINIMUM_LIVING', '2018-11', people(1, 2, 21)));
    const foreign = await releaseBatch(database, batch.id, { name: '赵', agency: 'FINANCE' }, '核实');
    expect(foreign).toMatchObject({ refusal: { code: 'OFFICER_OF_ANOTHER_AGENCY', expected: 'CIVIL_AFFAIRS' } });
    expect(await releaseBatch(database, batch.id, OFFICER, ' ')).toMatchObject({ refusal: { code: 'REASON_MISSING' } });
    const released = await releaseBatch(database, batch.id, OFFICER, '逐户核实');
    expect(released).toMatchObject({ outcome: 'RELEASED', knowledge: 2, effects: { began: 1, ended: 8 } });
    expect(await list('2018-11')).toEqual(A(1, 2, 21));
    expect(await list('2018-11', 1)).toEqual(A(...TEN));
    expect(await rows('select from hub.held_row')).toEqual([]);
    expect(await releaseBatch(database, batch.id, OFFICER, '再次')).toMatchObject({ refusal: { code: 'BATCH_NOT_HELD' } });
    const [introduced] = await rows<{ sealed_name: Buffer }>('select sealed_name from identity.person where person = $1', [
      tokenOf(aCitizenId(21), TEST_KEYS),
    ]);
    const person = tokenOf(aCitizenId(21), TEST_KEYS);
    expect(open(introduced?.sealed_name ?? Buffer.alloc(0), { person, kind: 'NAME', version: 1 }, TEST_KEYS)).toBe('示例21');
  });

  it('refuses to release a list that a newer one has overtaken', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    const held = await deliver(aDelivery('MINIMUM_LIVING', '2018-11', people(1)));
    const newer = await deliver(aDelivery('MINIMUM_LIVING', '2018-11', people(...TEN)));
    const refused = await releaseBatch(database, held.batch.id, OFFICER, '核实');
    expect(refused).toMatchObject({ refusal: { code: 'BATCH_SUPERSEDED', got: `batch ${newer.batch.id}` } });
    expect(await withdrawBatch(database, held.batch.id, OFFICER, '作废')).toMatchObject({ outcome: 'WITHDRAWN', knowledge: null });
    expect(await rows('select from hub.held_row')).toEqual([]);
  });

  it('holds an empty list until it is confirmed as empty, and a list of rejected rows always', async () => {
    await deliver(aDelivery('REGISTERED_POOR', '2018-10', rowsOf([aPersonFact(1, { poverty_status: 'NOT_LIFTED' })])));
    expect((await deliver(aDelivery('REGISTERED_POOR', '2018-11', rowsOf([])))).batch.heldReason?.code).toBe('EMPTY_NOT_CONFIRMED');
    const rejected = aDelivery('REGISTERED_POOR', '2018-11', [aRejectedRow(2)], { confirmedEmpty: true });
    expect((await deliver(rejected)).batch.heldReason?.code).toBe('EMPTY_NOT_CONFIRMED');
  });

  it('believes a confirmed empty list at once, also after one with people', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(1)));
    const { batch } = await deliver(aDelivery('MINIMUM_LIVING', '2018-11', rowsOf([]), { confirmedEmpty: true }));
    expect(batch).toMatchObject({ state: 'ACCEPTED', effects: { ended: 1 } });
    expect(await list('2018-11')).toEqual({});
  });
});

describe('the same file again', () => {
  it('changes nothing and says when it came, whether it is held, and what has taken its place', async () => {
    const first = aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN));
    const { batch } = await deliver(first);
    const again = await acceptDelivery(database, TEST_KEYS, first);
    expect(again).toMatchObject({ outcome: 'ALREADY_DELIVERED', batches: [{ id: batch.id, state: 'ACCEPTED', supersededBy: null }] });
    const held = aDelivery('MINIMUM_LIVING', '2018-11', people(1));
    await deliver(held);
    const heldAgain = await acceptDelivery(database, TEST_KEYS, held);
    expect(heldAgain).toMatchObject({ batches: [{ state: 'HELD' }], message: expect.stringContaining('batch release') });
    const second = await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN, 11)));
    const superseded = await acceptDelivery(database, TEST_KEYS, first);
    expect(superseded).toMatchObject({
      batches: [{ supersededBy: second.batch.id }],
      message: expect.stringContaining(`batch withdraw ${second.batch.id}`),
    });
    expect(await rows('select from hub.batch')).toHaveLength(3);
  });

  it('may come again after it was withdrawn', async () => {
    const file = aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN));
    const { batch } = await deliver(file);
    await withdrawBatch(database, batch.id, OFFICER, '误报');
    expect(await list('2018-10')).toEqual({});
    expect((await deliver(file)).batch.state).toBe('ACCEPTED');
    expect(await list('2018-10')).toEqual(A(...TEN));
  });
});

describe('what is refused', () => {
  it.each<[string, Partial<Delivery>, string]>([
    ['a month that has not come', { month: yearMonth('2199-01') }, 'FUTURE_MONTH'],
    ['a month before the policy', { month: yearMonth('2018-07') }, 'MONTH_BEFORE_POLICY'],
    ['a feed of another agency', { sender: 'SOCIAL_SECURITY' }, 'FEED_OF_ANOTHER_AGENCY'],
    ['a FULL list of events', { feed: 'PREMIUM', sender: 'SOCIAL_SECURITY', kind: 'FULL' }, 'KIND_NOT_POSSIBLE'],
  ])('%s', async (_, more, code) => {
    const result = await acceptDelivery(database, TEST_KEYS, { ...aDelivery('MINIMUM_LIVING', '2018-10', people(1)), ...more });
    expect(result).toMatchObject({ outcome: 'REFUSED', refusal: { code } });
    expect(await rows('select from hub.batch')).toEqual([]);
  });

  it('the month before the policy, but not the month it was issued in', async () => {
    expect((await deliver(aDelivery('MINIMUM_LIVING', '2018-08', people(1)))).batch.state).toBe('ACCEPTED');
  });
});

describe('the mixed file', () => {
  it('becomes one batch for each feed, FULL only where the sender owns the feed', async () => {
    const fact = { town: '442000001', covered: true };
    const mixed = [
      aRow(1, [], { disposition: 'SKIPPED' }),
      aRow(2, [aPersonFact(1, fact)], { feed: 'MINIMUM_LIVING' }),
      aRow(3, [aPersonFact(2, { town: '442000001', poverty_status: 'NOT_LIFTED' })], { feed: 'REGISTERED_POOR' }),
      aRow(4, [aPersonFact(3, { town: '442000001', care: 'DISPERSED' })], { feed: 'DESTITUTE_SUPPORT' }),
      aRejectedRow(5),
    ];
    const file = aDelivery('MINIMUM_LIVING', '2018-10', mixed, { feed: 'HARDSHIP', kind: 'FULL' });
    const result = await deliver(file);
    expect(result.batches.map(({ feed, kind, state, facts, rows: { rows: count } }) => [feed, kind, state, facts, count])).toEqual([
      ['REGISTERED_POOR', 'DELTA', 'ACCEPTED', 1, 1],
      ['MINIMUM_LIVING', 'FULL', 'ACCEPTED', 1, 3],
      ['DESTITUTE_SUPPORT', 'FULL', 'ACCEPTED', 1, 1],
    ]);
    expect(await rows('select from poverty_alleviation.registration')).toHaveLength(1);
    expect(await rows('select from hub.knowledge')).toHaveLength(1);
    expect(await rows('select from identity.person')).toHaveLength(3);
    const again = await acceptDelivery(database, TEST_KEYS, {
      ...aDelivery('MINIMUM_LIVING', '2018-10', mixed),
      feed: 'HARDSHIP',
      kind: 'FULL',
    });
    expect(again.outcome).toBe('DELIVERED');
  });
});

describe('conservation', () => {
  it('keeps one disposition, the person and every finding of each row, across blocks of 4096', async () => {
    const many = Array.from({ length: 9000 }, (_, i) =>
      i % 7 === 3 ? aRejectedRow(i + 1, 'tab\t back\\slash\nline') : aRow(i + 1, [living(i)]),
    );
    const { batch } = await deliver(aDelivery('MINIMUM_LIVING', '2018-10', many));
    const rejected = many.filter(({ disposition }) => disposition === 'REJECTED').length;
    expect(batch.rows).toMatchObject({ rows: 9000, REJECTED: rejected, ACCEPTED: 9000 - rejected });
    const blocks = await rows<{ first_row: number; dispositions: Buffer; persons: (string | null)[] }>(
      'select first_row, dispositions, persons from hub.batch_rows order by first_row',
    );
    expect(blocks.map(({ first_row }) => first_row)).toEqual([1, 4097, 8193]);
    expect(blocks.map(({ dispositions }) => dispositions.toString('latin1')).join('')).toBe(
      many.map(({ disposition }) => disposition.charAt(0)).join(''),
    );
    expect(blocks.flatMap(({ persons }) => persons)).toEqual(many.map(({ persons: [p] }) => (p ? tokenOf(p.idNumber, TEST_KEYS) : null)));
    const findings = await rows<{ row_number: number; got: string }>('select row_number, got from hub.finding order by row_number');
    expect(findings).toHaveLength(rejected);
    expect(findings[0]).toEqual({ row_number: 4, got: 'tab\t back\\slash\nline' });
    expect(await rows('select from civil_affairs.minimum_living')).toHaveLength(9000 - rejected);
  });

  it('takes every member of a household, and shows its first covered person with the row', async () => {
    const member = (n: number, covered: boolean): ReturnType<typeof aPersonFact> => aPersonFact(n, { town: '442000001', covered });
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', [aRow(1, [member(1, false), member(2, true), member(3, true)])]));
    expect(await rows('select from civil_affairs.minimum_living where row_number = 1')).toHaveLength(3);
    expect(await rows('select persons from hub.batch_rows')).toEqual([{ persons: [tokenOf(aCitizenId(2), TEST_KEYS)] }]);
  });

  it('counts a key that stands in two rows once, in the first of them', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', rowsOf([living(1), living(1, 'B类'), living(2)])));
    expect(await list('2018-10')).toEqual(A(1, 2));
    await deliver(
      aDelivery(
        'MINIMUM_LIVING',
        '2018-11',
        rowsOf([living(1), living(1, 'B类'), living(2, 'C类'), living(2), living(3), living(3, 'B类')]),
      ),
    );
    expect(await list('2018-11')).toEqual({ ...A(1, 3), 2: 'C类' });
  });
});

describe('identity', () => {
  it('seals a person once and keeps a further name as such', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(1, 2)));
    await deliver(aDelivery('MINIMUM_LIVING', '2018-11', rowsOf([living(1), { ...living(2), name: aPersonFact(2, {}, '示例贰').name }])));
    const person = tokenOf(aCitizenId(2), TEST_KEYS);
    const [known] = await rows<{ sealed_id_number: Buffer; sealed_name: Buffer; name_fingerprint: Buffer; born_on: string }>(
      'select sealed_id_number, sealed_name, name_fingerprint, born_on from identity.person where person = $1',
      [person],
    );
    if (!known) throw new Error('expected the person to be known');
    expect(open(known.sealed_id_number, { person, kind: 'ID_NUMBER', version: 1 }, TEST_KEYS)).toBe(aCitizenId(2));
    expect(open(known.sealed_name, { person, kind: 'NAME', version: 1 }, TEST_KEYS)).toBe('示例2');
    expect(known.name_fingerprint.toString('hex')).toBe(nameFingerprintOf(aPersonFact(2).name, TEST_KEYS));
    expect(known.born_on).toBe(aPersonFact(2).bornOn);
    const others = await rows<{ person: string; sealed_name: Buffer }>('select person, sealed_name from identity.other_name');
    expect(others.map((other) => open(other.sealed_name, { person, kind: 'NAME', version: 1 }, TEST_KEYS))).toEqual(['示例贰']);
  });

  it('knows people of another list by their token, and keeps the name that only the new list has', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(1, 2)));
    const renamed = { ...aPersonFact(2, { care: 'DISPERSED' }, '示例贰') };
    await deliver(aDelivery('DESTITUTE_SUPPORT', '2018-10', rowsOf([aPersonFact(1), renamed, aPersonFact(3)])));
    expect(await rows('select from identity.person')).toHaveLength(3);
    const others = await rows<{ person: string; sealed_name: Buffer }>('select person, sealed_name from identity.other_name');
    expect(others.map(({ person }) => numberOf(person))).toEqual([2]);
    const [other] = others;
    const person = tokenOf(aCitizenId(2), TEST_KEYS);
    expect(open(other?.sealed_name ?? Buffer.alloc(0), { person, kind: 'NAME', version: 1 }, TEST_KEYS)).toBe('示例贰');
    expect(await rows('select from civil_affairs.destitute_support')).toHaveLength(3);
  });

  it('is sealed on another thread when a first list is long, each number and name for its own person', async () => {
    const many = 70_000;
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', rowsOf(Array.from({ length: many }, (_, n) => living(n)))));
    const sealed = await rows<{ person: string; id: Buffer; name: Buffer; row_number: number }>(
      'select person, sealed_id_number as id, sealed_name as name, row_number from identity.person order by row_number',
    );
    expect(sealed).toHaveLength(many);
    for (const n of [0, 1, 2_040, 2_041, 2_042, 4_096, 67_569, 67_570, 67_571, many - 1]) {
      const { person, id, name, row_number } = sealed[n] ?? { person: '', id: Buffer.alloc(0), name: Buffer.alloc(0), row_number: 0 };
      const of = { person: person as PersonToken, version: 1 };
      expect([open(id, { ...of, kind: 'ID_NUMBER' }, TEST_KEYS), open(name, { ...of, kind: 'NAME' }, TEST_KEYS), row_number]).toEqual([
        aCitizenId(n),
        `示例${n}`,
        n + 2,
      ]);
    }
    const facts = await rows('select from civil_affairs.minimum_living f join identity.person p using (person, row_number)');
    expect(facts).toHaveLength(many);
  });

  it('leaves no number and no name in any other table', async () => {
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN)));
    await deliver(aDelivery('MINIMUM_LIVING', '2018-11', people(1)));
    const tables = await rows<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema in ('hub', 'identity', 'civil_affairs', 'poverty_alleviation', 'social_security') and table_type = 'BASE TABLE'`,
    );
    const contents = await Promise.all(
      tables.map(({ name }) => rows<{ all: string | null }>(`select string_agg(t::text, ' ') as all from ${name} t`)),
    );
    const everything = contents.map(([row]) => row?.all ?? '').join(' ');
    expect(everything.length).toBeGreaterThan(1000);
    for (const n of TEN) {
      expect(everything).not.toContain(aCitizenId(n));
      expect(everything).not.toContain(`示例${n}`);
      expect(everything).not.toContain(Buffer.from(aCitizenId(n)).toString('hex'));
    }
  });
});

describe('isolation of agencies', () => {
  it.each([
    ['minsheng_civil_affairs', 'insert into social_security.premium select from social_security.premium'],
    ['minsheng_social_security', 'delete from civil_affairs.minimum_living'],
    ['minsheng_poverty_alleviation', 'select from civil_affairs.death'],
    ['minsheng_civil_affairs', 'select sealed_id_number from identity.person'],
    ['minsheng_civil_affairs', 'delete from identity.person'],
  ] as const)('%s may not %s', async (role, statement) => {
    await expect(database.transaction(role, (transaction) => transaction.rows(statement))).rejects.toThrow('permission denied');
  });

  it('takes a file in under the role of the agency that owns the feed, and no other', async () => {
    await database.pool.query('create table public.seen (feed text, role text)');
    await database.pool.query('grant insert on public.seen to public');
    await database.pool.query(`create function public.note() returns trigger language plpgsql as $$
      begin insert into public.seen values (tg_table_name, current_user); return null; end $$`);
    for (const table of ['civil_affairs.minimum_living', 'social_security.premium', 'hub.batch', 'identity.person']) {
      await database.pool.query(`create trigger note after insert on ${table} for each statement execute function public.note()`);
    }
    await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(1)));
    expect(await rows('select distinct role from public.seen')).toEqual([{ role: 'minsheng_civil_affairs' }]);
  });
});

describe('at the same time', () => {
  it('eight writers with unsorted, overlapping keys all succeed, one after the other on the knowledge axis', async () => {
    const deliveries = Array.from({ length: 8 }, (_, i) => {
      const shuffled = Array.from({ length: 200 }, (_, k) => living((k * 73 + i * 30) % 240));
      return aDelivery('MINIMUM_LIVING', '2018-10', rowsOf(shuffled), { kind: 'DELTA' });
    });
    const results = await Promise.all(deliveries.map(deliver));
    expect(results.map(({ knowledge }) => knowledge).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const stamps = await rows('select from hub.knowledge a join hub.knowledge b on a.number < b.number and a.known_at >= b.known_at');
    expect(stamps).toEqual([]);
    expect(await rows('select from identity.person')).toHaveLength(240);
  });

  it('the same file twice is there once', async () => {
    const file = aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN));
    const outcomes = await Promise.all([1, 2, 3].map(() => acceptDelivery(database, TEST_KEYS, file)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['ALREADY_DELIVERED', 'ALREADY_DELIVERED', 'DELIVERED']);
  });

  it('different feeds do not mix', async () => {
    const [livingResult, poorResult] = await Promise.all([
      deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(...TEN))),
      deliver(aDelivery('REGISTERED_POOR', '2018-10', rowsOf(TEN.map((n) => aPersonFact(n, { poverty_status: 'NOT_LIFTED' }))))),
    ]);
    expect([livingResult.knowledge, poorResult.knowledge].sort()).toEqual([1, 2]);
    expect(await rows('select from identity.person')).toHaveLength(10);
  });

  it('tells listeners the number once it is committed', async () => {
    const client = await database.pool.connect();
    try {
      const heard = new Promise<string | undefined>((resolve) => client.once('notification', ({ payload }) => resolve(payload)));
      await client.query('listen minsheng_knowledge');
      const { knowledge } = await deliver(aDelivery('MINIMUM_LIVING', '2018-10', people(1)));
      expect(await heard).toBe(String(knowledge));
    } finally {
      await client.query('unlisten *');
      client.release();
    }
  });
});
