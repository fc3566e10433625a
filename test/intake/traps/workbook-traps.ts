import { anId } from '../../support/roster-files';
import {
  type ArchiveEntry,
  anArchive,
  aWorkbook,
  entry,
  type SheetCell,
  type SheetOf,
  type WorkbookParts,
} from '../../support/workbook-files';
import type { Trap } from './trap';

const HEADER: readonly string[] = ['姓名', '身份证号码', '镇街', '人员类别', '起始月'];
const NAMES = '甲乙丙丁戊己';
type Changes = Readonly<Partial<Record<'name' | 'id' | 'town' | 'category' | 'start', SheetCell>>>;

const person = (n: number, { name, id, town, category, start }: Changes = {}): SheetCell[] => [
  name ?? `示例${NAMES.charAt(n - 101)}`,
  id ?? anId('1980-01-01', n),
  town ?? '大涌镇',
  category ?? '低保',
  start ?? '2018-05',
];
const xml = (cell: string): SheetCell => ({ xml: cell });
const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

const sheets = (id: string, all: readonly SheetOf[], says: readonly string[], parts: WorkbookParts = {}): Trap => ({
  id,
  source: () => aWorkbook(all, [], parts),
  says,
});
const rows = (id: string, data: readonly SheetCell[][], said: readonly string[], parts: WorkbookParts = {}): Trap =>
  sheets(id, [{ name: '名册', rows: [HEADER, ...data] }], ['名册!1 SKIP S_HEADER', ...said.map((s, i) => `名册!${i + 2} ${s}`)], parts);
const raw = (id: string, sheetXml: string, says: readonly string[]): Trap =>
  sheets(id, [{ name: '名册', rows: [], rawXml: sheetXml }], says);
