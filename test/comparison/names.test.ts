import type { Caller, Disclosure } from '../../src/access';
import type { Database } from '../../src/database';
import { ExportDesk } from '../../src/exports';
import { tokenOf } from '../../src/identity/person-token';
import { townCode } from '../../src/identity/town';
import { yearMonth } from '../../src/identity/year-month';
import { createSubgraphs, type Subgraphs } from '../../src/start';
import { aCaller, theCity } from '../support/callers';
import { City, testKeys } from '../support/city';
import { published } from '../support/compared';
import { aDatabase } from '../support/database';
import { inOneProcess, type TestHub } from '../support/hub';
import { bytesOf } from '../support/listed-city';
import { aPerson, type Someone } from '../support/people';
import { sheetOf, textOf } from '../support/read-sheet';

const MONTH = '2019-03';
const TOWN = '442000107';
const renamed = aPerson({
  born: '1980-05-05',
  name: '张测试',
  minimumLiving: [{}],
  enrolled: [{ pair: [1, 1], hukou: TOWN, mark: 'MINIMUM_LIVING' }],
});
/** On the rosters of 市扶贫 and 市民政; only the latter writes another name. */
const registered = aPerson({
  born: '1981-05-05',
  name: '王测试',
  registered: [{ status: 'NOT_LIFTED' }],
  minimumLiving: [{}],
  enrolled: [{ pair: [1, 1], hukou: TOWN, mark: 'REGISTERED_POOR' }],
});

const town = aCaller({ town: townCode(TOWN) });
const supervisor = aCaller({ agency: 'HUMAN_RESOURCES', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });
const povertyAlleviation = aCaller({ agency: 'POVERTY_ALLEVIATION', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });

interface Named {
  readonly person: { readonly id: string };
  readonly names: readonly Names[];
}

interface Names {
  readonly name: string;
  readonly fullName?: string | null;
  readonly row: { readonly feed: string; readonly row: number } | null;
}

describe('第四条 数据比对: NAME_MISMATCH shows both names', () => {
  let database: Database;
  let subgraphs: Subgraphs;
  let hub: TestHub;
  const keys = testKeys();
  const trail: Disclosure[] = [];

  beforeAll(async () => {
    database = await aDatabase();
    const city = new City(database, keys, [renamed, registered]);
    const as = (someone: Someone, name: string) => ({ ...someone, name: name as Someone['name'] });
    await city.deliver(MONTH, ['REGISTERED_POOR', 'DESTITUTE_SUPPORT', 'DISABILITY', 'DEATH', 'PREMIUM', 'EMPLOYEE_PENSION']);
    await city.deliverList('MINIMUM_LIVING', MONTH, [renamed, as(registered, '赵某某')]);
    await city.deliverList('ENROLMENT', MONTH, [as(renamed, '李某某'), registered]);
    await published(database, MONTH);
    subgraphs = await createSubgraphs({ database, keys, trail: (disclosure) => trail.push(disclosure) });
    hub = inOneProcess(subgraphs.definitions);
  });
  afterAll(async () => {
    await hub?.close();
    await subgraphs?.close();
    await database?.close();
  });

  /** The names of each person who has several, in the order of the persons; null when the question is refused. */
  async function namesFor(caller: Caller, fields: string): Promise<Map<string, readonly Names[]> | null> {
    const query = `{ comparison(month: "${MONTH}") { ... on Comparison {
      discrepancies(code: NAME_MISMATCH) { nodes { person { id } names { ${fields} } } } } } }`;
    const { data, errors } = await hub.ask(query, {}, caller);
    if (errors !== undefined) expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    const page = (data?.comparison ?? null) as { discrepancies: { nodes: readonly Named[] } } | null;
    return page === null ? null : new Map(page.discrepancies.nodes.map(({ person, names }) => [person.id, names]));
  }
  const token = (someone: Someone): string => tokenOf(someone.idNumber, keys);

  it('masked, first the one that the hub goes by, each with its row; nothing is put down for that', async () => {
    const names = (await namesFor(town, 'name row { feed row }'))?.get(token(renamed));
    expect(names?.map(({ name }) => name)).toEqual(['张**', '李**']);
    expect(names?.map(({ row }) => row?.feed)).toEqual(['MINIMUM_LIVING', 'ENROLMENT']);
    expect(trail).toEqual([]);
  });

  it('in full only to whom the agreement gives names, and then each is put down without the name', async () => {
    const names = await namesFor(theCity(), 'name fullName');
    expect(names?.get(token(renamed))?.map(({ fullName }) => fullName)).toEqual(['张测试', '李某某']);
    const seen = trail.map(({ person, field }) => `${person} ${field}`).sort();
    expect(seen).toEqual([renamed, renamed, registered, registered].map((each) => `${token(each)} name`).sort());
    expect(JSON.stringify(trail)).not.toMatch(/测试|某某/);
  });

  it('who supervises is refused the full ones', async () => {
    expect(await namesFor(supervisor, 'name fullName')).toBeNull();
    expect([...((await namesFor(supervisor, 'name'))?.values() ?? [])].flat()).toEqual(
      expect.arrayContaining([{ name: '张**' }, { name: '李**' }]),
    );
  });

  it('an agency is told of its own people, and of no name that stands on a list it may not read', async () => {
    const names = await namesFor(povertyAlleviation, 'name fullName row { feed row }');
    expect(names?.get(token(renamed))).toBeUndefined();
    expect(names?.get(token(registered))).toEqual([
      { name: '王**', fullName: '王测试', row: { feed: 'REGISTERED_POOR', row: expect.any(Number) } },
    ]);
  });

  it('疑点清单 has one name on each side', async () => {
    const desk = new ExportDesk({ database, keys });
    const order = { kind: 'DISCREPANCY_LIST', month: yearMonth(MONTH), revision: null, town: null, format: 'xlsx' } as const;
    const list = await desk.open(order, { caller: theCity(), requestId: 'test-request', channel: 'HTTP' });
    const rows = textOf(await sheetOf(await bytesOf(list)));
    expect(rows.find((row) => row[3] === renamed.idNumber && row[4] === '姓名不一致')?.slice(7, 9)).toEqual([
      '姓名：张测试',
      '姓名：李某某（城乡居民基本养老保险参保人员）',
    ]);
  });
});
