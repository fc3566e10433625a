import { ROSTERS } from '../../src/agencies/rosters';
import type { DeliverableFeed } from '../../src/identity/feed';
import { yearMonth } from '../../src/identity/year-month';
import { DISPOSITIONS, readRoster, SENTENCES } from '../../src/intake';
import { encoded } from '../support/gb-text';
import { aMutant } from '../support/mutants';
import { anId } from '../support/roster-files';
import { seeded } from '../support/seeded';
import { aWorkbook } from '../support/workbook-files';
import { anXls } from '../support/xls-files';

const FULL = process.env.MINSHENG_TEST_SCALE === 'full';
const HEADER = ['序号', '姓名', '身份证号码', '镇街', '人员类别', '起始月', '备注'];
const PEOPLE = Array.from({ length: 12 }, (_, i) => [
  String(i + 1),
  `示例${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(i)}`,
  anId('1980-01-01', 101 + i),
  '大涌镇',
  '低保',
  '2018-05',
  i % 3 === 0 ? '说，"明年搬"' : '',
]);
const TABLE = [['困难群体花名册'], HEADER, ...PEOPLE, ['合计', '12人'], ['制表人：某']];
const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const CSV = TABLE.map((row) => row.map(quoted).join(',')).join('\r\n');
const HOUSEHOLDS = `户主姓名,户主身份证号码,镇街,${[1, 2, 3].map((n) => `成员${n}姓名,成员${n}身份证号码,成员${n}是否保障人口`).join(',')}\n甲例,${anId()},大涌镇,${[2, 3, 4].map((n) => `员${n},${anId('1990-01-01', 100 + n)},是`).join(',')}\n`;

const ORIGINALS: readonly (readonly [kind: string, bytes: Buffer, feed: DeliverableFeed, count: number])[] = [
  ['UTF-8 CSV', Buffer.from(CSV), 'HARDSHIP', FULL ? 4000 : 300],
  ['GB18030 CSV', encoded(CSV, 'gb18030'), 'HARDSHIP', FULL ? 4000 : 300],
  ['UTF-16 tab text', Buffer.from(`\ufeff${CSV.replaceAll(',', '\t')}`, 'utf16le'), 'HARDSHIP', FULL ? 4000 : 300],
  ['households', Buffer.from(HOUSEHOLDS), 'MINIMUM_LIVING', FULL ? 4000 : 300],
  ['.xlsx', aWorkbook([{ name: '名册', rows: TABLE, merges: ['A1:G1', 'D3:D6'] }]), 'HARDSHIP', FULL ? 2000 : 60],
  ['.xls', anXls({ sheets: [{ name: '名册', rows: TABLE, merges: [[2, 5, 3]] }] }), 'HARDSHIP', FULL ? 2000 : 60],
];

/** Reads to the end; says what is not as it must be, or nothing. */
async function complaintOf(source: Buffer, feed: DeliverableFeed): Promise<string | null> {
  const reading = await readRoster({ source, feed, month: yearMonth('2018-06'), rosters: ROSTERS });
  if (reading.kind === 'REJECTED') {
    const { code, messageZh, messageEn } = reading.finding;
    return code in SENTENCES && messageZh.length > 5 && messageEn.length > 5 && !/\{\w+\}/.test(messageZh) ? null : `${code}: ${messageZh}`;
  }
  let last = 0;
  for await (const chunk of reading.chunks) {
    for (const row of chunk) {
      if (row.row <= last || !DISPOSITIONS.includes(row.disposition)) return `row ${row.row} after ${last}: ${row.disposition}`;
      if (row.disposition === 'REJECTED' && (row.persons.length > 0 || row.findings.length === 0))
        return `row ${row.row}: rejected without reason`;
      last = row.row;
    }
  }
  const { rows, ...by } = reading.counts;
  return rows === Object.values(by).reduce((a, b) => a + b, 0) ? null : `${rows} rows, but ${JSON.stringify(by)}`;
}

describe('a damaged file ends with a value: rows that close, or one sentence', () => {
  it.each(ORIGINALS)(
    '%s',
    async (kind, original, feed, count) => {
      const random = seeded(kind.length * 1000 + 7);
      for (let n = 0; n < count; n++) {
        const mutant = aMutant(original, random);
        const complaint = await complaintOf(mutant, feed).catch((error: Error) => `throws ${error.stack}`);
        if (complaint !== null) throw new Error(`mutant ${n} of ${kind}: ${complaint}\n${mutant.toString('base64')}`);
      }
    },
    FULL ? 3_600_000 : 600_000,
  );

  it('undamaged, every person of it is read', async () => {
    for (const [kind, source, feed] of ORIGINALS) {
      const reading = await readRoster({ source, feed, month: yearMonth('2018-06'), rosters: ROSTERS });
      if (reading.kind === 'REJECTED') throw new Error(`${kind}: ${reading.finding.messageEn}`);
      let persons = 0;
      for await (const chunk of reading.chunks) for (const row of chunk) persons += row.persons.length;
      expect([kind, persons]).toEqual([kind, feed === 'MINIMUM_LIVING' ? 4 : 12]);
    }
  });
});
