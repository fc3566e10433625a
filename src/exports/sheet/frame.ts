import { strFromU8, unzipSync } from 'fflate';
import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { type CellKind, headerRows, type Sheet, type SheetColumn } from './sheet';

/** A workbook without its rows: its parts, the sheet up to the first row and from behind the last, and the style of each column's cells. */
export interface Frame {
  readonly parts: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly before: string;
  readonly after: string;
  readonly rowStyles: readonly string[];
  readonly sumStyles: readonly string[];
}

const SHEET_PART = 'xl/worksheets/sheet1.xml';
const FONT = '宋体';
const thin = { style: 'thin' } as const;
const BORDER = { top: thin, right: thin, bottom: thin, left: thin };
const FORMATS: Readonly<Record<CellKind, string>> = { TEXT: '@', ID: '@', COUNT: '0', FEN: '#,##0.00', RATE: '0.00%' };

/**
 * The frame of a list: A4 landscape, fit to the width, title and header repeated on each page, 制表 审核 日期 and the page number at its foot. The
 * library writes it with one sample row and one line of sums, whose styles the rows then bear.
 */
export async function frameOf(sheet: Sheet): Promise<Frame> {
  const { writeXlsx } = await import('hucre/xlsx');
  const font = { name: FONT, size: 10 };
  const made = new Date(`${sheet.madeOn}T00:00:00+08:00`);
  const bytes = await writeXlsx({
    sheets: [written(sheet)],
    defaultFont: font,
    stringMode: 'inline',
    properties: { creator: '民生共享', created: made, modified: made },
  });
  const parts = Object.entries(unzipSync(bytes as Uint8Array)).map(([name, part]) => ({ name, bytes: part }));
  const xml = strFromU8(parts.find(({ name }) => name === SHEET_PART)?.bytes ?? new Uint8Array());
  const sample = rowIn(xml, headerRows(sheet) + 1);
  const sums = rowIn(xml, headerRows(sheet) + 2);
  return {
    parts: parts.filter(({ name }) => name !== SHEET_PART),
    before: xml.slice(0, sample.from).replace(/<dimension [^>]*\/>/, ''),
    after: xml.slice(sums.until),
    rowStyles: stylesIn(sample.text, sheet.columns.length),
    sumStyles: stylesIn(sums.text, sheet.columns.length),
  };
}

function written(sheet: Sheet): WriteSheet {
  const { name, title, columns } = sheet;
  const above = headerRows(sheet);
  const samples = columns.map(() => 'x');
  return {
    name,
    columns: columns.map(({ width }) => ({ width: width + 1 })),
    rows: [...(title === null ? [] : titleRows(sheet)), columns.map(({ header }) => header), samples, samples],
    cells: new Map([...(title === null ? [] : titleStyles(columns)), ...columns.flatMap((column, i) => columnStyles(column, i, above))]),
    merges: title === null ? [] : titleMerges(columns),
    rowDefs: new Map([...(title === null ? [] : TITLE_HEIGHTS), [above - 1, { height: 30 }]]),
    freezePane: { rows: above },
    pageSetup: { ...PAGE, printTitlesRow: `$1:$${above}` },
    headerFooter: { oddFooter: FOOTER },
  };
}

type Styled = readonly [place: string, cell: { readonly style: CellStyle }];
const styled = (row: number, column: number, style: CellStyle): Styled => [`${row},${column}`, { style }];
const TITLE_HEIGHTS: readonly (readonly [number, { height: number }])[] = [
  [0, { height: 32 }],
  [1, { height: 20 }],
];

function titleRows({ title, under, columns }: Sheet): (string | null)[][] {
  const [left, right] = thirds(columns);
  const [first, middle, last] = under;
  return [
    columns.map((_, i) => (i === 0 ? title : null)),
    columns.map((_, i) => (i === 0 ? first : i === left ? middle : i === right ? last : null)),
  ];
}

function titleStyles(columns: readonly SheetColumn[]): readonly Styled[] {
  const [left, right] = thirds(columns);
  const under = (horizontal: 'left' | 'center' | 'right'): CellStyle => ({ font: PLAIN, alignment: { horizontal, vertical: 'center' } });
  return [
    styled(0, 0, { font: { name: FONT, size: 16, bold: true }, alignment: { horizontal: 'center', vertical: 'center' } }),
    styled(1, 0, under('left')),
    styled(1, left, under('center')),
    styled(1, right, under('right')),
  ];
}

function titleMerges(columns: readonly SheetColumn[]) {
  const last = columns.length - 1;
  const [left, right] = thirds(columns);
  const merges = [merge(0, 0, last), merge(1, 0, left - 1), merge(1, left, right - 1), merge(1, right, last)];
  return merges.filter((each) => each.endCol > each.startCol);
}

const columnStyles = (column: SheetColumn, i: number, above: number): readonly Styled[] => [
  styled(above - 1, i, { font: BOLD, border: BORDER, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } }),
  styled(above, i, cellStyle(column, PLAIN)),
  styled(above + 1, i, cellStyle(column, BOLD)),
];

const PAGE = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { top: 0.55, right: 0.45, bottom: 0.8, left: 0.45, header: 0.3, footer: 0.4 },
} as const;
const PLAIN = { name: FONT, size: 10 } as const;
const BOLD = { name: FONT, size: 10, bold: true } as const;
const gap = '　'.repeat(8);
const FOOTER = `&L制表人：${gap}审核人：${gap}日期：　　　　年　　月　　日&R第 &P 页　共 &N 页`;

const cellStyle = ({ kind, align, wraps }: SheetColumn, font: CellStyle['font']): CellStyle => ({
  font,
  border: BORDER,
  numFmt: FORMATS[kind],
  alignment: {
    horizontal: align ?? (kind === 'TEXT' ? 'left' : kind === 'ID' ? 'center' : 'right'),
    vertical: 'center',
    wrapText: wraps === true,
    ...((align ?? (kind === 'ID' ? 'center' : 'left')) === 'center' ? {} : { indent: 1 }),
  },
});

const merge = (row: number, startCol: number, endCol: number) => ({ startRow: row, endRow: row, startCol, endCol });

/** Where the second and the last third of the width begin; the columns are at least three. */
function thirds(columns: readonly SheetColumn[]): readonly [number, number] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const reached = (share: number): number => {
    let sum = 0;
    return columns.findIndex(({ width }) => {
      sum += width;
      return sum >= all * share;
    });
  };
  const left = Math.max(1, Math.min(reached(0.36), columns.length - 2));
  return [left, Math.max(left + 1, Math.min(reached(0.7), columns.length - 1))];
}

function rowIn(xml: string, row: number): { readonly from: number; readonly until: number; readonly text: string } {
  const from = xml.indexOf(`<row r="${row}"`);
  const until = xml.indexOf('</row>', from) + '</row>'.length;
  if (from < 0 || until < from) throw new Error(`workbook frame: expected row ${row} in the sheet, found none`);
  return { from, until, text: xml.slice(from, until) };
}

function stylesIn(row: string, count: number): readonly string[] {
  const styles = [...row.matchAll(/<c r="[A-Z]+\d+"[^>]* s="(\d+)"/g)].map((match) => match[1] ?? '0');
  if (styles.length !== count) throw new Error(`workbook frame: expected ${count} styled cells, found ${styles.length}`);
  return styles;
}
