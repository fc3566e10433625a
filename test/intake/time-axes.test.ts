import fc from 'fast-check';
import type { Database } from '../../src/database';
import type { DeliveryKind, Feed } from '../../src/identity/feed';
import { tokenOf } from '../../src/identity/person-token';
import { type MonthNumber, monthNumber, monthOf, yearMonth } from '../../src/identity/year-month';
import type { PersonFact, ReadRow } from '../../src/intake';
import { acceptDelivery, confirmLeavers, type DeliveryResult, releaseBatch, withdrawBatch } from '../support/acceptance';
import { aDatabase } from '../support/database';
import { aCitizenId, aDelivery, aPersonFact, aRow, rowsOf, TEST_KEYS } from '../support/deliveries';

/**
 * The two axes against a model that knows nothing of spans: it keeps what every delivery said, word for word, and answers each month at each
 * knowledge number by looking through all of them.
 */
const FIRST = monthNumber(yearMonth('2018-08'));
const MONTHS = 4;
const PEOPLE = 4;
const OFFICERS = { MINIMUM_LIVING: 'CIVIL_AFFAIRS', EMPLOYEE_PENSION: 'SOCIAL_SECURITY', PREMIUM: 'SOCIAL_SECURITY' } as const;
type TriedFeed = keyof typeof OFFICERS;

/** Key of the fact (person, or person and range) → what is said of it. */
type Said = ReadonlyMap<string, string>;
interface Told {
  readonly kind: DeliveryKind;
  readonly month: number;
  readonly said: Said;
  /** A list also repeats what was believed when it came of whoever a refused row names … */
  readonly kept: Said;
  /** … and, while some row may be anybody, of whoever is missing, until that is confirmed. */
  readonly leavers: Said;
  readonly since: number;
  withdrawn: number;
  confirmed: number;
}

type Step =
  | {
      readonly do: 'deliver';
      readonly kind: DeliveryKind;
      readonly month: number;
      readonly list: readonly (readonly [number, number])[];
      readonly refused: readonly number[];
      readonly unreadable: boolean;
    }
  | { readonly do: 'withdraw'; readonly which: number }
  | { readonly do: 'confirm'; readonly which: number };

const list = fc.uniqueArray(fc.tuple(fc.nat(PEOPLE - 1), fc.nat(2)), { selector: ([person]) => person, maxLength: PEOPLE });
const month = fc.nat(MONTHS - 1);
const refused = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.uniqueArray(fc.nat(PEOPLE - 1), { maxLength: 2 }));
const unreadable = fc.nat(3).map((n) => n === 0);
const deliver = (kind: fc.Arbitrary<DeliveryKind>): fc.Arbitrary<Step> =>
  fc.record({ do: fc.constant('deliver' as const), kind, month, list, refused, unreadable });
const withdraw: fc.Arbitrary<Step> = fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(20) });
const confirm: fc.Arbitrary<Step> = fc.record({ do: fc.constant('confirm' as const), which: fc.nat(20) });
const steps = (kind: fc.Arbitrary<DeliveryKind>): fc.Arbitrary<Step[]> =>
  fc.array(fc.oneof({ weight: 6, arbitrary: deliver(kind) }, { weight: 2, arbitrary: withdraw }, { weight: 1, arbitrary: confirm }), {
    minLength: 2,
    maxLength: 14,
  });

const anyKind = fc.constantFrom<DeliveryKind>('FULL', 'DELTA');
const runs = process.env.MINSHENG_TEST_SCALE === 'full' ? 300 : 30;

let database: Database;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.close());

describe('what is believed for every month at every knowledge number', () => {
  it.each<[TriedFeed, fc.Arbitrary<DeliveryKind>]>([
    ['MINIMUM_LIVING', anyKind],
    ['EMPLOYEE_PENSION', anyKind],
    ['PREMIUM', fc.constant<DeliveryKind>('DELTA')],
  ])(
    '%s is what the deliveries of that time said, however late, corrected or withdrawn they came',
    async (feed, kind) => {
      await fc.assert(
        fc.asyncProperty(steps(kind), async (generated) => {
          await emptyDatabase();
          const told = await tell(feed, generated);
          await expectAgreement(feed, told);
          await expectNoOverlap(feed);
        }),
        { seed: 20_181_001, numRuns: runs },
      );
    },
    600_000,
  );
});

async function emptyDatabase(): Promise<void> {
  const tables = [
    'hub.knowledge',
    'hub.batch',
    'identity.person',
    ...Object.values(TABLES).flatMap((table) => [table, `${table}_history`]),
  ];
  await database.pool.query(`truncate ${tables.join(', ')} restart identity cascade`);
}

