import type { Database } from '../../src/database';
import { yearMonth } from '../../src/identity/year-month';
import type { RosterSource } from '../../src/intake';
import { type Brought, type DeliveryOrder, deliver, preview, type Station, stationOn } from '../../src/reception';
import { learningIn } from '../support/acceptance';
import { aDatabase } from '../support/database';
import { aCitizenId, TEST_KEYS } from '../support/deliveries';

const COLUMNS = ['户主', '姓名', '身份证号码', '是否保障人口', '镇区'];
const rowOf = (n: number, town: string): string[] => ['是', '示例木', aCitizenId(n), '是', town];
const rowsFrom = (from: number, until: number, town: string): string[][] =>
  Array.from({ length: until - from }, (_, i) => rowOf(from + i, town));

const ORDER: DeliveryOrder = {
  feed: 'DESTITUTE_SUPPORT',
  month: yearMonth('2018-10'),
  kind: 'FULL',
  sender: 'CIVIL_AFFAIRS',
  confirmedEmpty: false,
  officer: '陈经办',
};
const brought = (source: RosterSource, order: Partial<DeliveryOrder> = {}): Brought => ({
  order: { ...ORDER, ...order },
  name: 'destitute.csv',
  source,
});
const csv = (rows: readonly string[][]): Buffer => Buffer.from([COLUMNS, ...rows].map((cells) => cells.join(',')).join('\n'));

/** Every table of the hub, counted, and every batch number that was given to somebody. */
async function everything(database: Database): Promise<unknown> {
  const { rows } = await database.pool.query(`
    select (select count(*) from hub.batch) as batches, (select count(*) from hub.batch_rows) as rows, (select count(*) from hub.finding) as findings,
      (select count(*) from hub.held_row) as held, (select count(*) from hub.delivery) as deliveries, (select count(*) from hub.knowledge) as knowledge,
      (select count(*) from identity.person) as people, (select count(*) from civil_affairs.destitute_support) as facts,
      (select count(*) from civil_affairs.destitute_support_history) as history`);
  return rows[0];
}

const withoutIds = (result: Awaited<ReturnType<typeof deliver>>): unknown =>
  result.outcome === 'DELIVERED' ? result.batches.map(({ id: _, ...batch }) => batch) : result;
const batchesOf = (result: Awaited<ReturnType<typeof preview>>): unknown => (result.outcome === 'PREVIEWED' ? result.batches : result);

let database: Database;
let station: Station;

beforeEach(async () => {
  database = await aDatabase();
  station = stationOn(learningIn(database), TEST_KEYS);
});
afterEach(() => database.close());

describe('a preview', () => {
  it('of a first list, a changed one and one that is held gives the numbers of the delivery, and changes nothing', async () => {
    const lists: [string, string[][]][] = [
      ['2018-10', rowsFrom(0, 40, '小榄镇')],
      ['2018-11', [...rowsFrom(2, 30, '小榄镇'), ...rowsFrom(30, 41, '三乡镇')]],
      ['2018-12', rowsFrom(0, 3, '小榄镇')],
    ];
    const states: unknown[] = [];
    for (const [month, rows] of lists) {
      const file = brought(csv(rows), { month: yearMonth(month) });
      const before = await everything(database);
      const foreseen = batchesOf(await preview(station, file));
      expect(await everything(database)).toEqual(before);
      const delivered = await deliver(station, file);
      expect(withoutIds(delivered)).toEqual(foreseen);
      states.push(delivered.outcome === 'DELIVERED' ? [delivered.batches[0]?.state, delivered.batches[0]?.effects] : delivered);
    }
    expect(states).toEqual([
      ['ACCEPTED', expect.objectContaining({ began: 40, changed: 0, ended: 0 })],
      ['ACCEPTED', expect.objectContaining({ began: 1, changed: 10, ended: 2, towns: expect.arrayContaining([expect.anything()]) })],
      ['HELD', expect.objectContaining({ began: 0, ended: 0 })],
    ]);
  });

  it('says what the delivery would refuse, and that a file came before', async () => {
    const file = brought(csv(rowsFrom(0, 5, '小榄镇')));
    await deliver(station, file);
    expect(await preview(station, file)).toMatchObject({ outcome: 'ALREADY_DELIVERED', batches: [{ feed: 'DESTITUTE_SUPPORT' }] });
    expect(await preview(station, brought(csv([]), { sender: 'TOWN' }))).toMatchObject({ refusal: { code: 'FILE_REJECTED' } });
    expect(await preview(station, { ...file, order: { ...ORDER, sender: 'TOWN' } })).toMatchObject({
      refusal: { code: 'FEED_OF_ANOTHER_AGENCY' },
    });
  });

  it('lets the knowledge lock go: a delivery after it does not wait', async () => {
    await preview(station, brought(csv(rowsFrom(0, 5, '小榄镇'))));
    const { rows } =
      await database.pool.query(`select count(*)::integer as held from pg_locks where locktype = 'advisory' and objid = 7302001
      and database = (select oid from pg_database where datname = current_database())`);
    expect(rows[0]).toEqual({ held: 0 });
  });
});

describe('rows that never were a file', () => {
  it('give the receipt that a file with the same rows gives, and are known again', async () => {
    const rows = [...rowsFrom(0, 5, '小榄镇'), rowOf(7, '不存在的镇'), ['', '', '', '', '']];
    const [foreseen, ofFile] = [await preview(station, brought({ columns: COLUMNS, rows })), await preview(station, brought(csv(rows)))];
    expect(foreseen).toEqual(ofFile);
    expect(await deliver(station, brought({ columns: COLUMNS, rows }))).toMatchObject({ outcome: 'DELIVERED' });
    expect(await deliver(station, brought({ columns: COLUMNS, rows }))).toMatchObject({ outcome: 'ALREADY_DELIVERED' });
  });

  it('may be nobody at all when that is confirmed, and are refused otherwise', async () => {
    const nobody = { columns: [], rows: [] };
    expect(await deliver(station, brought(nobody))).toMatchObject({ outcome: 'REFUSED' });
    expect(await deliver(station, brought(nobody, { confirmedEmpty: true }))).toMatchObject({ outcome: 'DELIVERED' });
  });
});
