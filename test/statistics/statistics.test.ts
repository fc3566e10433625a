import type { Database } from '../../src/database';
import { policyFor } from '../../src/eligibility';
import { townCode } from '../../src/identity/town';
import { monthNumber, type YearMonth, yearMonth } from '../../src/identity/year-month';
import { MEASURES, type MonthStatistics, publishStatistics, Statistics, type StatisticsBy } from '../../src/statistics';
import { countRevision } from '../../src/statistics/count';
import { createStatisticsSubgraph } from '../../src/statistics/graph';
import { aCaller, theAnalyst, theCity } from '../support/callers';
import { City, testKeys } from '../support/city';
import { compare, published } from '../support/compared';
import { aDatabase } from '../support/database';
import { inOneProcess, type TestHub } from '../support/hub';
import { aPerson, type PersonWords, type Someone } from '../support/people';

const XIAOLAN = '442000100';
const TANZHOU = '442000107';
let issued = 0;
/** So many people of a town, each with a name of their own. */
const some = (count: number, town: string, words: Partial<PersonWords> = {}): Someone[] =>
  Array.from({ length: count }, () => {
    issued += 1;
    return aPerson({
      born: `19${70 + (issued % 25)}-0${1 + (issued % 9)}-1${issued % 9}`,
      name: `测${String.fromCodePoint(0x4e00 + issued)}`,
      minimumLiving: [{ town, schooling: 'NOT_STUDENT' }],
      ...words,
    });
  });
const enrolled: PersonWords['enrolled'] = [{ pair: [1, 1], mark: 'MINIMUM_LIVING' }];
const paid: PersonWords['paid'] = [{ month: '2018-10', fen: 12000, item: 11, on: '2018-10-09' }];
const old = (town: string, pair: readonly [number, number]): Someone =>
  some(1, town, { born: `1950-0${1 + (issued % 9)}-2${issued % 8}`, enrolled: [{ pair, mark: 'MINIMUM_LIVING' }] })[0] as Someone;

const PEOPLE = [
  ...some(30, TANZHOU, { enrolled, paid }),
  ...some(3, TANZHOU),
  ...some(2, TANZHOU, { enrolled }),
  ...some(1, TANZHOU, { enrolled, paid: [{ month: '2018-10', fen: 24000, item: 1, on: '2018-09-01' }] }),
  ...some(25, XIAOLAN, { enrolled, paid }),
  ...some(14, XIAOLAN),
  ...some(4, XIAOLAN, { minimumLiving: [], destitute: [{ town: XIAOLAN, schooling: 'NOT_STUDENT' }], enrolled, paid }),
  old(TANZHOU, [1, 3]),
  old(TANZHOU, [1, 1]),
];

let database: Database;
let city: City;
let hub: TestHub;
beforeAll(async () => {
  database = await aDatabase();
  city = new City(database, testKeys(), PEOPLE);
  for (const month of ['2018-10', '2018-11']) {
    await city.deliver(month);
    await published(database, month);
  }
  hub = inOneProcess([await createStatisticsSubgraph(database)]);
});
afterAll(async () => {
  await hub?.close();
  await database?.close();
});

const month = (text: string): YearMonth => yearMonth(text);
const of = async (by: StatisticsBy, caller = theCity(), when = '2018-10'): Promise<MonthStatistics> => {
  const found = await new Statistics(database).of({ month: month(when), by, revision: null }, caller);
  if ('code' in found) throw new Error(found.code);
  return found;
};

describe('三个100%: who is counted', () => {
  it('应参保 are the eligible, 已参保 the enrolled of them, 已代缴 those paid for; who paid alone is not to be paid for', async () => {
    const town = (await of('TOWN')).places.find((place) => place.town === TANZHOU);
    expect(town?.told).toEqual({ shouldEnrol: 36, enrolled: 33, shouldPay: 35, paid: 30, paidFen: 360000, shouldReceive: 2, receiving: 1 });
  });

  it('every way of asking adds up to the same', async () => {
    const [whole] = (await of('CITY')).places;
    for (const by of ['TOWN', 'CATEGORY', 'TOWN_AND_CATEGORY'] as const) {
      const { places } = await of(by);
      for (const measure of [...MEASURES, 'paidFen'] as const) {
        expect(places.reduce((sum, { told }) => sum + (told[measure] ?? 0), 0)).toBe(whole?.told[measure]);
      }
    }
  });

  it('a town sees its own people only', async () => {
    const { places } = await of('EVERYTHING', aCaller({ town: townCode(XIAOLAN) }));
    expect(places.find((place) => place.town === 'ALL' && place.category === 'ALL')?.told.shouldEnrol).toBe(43);
    expect(places.some((place) => place.town === TANZHOU)).toBe(false);
  });
});

