import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import type { Database } from '../../src/database';
import { firstQuery, loadSample, writeSample } from '../../src/demo';
import { casePeople } from '../../src/demo/cases';
import { idNumbers } from '../../src/demo/invented-identity';
import { population } from '../../src/demo/population';
import { sampleFiles } from '../../src/demo/sample-files';
import { townsOn } from '../../src/identity/town';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { learningIn } from '../support/acceptance';
import { aCaller, theCity } from '../support/callers';
import { testKeys } from '../support/city';
import { aDatabase } from '../support/database';
import { inOneProcess, type TestHub } from '../support/hub';

const BATCHES = `select feed, state, count(*)::integer as count from hub.batch group by feed, state order by feed, state`;
const EVERY_BATCH = [
  { feed: 'DEATH', state: 'ACCEPTED', count: 3 },
  { feed: 'DESTITUTE_SUPPORT', state: 'ACCEPTED', count: 3 },
  { feed: 'DISABILITY', state: 'ACCEPTED', count: 3 },
  { feed: 'EMPLOYEE_PENSION', state: 'ACCEPTED', count: 3 },
  { feed: 'ENROLMENT', state: 'ACCEPTED', count: 3 },
  { feed: 'MINIMUM_LIVING', state: 'ACCEPTED', count: 3 },
  { feed: 'MINIMUM_LIVING', state: 'HELD', count: 1 },
  { feed: 'PREMIUM', state: 'ACCEPTED', count: 3 },
  { feed: 'REGISTERED_POOR', state: 'ACCEPTED', count: 2 },
];

describe('the invented people', () => {
  const { people } = population();

  it('are about 5 000, in each of the 24 towns of 2018', () => {
    const towns = townsOn('2018-10-01').filter((town) => town.type !== 'FUNCTIONAL_ZONE');
    expect(towns).toHaveLength(24);
    expect(people.length).toBeGreaterThan(4_500);
    expect(people.length).toBeLessThan(5_500);
    for (const { code } of towns) expect(people.filter((person) => person.town === code).length).toBeGreaterThan(150);
  });

  it('have numbers of county 442099, each once, and names of example words', () => {
    expect(people.filter(({ idNumber }) => !idNumber.startsWith('442099'))).toEqual([]);
    expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(people.length);
    expect(people.filter(({ name }) => !/^(示例|样例|范例|通例)/.test(name))).toEqual([]);
  });

  it('are in files that come out the same to the byte, workbooks too', () => {
    const [first, second] = [bytesOfAll(), bytesOfAll()];
    expect(first.map(({ name }) => name)).toEqual(second.map(({ name }) => name));
    expect(first.filter(({ bytes }, i) => !second[i]?.bytes.equals(bytes))).toEqual([]);
  });
});

