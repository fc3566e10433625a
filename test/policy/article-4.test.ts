import type { DeliveryRecord } from '../../src/eligibility';
import { type CalendarEntry, readCalendar } from '../../src/eligibility';
import { dueOf, periodOf } from '../../src/eligibility/delivery/calendar/due';
import { DUE_DAYS, type DueDays } from '../../src/eligibility/policy';
import { FEED_DESCRIPTIONS, FEEDS, type Feed } from '../../src/identity/feed';
import { yearMonth } from '../../src/identity/year-month';
import { aPerson, delivered, month } from '../support/assessed';

/** The calendar entry of a feed for a month as it is on a day, with some deliveries taken away and some batches held. */
async function onDay(
  today: string,
  feed: Feed,
  of: string,
  { without = {}, held = [] as string[] } = {},
): Promise<CalendarEntry | undefined> {
  const deliveries: readonly DeliveryRecord[] = delivered(without);
  const ledger = { number: 1, deliveries, knownAt: new Map(), today, month: yearMonth(today.slice(0, 7)) };
  const reader = { statements: 0, rows: async <R>() => held.map((each, i) => ({ feed, month: month(each), id: String(i + 1) })) as R[] };
  const [entry] = await readCalendar(reader, ledger, { feeds: [feed], from: month(of), until: month(of) });
  return entry;
}
const NOTHING_SINCE_SEPTEMBER = { MINIMUM_LIVING: ['2018-10', '2018-11', '2018-12'] };

describe('第四条(二) 按月: the list of 低保 is due by the last day of its month', () => {
  const days: [string, string, string | null, string][] = [
    ['2018-09-30', 'NOT_DUE', null, 'the day before its month'],
    ['2018-10-01', 'DUE', null, 'the first day of its month'],
    ['2018-10-31', 'DUE', null, 'the last day of its month'],
    ['2018-11-01', 'LATE', '2018-11-01', 'the day after'],
    ['2018-12-31', 'LATE', '2018-11-01', 'two months after'],
  ];
  it.each(days)('on %s it is %s since %s: %s', async (today, state, lateSince) => {
    const entry = await onDay(today, 'MINIMUM_LIVING', '2018-10', { without: NOTHING_SINCE_SEPTEMBER });
    expect(entry).toMatchObject({ state, lateSince, due: { on: '2018-10-31' } });
  });

  it('once delivered it is never late, and a held one is not delivered', async () => {
    expect(await onDay('2019-01-01', 'MINIMUM_LIVING', '2018-10')).toMatchObject({ state: 'DELIVERED', lateSince: null, facts: 'FRESH' });
    const held = { without: NOTHING_SINCE_SEPTEMBER, held: ['2018-10'] };
    expect(await onDay('2018-10-31', 'MINIMUM_LIVING', '2018-10', held)).toMatchObject({ state: 'HELD', lateSince: null, held: ['1'] });
    expect(await onDay('2018-11-01', 'MINIMUM_LIVING', '2018-10', held)).toMatchObject({ state: 'HELD', lateSince: '2018-11-01' });
  });

  it('a February of 28 and of 29 days, and December', async () => {
    const onlyDue = async (of: string) => (await onDay('2018-09-01', 'DISABILITY', of))?.due.on;
    expect([await onlyDue('2019-02'), await onlyDue('2020-02'), await onlyDue('2018-12')]).toEqual([
      '2019-02-28',
      '2020-02-29',
      '2018-12-31',
    ]);
  });
});

describe('第四条(一) 及时, at least each quarter: the list of 市扶贫', () => {
  it('is due by the last day of the quarter, whichever of its months it is for', async () => {
    for (const each of ['2018-10', '2018-11', '2018-12']) {
      const without = { REGISTERED_POOR: ['2018-10', '2018-11', '2018-12'] };
      expect(await onDay('2018-12-31', 'REGISTERED_POOR', each, { without })).toMatchObject({ state: 'DUE', due: { on: '2018-12-31' } });
      expect(await onDay('2019-01-01', 'REGISTERED_POOR', each, { without })).toMatchObject({ state: 'LATE', lateSince: '2019-01-01' });
    }
  });

  it('counts as delivered for the quarter by the list of any of its months', async () => {
    const without = { REGISTERED_POOR: ['2018-11', '2018-12'] };
    expect(await onDay('2019-06-01', 'REGISTERED_POOR', '2018-12', { without })).toMatchObject({ state: 'DELIVERED' });
  });

  it('every feed belongs to the period that its rhythm says', () => {
    for (const feed of FEEDS) {
      const { firstMonth, lastMonth } = periodOf(feed, month('2019-05'));
      expect(lastMonth - firstMonth + 1).toBe(FEED_DESCRIPTIONS[feed].periodMonths);
      expect(firstMonth <= month('2019-05') && month('2019-05') <= lastMonth).toBe(true);
    }
  });
});

describe('第七条: the day is a parameter with a source and an owner', () => {
  it('by default none after the period, because the text is silent', () => {
    expect(DUE_DAYS[0]).toMatchObject({
      value: { monthly: 0, quarterly: 0 },
      article: '第四条',
      owner: 'HUMAN_RESOURCES',
      source: expect.any(String),
    });
  });

  it('a later value moves it from its month on and not before', () => {
    const [first] = DUE_DAYS;
    if (first === undefined) throw new Error('expected a value');
    const later = { ...first, validFrom: yearMonth('2019-01'), value: { monthly: 5, quarterly: 10 } satisfies DueDays };
    const dueOn = (feed: Feed, of: string) => dueOf(feed, periodOf(feed, month(of)), [later, first]).on;
    expect([dueOn('MINIMUM_LIVING', '2018-12'), dueOn('MINIMUM_LIVING', '2019-01')]).toEqual(['2018-12-31', '2019-02-05']);
    expect([dueOn('REGISTERED_POOR', '2018-12'), dueOn('REGISTERED_POOR', '2019-01')]).toEqual(['2018-12-31', '2019-04-10']);
  });
});

describe('what a late list means for the decision', () => {
  const someone = aPerson({ minimumLiving: [{ from: '2018-08', school: 'NOT_STUDENT' }], enrolled: [{ pair: [1, 1] }] });
  const LATE = { MINIMUM_LIVING: ['2018-11', '2018-12'] };

  it('the month before it was missed is decided as ever, the first missed month from the list carried, the second is unknown', async () => {
    const deliveries = delivered(LATE, '2018-12');
    expect(['2018-10', '2018-11', '2018-12'].map((of) => someone.in(of, deliveries).verdict)).toEqual([
      'ELIGIBLE',
      'ELIGIBLE',
      'UNDETERMINED',
    ]);
    expect(someone.in('2018-11', deliveries).stale).toEqual(['MINIMUM_LIVING']);
    expect(someone.in('2018-12', deliveries).missingFacts.flatMap(({ feeds }) => feeds)).toContain('MINIMUM_LIVING');
  });

  it('the calendar says the same of the same months', async () => {
    const facts = await Promise.all(
      ['2018-10', '2018-11', '2018-12'].map(async (of) => (await onDay('2019-01-01', 'MINIMUM_LIVING', of, { without: LATE }))?.facts),
    );
    expect(facts).toEqual(['FRESH', 'STALE', 'MISSING']);
  });
});
