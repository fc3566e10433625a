import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROSTERS } from '../../src/agencies/rosters';
import { type Database } from '../../src/database';
import { type DeliveryKind, FEED_DESCRIPTIONS, type Feed } from '../../src/identity/feed';
import { yearMonth } from '../../src/identity/year-month';
import { type ReadRow, readRoster } from '../../src/intake';
import { encoderOf } from '../../src/intake/returning/text/encoder';
import { acceptDelivery, type BatchReceipt } from '../support/acceptance';
import { aDatabase } from '../support/database';
import { TEST_KEYS } from '../support/deliveries';
import { copyOf, partsOf, typed } from '../support/returned-files';
import { anId } from '../support/roster-files';

const SHEET = 'xl/worksheets/sheet1.xml';
const MONTH = yearMonth('2018-10');

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.close());

async function deliver(source: Buffer, feed: Feed, kind: DeliveryKind): Promise<BatchReceipt> {
  const reading = await readRoster({ source, feed, month: MONTH, rosters: ROSTERS });
  if (reading.kind === 'REJECTED') throw new Error(reading.finding.messageEn);
  const rows: ReadRow[] = [];
  for await (const chunk of reading.chunks) rows.push(...chunk);
  const result = await acceptDelivery(database, TEST_KEYS, {
    feed,
    month: MONTH,
    kind,
    sender: FEED_DESCRIPTIONS[feed].owner,
    confirmedEmpty: false,
    deliveredBy: '陈经办',
    file: { name: 'roster', sha256: createHash('sha256').update(source).digest(), bytes: source.length },
    chunks: () => [rows],
  });
  if (result.outcome !== 'DELIVERED' || result.batches[0] === undefined) throw new Error(`expected a batch, got ${result.outcome}`);
  return result.batches[0];
}

async function believed(): Promise<{ facts: number; people: number }> {
  const { rows } = await database.pool.query(
    `select count(*)::int as facts, count(distinct person)::int as people from civil_affairs.destitute_support`,
  );
  return rows[0];
}

describe('deliver, annotate, correct the marked cells, deliver again', () => {
  const roster = readFileSync(join(__dirname, 'workbooks', 'roster_with_everything.xlsx'));
  const RIGHT = { C5: anId('1965-03-15', 103), D7: '石岐街道', C8: anId('1965-06-15', 106) };

  it('a workbook: only the corrected rows as DELTA, and everybody is there once', async () => {
    const first = await deliver(roster, 'DESTITUTE_SUPPORT', 'FULL');
    expect([first.rows.REJECTED, await believed()]).toEqual([3, { facts: 5, people: 5 }]);
    const { bytes } = await copyOf(roster, { rows: 'TO_CORRECT' });
    const cells = { C3: RIGHT.C5, D4: RIGHT.D7, C5: RIGHT.C8 };
    const second = await deliver(await typed(bytes, SHEET, cells), 'DESTITUTE_SUPPORT', 'DELTA');
    expect([second.rows.ACCEPTED, second.rows.REJECTED, second.effects.began, second.effects.ended]).toEqual([3, 0, 3, 0]);
    expect(await believed()).toEqual({ facts: 8, people: 8 });
  });

  it('a workbook: the whole corrected copy as FULL, which nobody leaves by', async () => {
    await deliver(roster, 'DESTITUTE_SUPPORT', 'FULL');
    const { bytes } = await copyOf(roster);
    const second = await deliver(await typed(bytes, SHEET, RIGHT), 'DESTITUTE_SUPPORT', 'FULL');
    expect([second.rows.REJECTED, second.effects.began, second.effects.ended]).toEqual([0, 3, 0]);
    expect(await believed()).toEqual({ facts: 8, people: 8 });
    const sheet = (await partsOf(await typed(bytes, SHEET, RIGHT))).get(SHEET)?.toString() ?? '';
    expect(sheet).toContain('【拒收】');
  });

  it.each(['DELTA', 'FULL'] as const)('a CSV in GB18030, corrected in the copy, as %s', async (kind) => {
    const row = (name: string, id: string): string => `${name},${id},石岐街道,2018-05`;
    const lines = [
      '姓名,身份证号码,镇街,起始月',
      row('示例甲', anId('1965-01-15', 101)),
      row('示例乙', '442099196502151011'),
      row('示例丙', anId('1965-03-15', 103)),
    ];
    const source = encoderOf('gb18030')(`${lines.join('\r\n')}\r\n`);
    await deliver(source, 'DESTITUTE_SUPPORT', 'FULL');
    const { bytes } = await copyOf(source, { rows: kind === 'DELTA' ? 'TO_CORRECT' : 'ALL' });
    const at = bytes.indexOf('442099196502151011');
    const corrected = Buffer.concat([bytes.subarray(0, at), Buffer.from(anId('1965-02-15', 102)), bytes.subarray(at + 18)]);
    const second = await deliver(corrected, 'DESTITUTE_SUPPORT', kind);
    expect([second.rows.REJECTED, second.rows.WARNED, second.effects.began, second.effects.ended]).toEqual([0, 0, 1, 0]);
    expect(await believed()).toEqual({ facts: 3, people: 3 });
  });

  it('a household of which one member was wrong: the others are not doubled', async () => {
    const head = '户主姓名,户主身份证号码,成员1姓名,成员1身份证号码,成员1是否保障人口,镇街,起始月';
    const wrong = `示例甲,${anId('1965-01-15', 101)},示例乙,442099196502151011,是,石岐街道,2018-05`;
    const source = Buffer.from(
      `${head}\n${wrong}\n示例丙,${anId('1965-03-15', 103)},示例丁,${anId('1966-03-15', 103)},是,石岐街道,2018-05\n`,
    );
    const feed = 'MINIMUM_LIVING';
    await deliver(source, feed, 'FULL');
    const { bytes } = await copyOf(source, { rows: 'TO_CORRECT' }, { feed });
    expect(bytes.toString()).toMatch(/【拒收】成员1身份证号码：/);
    const corrected = bytes.toString().replace('442099196502151011', anId('1965-02-15', 102));
    await deliver(Buffer.from(corrected), feed, 'DELTA');
    const { rows } = await database.pool.query(
      'select count(*)::int as facts, count(distinct person)::int as people from civil_affairs.minimum_living',
    );
    expect(rows).toEqual([{ facts: 4, people: 4 }]);
  });
});