describe('the sample in a hub', () => {
  const keys = testKeys();
  let database: Database;
  let folder: string;
  let subgraphs: Subgraphs;
  let hub: TestHub;
  /** Batches left by a first start that was cut off after its fifth file, and files that the second start brought. */
  const starts = { cutOffWith: 0, completedWith: 0 };

  beforeAll(async () => {
    database = await aDatabase();
    folder = await mkdtemp(join(tmpdir(), 'minsheng-sample-'));
    const cut = new AbortController();
    const files = { done: 0 };
    const watched = { ...database, transaction: watch(database, () => ++files.done === 5 && cut.abort(new Error('killed'))) };
    await expect(loadSample({ ...learningIn(watched), keys, folder, signal: cut.signal })).rejects.toThrow('killed');
    starts.cutOffWith = (await database.pool.query('select from hub.batch')).rowCount ?? 0;
    starts.completedWith = (await loadSample({ ...learningIn(database), keys, folder }))?.files ?? 0;
    subgraphs = await createSubgraphs({ database, keys, trail: () => undefined });
    hub = inOneProcess(subgraphs.definitions);
  });
  afterAll(async () => {
    await hub?.close();
    await subgraphs?.close();
    await database?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is completed by the next start when the first was cut off between two files', async () => {
    expect(starts).toEqual({ cutOffWith: 5, completedWith: sampleFiles().length - 5 });
    expect((await database.pool.query(BATCHES)).rows).toEqual(EVERY_BATCH);
  });

  it('is not loaded twice', async () => {
    expect(await loadSample({ ...learningIn(database), keys, folder })).toBeNull();
    expect((await database.pool.query(BATCHES)).rows).toEqual(EVERY_BATCH);
  });

  it('has rows of every disposition, so that a newcomer sees findings', async () => {
    const { rows } = await database.pool.query(
      'select sum(rows_normalised)::integer as n, sum(rows_warned)::integer as w, sum(rows_rejected)::integer as r, sum(rows_duplicate)::integer as d from hub.batch',
    );
    expect(Math.min(...(Object.values(rows[0] ?? {}) as number[]))).toBeGreaterThan(0);
  });

  it('answers the first query with an explained verdict, to the town officer whose token is printed first', async () => {
    const { data, errors } = await hub.ask(firstQuery(), {}, aCaller());
    expect(errors).toBeUndefined();
    const { verdict, label, tests, memberships } = (data as unknown as FirstAnswer).person.subsidyEligibility;
    expect({ verdict, label }).toEqual({ verdict: 'ELIGIBLE', label: 'REGISTERED_POOR' });
    expect(tests.every((test) => test.explanationZh !== '' && test.article.number.startsWith('第'))).toBe(true);
    const evidence = tests.flatMap((test) => test.evidence);
    expect(evidence.filter(({ row }) => row !== null && row > 1).length).toBeGreaterThan(5);
    expect(evidence.every(({ batch }) => batch.deliveredAt.startsWith('20'))).toBe(true);
    expect(memberships.filter(({ result }) => result === 'TRUE')).toHaveLength(3);
  });

  const ANSWERS: readonly [string, string, string][] = [
    ['1', '2018-10', 'ELIGIBLE'],
    ['2', '2018-10', 'UNDER_16'],
    ['3', '2018-10', 'ELIGIBLE'],
    ['3', '2018-11', 'REACHED_60'],
    ['4', '2018-12', 'ELIGIBLE'],
    ['4', '2019-01', 'NO_CATEGORY'],
    ['5', '2019-01', 'ELIGIBLE'],
    ['6', '2018-11', 'STUDENT'],
    ['7', '2018-11', 'EMPLOYEE_PENSION'],
    ['7', '2018-12', 'ELIGIBLE'],
    ['8', '2018-10', 'ELIGIBLE'],
    ['9', '2018-10', 'NOT_LOCAL_HUKOU'],
    ['10', '2018-10', 'NO_CATEGORY'],
    ['11', '2018-12', 'ELIGIBLE'],
    ['11', '2023-10', 'NO_RULE_IN_FORCE'],
    ['12', '2018-10', 'ELIGIBLE'],
    ['13', '2018-10', 'TOWN_MISMATCH'],
    ['14', '2018-10', 'UNKNOWN_STATE'],
    ['15', '2018-11', 'ELIGIBLE'],
    ['18', '2018-10', 'NO_EVIDENCE'],
    // Case 16: the list of 2019-01 with 12 rows is held, and nobody leaves. Case 17: stale in 2019-01, not known in 2019-02.
    ['11', '2019-01', 'ELIGIBLE'],
    ['11', '2019-02', 'FEED_MISSING'],
  ];
  it.each(ANSWERS)('case %s in %s: %s', async (key, month, answer) => {
    const person = casePeople(idNumbers()).find((each) => each.key === key)?.person;
    const query = `query ($idNumber: String!, $name: String!, $month: YearMonth!) { person(idNumber: $idNumber, name: $name) {
      subsidyEligibility(month: $month) { ... on SubsidyEligibility { verdict reason } } } }`;
    const { data, errors } = await hub.ask(query, { idNumber: person?.idNumber, name: person?.name, month }, theCity());
    expect(errors).toBeUndefined();
    const { verdict, reason } = (data as unknown as FirstAnswer).person.subsidyEligibility;
    expect(verdict === 'ELIGIBLE' ? verdict : reason).toBe(answer);
  });

  it('case 16: the list of 2019-01 with 12 rows is held, and says why', async () => {
    const query = '{ feeds(month: "2019-01") { ... on FeedStatuses { feeds { feed state batches { state heldReason } } } } }';
    const { data } = await hub.ask(query, {}, theCity());
    const { feeds } = (data as { feeds: { feeds: { feed: string; batches: { state: string; heldReason: string }[] }[] } }).feeds;
    const batches = feeds.find(({ feed }) => feed === 'MINIMUM_LIVING')?.batches ?? [];
    expect(batches.map(({ state }) => state)).toEqual(['HELD']);
    expect(batches[0]?.heldReason).toContain('80');
  });

  it('case 15 in 2018-11: paid by the person already, so an officer looks and nothing is charged', async () => {
    const person = casePeople(idNumbers()).find((each) => each.key === '15')?.person;
    const query = `query ($idNumber: String!, $name: String!) { person(idNumber: $idNumber, name: $name) {
      subsidyEligibility(month: "2018-11") { ... on SubsidyEligibility { workItem premium { dueFen } discrepancies { code } } } } }`;
    const { data } = await hub.ask(query, { idNumber: person?.idNumber, name: person?.name }, theCity());
    expect(data).toMatchObject({ person: { subsidyEligibility: { workItem: 'REVIEW', premium: { dueFen: 0 } } } });
    expect(JSON.stringify(data)).toContain('ALREADY_PAID_SELF');
  });

  it('is left alone in a hub that holds somebody else’s roster', async () => {
    const own = await aDatabase();
    try {
      await own.pool.query(FOREIGN_BATCH);
      expect(await loadSample({ ...learningIn(own), keys, folder })).toBeNull();
      expect((await own.pool.query('select from hub.batch')).rowCount).toBe(1);
    } finally {
      await own.close();
    }
  });

  it('writes the same files for importing by hand', async () => {
    const files = await writeSample(folder);
    expect((await readdir(folder)).sort()).toEqual(files.map(({ name }) => name).sort());
  });
});

