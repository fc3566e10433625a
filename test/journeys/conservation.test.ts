import type { Caller } from '../../src/access';
import { DATABASE_ROLES, type Database } from '../../src/database';
import type { Feed } from '../../src/identity/feed';
import { yearMonth } from '../../src/identity/year-month';
import { deliver, stationOn } from '../../src/reception';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { type BatchReceipt, learningIn, releaseBatch, withdrawBatch } from '../support/acceptance';
import { aCaller, theAnalyst, theCity, theSupervisor } from '../support/callers';
import { published } from '../support/compared';
import { aDatabase } from '../support/database';
import { aCitizenId, TEST_KEYS } from '../support/deliveries';
import { inOneProcess, type TestHub } from '../support/hub';
import { anId } from '../support/roster-files';

let database: Database;
let subgraphs: Subgraphs;
let hub: TestHub;

beforeEach(async () => {
  database = await aDatabase();
  subgraphs = await createSubgraphs({ database, keys: TEST_KEYS, trail: () => undefined });
  hub = inOneProcess(subgraphs.definitions);
});
afterEach(async () => {
  await hub.close();
  await subgraphs.close();
  await database.close();
});

const CIVIL: Caller = aCaller({ agency: 'CIVIL_AFFAIRS', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });
const TOWN: Caller = aCaller();
const OPERATOR: Caller = aCaller({ agency: 'SOCIAL_SECURITY', role: 'OPERATOR', purpose: 'OPERATIONS' });
const OFFICER = { name: '陈经办', agency: 'CIVIL_AFFAIRS' } as const;

const row = (n: number, town = '小榄镇', more = ''): string => `示例木,${aCitizenId(n)},${town},${more}`;
const csv = (rows: readonly string[]): Buffer => Buffer.from(['特困名单,,,', '姓名,身份证号码,镇区,集中/分散', ...rows].join('\n'));

async function list(
  month: string,
  rows: readonly string[],
  more: { feed?: Feed; kind?: 'FULL' | 'DELTA'; sender?: 'TOWN'; officer?: string } = {},
): Promise<BatchReceipt> {
  const { feed = 'DESTITUTE_SUPPORT', kind = 'FULL', officer = '陈经办' } = more;
  const order = { feed, month: yearMonth(month), kind, sender: 'CIVIL_AFFAIRS', confirmedEmpty: false, officer } as const;
  const result = await deliver(stationOn(learningIn(database), TEST_KEYS), { order, name: 'list.csv', source: csv(rows) });
  if (result.outcome !== 'DELIVERED' || result.batches[0] === undefined) throw new Error(JSON.stringify(result));
  return result.batches[0];
}

// biome-ignore lint/suspicious/noExplicitAny: answers of a graph under test
async function ask(query: string, variables: Record<string, unknown>, caller: Caller = CIVIL): Promise<any> {
  const { data, errors } = await hub.ask(query, variables, caller);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.batch;
}

const ROWS = `query ($id: ID!, $first: PageSize, $after: Cursor, $disposition: Disposition) { batch(id: $id) { ... on Batch {
  sums { total accepted normalised warned rejected duplicate skipped closes facts fileRows fileBytes }
  rows(first: $first, after: $after, disposition: $disposition) { pageInfo { hasNextPage endCursor }
    edges { cursor node { row disposition person { id idNumber name } findings { code messageZh } } } } } ... on Refusal { code } } }`;
const EFFECTS = `query ($id: ID!, $first: PageSize, $after: Cursor, $kind: EffectKind) { batch(id: $id) { ... on Batch {
  effects(first: $first, after: $after, kind: $kind) { pageInfo { hasNextPage endCursor }
    edges { node { kind row person { id } columns { column nameZh before after } } } } } } }`;
const FATE = `query ($id: ID!, $first: PageSize, $after: Cursor) { batch(id: $id) { ... on Batch {
  fate(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node { row disposition fate person { id name }
    facts { fate by { feed row batch { id } } } verdict reason premiums { itemCode amountFen reported { feed row batch { id } } } } } } } } }`;