const TABLES: Readonly<Record<TriedFeed, string>> = {
  MINIMUM_LIVING: 'civil_affairs.minimum_living',
  EMPLOYEE_PENSION: 'social_security.employee_pension',
  PREMIUM: 'social_security.premium',
};
const VALUES: Readonly<Record<TriedFeed, string>> = {
  MINIMUM_LIVING: 'grant_class',
  EMPLOYEE_PENSION: 'state',
  PREMIUM: 'amount_fen::text',
};
const STATES = ['PAID', 'CREDITED', 'SUSPENDED'];

/** What the feed's row would say of a person with this value; `key` and `value` are what the tables show of it. */
function factOf(feed: TriedFeed, person: number, value: number): { fact: PersonFact; key: string; value: string } {
  const token = tokenOf(aCitizenId(person), TEST_KEYS);
  switch (feed) {
    case 'MINIMUM_LIVING':
      return { fact: aPersonFact(person, { covered: true, grant_class: `${value}` }), key: `${token} `, value: `${value}` };
    case 'EMPLOYEE_PENSION': {
      const from = FIRST + (person % 2);
      const state = STATES[value] ?? '';
      return {
        fact: aPersonFact(person, { fact_key: monthOf(from as MonthNumber), covered_from: from, state }),
        key: `${token} ${monthOf(from as MonthNumber)}`,
        value: state,
      };
    }
    case 'PREMIUM': {
      const months = { from_month: FIRST + value, until_month: FIRST + MONTHS };
      return {
        fact: aPersonFact(person, { fact_key: '11', ...months, item_code: 11, amount_fen: 100 + value, period: 'MONTH' }),
        key: `${token} 11`,
        value: `${100 + value}`,
      };
    }
  }
}

async function tell(feed: TriedFeed, generated: readonly Step[]): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  for (const step of generated) {
    if (step.do === 'withdraw') await takeBack(feed, told, step.which);
    else if (step.do === 'confirm') await confirmed(feed, told, step.which);
    else await bring(feed, told, step);
  }
  return told;
}

async function bring(feed: TriedFeed, told: Map<string, Told>, step: Step & { do: 'deliver' }): Promise<void> {
  const facts = step.list.map(([person, value]) => factOf(feed, person, value));
  const name: Feed = feed;
  const rows = [...rowsOf(facts.map(({ fact }) => fact)), ...refusedRows(step, facts.length + 2)];
  const delivery = aDelivery(name, monthOf((FIRST + step.month) as MonthNumber), rows, {
    kind: step.kind,
    confirmedEmpty: true,
  });
  const { id, since } = await believedSince(await acceptDelivery(database, TEST_KEYS, delivery), feed);
  const said = new Map(facts.map(({ key, value }) => [key, value]));
  const never = { withdrawn: Number.POSITIVE_INFINITY, confirmed: Number.POSITIVE_INFINITY };
  told.set(id, { kind: step.kind, month: FIRST + step.month, said, ...staying(told, step, since), since, ...never });
}

/** One row names the refused people, one names nobody who can be recognised. */
function refusedRows({ refused, unreadable }: Step & { do: 'deliver' }, first: number): ReadRow[] {
  const recognised = refused.map((person) => aCitizenId(person));
  return [
    aRow(first, [], { disposition: 'REJECTED', refused: { recognised, unrecognised: 0 } }),
    ...(unreadable ? [aRow(first + 1, [], { disposition: 'REJECTED' })] : []),
  ];
}

/** What was believed just before of the people who do not leave by this list. */
function staying(told: ReadonlyMap<string, Told>, step: Step & { do: 'deliver' }, since: number): Pick<Told, 'kept' | 'leavers'> {
  if (step.kind === 'DELTA') return { kept: new Map(), leavers: new Map() };
  const tokens = step.refused.map((person) => tokenOf(aCitizenId(person), TEST_KEYS) as string);
  const before = [...believedRoster(told.values(), FIRST + step.month, since - 1)];
  const isNamed = ([key]: readonly [string, string]): boolean => tokens.some((token) => key.startsWith(token));
  return {
    kept: new Map(before.filter(isNamed)),
    leavers: new Map(step.unreadable ? before.filter((entry) => !isNamed(entry)) : []),
  };
}

/** The newest list of its month, if leavers of it wait: whatever is refused changes nothing. */
async function confirmed(feed: TriedFeed, told: Map<string, Told>, which: number): Promise<void> {
  const lists = [...told].filter(([, { kind }]) => kind === 'FULL');
  const [id, batch] = lists[which % Math.max(lists.length, 1)] ?? [];
  if (id === undefined || batch === undefined) return;
  const result = await confirmLeavers(database, id, { name: '李经办', agency: OFFICERS[feed] }, '核实');
  if (result.outcome === 'LEAVERS_CONFIRMED') batch.confirmed = result.knowledge;
}

