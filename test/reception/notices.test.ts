import type { Database } from '../../src/database';
import { yearMonth } from '../../src/identity/year-month';
import { type Brought, type DeliveryOrder, deliver, preview, RowsSeen, type Station, stationOn } from '../../src/reception';
import { learningIn } from '../support/acceptance';
import { aDatabase } from '../support/database';
import { aCitizenId, TEST_KEYS } from '../support/deliveries';
import { aWorkbook } from '../support/workbook-files';

let database: Database;
let station: Station;

beforeEach(async () => {
  database = await aDatabase();
  station = stationOn(learningIn(database), TEST_KEYS);
});
afterEach(() => database.close());

const HEADER = ['姓名', '身份证号码', '镇区'];
const people = (count: number): string[][] => Array.from({ length: count }, (_, n) => ['示例木', aCitizenId(n), '小榄镇']);
const ORDER: DeliveryOrder = {
  feed: 'DESTITUTE_SUPPORT',
  month: yearMonth('2018-10'),
  kind: 'FULL',
  sender: 'CIVIL_AFFAIRS',
  confirmedEmpty: false,
  officer: '陈经办',
};

const csv = (rows: readonly string[][]): Buffer => Buffer.from([...rows].map((cells) => cells.join(',')).join('\n'));
const listOf = (count: number, total: number): Buffer => csv([HEADER, ...people(count), ['合计', `${total}人`, '']]);
const brought = (source: Buffer, order: Partial<DeliveryOrder> = {}): Brought => ({
  order: { ...ORDER, ...order },
  name: '十月',
  source,
});

async function delivered(source: Buffer, order: Partial<DeliveryOrder> = {}) {
  const seen = new RowsSeen();
  const result = await deliver(station, brought(source, order), seen);
  if (result.outcome !== 'DELIVERED') throw new Error(`expected a delivery, got ${JSON.stringify(result)}`);
  return { batches: result.batches, notices: seen.told.notices };
}

async function kept(batch: string): Promise<unknown[]> {
  const { rows } = await database.pool.query(
    'select sheet, code, severity, message_en as message, message_zh as "messageZh" from hub.batch_notice where batch_id = $1 order by ordinal',
    [batch],
  );
  return rows;
}

describe('what concerns the file', () => {
  it('is kept with its batch as the receipt says it: which sheets were not read, and that a total differs', async () => {
    const rows = [HEADER, ...people(3)];
    const book = aWorkbook([
      { name: '2018年10月', rows: [...rows, ['合计', '9人', '']] },
      { name: '2018年9月', rows },
      { name: `底稿${aCitizenId(7)}`, rows, hidden: true },
    ]);
    const { batches, notices } = await delivered(book);
    expect(notices.map(({ sheet, code }) => [sheet, code])).toEqual([
      ['2018年9月', 'S_SHEET_MONTH'],
      [expect.stringMatching(/^底稿442\*+\d.$/), 'S_SHEET_HIDDEN'],
      ['2018年10月', 'FW_TOTAL'],
    ]);
    expect(notices[2]?.messageZh).toBe('工作表“2018年10月”：合计写的是 9，实际读到 3 行，请核对');
    expect(await kept(batches[0]?.id ?? '')).toEqual(notices);
    expect(JSON.stringify(await kept(batches[0]?.id ?? ''))).not.toContain(aCitizenId(7));
  });

  it.each([
    ['a first list', '2018-10', 5],
    ['a list beside the one before, whose rows are not read again', '2018-11', 5],
    ['a held list', '2018-12', 1],
  ])('is kept with %s', async (_, month, count) => {
    await delivered(listOf(5, 5), { month: yearMonth('2018-09') });
    if (month !== '2018-10') await delivered(listOf(5, 5));
    const { batches } = await delivered(listOf(count, 40), { month: yearMonth(month) });
    expect(batches[0]?.state).toBe(count === 1 ? 'HELD' : 'ACCEPTED');
    expect(await kept(batches[0]?.id ?? '')).toEqual([expect.objectContaining({ sheet: null, code: 'FW_TOTAL', severity: 'WARNED' })]);
  });

  it('is kept with every batch of a mixed file, and with events', async () => {
    const mixed = csv([
      ['姓名', '身份证号码', '人员类别', '镇区', '起始月'],
      ['示例木', aCitizenId(1), '特困', '小榄镇', '2018-05'],
      ['示例木', aCitizenId(2), '低保', '小榄镇', '2018-05'],
      ['合计', '9人', '', '', ''],
    ]);
    const { batches } = await delivered(mixed, { feed: 'HARDSHIP', kind: 'DELTA', sender: 'TOWN' });
    expect(batches).toHaveLength(2);
    const deaths = csv([
      ['姓名', '身份证号码', '死亡日期'],
      ['示例木', aCitizenId(3), '2018-10-02'],
      ['合计', '9人', ''],
    ]);
    const events = await delivered(deaths, { feed: 'DEATH', kind: 'DELTA' });
    for (const { id } of [...batches, ...events.batches]) expect(await kept(id)).toEqual([expect.objectContaining({ code: 'FW_TOTAL' })]);
  });

  it('is said by a preview, and stays nowhere', async () => {
    const seen = new RowsSeen();
    expect(await preview(station, brought(listOf(5, 40)), seen)).toMatchObject({ outcome: 'PREVIEWED' });
    expect(seen.told.notices).toEqual([expect.objectContaining({ code: 'FW_TOTAL' })]);
    expect((await database.pool.query('select from hub.batch_notice')).rowCount).toBe(0);
  });
});
