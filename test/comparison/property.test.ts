import { type OutcomeRow, outcomeOf, type RevisionSummary } from '../../src/comparison';
import { assessEveryone } from '../../src/comparison/run/assess';
import { readCut, readInputs } from '../../src/comparison/run/inputs';
import { findEveryone, forgetEveryone } from '../../src/comparison/run/people';
import { findRemarks } from '../../src/comparison/run/remarks';
import { ASSESSED } from '../../src/comparison/run/tables';
import type { Database } from '../../src/database';
import { assess, DISCREPANCY_CODES, OF_A_FEED, policyFor } from '../../src/eligibility';
import { FEED_DESCRIPTIONS } from '../../src/identity/feed';
import { withdrawBatch } from '../support/acceptance';
import { month } from '../support/assessed';
import { testKeys } from '../support/city';
import { deliverList, listsInOrder } from '../support/city-deliveries';
import { compare, outcomeRows } from '../support/compared';
import { aDatabase } from '../support/database';
import { chanceOf, InventedCity, type List } from '../support/invented-city';
import { remarkedSpans, storedDeliveries } from '../support/stored-spans';
import { townsSay } from '../support/towns-say';

const FULL = process.env.MINSHENG_TEST_SCALE === 'full';
const SEED = 20181101;
const SIZE = FULL ? 20_000 : 1_500;
const DELIVERED = ['2019-12', '2020-01', '2020-02', '2020-03'];
const COMPARED = ['2019-12', '2020-01', '2020-02', '2020-03'];
/** One row in fifty says something of an identity. */
const REMARKED = 0.02;

/** What needs a look at other people, at files and at what towns said. */
const OF_OTHERS = [
  'NAME_MISMATCH',
  'SAME_NAME_OTHER_ID',
  'BIRTH_MISMATCH',
  'SEX_MISMATCH',
  'DUPLICATE_IN_SOURCE',
  'SAID_NOT_SEEN',
] as const;

jest.setTimeout(FULL ? 3_600_000 : 900_000);

interface Made {
  readonly revision: RevisionSummary;
  readonly rows: readonly OutcomeRow[];
}