/** A short list is held by the guard and released at once. */
async function believedSince(result: DeliveryResult, feed: TriedFeed): Promise<{ id: string; since: number }> {
  const id = result.outcome === 'DELIVERED' ? result.batches[0]?.id : undefined;
  if (result.outcome !== 'DELIVERED' || id === undefined) throw new Error(`expected a batch, got ${JSON.stringify(result)}`);
  if (result.knowledge !== null) return { id, since: result.knowledge };
  const released = await releaseBatch(database, id, { name: '李经办', agency: OFFICERS[feed] }, '核实');
  if (released.outcome !== 'RELEASED') throw new Error(`expected a release, got ${JSON.stringify(released)}`);
  return { id, since: released.knowledge };
}

async function takeBack(feed: TriedFeed, told: Map<string, Told>, which: number): Promise<void> {
  const open = [...told].filter(([, { withdrawn }]) => withdrawn === Number.POSITIVE_INFINITY);
  const [id, batch] = open[which % Math.max(open.length, 1)] ?? [];
  if (id === undefined || batch === undefined) return;
  const result = await withdrawBatch(database, id, { name: '李经办', agency: OFFICERS[feed] }, '试验');
  if (result.outcome !== 'WITHDRAWN') throw new Error(`expected a withdrawal, got ${JSON.stringify(result)}`);
  batch.withdrawn = result.knowledge ?? 0;
}

/** The newest month decides; within a month whoever came last, and a FULL list decides for everybody. */
function believedRoster(told: Iterable<Told>, month: number, knowledge: number): Said {
  const heard = [...told].filter((each) => each.since <= knowledge && knowledge < each.withdrawn && each.month <= month);
  heard.sort((a, b) => a.month - b.month || a.since - b.since);
  let state = new Map<string, string>();
  for (const { kind, said, kept, leavers, confirmed } of heard) {
    if (kind === 'FULL') state = new Map([...kept, ...(knowledge < confirmed ? leavers : []), ...said]);
    else for (const [key, value] of said) state.set(key, value);
  }
  return state;
}

function believedEvents(told: Iterable<Told>, month: number, knowledge: number): Said {
  const heard = [...told].filter((each) => each.since <= knowledge && knowledge < each.withdrawn).sort((a, b) => a.since - b.since);
  const last = new Map(heard.flatMap(({ said }) => [...said]));
  return new Map([...last].filter(([, value]) => month >= FIRST + Number(value) - 100 && month < FIRST + MONTHS));
}

async function expectAgreement(feed: TriedFeed, told: Map<string, Told>): Promise<void> {
  const { rows } = await database.pool.query<Stored>(stored(feed));
  const last = Math.max(
    0,
    ...[...told.values()].flatMap(({ since, withdrawn, confirmed }) => [since, ...[withdrawn, confirmed].filter(Number.isFinite)]),
  );
  const believed = feed === 'PREMIUM' ? believedEvents : believedRoster;
  for (let knowledge = 1; knowledge <= last; knowledge++) {
    for (let month = FIRST - 1; month <= FIRST + MONTHS; month++) {
      const found = rows.filter(
        ({ from, until, since, ended }) => from <= month && month < until && Number(since) <= knowledge && knowledge < Number(ended),
      );
      const model = believed(told.values(), month, knowledge);
      expect([knowledge, month, found.map(({ key, value }) => `${key}=${value}`).sort()]).toEqual([
        knowledge,
        month,
        [...model].map(([key, value]) => `${key}=${value}`).sort(),
      ]);
    }
  }
}

interface Stored {
  key: string;
  value: string;
  from: number;
  until: number;
  since: string;
  ended: string;
}

function stored(feed: TriedFeed): string {
  const columns = `person || ' ' || fact_key as key, ${VALUES[feed]} as value, from_month as "from", until_month as until, known_from as since`;
  return `select ${columns}, 9223372036854775807 as ended from ${TABLES[feed]}
    union all select ${columns}, known_until from ${TABLES[feed]}_history`;
}

/** No key has two values for one month at one knowledge number, and no boundary stands where nothing changes. */
async function expectNoOverlap(feed: TriedFeed): Promise<void> {
  const table = TABLES[feed];
  const { rows: overlaps } = await database.pool.query(
    `with f as (${stored(feed).replaceAll('known_from as since', 'known_from as since, ctid, tableoid')})
     select a.key from f a join f b on a.key = b.key and (a.tableoid, a.ctid) < (b.tableoid, b.ctid)
       and a."from" < b.until and b."from" < a.until and a.since < b.ended and b.since < a.ended`,
  );
  expect(overlaps).toEqual([]);
  const { rows: cuts } = await database.pool.query(
    `select a.person from ${table} a join ${table} b on a.person = b.person and a.fact_key = b.fact_key and a.until_month = b.from_month
       and a.batch_id = b.batch_id and a.row_number = b.row_number`,
  );
  expect(cuts).toEqual([]);
}