interface Edges {
  readonly edges: readonly { readonly node: Record<string, unknown> & { row: number } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** All pages, three at a time. */
async function everyPage(
  query: string,
  field: string,
  variables: Record<string, unknown>,
  caller: Caller = CIVIL,
): Promise<Edges['edges'][number]['node'][]> {
  const nodes: Edges['edges'][number]['node'][] = [];
  for (let after: string | null = null; ; ) {
    const page: Edges = (await ask(query, { ...variables, first: 3, after }, caller))[field];
    nodes.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

describe('every row of a batch', () => {
  it('is there once, in order, with its disposition and what was said of it, and the sums close', async () => {
    const bad = `示例木,${aCitizenId(9).slice(0, 17)}?,小榄镇,`;
    const { id } = await list('2018-10', [row(1), row(2, '小榄'), bad, row(1), '', row(3), '合计,4,,']);
    const { sums } = await ask(ROWS, { id });
    expect(sums).toMatchObject({ total: 9, rejected: 1, duplicate: 1, skipped: 4, closes: true, fileRows: 9, facts: 3 });
    const rows = await everyPage(ROWS, 'rows', { id });
    expect(rows.map((each) => [each.row, each.disposition])).toEqual([
      [1, 'SKIPPED'],
      [2, 'SKIPPED'],
      [3, 'ACCEPTED'],
      [4, 'NORMALISED'],
      [5, 'REJECTED'],
      [6, 'DUPLICATE'],
      [7, 'SKIPPED'],
      [8, 'ACCEPTED'],
      [9, 'SKIPPED'],
    ]);
    expect(rows[4]).toMatchObject({ person: null, findings: [{ messageZh: expect.stringContaining('第 5 行') }] });
    expect(rows[2]).toMatchObject({ person: { idNumber: expect.stringMatching(/^442\*{13}/), name: '示**' } });
    expect(await everyPage(ROWS, 'rows', { id, disposition: 'SKIPPED' })).toHaveLength(4);
    expect(JSON.stringify(rows)).not.toMatch(/\d{17}[\dX]/);
  });

  it('of a file longer than a block comes in order, with a fixed number of statements for a page', async () => {
    const { id } = await list(
      '2018-10',
      Array.from({ length: 5000 }, (_, n) => row(n)),
    );
    const statements = (): number => DATABASE_ROLES.reduce((sum, role) => sum + database.reader(role).statements, 0);
    const cost = async (query: string, variables: object): Promise<number> => {
      const before = statements();
      await ask(query, { id, ...variables });
      return statements() - before;
    };
    const page: Edges = (await ask(ROWS, { id, first: 200 })).rows;
    expect(page.edges).toHaveLength(200);
    expect((await ask(ROWS, { id, first: 5, after: page.pageInfo.endCursor })).rows.edges[0].node.row).toBe(201);
    for (const query of [ROWS, EFFECTS, FATE]) {
      await ask(query, { id });
      const counts = [await cost(query, { first: 10 }), await cost(query, { first: 50 }), await cost(query, { first: 200 })];
      expect(counts).toEqual([counts[0], counts[0], counts[0]]);
      expect(counts[0]).toBeLessThanOrEqual(8);
    }
  });

  it('is not led astray by a cursor of another question', async () => {
    const { id } = await list('2018-10', [row(1), row(2), row(3), row(4)]);
    const { endCursor } = (await ask(ROWS, { id, first: 2 })).rows.pageInfo;
    const { errors } = await hub.ask(ROWS, { id, first: 2, after: endCursor, disposition: 'SKIPPED' }, CIVIL);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
  });

  it('of a held batch is shown without a person whom the hub does not know yet', async () => {
    await list(
      '2018-10',
      Array.from({ length: 10 }, (_, n) => row(n)),
    );
    const { id, state } = await list('2018-11', [row(1), row(99)]);
    expect(state).toBe('HELD');
    const rows = await everyPage(ROWS, 'rows', { id });
    expect(rows.filter(({ person }) => person !== null).map((each) => each.row)).toEqual([3]);
    expect((await everyPage(FATE, 'fate', { id })).map(({ fate }) => fate)).toEqual(['NOT_TAKEN', 'NOT_TAKEN', 'HELD', 'HELD']);
    expect(await everyPage(EFFECTS, 'effects', { id })).toEqual([]);
  });
});

describe('what a batch began, changed and ended', () => {
  it('is told for whom, with before and after, and adds up to its receipt', async () => {
    await list('2018-10', [row(1), row(2), row(3), row(4), row(5), row(6)]);
    const { id, effects } = await list('2018-11', [row(1), row(2, '三乡镇'), row(3, '小榄镇', '集中'), row(5), row(6), row(7)]);
    const told = await everyPage(EFFECTS, 'effects', { id });
    const of = (kind: string) => told.filter((each) => each.kind === kind);
    expect([of('BEGAN').length, of('CHANGED').length, of('ENDED').length]).toEqual([effects.began, effects.changed, effects.ended]);
    expect(of('BEGAN')).toEqual([
      expect.objectContaining({ row: 8, columns: [{ column: 'town', nameZh: '镇区', before: null, after: '442000100' }] }),
    ]);
    expect(
      of('CHANGED')
        .map(({ row: at, columns }) => [at, columns])
        .sort(),
    ).toEqual([
      [4, [{ column: 'town', nameZh: '镇区', before: '442000100', after: expect.stringMatching(/^442000/) }]],
      [5, [{ column: 'care', nameZh: '供养方式', before: null, after: 'CENTRALISED' }]],
    ]);
    expect(of('ENDED')).toEqual([
      expect.objectContaining({ row: null, columns: [expect.objectContaining({ before: '442000100', after: null })] }),
    ]);
    expect((await everyPage(EFFECTS, 'effects', { id, kind: 'CHANGED' })).map(({ kind }) => kind)).toEqual(['CHANGED', 'CHANGED']);
  });

  it('stays what it was when later batches change it again', async () => {
    const first = await list('2018-10', [row(1), row(2), row(3)]);
    const before = await everyPage(EFFECTS, 'effects', { id: first.id });
    await list('2018-10', [row(1, '三乡镇'), row(2), row(3)]);
    await list('2018-11', [row(1), row(3), row(2, '三乡镇')]);
    expect(await everyPage(EFFECTS, 'effects', { id: first.id })).toEqual(before);
  });
});

describe('the fate of each row', () => {
  const fates = async (id: string): Promise<unknown[]> =>
    (await everyPage(FATE, 'fate', { id }))
      .filter(({ fate }) => fate !== 'NOT_TAKEN')
      .map(({ row: at, fate, facts }) => [at, fate, by(facts)]);
  const by = (facts: unknown): unknown => {
    const [fact] = facts as { by: { row: number | null; batch: { id: string } } | null }[];
    return fact?.by ? [fact.by.batch.id, fact.by.row] : null;
  };

  it('is to be believed, repeated, superseded or ended, each with the row that decides', async () => {
    const a = await list('2018-10', [row(1), row(2), row(3)]);
    expect(await fates(a.id)).toEqual([
      [3, 'BELIEVED', null],
      [4, 'BELIEVED', null],
      [5, 'BELIEVED', null],
    ]);
    const b = await list('2018-10', [row(2, '三乡镇'), row(1), row(4)]);
    expect(await fates(b.id)).toEqual([
      [3, 'BELIEVED', null],
      [4, 'REPEATED', [a.id, 3]],
      [5, 'BELIEVED', null],
    ]);
    expect(await fates(a.id)).toEqual([
      [3, 'BELIEVED', null],
      [4, 'SUPERSEDED', [b.id, 3]],
      [5, 'ENDED', [b.id, null]],
    ]);
  });

  it('is to be withdrawn with its batch, and what it had superseded stands again', async () => {
    const a = await list('2018-10', [row(1), row(2)]);
    const b = await list('2018-10', [row(1, '三乡镇'), row(2)]);
    await withdrawBatch(database, b.id, OFFICER, '误报');
    expect((await fates(b.id)).map((each) => (each as unknown[])[1])).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect((await fates(a.id)).map((each) => (each as unknown[])[1])).toEqual(['BELIEVED', 'BELIEVED']);
  });

  it('follows a released batch and its verdict, and shows premiums only to who may read them', async () => {
    await list(
      '2018-10',
      Array.from({ length: 10 }, (_, n) => row(n)),
    );
    const held = await list('2018-11', [row(1), row(2)]);
    await releaseBatch(database, held.id, OFFICER, '核实无误');
    const [first] = (await everyPage(FATE, 'fate', { id: held.id })).filter(({ fate }) => fate !== 'NOT_TAKEN');
    expect(first).toMatchObject({ fate: 'REPEATED', verdict: 'INELIGIBLE', reason: 'REACHED_60', premiums: null });
    const [toCity] = (await everyPage(FATE, 'fate', { id: held.id }, theCity())).filter(({ fate }) => fate !== 'NOT_TAKEN');
    expect(toCity).toMatchObject({ premiums: [] });
  });
});

describe('from a row to what a town has to do because of it', () => {
  const WORK = `query ($id: ID!) { batch(id: $id) { ... on Batch { fate(first: 10) { edges { node { row fate workItem
    person { workItems(month: "2018-10") { id kind state town { nameZh } } } } } } } } }`;
  const worked = async (id: string, caller: Caller): Promise<Edges['edges'][number]['node'][]> =>
    (await ask(WORK, { id }, caller)).fate.edges.map(({ node }: Edges['edges'][number]) => node);

  it('leads to the work item of the month and where it stands, once it was compared; a town to those of its own people', async () => {
    const young = (n: number, town: string): string => `示例木,${anId('1985-05-05', n)},${town},`;
    const { id } = await list('2018-10', [young(1, '小榄镇'), young(2, '三乡镇')]);
    const before = await worked(id, theCity());
    expect(before.slice(2)).toEqual([
      { row: 3, fate: 'BELIEVED', workItem: expect.any(String), person: { workItems: [] } },
      { row: 4, fate: 'BELIEVED', workItem: expect.any(String), person: { workItems: [] } },
    ]);
    await published(database, '2018-10');
    const kind = before[2]?.workItem;
    const item = (nameZh: string) => ({ id: expect.stringContaining(`2018-10:${kind}:`), kind, state: 'OPEN', town: { nameZh } });
    const whole = [
      { row: 1, fate: 'NOT_TAKEN', workItem: null, person: null },
      { row: 2, fate: 'NOT_TAKEN', workItem: null, person: null },
      { row: 3, fate: 'BELIEVED', workItem: kind, person: { workItems: [item('小榄镇')] } },
      { row: 4, fate: 'BELIEVED', workItem: kind, person: { workItems: [item('三乡镇')] } },
    ];
    expect(await worked(id, theCity())).toEqual(whole);
    expect(await worked(id, TOWN)).toEqual([whole[2]]);
  });
});

describe('who sees what of a batch', () => {
  it('a town its own people, an agency its own feed, an operator and who supervises counts, an analyst nothing', async () => {
    const { id } = await list('2018-10', [row(1), row(2, '三乡镇'), row(3, '三乡镇'), `示例木,坏号码,小榄镇,`]);
    const seen = async (caller: Caller) => (await everyPage(ROWS, 'rows', { id }, caller)).filter(({ person }) => person !== null).length;
    expect(await seen(CIVIL)).toBe(3);
    expect(await seen(theCity())).toBe(3);
    expect((await everyPage(ROWS, 'rows', { id }, TOWN)).map((each) => each.row)).toEqual([3]);
    expect(await everyPage(EFFECTS, 'effects', { id }, TOWN)).toHaveLength(1);
    expect((await everyPage(FATE, 'fate', { id }, TOWN)).map((each) => each.row)).toEqual([3]);
    for (const caller of [theSupervisor(), OPERATOR]) {
      const { data, errors } = await hub.ask(ROWS, { id }, caller);
      expect({ data, code: errors?.[0]?.extensions?.code }).toMatchObject({ code: 'FORBIDDEN' });
      const counts = await ask('query ($id: ID!) { batch(id: $id) { ... on Batch { sums { total rejected closes } } } }', { id }, caller);
      expect(counts).toEqual({ sums: { total: 6, rejected: 1, closes: true } });
    }
    const counted = await hub.ask('query ($id: ID!) { batch(id: $id) { ... on Batch { sums { total } } } }', { id }, theAnalyst());
    expect({ data: counted.data, code: counted.errors?.[0]?.extensions?.code }).toMatchObject({ code: 'FORBIDDEN' });
    const poverty = aCaller({ agency: 'POVERTY_ALLEVIATION', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });
    expect(await ask(ROWS, { id }, poverty)).toEqual({ code: 'FEED_OF_ANOTHER_AGENCY' });
  });
});