describe(`Comparisons of ${SIZE} invented people, with late, corrected and withdrawn lists, and what towns say of their items`, () => {
  const city = new InventedCity(SEED, SIZE, REMARKED);
  const keys = testKeys();
  let database: Database;
  const made: Made[] = [];
  const differences: string[] = [];

  beforeAll(async () => {
    database = await aDatabase();
    const chance = chanceOf(SEED, 'withdrawn');
    for (const list of listsInOrder(SEED, DELIVERED)) {
      const batch = await deliverList(database, keys, city, list);
      await compareAll(list);
      if (chance() < 0.3) {
        await townsSay(database, list.month, chance);
        await compareAll(list);
      }
      if (chance() < 0.1) {
        await withdrawBatch(database, batch, { agency: FEED_DESCRIPTIONS[list.feed].owner, name: 'test officer' }, 'wrong file');
        await compareAll(list);
      }
    }
  });
  afterAll(() => database?.close());

  /** Compares the month of a list and the one before; what an increment stored is held against a full assessment at once. */
  async function compareAll({ month: of }: List): Promise<void> {
    for (const text of COMPARED.filter((each) => each === of || (each < of && each >= '2020-01'))) {
      const result = await compare(database, text);
      if (result.outcome !== 'PUBLISHED') continue;
      const rows = await outcomeRows(database, text);
      made.push({ revision: result.revision, rows });
      if (result.revision.kind === 'INCREMENT') differences.push(...(await differencesFromFull(text, rows)));
    }
  }

  async function differencesFromFull(text: string, stored: readonly OutcomeRow[]): Promise<string[]> {
    const expected = await database.transaction('minsheng_hub', async (transaction) => {
      const inputs = await readInputs(transaction, month(text), await readCut(transaction));
      const people = await findEveryone(transaction, inputs);
      await findRemarks(transaction, inputs, 'FULL');
      await assessEveryone(transaction, inputs, people);
      await forgetEveryone(transaction);
      return transaction.rows<Record<string, unknown>>(`select *, due_fen as "dueFen", paid_fen as "paidFen", true_mask as "trueMask",
        false_mask as "falseMask", work_item as "workItem", other_town as "otherTown" from ${ASSESSED} order by person`);
    });
    const essence = (row: object): string => {
      const { person, raised, dueFen, paidFen, trueMask, falseMask, verdict, reason, label, ...rest } = row as OutcomeRow;
      const { memberships, enrolment, mark, workItem, following, town, otherTown } = rest;
      return JSON.stringify([
        person,
        raised,
        dueFen,
        paidFen,
        trueMask,
        falseMask,
        verdict,
        reason,
        label,
        memberships,
        enrolment,
        mark,
        workItem,
        following,
        town,
        otherTown,
      ]);
    };
    const wanted = expected.map(essence);
    const found = new Set(stored.map(essence));
    const missing = wanted.filter((each) => !found.has(each)).map((each) => `${text} misses ${each}`);
    return wanted.length === stored.length ? missing : [`${text}: ${wanted.length} expected, ${stored.length} stored`, ...missing];
  }

  it('an increment stores what a full run would have stored, to the last column', () => {
    const increments = made.filter(({ revision }) => revision.kind === 'INCREMENT');
    expect(increments.length).toBeGreaterThan(10);
    expect(increments.some(({ revision }) => revision.moved > 0 && revision.moved < revision.people)).toBe(true);
    expect(differences).toEqual([]);
  });

  it('every revision can be read again after all that came later', async () => {
    for (const { revision, rows } of made) {
      const again = await outcomeRows(database, revision.month, revision.revision);
      const words = (each: readonly OutcomeRow[]) => each.map((row) => JSON.stringify(outcomeOf(row)));
      expect(words(again)).toEqual(words(rows));
    }
  });

  it('agree with the field about everybody, at the knowledge of each revision', async () => {
    const spans = await remarkedSpans(database);
    const deliveries = await storedDeliveries(database);
    const seen = new Set<string>();
    let silenced = 0;
    let compared = 0;
    for (const { revision, rows } of FULL ? made : made.slice(-6)) {
      const of = month(revision.month);
      for (const row of rows) {
        const held = spans.get(row.person);
        if (held === undefined) throw new Error(`${row.person}: expected spans`);
        const answer = assess(held, deliveries, policyFor(of), of, revision.knowledge);
        const outcome = outcomeOf(row);
        const raised = answer.discrepancies.map(({ code }) => code).filter((code) => !OF_A_FEED.includes(code));
        const found = [row.trueMask, row.falseMask, outcome.verdict, outcome.reason, outcome.label, outcome.dueFen, outcome.raised];
        const said = DISCREPANCY_CODES.filter((code) => raised.includes(code));
        expect(found).toEqual([
          answer.trueMask,
          answer.falseMask,
          answer.verdict,
          answer.reason,
          answer.label,
          answer.premium.dueFen,
          said,
        ]);
        const items = (item: string, following: readonly string[]) => [item, ...[...following].sort()];
        expect(items(outcome.workItem, outcome.following)).toEqual(items(answer.workItem, answer.following));
        for (const code of raised) seen.add(code);
        if (outcome.raised.includes('NOT_ENROLLED') && outcome.workItem === 'NONE') silenced += 1;
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(SIZE);
    expect([...seen]).toEqual(expect.arrayContaining([...OF_OTHERS]));
    expect(silenced).toBeGreaterThan(0);
  });

  it('sums close in every revision: rows, people, premiums', async () => {
    const { rows } = await database.pool.query(
      'select count(*)::integer as sums, count(*) filter (where came_in <> accounted)::integer as open from comparison.balance',
    );
    expect(rows).toEqual([{ sums: made.length * 4, open: 0 }]);
    for (const { revision, rows: stored } of made) expect(revision.items.reduce((sum, { people }) => sum + people, 0)).toBe(stored.length);
  });

  it('nobody is suspended whose verdict rests on a list that did not come', async () => {
    const suspended = made.flatMap(({ rows }) => rows.map(outcomeOf)).filter(({ workItem }) => workItem === 'SUSPEND');
    expect(suspended.length).toBeGreaterThan(0);
    expect(suspended.every(({ verdict }) => verdict === 'INELIGIBLE')).toBe(true);
  });
});
