import { type ComparisonResult, type ComparisonStep, runComparison } from '../../src/comparison';
import type { Database } from '../../src/database';
import { tokenOf } from '../../src/identity/person-token';
import { addMonths, yearMonth } from '../../src/identity/year-month';
import { withdrawBatch } from '../support/acceptance';
import { City, testKeys } from '../support/city';
import { compare, outcomes, published } from '../support/compared';
import { aDatabase } from '../support/database';
import { aPerson } from '../support/people';

const LOW = [{}];
const enrolled = [{ pair: [1, 1] as const, hukou: '442000107', mark: 'MINIMUM_LIVING' }];
const paid = [{ month: '2019-01', fen: 12000, item: 11 as const, on: '2019-01-20' }];

describe('第五条 每月: comparing a month', () => {
  const keys = testKeys();
  const stays = aPerson({ born: '1980-01-01', name: '测试甲', minimumLiving: LOW, enrolled, paid });
  const leaves = aPerson({ born: '1980-01-02', name: '测试乙', minimumLiving: [{ until: '2019-02' }], enrolled, paid });
  const ordinary = aPerson({ born: '1980-01-03', name: '测试丙', enrolled: [{ pair: [1, 1], hukou: '442000107' }] });
  const crowd = Array.from({ length: 20 }, (_, n) =>
    aPerson({ born: '1970-01-01', name: `测试众${n}`, minimumLiving: LOW, enrolled, paid }),
  );
  let database: Database;
  let city: City;

  beforeEach(async () => {
    database = await aDatabase();
    city = new City(database, keys, [stays, leaves, ordinary, ...crowd]);
    for (const month of ['2019-01', '2019-02']) await city.deliver(month);
  });
  afterEach(() => database.close());

  const itemOf = async (month: string, someone: typeof stays, revision?: number): Promise<string | undefined> =>
    (await outcomes(database, month, revision)).get(tokenOf(someone.idNumber, keys))?.workItem;

  it('compares whoever is on a roster, marked or paid for, and nobody else', async () => {
    const { people, items } = await published(database, '2019-02');
    expect([people, items]).toEqual([22, [{ item: 'NONE', people: 22 }]]);
    expect(await itemOf('2019-02', ordinary)).toBeUndefined();
  });

  it('lists are not there: says who owes which, and goes on only when told to', async () => {
    const refused = await compare(database, '2019-03', { allowStale: false });
    expect(refused).toMatchObject({ outcome: 'NOT_READY', month: '2019-03' });
    const owed = refused.outcome === 'NOT_READY' ? refused.owed : [];
    expect(owed.find(({ feed }) => feed === 'MINIMUM_LIVING')).toEqual({
      feed: 'MINIMUM_LIVING',
      owner: 'CIVIL_AFFAIRS',
      state: 'STALE',
      lastMonth: '2019-02',
      held: [],
    });
    expect(owed.some(({ feed }) => feed === 'REGISTERED_POOR')).toBe(false);
    expect(await published(database, '2019-03')).toMatchObject({ staleAllowed: true, people: 22 });
  });

  it('case 16: a list that is held counts as not there, and nobody leaves by it', async () => {
    await city.deliver('2019-03', ['ENROLMENT', 'PREMIUM', 'DISABILITY', 'DESTITUTE_SUPPORT', 'DEATH', 'EMPLOYEE_PENSION']);
    const { id, state } = await city.deliverList('MINIMUM_LIVING', '2019-03', [stays, leaves]);
    expect(state).toBe('HELD');
    const refused = await compare(database, '2019-03', { allowStale: false });
    expect(refused).toMatchObject({ outcome: 'NOT_READY', owed: [{ feed: 'MINIMUM_LIVING', state: 'STALE', held: [id] }] });
    expect((await published(database, '2019-03')).items.some(({ item }) => item === 'SUSPEND')).toBe(false);
  });

  it('case 17: 民政 delivers nothing for two months: as before, then looked at; nobody is suspended', async () => {
    const rest = ['REGISTERED_POOR', 'DEATH', 'ENROLMENT', 'PREMIUM', 'EMPLOYEE_PENSION'] as const;
    for (const month of ['2019-03', '2019-04']) await city.deliver(month, rest);
    expect((await published(database, '2019-03')).items).toEqual([{ item: 'NONE', people: 22 }]);
    expect((await published(database, '2019-04')).items).toEqual([{ item: 'REVIEW', people: 22 }]);
  });

  it('the same inputs again are the same revision', async () => {
    const first = await published(database, '2019-02');
    const again = await compare(database, '2019-02');
    expect(again).toEqual({ outcome: 'ALREADY_COMPARED', revision: first });
  });

  it('what says nothing about the people compared is no new input', async () => {
    const first = await published(database, '2019-02');
    await city.deliverList('PREMIUM', '2019-02', [aPerson({ born: '1990-01-01', paid: [{ month: '2019-02', fen: 24000, item: 1 }] })]);
    expect(await compare(database, '2019-02')).toEqual({ outcome: 'ALREADY_COMPARED', revision: first });
  });

  it('a late correction makes the next revision, which says what moved; the earlier one stays as it was', async () => {
    await city.deliver('2019-03');
    const first = await published(database, '2019-03');
    expect(first.items).toEqual([
      { item: 'SUSPEND', people: 1 },
      { item: 'NONE', people: 21 },
    ]);
    const { id } = await city.deliverList(
      'MINIMUM_LIVING',
      '2019-03',
      [aPerson({ born: '1980-01-02', minimumLiving: LOW, name: '测试丁' })],
      'DELTA',
    );
    const second = await published(database, '2019-03');
    expect(second).toMatchObject({
      revision: 2,
      kind: 'INCREMENT',
      people: 23,
      moved: 1,
      movements: [{ from: null, to: 'ENROL', people: 1 }],
    });
    await withdrawBatch(database, id, { agency: 'CIVIL_AFFAIRS', name: 'test officer' }, '误报');
    const third = await published(database, '2019-03');
    expect(third).toMatchObject({
      revision: 3,
      people: 22,
      moved: 1,
      movements: [{ from: 'ENROL', to: null, people: 1 }],
      items: first.items,
    });
    expect((await outcomes(database, '2019-03', 2)).size).toBe(23);
    expect(await itemOf('2019-03', leaves, 1)).toBe('SUSPEND');
  });

  it('a closed month keeps its lists; a later revision says that it came after', async () => {
    const first = await published(database, '2019-02');
    await database.pool.query(
      `insert into comparison.closed_month (month, revision, closed_at, officer) values (24229, 1, now(), 'test officer')`,
    );
    await city.deliverList('DEATH', '2019-02', [
      aPerson({ born: '1980-01-01', name: '测试戊', died: [{ on: '2019-02-03', source: 'POLICE' }] }),
    ]);
    await city.deliverList(
      'ENROLMENT',
      '2019-02',
      [aPerson({ born: '1981-01-01', name: '测试己', enrolled: [{ ...enrolled[0], pair: [2, 2] }] })],
      'DELTA',
    );
    const late = await published(database, '2019-02');
    expect([first.afterClose, late.afterClose, late.moved]).toEqual([false, true, 1]);
  });

  it('the month is that of the database’s clock; one that has not come is refused', async () => {
    const result = await runComparison(database, { month: null, allowStale: false, officer: 'test officer' });
    const { rows } = await database.pool.query(`select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM') as month`);
    expect(result).toMatchObject({ outcome: 'NOT_READY', month: rows[0].month });
    const next = addMonths(yearMonth(rows[0].month), 1);
    const refused: ComparisonResult = await runComparison(database, { month: next, allowStale: true, officer: 'test officer' });
    expect(refused).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'FUTURE_MONTH' } });
  });

  it('of several runs at once one makes the revision and the others find it', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => compare(database, '2019-02')));
    expect(results.filter(({ outcome }) => outcome === 'PUBLISHED')).toHaveLength(1);
    expect(results.filter(({ outcome }) => outcome === 'ALREADY_COMPARED')).toHaveLength(5);
  });

  it('tells how far it has come, step by step', async () => {
    const steps: ComparisonStep[] = [];
    await runComparison(database, { month: yearMonth('2019-02'), allowStale: false, officer: 'test officer' }, (step) => steps.push(step));
    expect(steps).toEqual(['WAIT', 'INPUTS', 'PEOPLE', 'ASSESS', 'STORE', 'BALANCE']);
  });
});
