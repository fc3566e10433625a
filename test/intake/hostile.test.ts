import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type MeasuredReading, measuredReadings } from '../support/measured-reading';
import { anId } from '../support/roster-files';
import { aWorkbook, entry, type SheetOf } from '../support/workbook-files';

const MEGABYTE = 1 << 20;
const SIZE = 16 * MEGABYTE;
const HEADER = '姓名,身份证号码,镇街,人员类别\n';
const HEADER_ROW = `<row r="1">${['姓名', '身份证号码', '镇街', '人员类别'].map((c) => `<c t="inlineStr"><is><t>${c}</t></is></c>`).join('')}</row>`;
const repeat = (text: string, size = SIZE): string => text.repeat(Math.floor(size / Buffer.byteLength(text)));
const sheet = (body: string, after = ''): SheetOf => ({
  name: '表',
  rows: [],
  rawXml: `<worksheet><sheetData>${HEADER_ROW}${body}</sheetData>${after}</worksheet>`,
});
const many = (count: number, of: (i: number) => string): string => Array.from({ length: count }, (_, i) => of(i)).join('');

/** Sixteen megabytes each, or less that would grow to more; with what is said of them. */
const FILES: Readonly<Record<string, readonly [() => Buffer | string, RegExp]>> = {
  'line-feeds': [() => `${HEADER}示例,${anId()},大涌镇,低保\n${'\n'.repeat(SIZE)}`, /^F_BLANK_ROWS$/],
  commas: [() => `${HEADER}示例,${anId()},大涌镇,低保\n${repeat(',,,,,,,\n')}`, /^READ 2$/],
  'one-row': [() => HEADER + ','.repeat(SIZE), /^F_LONG_ROW$/],
  x: [() => HEADER + repeat('x\n'), /^F_NO_NUMBERS$/],
  'open-quote': [() => `${HEADER}"${repeat('x,1\n')}`, /^F_QUOTE$/],
  quotes: [() => HEADER + repeat('"'), /^F_/],
  'rejected-rows': [() => HEADER + repeat(`1,${anId().slice(0, 17)}*,,\n`), /^READ \d+$/],
  noise: [() => randomFillSync(Buffer.alloc(SIZE)), /^F_/],
  'han-noise': [() => `${HEADER}${repeat('甲乙丙丁戊己庚辛，；（）')}`, /^F_LONG_ROW$/],
  strings: [
    () =>
      aWorkbook([sheet('')], [], {
        sharedStrings: `<sst>${many(800_000, (i) => `<si><t>${i.toString(36)}${(i * 7919) % 99991}</t></si>`)}</sst>`,
      }),
    /^F_EMPTY$/,
  ],
  wide: [
    () => aWorkbook([sheet(many(60_000, (i) => `<row r="${i + 2}"><c r="XFD${i + 2}"><v>${(i * 31) % 9973}</v></c></row>`))]),
    /^F_TOO_LARGE$/,
  ],
  deep: [
    () => aWorkbook([{ name: '表', rows: [], rawXml: `<worksheet>${many(2_000_000, (i) => `<a${i % 7919}>`)}` }]),
    /^F_(TOO_LARGE|TRUNCATED)$/,
  ],
  merges: [
    () =>
      aWorkbook([
        sheet(
          many(40_000, (i) => `<row r="${i + 2}"><c t="inlineStr"><is><t>甲${i}</t></is></c></row>`),
          `<mergeCells>${many(100_000, (i) => `<mergeCell ref="${String.fromCharCode(65 + (i % 26))}${2 + (i % 30_000)}:B1048576"/>`)}</mergeCells>`,
        ),
      ]),
    /^(READ|F_)/,
  ],
  'long-text': [
    () => aWorkbook([sheet(`<row><c t="inlineStr"><is><t>${many(400_000, (i) => `${(i * 7919) % 999983}`)}</t></is></c></row>`)]),
    /^F_TRUNCATED$/,
  ],
  'many-styles': [
    () =>
      aWorkbook([sheet('')], [entry('xl/other.xml', '')], {
        formats: Array.from({ length: 300_000 }, (_, i) => i % 200),
        codes: { 180: `${'h'.repeat(99)}m` },
      }),
    /^F_EMPTY$/,
  ],
};

/** Somebody formatted whole columns, down to the last row that a sheet can have. */
const FORMATTED = 1_048_000;
const ONE_WRONG = `<row r="2">${['示例甲', anId().slice(0, 14), '大涌镇', '低保'].map((c) => `<c t="inlineStr"><is><t>${c}</t></is></c>`).join('')}</row>`;
const EMPTY_BUT_FORMATTED: Readonly<Record<string, () => Buffer>> = {
  'formatted-rows': () => formatted((r) => `<row r="${r}" spans="1:4" s="1" customFormat="1" ht="15" customHeight="1"/>`),
  'formatted-cells': () =>
    formatted((r) => `<row r="${r}"><c r="A${r}" s="1"/><c r="B${r}" s="1"/><c r="C${r}" s="1"/><c r="D${r}" s="1"/></row>`),
};
const STYLES =
  '<styleSheet><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId="0"/><xf numFmtId="49"/></cellXfs></styleSheet>';
function formatted(row: (number: number) => string): Buffer {
  return aWorkbook([sheet(ONE_WRONG + many(FORMATTED, (i) => row(i + 3)))], [entry('xl/styles.xml', STYLES)]);
}

describe('a workbook of a million rows that only have a format', () => {
  let folder = '';
  let files: readonly string[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'minsheng-formatted-'));
    files = Object.keys(EMPTY_BUT_FORMATTED).map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, EMPTY_BUT_FORMATTED[basename(file)]?.() ?? '');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is read, its blank rows left out', async () => {
    expect((await measuredReadings(files)).map(({ outcome }) => outcome)).toEqual(['READ 2', 'READ 2']);
  });

  it('comes back as the same workbook in less than 400 MB', async () => {
    const copies = await measuredReadings(files, 'COPY');
    expect(copies.map(({ outcome }) => outcome)).toEqual(['SAME_WORKBOOK', 'SAME_WORKBOOK']);
    expect(Math.max(...copies.map(({ megabytes }) => megabytes))).toBeLessThan(400);
  });
});

describe('hostile files', () => {
  let folder = '';
  let measured: readonly MeasuredReading[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'minsheng-hostile-'));
    for (const [name, [bytes]] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes());
    measured = await measuredReadings(Object.keys(FILES).map((name) => join(folder, name)));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(FILES).map(([name, [, outcome]]) => [name, outcome] as const))('%s ends as %s', (name, outcome) => {
    expect(measured.find((m) => basename(m.file) === name)?.outcome).toMatch(outcome);
  });

  it('all in less than 400 MB', () => {
    expect(Math.max(...measured.map((m) => m.megabytes))).toBeLessThan(400);
  });
});