describe('what may be told to whoever only counts', () => {
  it('is nothing before it is published', async () => {
    expect(await new Statistics(database).of({ month: month('2018-11'), by: 'TOWN', revision: null }, theAnalyst())).toMatchObject({
      code: 'NOT_PUBLISHED',
    });
  });

  it('withholds small groups and says so, whichever way it is asked', async () => {
    await publishStatistics(database, month('2018-10'), 'test officer');
    const everything = await of('EVERYTHING', theAnalyst());
    const whole = await of('EVERYTHING');
    const small = whole.places.filter(({ told }) => Object.values(told).some((value) => value !== null && value > 0 && value < 10));
    expect(small.length).toBeGreaterThan(3);
    for (const place of whole.places) {
      const told = everything.places.find((each) => each.town === place.town && each.category === place.category)?.told;
      for (const measure of MEASURES) {
        const value = place.told[measure] ?? 0;
        if (value > 0 && value < 10) expect(told?.[measure]).toBeNull();
        else expect([null, value]).toContain(told?.[measure]);
      }
    }
    for (const by of ['CITY', 'TOWN', 'CATEGORY', 'TOWN_AND_CATEGORY'] as const) {
      for (const place of (await of(by, theAnalyst())).places) expect(everything.places).toContainEqual(place);
    }
  });

  it('is the same for ever: a later revision changes nothing, and neither does asking for it', async () => {
    const before = await of('EVERYTHING', theAnalyst());
    await city.deliverList('PREMIUM', '2018-10', PEOPLE.slice(30, 33).map(withPremium), 'DELTA');
    expect(await compare(database, '2018-10')).toMatchObject({ outcome: 'PUBLISHED', revision: { revision: 2 } });
    expect(await publishStatistics(database, month('2018-10'), 'test officer')).toMatchObject({ outcome: 'ALREADY_PUBLISHED' });
    expect(await of('EVERYTHING', theAnalyst())).toEqual(before);
    expect(await new Statistics(database).of({ month: month('2018-10'), by: 'EVERYTHING', revision: 2 }, theAnalyst())).toEqual(before);
    expect((await of('CITY')).revision).toBe(2);
  });

  it('two who publish at once publish one', async () => {
    const results = await Promise.all([1, 2, 3].map(() => publishStatistics(database, month('2018-11'), 'test officer')));
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['ALREADY_PUBLISHED', 'ALREADY_PUBLISHED', 'PUBLISHED']);
  });
});

/** The same person with a premium of the town. */
function withPremium(someone: Someone): Someone {
  const donor = PEOPLE[0] as Someone;
  return { ...someone, facts: (feed, of) => (feed === 'PREMIUM' ? donor.facts(feed, of) : someone.facts(feed, of)) };
}

describe('money', () => {
  it('counts for whom another amount was paid than for most of the cell', async () => {
    const [other] = some(1, TANZHOU, { paid: [{ month: '2018-10', fen: 12100, item: 11, on: '2018-10-19' }] });
    const twice: Someone = { ...(PEOPLE[1] as Someone), facts: (feed, of) => (other as Someone).facts(feed, of) };
    await city.deliverList('PREMIUM', '2018-10', [twice], 'DELTA');
    const { revision } = await published(database, '2018-10');
    const counted = { month: monthNumber(month('2018-10')), revision, policy: policyFor(monthNumber(month('2018-10'))) };
    const { cells } = await database.transaction('minsheng_hub', (transaction) => countRevision(transaction, counted, [TANZHOU]));
    expect(cells).toMatchObject([{ paidFen: 33 * 12000 + 12100, eachFen: null, paidOtherwise: 1 }]);
  });
});

describe('over GraphQL', () => {
  const QUERY = `query($month: YearMonth!, $by: StatisticsBy!) { statistics(month: $month, by: $by) {
    ... on StatisticsOfMonth { revision published rows { town { nameZh } category shouldEnrol enrolled enrolmentRate paidFen withheld } }
    ... on Refusal { code messageZh } } }`;

  it('tells officers everything and analysts what was published', async () => {
    const city = await hub.ask(QUERY, { month: '2018-10', by: 'CITY' }, theCity());
    expect(city.data).toMatchObject({
      statistics: { published: false, rows: [{ town: null, category: null, shouldEnrol: 79, withheld: false }] },
    });
    const analyst = await hub.ask(QUERY, { month: '2018-10', by: 'TOWN_AND_CATEGORY' }, theAnalyst());
    expect(analyst.data).toMatchObject({ statistics: { published: true, revision: 1 } });
    expect(JSON.stringify(analyst.data)).toContain('"withheld":true');
  });

  it('gives the trend of the months that there are', async () => {
    const query = `{ statisticsTrend(from: "2018-08", until: "2018-12") { ... on StatisticsTrend { months { month rows { shouldEnrol } } } ... on Refusal { code } } }`;
    const { data } = await hub.ask(query, {}, theAnalyst());
    expect(data).toMatchObject({ statisticsTrend: { months: [{ month: '2018-10' }, { month: '2018-11' }] } });
  });

  it('refuses years at once, a month that was not compared, and whoever has no right', async () => {
    const trend = `{ statisticsTrend(from: "2018-08", until: "2030-08") { ... on Refusal { code } } }`;
    expect((await hub.ask(trend, {}, theCity())).data).toEqual({ statisticsTrend: { code: 'TOO_MANY_MONTHS' } });
    expect((await hub.ask(QUERY, { month: '2019-10', by: 'CITY' }, theCity())).data).toMatchObject({
      statistics: { code: 'NOT_COMPARED' },
    });
    const operator = aCaller({ agency: 'SOCIAL_SECURITY', role: 'OPERATOR', purpose: 'OPERATIONS' });
    expect((await hub.ask(QUERY, { month: '2018-10', by: 'CITY' }, operator)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
