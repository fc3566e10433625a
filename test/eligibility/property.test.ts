import { createHash } from 'node:crypto';
import type { Database } from '../../src/database';
import {
  type AsOf,
  type AssessedPerson,
  type Assessment,
  assess,
  assessmentSql,
  factsOf,
  factsSql,
  type PersonSpans,
  policyFor,
  WORK_ITEMS,
} from '../../src/eligibility';
import { FEED_DESCRIPTIONS, FEEDS } from '../../src/identity/feed';
import type { MonthNumber } from '../../src/identity/year-month';
import { addMonths, yearMonth } from '../../src/identity/year-month';
import { acceptDelivery, withdrawBatch } from '../support/acceptance';
import { month } from '../support/assessed';
import { testKeys } from '../support/city';
import { aDatabase } from '../support/database';
import { chanceOf, InventedCity, type List } from '../support/invented-city';
import { storedDeliveries, storedSpans } from '../support/stored-spans';

const FULL = process.env.MINSHENG_TEST_SCALE === 'full';
const SEED = 20181001;
const SIZE = FULL ? 100_000 : 2_000;
/** Around every border of the rules: a new category list, the merger of towns, the end of the policy; and a gap in which lists grow old. */
const DELIVERED = FULL
  ? Array.from({ length: 24 }, (_, index) => addMonths(yearMonth('2019-09'), index))
  : ['2019-12', '2020-01', '2021-06', '2021-07', '2023-09'];
const ASKED = FULL ? DELIVERED : ['2019-12', '2020-01', '2020-02', '2020-04', '2021-06', '2021-07', '2021-08', '2023-09', '2023-10'];
const CHUNK = 5_000;

interface SetAsked {
  readonly of: MonthNumber;
  readonly knowledge: number;
  readonly asOf: AsOf;
  readonly persons?: string[] | null;
}

jest.setTimeout(FULL ? 4 * 3600_000 : 600_000);

