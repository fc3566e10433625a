import fc from 'fast-check';
import type { Database } from '../../../src/database';
import { FEED_DESCRIPTIONS, type Feed } from '../../../src/identity/feed';
import { tokenOf } from '../../../src/identity/person-token';
import { type MonthNumber, monthNumber, monthOf, yearMonth } from '../../../src/identity/year-month';
import type { Fact } from '../../../src/intake';
import { acceptDelivery, confirmLeavers, withdrawBatch } from '../../support/acceptance';
import { aDatabase } from '../../support/database';
import { aCitizenId, aDelivery, aPersonFact, aRow, rowsOf, TEST_KEYS } from '../../support/deliveries';
import { Replayed } from '../../support/replayed';
import { toldOfFacts } from '../../support/told';

/**
 * Conservation: whoever begins with nothing and hears every change holds in the end, for every month, just what the tables hold, however late, corrected or
 * withdrawn the lists came.
 */
const FIRST = monthNumber(yearMonth('2018-10'));
const MONTHS = 4;
const PEOPLE = 4;
const TOWNS = ['442000001', '442000102', null];
const PAIRS = [
  [1, 1],
  [2, 2],
  [1, 3],
  [4, 3],
  [0, null],
  [3, 1],
];
const MARKS = [null, null, 'DESTITUTE', 'OTHER'];
const STATUSES = ['NOT_LIFTED', 'LIFTED', 'RETURNED', null];
const MONITORED = [null, 'MARGINAL', 'SUDDEN_HARDSHIP'];

type TriedFeed = 'ENROLMENT' | 'REGISTERED_POOR' | 'MINIMUM_LIVING' | 'DISABILITY';
const pick = <T>(words: readonly T[], n: number): T => words[n % words.length] as T;

/** What a row says; each number picks words of all columns. */
const FACTS: Readonly<Record<TriedFeed, (n: number) => Fact>> = {
  ENROLMENT: (n) => {
    const [participation_code = null, payment_code = null] = pick(PAIRS, n);
    return { town: pick(TOWNS, n >> 3), participation_code, payment_code, identity_mark: pick(MARKS, n >> 2), tier_fen: n >> 6 };
  },
  REGISTERED_POOR: (n) => ({
    town: pick(TOWNS, n >> 3),
    poverty_status: pick(STATUSES, n),
    monitored_kind: pick(MONITORED, n >> 2),
    health: `${n >> 6}`,
  }),
  MINIMUM_LIVING: (n) => ({ town: pick(TOWNS, n >> 3), covered: n % 3 !== 0, grant_class: `${n >> 5}` }),
  DISABILITY: (n) => ({ town: pick(TOWNS, n >> 3), category: 1 + (n % 2), grade: 1 + ((n >> 1) % 2) }),
};

/** The same words of the stored rows ($1: the month), by the names under which whoever hears the log keeps them. */
const HELD: Readonly<Record<TriedFeed, Readonly<Record<string, string>>>> = {
  ENROLMENT: {
    ENROLMENT_STATE: `case when participation_code = 0 then null when (participation_code, payment_code) = (1, 1) then 'NORMAL_PAYMENT'
      when (participation_code, payment_code) = (2, 2) then 'PAUSED_PAYMENT' when (participation_code, payment_code) = (1, 3) then 'NORMAL_BENEFIT'
      when (participation_code, payment_code) = (4, 3) then 'TERMINATED' else 'UNKNOWN_STATE' end`,
    IDENTITY_MARK: 'identity_mark',
  },
  REGISTERED_POOR: { 'member REGISTERED_POOR': `coalesce(poverty_status, 'NOT_SAID')`, 'member MONITORED': 'monitored_kind' },
  MINIMUM_LIVING: { 'member MINIMUM_LIVING': `case when covered then 'COVERED' end` },
  DISABILITY: { 'member DISABLED': `(array['SIGHT', 'HEARING'])[category] || '_' || grade` },
};

interface Delivered {
  readonly do: 'deliver';
  readonly kind: 'FULL' | 'DELTA';
  readonly month: number;
  readonly list: readonly (readonly [person: number, words: number])[];
  readonly unreadable: boolean;
}
type Step = Delivered | { readonly do: 'withdraw' | 'confirm'; readonly which: number };

