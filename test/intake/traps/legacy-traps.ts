import { aCompoundFile } from '../../support/compound-files';
import { encoded } from '../../support/gb-text';
import { anId } from '../../support/roster-files';
import { anXls, type XlsBook, type XlsCell, xlsStream } from '../../support/xls-files';
import type { Trap } from './trap';

const HEADER: readonly string[] = ['姓名', '身份证号码', '镇街', '人员类别', '起始月'];
const person = (n: number, start: XlsCell = '2018-05'): XlsCell[] => [
  `示例${'甲乙丙丁'.charAt(n - 101)}`,
  anId('1980-01-01', n),
  '大涌镇',
  '低保',
  start,
];
const one = (...rows: readonly XlsCell[][]): XlsBook => ({ sheets: [{ name: '表', rows: [HEADER, ...rows] }] });
const trap = (id: string, source: () => Buffer, says: readonly string[]): Trap => ({ id, source, says });
const rows = (id: string, book: XlsBook, said: readonly string[]): Trap =>
  trap(id, () => anXls(book), ['表!1 SKIP S_HEADER', ...said.map((s, i) => `表!${i + 2} ${s}`)]);
const refused = (id: string, source: () => Buffer, code: string): Trap => trap(id, source, [`0 FILE_REJECT ${code}`]);

/** .xls of Excel 97-2003 and of Excel 5/95, and what else lies in an OLE container. */
export const LEGACY_TRAPS: readonly Trap[] = [
  rows('xls-plain', one(person(101)), ['ACCEPT']),
  rows(
    'xls-many',
    one(...Array.from({ length: 600 }, (_, i) => [`示例${i}`, anId('1980-01-01', 101 + i), '大涌镇', '低保', '2018-05'])),
    Array.from({ length: 600 }, () => 'ACCEPT'),
  ),
  rows('xls-real-date', one(person(101, { date: 43221 })), ['ACCEPT']),
  rows('xls-serial', one(person(101, 43221)), ['NORMALIZE N_DATE']),
  rows('xls-real-date-1904', { ...one(person(101, { date: 41759 })), from1904: true }, ['ACCEPT']),
  rows('xls-number-id', one(['示例甲', 442099198001011000, '大涌镇', '低保', '']), ['REJECT E_ID_NUMERIC_CELL']),
  rows('xls-errors', one(['示例甲', { error: 42 }, '大涌镇', '低保', ''], [...person(102).slice(0, 4), { error: 23 }]), [
    'REJECT E_ID_EMPTY',
    'WARN W_CELL_ERROR',
  ]),
  rows('xls-boolean-name', one([{ truth: 1 }, ...person(101).slice(1)], [{ truth: 0 }, ...person(102).slice(1)]), [
    'REJECT E_NAME_TRUTH',
    'REJECT E_NAME_TRUTH',
  ]),
  rows('xls-formula-text', one([{ formula: '示例甲' }, { formula: anId('1980-01-01', 101) }, '大涌镇', '低保', '']), ['ACCEPT']),
  rows('xls-blank-row', one(person(101), [], person(102)), ['ACCEPT', 'SKIP S_BLANK', 'ACCEPT']),
  trap(
    'xls-hidden-sheets',
    () =>
      anXls({
        sheets: [
          { name: '表', rows: [HEADER, person(101)] },
          { name: '旧', state: 1, rows: [HEADER, person(102)] },
          { name: '极隐', state: 2, rows: [HEADER, person(103)] },
        ],
      }),
    ['表!1 SKIP S_HEADER', '表!2 ACCEPT', '旧!0 SHEET_SKIP S_SHEET_HIDDEN', '极隐!0 SHEET_SKIP S_SHEET_HIDDEN'],
  ),
  trap(
    'xls-hidden-rows-and-columns',
    () => anXls({ sheets: [{ name: '表', rows: [HEADER, person(101)], hiddenRows: [1], hiddenColumns: [1] }] }),
    ['表!1 SKIP S_HEADER', '表!2 ACCEPT', '表!0 FILE_WARN FW_HIDDEN_ROWS', '表!0 FILE_WARN FW_HIDDEN_COLUMNS'],
  ),
  rows(
    'xls-merge-down',
    {
      sheets: [
        {
          name: '表',
          rows: [HEADER, person(101), person(102).slice(0, 2)],
          merges: [
            [1, 2, 2],
            [1, 2, 3],
            [1, 2, 4],
          ],
        },
      ],
    },
    ['ACCEPT', 'NORMALIZE N_MERGED_FILL'],
  ),
  rows('xls-95-gbk', { ...one(person(101)), biff5: (text) => encoded(text, 'gb18030') }, ['ACCEPT']),
  refused('xls-password', () => anXls({ ...one(person(101)), password: true }), 'F_PASSWORD'),
  refused(
    'xlsx-password',
    () => aCompoundFile({ EncryptionInfo: Buffer.alloc(200), EncryptedPackage: Buffer.alloc(5000, 7) }),
    'F_PASSWORD',
  ),
  refused('ole-word', () => aCompoundFile({ WordDocument: Buffer.alloc(100) }), 'F_KIND'),
  refused('ole-powerpoint', () => aCompoundFile({ 'PowerPoint Document': Buffer.alloc(100) }), 'F_KIND'),
  refused('ole-other', () => aCompoundFile({ Contents: Buffer.alloc(100) }), 'F_KIND'),
  refused('ole-eight-bytes', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'F_TRUNCATED'),
  refused('xls-cut-in-the-sheet', () => anXls(one(...Array.from({ length: 200 }, () => person(101)))).subarray(0, 9000), 'F_TRUNCATED'),
  refused('xls-cut-in-the-directory', () => anXls(one(person(101))).subarray(0, 1200), 'F_TRUNCATED'),
  refused(
    'xls-stream-without-end',
    () => aCompoundFile({ Workbook: xlsStream(one(...Array.from({ length: 100 }, () => person(101)))).subarray(0, 5000) }),
    'F_TRUNCATED',
  ),
  refused('xls-without-container', () => xlsStream(one(person(101))), 'F_KIND'),
];