describe(`The field form and the set form on ${SIZE} invented people`, () => {
  const city = new InventedCity(SEED, SIZE);
  const keys = testKeys();
  let database: Database;
  const batches = new Map<string, string>();
  /** Answers given half-way, with the knowledge they were given at. */
  let halfWay: { knowledge: number; answers: Map<string, string> };

  beforeAll(async () => {
    database = await aDatabase();
    const lists = listsInOrder();
    for (const [place, list] of lists.entries()) {
      await deliver(list);
      if (place === Math.floor(lists.length / 2)) halfWay = { knowledge: await latest(), answers: await sampleAnswers(await latest()) };
    }
    for (const [feed, of] of [
      ['MINIMUM_LIVING', DELIVERED[1]],
      ['DISABILITY', DELIVERED[2]],
      ['PREMIUM', DELIVERED[0]],
    ] as const) {
      const withdrawn = await withdrawBatch(
        database,
        batches.get(`${feed} ${of}`) ?? '',
        { agency: FEED_DESCRIPTIONS[feed].owner, name: 'test officer' },
        'wrong file',
      );
      expect(withdrawn).toMatchObject({ outcome: 'WITHDRAWN' });
    }
    const { rows } = await database.pool.query(
      `insert into hub.knowledge (number, known_at, cause, officer)
       select max(number) + 1, max(known_at) + interval '1 second', 'OFFICER_RECORD', 'test officer' from hub.knowledge returning number`,
    );
    await database.pool.query(
      `insert into hub.officer_record (person, kind, answer, from_month, until_month, document, officer, known_from)
       select person, (array['SERVING_SOLDIER','IMPRISONED'])[1 + n % 2], n % 3 > 0, 24228 + n % 20, 24260 + n % 30, '证明', 'test officer', $1::bigint
       from (select person, row_number() over (order by person)::integer as n from identity.person) as numbered where n % 11 = 0 or n % 13 = 0`,
      [rows[0].number],
    );
    for (const { schema, table } of Object.values(FEED_DESCRIPTIONS))
      await database.pool.query(`analyze ${schema}.${table}, ${schema}.${table}_history`);
  });
  afterAll(() => database?.close());

  /** In the order of the months, but some lists come late, some are never sent, and some are corrected later. */
  function listsInOrder(): List[] {
    const chance = chanceOf(SEED, 'order');
    const planned = DELIVERED.flatMap((of, index) =>
      FEEDS.map((feed) => ({ feed, month: of, edition: 1, at: index + (chance() < 0.15 ? 1.5 : 0), sent: chance() < 0.93 })),
    ).filter((list) => list.sent);
    const corrections = planned.filter(() => chance() < 0.15).map((list) => ({ ...list, edition: 2, at: list.at + 1.2 }));
    return [...planned, ...corrections].sort((a, b) => a.at - b.at);
  }

  async function deliver(list: List): Promise<void> {
    const rows = city.list(list).map((person, index) => ({
      row: index + 2,
      sheet: null,
      sheetRow: index + 2,
      feed: list.feed,
      disposition: 'ACCEPTED' as const,
      category: null,
      start: null,
      findings: [],
      persons: [person],
    }));
    const result = await acceptDelivery(database, keys, {
      feed: list.feed,
      sender: FEED_DESCRIPTIONS[list.feed].owner,
      month: yearMonth(list.month),
      kind: FEED_DESCRIPTIONS[list.feed].kind,
      confirmedEmpty: rows.length === 0,
      deliveredBy: 'test officer',
      file: { name: 'list.csv', sha256: createHash('sha256').update(JSON.stringify(list)).digest(), bytes: 1 },
      chunks: () => [rows],
    });
    if (result.outcome !== 'DELIVERED') throw new Error(`${list.feed} ${list.month}: expected DELIVERED, got ${result.outcome}`);
    batches.set(`${list.feed} ${list.month}`, result.batches[0]?.id ?? '');
  }

  const latest = async (): Promise<number> => Number((await database.pool.query('select max(number) from hub.knowledge')).rows[0].max);

  async function setForm({ of, knowledge, asOf, persons = null }: SetAsked): Promise<Map<string, AssessedPerson>> {
    const { rows } = await database.pool.query<AssessedPerson>(assessmentSql(policyFor(of), asOf), [of, knowledge, persons]);
    return new Map(rows.map((row) => [row.person, row]));
  }

  /** What both forms must agree on. */
  function essence(answer: Assessment, of: MonthNumber): Omit<AssessedPerson, 'person'> {
    const raised = policyFor(of).discrepancies.reduce(
      (bits, each, bit) => (answer.discrepancies.some((found) => found.code === each.code) ? bits + 2 ** bit : bits),
      0,
    );
    return {
      verdict: answer.verdict,
      reason: answer.reason,
      trueMask: answer.trueMask,
      falseMask: answer.falseMask,
      label: answer.label,
      payingTown: answer.premium.payingTown,
      chargeFen: answer.premium.chargeFen,
      dueFen: answer.premium.dueFen,
      raised,
      workItem: answer.workItem,
      following: answer.following.reduce((bits, item) => bits | (1 << WORK_ITEMS.indexOf(item)), 0),
    };
  }

  async function sampleAnswers(knowledge: number): Promise<Map<string, string>> {
    const { rows } = await database.pool.query('select person from identity.person where known_from <= $1 order by person limit 150', [
      knowledge,
    ]);
    const spans = await storedSpans(
      database,
      rows.map((row) => row.person),
    );
    const deliveries = await storedDeliveries(database);
    return new Map(
      [...spans].flatMap(([person, held]) =>
        ASKED.map(
          (text) =>
            [`${person} ${text}`, JSON.stringify(assess(held, deliveries, policyFor(month(text)), month(text), knowledge))] as const,
        ),
      ),
    );
  }

  /** Everyone, some thousand at a time with their spans; `persons` is null while all of them fit into one. */
  async function inChunks(each: (spans: Map<string, PersonSpans>, persons: string[] | null) => Promise<void>): Promise<void> {
    if (SIZE <= CHUNK) return each(await everyone(), null);
    const { rows } = await database.pool.query('select person from identity.person order by person');
    const persons: string[] = rows.map((row) => row.person);
    for (let from = 0; from < persons.length; from += CHUNK) {
      const chunk = persons.slice(from, from + CHUNK);
      await each(await storedSpans(database, chunk), chunk);
    }
  }

  let held: Promise<Map<string, PersonSpans>> | undefined;
  const everyone = (): Promise<Map<string, PersonSpans>> => {
    held ??= storedSpans(database);
    return held;
  };

  async function expectAgreement(knowledge: number, asOf: AsOf, months: readonly string[] = ASKED): Promise<Map<string, number>> {
    const deliveries = await storedDeliveries(database);
    const seen = new Map<string, number>();
    await inChunks(async (chunk, persons) => {
      for (const text of months) {
        const of = month(text);
        const set = await setForm({ of, knowledge, asOf, persons });
        for (const [person, spans] of chunk) {
          const found = set.get(person);
          if (found === undefined) continue;
          const field = { person, ...essence(assess(spans, deliveries, policyFor(of), of, knowledge), of) };
          for (const word of [field.verdict, field.reason, field.workItem]) seen.set(String(word), (seen.get(String(word)) ?? 0) + 1);
          for (const key of Object.keys(field) as (keyof AssessedPerson)[])
            if (field[key] !== found[key])
              throw new Error(`${person} ${text} at ${knowledge} ${key}: field form says ${field[key]}, set form says ${found[key]}`);
        }
        expect(set.size).toBeGreaterThan(0);
      }
    });
    return seen;
  }

  it('know the same facts of everyone in every month', async () => {
    const deliveries = await storedDeliveries(database);
    const knowledge = await latest();
    await inChunks(async (chunk, persons) => {
      for (const text of FULL ? ASKED.slice(3, 6) : ASKED) {
        const of = month(text);
        const { rows } = await database.pool.query(factsSql(policyFor(of), 'LATEST'), [of, knowledge, persons]);
        const set = new Map(rows.map(({ person, ...facts }) => [person, facts]));
        expect(set.size).toBe(chunk.size);
        for (const [person, spans] of chunk) {
          const { facts } = factsOf(spans, deliveries, policyFor(of), of, knowledge);
          const found = set.get(person);
          for (const [name, value] of Object.entries(facts))
            if (found[name] !== value) throw new Error(`${person} ${text} ${name}: field form says ${value}, set form says ${found[name]}`);
        }
      }
    });
  });

  it('agree for everyone now, and between them say every verdict, nearly every reason and every work item', async () => {
    const seen = await expectAgreement(await latest(), 'LATEST');
    const words = ['ELIGIBLE', 'INELIGIBLE', 'UNDETERMINED', 'UNDER_16', 'REACHED_60', 'STUDENT', 'EMPLOYEE_PENSION', 'ALREADY_RECEIVING'];
    const more = [
      'DECEASED',
      'SERVING_SOLDIER',
      'IMPRISONED',
      'NO_CATEGORY',
      'NOT_LOCAL_HUKOU',
      'FEED_MISSING',
      'NO_EVIDENCE',
      'UNKNOWN_STATE',
    ];
    const items = ['ENROL', 'RESUME', 'MARK', 'UNMARK', 'REMARK', 'PAY', 'SUSPEND', 'REVIEW', 'NONE', 'TOWN_MISMATCH', 'HUKOU_LEFT'];
    expect([...words, ...more, ...items, ...(FULL ? [] : ['NO_RULE_IN_FORCE'])].filter((word) => !seen.has(word))).toEqual([]);
  });

  it('agree for everyone at earlier states of knowledge', async () => {
    const knowledge = await latest();
    const months = FULL ? ASKED : ['2020-01', '2020-02', '2021-07'];
    for (const earlier of [Math.floor(knowledge / 4), halfWay.knowledge, knowledge - 2]) await expectAgreement(earlier, 'EARLIER', months);
  });

  it('give the same set from the current tables as from the whole history', async () => {
    const knowledge = await latest();
    for (const text of ASKED.slice(0, 3)) {
      const asked = { of: month(text), knowledge };
      const [now, history] = [await setForm({ ...asked, asOf: 'LATEST' }), await setForm({ ...asked, asOf: 'EARLIER' })];
      expect([...now.values()].filter((row) => JSON.stringify(row) !== JSON.stringify(history.get(row.person)))).toEqual([]);
    }
  });

  it('asked again for an old knowledge, after later, corrected and withdrawn lists, the old answer comes back byte for byte', async () => {
    const again = await sampleAnswers(halfWay.knowledge);
    expect(again.size).toBeGreaterThan(1000);
    const now = await sampleAnswers(await latest());
    expect([...halfWay.answers].filter(([key, answer]) => again.get(key) !== answer).map(([key]) => key)).toEqual([]);
    expect([...halfWay.answers].filter(([key, answer]) => now.get(key) !== answer).length).toBeGreaterThan(100);
  });

  it('answers for a few persons what it answers for everyone', async () => {
    const of = month('2020-01');
    const knowledge = await latest();
    const all = await setForm({ of, knowledge, asOf: 'LATEST' });
    const few = [...all.keys()].slice(0, 20);
    const { rows } = await database.pool.query<AssessedPerson>(assessmentSql(policyFor(of), 'LATEST'), [of, knowledge, few]);
    expect(rows.length).toBe(20);
    for (const row of rows) expect(row).toEqual(all.get(row.person));
  });
});