const list = fc.uniqueArray(fc.tuple(fc.nat(PEOPLE - 1), fc.nat(127)), { selector: ([person]) => person, maxLength: PEOPLE });
const deliver: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('deliver' as const),
  kind: fc.constantFrom('FULL' as const, 'DELTA' as const),
  month: fc.nat(MONTHS - 1),
  list,
  unreadable: fc.nat(4).map((n) => n === 0),
});
const act: fc.Arbitrary<Step> = fc.record({ do: fc.constantFrom('withdraw' as const, 'confirm' as const), which: fc.nat(20) });
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: deliver }, { weight: 1, arbitrary: act }), { minLength: 2, maxLength: 12 });

let database: Database;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.close());

const runs = process.env.MINSHENG_TEST_SCALE === 'full' ? 300 : 15;

describe('whoever hears every change holds what the tables hold', () => {
  it.each<TriedFeed>(['ENROLMENT', 'REGISTERED_POOR', 'MINIMUM_LIVING', 'DISABILITY'])(
    '%s, for every person and month',
    async (feed) => {
      await fc.assert(
        fc.asyncProperty(steps, async (generated) => {
          await emptyDatabase(feed);
          const batches: string[] = [];
          for (const step of generated) await take(feed, step, batches);
          await expectConservation(feed);
        }),
        { seed: 20_181_126, numRuns: runs, endOnFailure: true },
      );
    },
    600_000,
  );
});

const tableOf = (feed: Feed): string => `${FEED_DESCRIPTIONS[feed].schema}.${FEED_DESCRIPTIONS[feed].table}`;

async function emptyDatabase(feed: Feed): Promise<void> {
  const tables = ['hub.knowledge', 'hub.batch', 'identity.person', 'changelog.change', tableOf(feed), `${tableOf(feed)}_history`];
  await database.pool.query(`truncate ${tables.join(', ')} restart identity cascade`);
}

async function take(feed: TriedFeed, step: Step, batches: string[]): Promise<void> {
  if (step.do !== 'deliver') {
    const batch = batches[step.which % Math.max(batches.length, 1)] ?? '0';
    const officer = { name: '陈经办', agency: FEED_DESCRIPTIONS[feed].owner };
    await (step.do === 'withdraw' ? withdrawBatch : confirmLeavers)(database, batch, officer, '测试');
    return;
  }
  const rows = rowsOf(step.list.map(([person, words]) => aPersonFact(person, FACTS[feed](words))));
  if (step.unreadable) rows.push(aRow(90, [], { disposition: 'REJECTED', refused: { recognised: [], unrecognised: 1 } }));
  const delivery = aDelivery(feed, monthOf((FIRST + step.month) as MonthNumber), rows, { kind: step.kind, confirmedEmpty: true });
  const delivered = await acceptDelivery(database, TEST_KEYS, delivery);
  if (delivered.outcome === 'DELIVERED') batches.push(...delivered.batches.map(({ id }) => id));
}

async function expectConservation(feed: TriedFeed): Promise<void> {
  const replayed = new Replayed(await toldOfFacts(database));
  const names = Object.keys(HELD[feed]);
  const [first = ''] = names;
  for (let month = FIRST; month < FIRST + MONTHS + 1; month++) {
    const words = Object.values(HELD[feed]).map((word, place) => `${word} as w${place}`);
    const { rows } = await database.pool.query(
      `select person, town, ${words.join(', ')} from ${tableOf(feed)} where from_month <= $1 and until_month > $1`,
      [month],
    );
    for (let n = 0; n < PEOPLE; n++) {
      const person = tokenOf(aCitizenId(n), TEST_KEYS);
      const row = rows.find((each) => each.person === person) ?? {};
      const held = Object.fromEntries(names.map((name, place) => [name, row[`w${place}`] ?? null]));
      const heard = Object.fromEntries(names.map((name) => [name, replayed.at(person, feed, month)[name] ?? null]));
      expect([monthOf(month as MonthNumber), n, heard]).toEqual([monthOf(month as MonthNumber), n, held]);
      // A record without a town is told in the town where the person was before.
      if (held[first] !== null && row.town !== null) expect(replayed.at(person, feed, month).town).toBe(row.town);
    }
  }
}