const sheetOf = (body: string, before = ''): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${body}</sheetData></worksheet>`;
const rowXml = (r: number, cells: readonly string[], prefix = ''): string =>
  `<${prefix}row r="${r}">${cells.map((c, i) => `<${prefix}c r="${'ABCDE'.charAt(i)}${r}" t="inlineStr"><${prefix}is><${prefix}t>${c}</${prefix}t></${prefix}is></${prefix}c>`).join('')}</${prefix}row>`;
const GOOD = ['示例甲', anId('1980-01-01', 101), '大涌镇', '低保', '2018-05'];
const refused = (id: string, source: () => Buffer, code: string): Trap => ({ id, source, says: [`0 FILE_REJECT ${code}`] });
const spoilt = (extra: readonly ArchiveEntry[]): Buffer => aWorkbook([{ name: '名册', rows: [HEADER, person(101)] }], extra);
const plainZip = (...names: string[]): Buffer => anArchive(names.map((name) => entry(name, '<x/>')));
const DATES: WorkbookParts = {
  formats: [0, 14, 57, 180, 22, 181],
  codes: { 180: 'yyyy&quot;年&quot;m&quot;月&quot;', 181: '[$-804]yyyy/m/d;@' },
};

/** Workbooks as Excel, WPS, old report programs and attackers write them. */
export const WORKBOOK_TRAPS: readonly Trap[] = [
  rows('xlsx-plain', [person(101)], ['ACCEPT']),
  rows('xlsx-shared-strings', [person(101, { name: xml('<c t="s"><v>0</v></c>'), town: xml('<c t="s"><v>1</v></c>') })], ['ACCEPT'], {
    sharedStrings:
      '<sst><si><r><t>示</t></r><r><rPr><b/></rPr><t xml:space="preserve">例</t></r><rPh sb="0" eb="1"><t>shi</t></rPh></si><si><t>大涌镇</t></si></sst>',
  }),
  rows('xlsx-rich-text', [person(101, { name: xml('<c t="inlineStr"><is><r><t>示</t></r><r><t>例</t></r></is></c>') })], ['ACCEPT']),
  rows('xlsx-escapes', [person(101, { id: xml(inline(`${anId('1980-01-01', 101)}_x000D_`)) })], ['NORMALIZE N_TRIM']),
  rows('xlsx-entities', [person(101, { name: xml(inline('&#31034;&#x4F8B;')) })], ['ACCEPT']),
  rows('xlsx-formula-text', [person(101, { id: xml(`<c t="str"><f>A1</f><v>${anId('1980-01-01', 101)}</v></c>`) })], ['ACCEPT']),
  rows(
    'xlsx-formula-never-calculated',
    [person(101, { id: xml('<c><f>A1</f></c>') }), person(102, { start: xml('<c><f>A1</f></c>') })],
    ['REJECT E_ID_EMPTY', 'WARN W_CELL_ERROR'],
  ),
  rows(
    'xlsx-errors',
    (['id', 'name', 'town', 'category', 'start'] as const).map((key, i) => person(101 + i, { [key]: xml('<c t="e"><v>#N/A</v></c>') })),
    ['REJECT E_ID_EMPTY', 'REJECT E_NAME_EMPTY', 'REJECT E_TOWN_EMPTY', 'REJECT E_CATEGORY_EMPTY', 'WARN W_CELL_ERROR'],
  ),
  rows('xlsx-boolean', [person(101, { start: xml('<c t="b"><v>1</v></c>') })], ['REJECT E_DATE_INVALID']),
  rows(
    'xlsx-real-dates',
    [1, 2, 3, 4, 5].map((style) => person(100 + style, { start: xml(`<c s="${style}"><v>43221${style === 4 ? '.99' : ''}</v></c>`) })),
    ['ACCEPT', 'ACCEPT', 'ACCEPT', 'ACCEPT', 'ACCEPT'],
    DATES,
  ),
  rows('xlsx-serial-without-format', [person(101, { start: 43221 })], ['NORMALIZE N_DATE']),
  rows('xlsx-date-typed', [person(101, { start: xml('<c t="d"><v>2018-05-01T00:00:00</v></c>') })], ['ACCEPT']),
  rows(
    'xlsx-number-months',
    [person(101, { start: 201805 }), person(102, { start: 2018.5 }), person(103, { start: 2018.1 })],
    ['NORMALIZE N_DATE', 'NORMALIZE N_DATE', 'REJECT E_DATE_AMBIGUOUS'],
  ),
  rows('xlsx-percent', [person(101, { start: xml('<c s="1"><v>0.5</v></c>') })], ['REJECT E_DATE_INVALID'], { formats: [0, 9] }),
  rows(
    'xlsx-number-id',
    [person(101, { id: xml('<c><v>4.42099198001011E+17</v></c>') }), person(102, { id: xml('<c><v>442099198407061000</v></c>') })],
    ['REJECT E_ID_NUMERIC_CELL', 'REJECT E_ID_NUMERIC_CELL'],
  ),
  rows('xlsx-number-id-15', [person(101, { id: 442099800101101 })], ['REJECT E_ID_15']),
  rows('xlsx-number-name', [person(101, { name: 12 })], ['REJECT E_NAME_NUMERIC_CELL']),
  rows(
    'xlsx-boolean-name',
    [person(101, { name: xml('<c t="b"><v>1</v></c>') }), person(102, { name: xml('<c t="b"><v>0</v></c>') })],
    ['REJECT E_NAME_TRUTH', 'REJECT E_NAME_TRUTH'],
  ),
  rows('xlsx-number-town', [person(101, { town: 442000112 })], ['ACCEPT']),
  rows('xlsx-strict', [person(101)], ['ACCEPT'], { strict: true }),

  raw('xlsx-no-references', sheetOf([HEADER, GOOD].map((row) => `<row>${row.map(inline).join('')}</row>`).join('')), [
    '名册!1 SKIP S_HEADER',
    '名册!2 ACCEPT',
  ]),
  raw(
    'xlsx-prefixed',
    `<x:worksheet xmlns:x="urn:x"><x:sheetData>${rowXml(1, HEADER, 'x:')}${rowXml(2, GOOD, 'x:')}</x:sheetData></x:worksheet>`,
    ['名册!1 SKIP S_HEADER', '名册!2 ACCEPT'],
  ),
  raw('xlsx-sparse', sheetOf(`${rowXml(1, HEADER)}${rowXml(4, GOOD)}`), [
    '名册!1 SKIP S_HEADER',
    '名册!2 SKIP S_BLANK',
    '名册!3 SKIP S_BLANK',
    '名册!4 ACCEPT',
  ]),
  raw('xlsx-starts-low', sheetOf(`${rowXml(3, HEADER)}${rowXml(4, GOOD)}`), [
    '名册!1 SKIP S_TITLE',
    '名册!2 SKIP S_TITLE',
    '名册!3 SKIP S_HEADER',
    '名册!4 ACCEPT',
  ]),
  raw('xlsx-wrong-dimension', sheetOf(`${rowXml(1, HEADER)}${rowXml(2, GOOD)}`, '<dimension ref="A1:XFD1048576"/>'), [
    '名册!1 SKIP S_HEADER',
    '名册!2 ACCEPT',
  ]),
  raw('xlsx-formatted-tail', sheetOf(`${rowXml(1, HEADER)}${rowXml(2, GOOD)}<row r="900"><c r="A900" s="1"/></row>`), [
    '名册!1 SKIP S_HEADER',
    '名册!2 ACCEPT',
  ]),
  raw('xlsx-rows-out-of-order', sheetOf(`${rowXml(2, GOOD)}${rowXml(1, HEADER)}`), ['0 FILE_REJECT F_TRUNCATED']),
  raw('xlsx-row-beyond', sheetOf(rowXml(1048577, GOOD)), ['0 FILE_REJECT F_TRUNCATED']),
  raw('xlsx-broken-xml', sheetOf('<row r="1"><c r="A1"><v>1</v></row>'), ['0 FILE_REJECT F_TRUNCATED']),
  raw('xlsx-cut-xml', sheetOf(rowXml(1, HEADER)).slice(0, -20), ['0 FILE_REJECT F_TRUNCATED']),
  raw('xlsx-doctype', `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${sheetOf('<row r="1"><c r="A1"><v>&b;</v></c></row>')}`, [
    '0 FILE_REJECT F_ZIP_BOMB',
  ]),
  raw('xlsx-unknown-entity', sheetOf('<row r="1"><c r="A1"><v>&b;</v></c></row>'), ['0 FILE_REJECT F_TRUNCATED']),
  sheets(
    'xlsx-shared-string-missing',
    [{ name: '表', rows: [HEADER, person(101, { name: xml('<c t="s"><v>7</v></c>') })] }],
    ['0 FILE_REJECT F_TRUNCATED'],
  ),

  sheets(
    'sheets-two',
    [
      { name: '大涌', rows: [HEADER, person(101)] },
      { name: '古镇', rows: [HEADER, person(102)] },
    ],
    ['大涌!1 SKIP S_HEADER', '大涌!2 ACCEPT', '古镇!1 SKIP S_HEADER', '古镇!2 ACCEPT'],
  ),
  sheets(
    'sheets-instructions-first',
    [
      { name: '填表说明', rows: [['一、姓名按身份证填写'], ['二、号码为文本']] },
      { name: '表', rows: [HEADER, person(101)] },
    ],
    ['表!1 SKIP S_HEADER', '表!2 ACCEPT', '填表说明!0 SHEET_SKIP S_SHEET'],
  ),
  sheets(
    'sheets-empty',
    [
      { name: 'Sheet1', rows: [HEADER, person(101)] },
      { name: 'Sheet2', rows: [] },
    ],
    ['Sheet1!1 SKIP S_HEADER', 'Sheet1!2 ACCEPT', 'Sheet2!0 SHEET_SKIP S_SHEET'],
  ),
  sheets(
    'sheets-contacts',
    [
      { name: '表', rows: [HEADER, person(101)] },
      {
        name: '联系人',
        rows: [
          ['姓名', '联系电话'],
          ['甲', '1'],
        ],
      },
    ],
    ['表!1 SKIP S_HEADER', '表!2 ACCEPT', '联系人!0 SHEET_SKIP S_SHEET_COLUMNS'],
  ),
  sheets(
    'sheets-people-without-header',
    [
      { name: '表', rows: [HEADER, person(101)] },
      { name: '续表', rows: [person(102), person(103)] },
    ],
    ['续表!0 FILE_REJECT F_NO_HEADER'],
  ),
  sheets(
    'sheets-people-without-town',
    [
      { name: '表', rows: [HEADER, person(101)] },
      { name: '续表', rows: [['姓名', '身份证号码'], person(102).slice(0, 2), person(103).slice(0, 2)] },
    ],
    ['续表!0 FILE_REJECT F_MISSING_COLUMN'],
  ),
  sheets(
    'sheets-one-person-without-category',
    [
      { name: '低保', rows: [HEADER, person(101)] },
      {
        name: '特困',
        rows: [
          ['姓名', '身份证号码', '镇街'],
          [
            '甲例',
            `'${person(102)[1]
              ?.toString()
              .replace(/^(.{6})/, '$1 ')}`,
            '大涌镇',
          ],
        ],
      },
    ],
    ['特困!0 FILE_REJECT F_MISSING_COLUMN'],
  ),
  sheets(
    'sheets-example-without-category',
    [
      { name: '低保', rows: [HEADER, person(101)] },
      { name: '填写示例', rows: [['姓名', '身份证号码', '镇街'], person(102).slice(0, 3)] },
    ],
    ['低保!1 SKIP S_HEADER', '低保!2 ACCEPT', '填写示例!0 SHEET_SKIP S_SHEET_COLUMNS'],
  ),
  sheets(
    'sheets-hidden',
    [
      { name: '表', rows: [HEADER, person(101)] },
      { name: '旧', rows: [HEADER, person(102)], hidden: true },
      { name: '极隐', rows: [HEADER, person(103)], hidden: 'veryHidden' },
    ],
    ['表!1 SKIP S_HEADER', '表!2 ACCEPT', '旧!0 SHEET_SKIP S_SHEET_HIDDEN', '极隐!0 SHEET_SKIP S_SHEET_HIDDEN'],
  ),
  sheets(
    'sheets-of-months',
    [
      { name: '5月', rows: [HEADER, person(101)] },
      { name: '6月', rows: [HEADER, person(102)] },
      { name: '说明', rows: [['一、姓名按身份证填写']] },
      { name: '2018年7月', rows: [HEADER, person(103)] },
      { name: '2017年6月', rows: [HEADER, person(104)] },
    ],
    [
      '6月!1 SKIP S_HEADER',
      '6月!2 ACCEPT',
      '5月!0 SHEET_SKIP S_SHEET_MONTH',
      '说明!0 SHEET_SKIP S_SHEET',
      '2018年7月!0 SHEET_SKIP S_SHEET_MONTH',
      '2017年6月!0 SHEET_SKIP S_SHEET_MONTH',
    ],
  ),
  sheets(
    'sheets-of-other-months',
    [
      { name: '四月', rows: [HEADER, person(101)] },
      { name: '五月', rows: [HEADER, person(102)] },
    ],
    ['0 FILE_REJECT F_SHEET_MONTHS'],
  ),
  sheets(
    'sheets-of-one-month',
    [
      { name: '低保5月', rows: [HEADER, person(101)] },
      { name: '特困5月', rows: [HEADER, person(102)] },
    ],
    ['低保5月!1 SKIP S_HEADER', '低保5月!2 ACCEPT', '特困5月!1 SKIP S_HEADER', '特困5月!2 ACCEPT'],
  ),
  sheets('sheets-all-hidden', [{ name: '表', rows: [HEADER, person(101)], hidden: true }], ['0 FILE_REJECT F_ALL_HIDDEN']),
  sheets(
    'hidden-rows-and-columns',
    [{ name: '表', rows: [HEADER, person(101), person(102)], hiddenRows: [3], hiddenColumns: [2, 3] }],
    ['表!1 SKIP S_HEADER', '表!2 ACCEPT', '表!3 ACCEPT', '表!0 FILE_WARN FW_HIDDEN_ROWS', '表!0 FILE_WARN FW_HIDDEN_COLUMNS'],
  ),
  sheets(
    'merge-down',
    [{ name: '表', rows: [HEADER, person(101), person(102).slice(0, 2)], merges: ['C2:C3', 'D2:D3', 'E2:E3'] }],
    ['表!1 SKIP S_HEADER', '表!2 ACCEPT', '表!3 NORMALIZE N_MERGED_FILL'],
  ),
  sheets(
    'merge-of-a-person',
    [{ name: '表', rows: [HEADER, person(101), ['', '', '大涌镇', '低保', '2018-05']], merges: ['A2:A3', 'B2:B3'] }],
    ['表!1 SKIP S_HEADER', '表!2 ACCEPT', '表!3 WARN N_MERGED_FILL|W_DUP_IN_FILE'],
  ),
  sheets(
    'merge-of-blanks',
    [{ name: '表', rows: [HEADER, person(101, { start: '' }), person(102, { start: '' })], merges: ['E2:E3'] }],
    ['表!1 SKIP S_HEADER', '表!2 ACCEPT', '表!3 ACCEPT'],
  ),
  sheets(
    'merge-header-of-three-rows',
    [
      {
        name: '表',
        rows: [
          ['困难群体花名册'],
          ['基本信息', '', '镇街', '人员类别', '时间'],
          ['姓名', '身份', '', '', '起始月'],
          ['', '身份证号码'],
          person(101),
        ],
        merges: ['A1:E1', 'A2:B2', 'A3:A4', 'C2:C4', 'D2:D4', 'E3:E4'],
      },
    ],
    ['表!1 SKIP S_TITLE', '表!2 SKIP S_HEADER', '表!3 SKIP S_HEADER', '表!4 SKIP S_HEADER', '表!5 ACCEPT'],
  ),

  refused('zip-truncated', () => spoilt([]).subarray(0, -60), 'F_TRUNCATED'),
  refused('zip-four-bytes', () => Buffer.from('504b0304', 'hex'), 'F_TRUNCATED'),
  refused('zip-of-text', () => plainZip('名册.csv'), 'F_KIND'),
  refused('zip-docx', () => plainZip('[Content_Types].xml', 'word/document.xml'), 'F_KIND'),
  refused('zip-pptx', () => plainZip('[Content_Types].xml', 'ppt/presentation.xml'), 'F_KIND'),
  refused('zip-xlsb', () => plainZip('[Content_Types].xml', 'xl/workbook.bin'), 'F_KIND'),
  refused('zip-ods', () => plainZip('mimetype', 'content.xml'), 'F_KIND'),
  refused('zip-jar', () => plainZip('META-INF/MANIFEST.MF'), 'F_KIND'),
  refused('zip-encrypted-entry', () => spoilt([{ ...entry('x.xml', ''), flags: 1 }]), 'F_PASSWORD'),
  refused('zip-bomb', () => spoilt([{ name: 'xl/bomb.xml', content: Buffer.alloc(32 << 20) }]), 'F_ZIP_BOMB'),
  refused('zip-size-lies', () => anArchive([{ ...entry('[Content_Types].xml', '<Types/>'), claimedSize: 3 }]), 'F_TRUNCATED'),
  refused('zip-name-outside', () => spoilt([entry('../../etc/x', '')]), 'F_ZIP_BOMB'),
  refused('zip-name-absolute', () => spoilt([entry('/etc/x', '')]), 'F_ZIP_BOMB'),
  refused('zip-name-twice', () => spoilt([entry('xl/workbook.xml', '')]), 'F_ZIP_BOMB'),
  refused('zip-crowd', () => spoilt(Array.from({ length: 3000 }, (_, i) => entry(`xl/${i}.xml`, ''))), 'F_ZIP_BOMB'),
];