it('the first query parses, and fits on a screen', () => {
  expect(() => parse(firstQuery())).not.toThrow();
  expect(firstQuery().split('\n').length).toBeLessThan(25);
});

interface FirstAnswer {
  readonly person: {
    readonly subsidyEligibility: {
      readonly verdict: string;
      readonly reason: string | null;
      readonly label: string;
      readonly memberships: { readonly result: string }[];
      readonly tests: {
        readonly explanationZh: string;
        readonly article: { readonly number: string };
        readonly evidence: { readonly row: number | null; readonly batch: { readonly deliveredAt: string } }[];
      }[];
    };
  };
}

function bytesOfAll(): { name: string; bytes: Buffer }[] {
  return sampleFiles().map(({ name, bytes }) => ({ name, bytes: bytes() }));
}

function watch(database: Database, after: () => unknown): Database['transaction'] {
  return async (role, work) => {
    const result = await database.transaction(role, work);
    after();
    return result;
  };
}

const FOREIGN_BATCH = `
  insert into hub.batch (feed, agency, sender, month, kind, state, file_name, file_sha256, file_bytes, rows_total, rows_accepted, rows_normalised,
    rows_warned, rows_rejected, rows_duplicate, rows_skipped, facts, delivered_at, delivered_by, held_reason)
  values ('DISABILITY', 'CIVIL_AFFAIRS', 'CIVIL_AFFAIRS', 24225, 'FULL', 'HELD', 'own.csv', '\\x00', 1, 0, 0, 0, 0, 0, 0, 0, 0, now(), 'officer-17', 'x')`;
