import { strToU8 } from 'fflate';
import { yuanOf } from '../../identity/money';
import { type Frame, frameOf } from './frame';
import { type Cell, headerRows, type Sheet, type SheetColumn, type Sums } from './sheet';
import { type ZipEntry, zipOf } from './zip';

/** A sheet of Office Open XML ends here. */
const MOST_ROWS = 1_048_576 - 4;

/** More rows than a sheet can hold; the message says what to ask for instead. */
export class TooManyRowsError extends Error {
  override readonly name = 'TooManyRowsError';

  constructor() {
    super(
      `xlsx: expected at most ${MOST_ROWS} rows, got more; ask for one town or for CSV.\n表格最多 ${MOST_ROWS} 行，请按镇区导出或用 CSV。`,
    );
  }
}

/** The list as a workbook, written as its rows come: no more than one block is in memory. */
export async function* xlsxOf(sheet: Sheet, sums: Sums): AsyncGenerator<Uint8Array> {
  const frame = await frameOf(sheet);
  const entries: ZipEntry[] = [
    ...frame.parts.map(({ name, bytes }) => ({ name, content: [bytes] })),
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml(sheet, frame, sums) },
  ];
  yield* zipOf(entries);
}

async function* sheetXml(sheet: Sheet, frame: Frame, sums: Sums): AsyncGenerator<Uint8Array> {
  const { columns, rows, closing, isSum } = sheet;
  const above = headerRows(sheet);
  const letters = columns.map((_, i) => letterOf(i));
  const row = (cells: readonly Cell[], number: number, styles: readonly string[]): string => {
    const xml = columns.map((column, i) => cellXml(cells[i] ?? null, column, `r="${letters[i]}${number}" s="${styles[i]}"`));
    return `<row r="${number}" ht="${heightOf(cells, columns)}" customHeight="1">${xml.join('')}</row>`;
  };
  yield strToU8(frame.before);
  for await (const block of rows) {
    let xml = '';
    for (const cells of block) {
      sums.add(cells);
      if (sums.rows > MOST_ROWS) throw new TooManyRowsError();
      xml += row(cells, above + sums.rows, isSum?.(cells) ? frame.sumStyles : frame.rowStyles);
    }
    yield strToU8(xml);
  }
  const last = closing ? row(sums.line(), above + sums.rows + 1, frame.sumStyles) : '';
  yield strToU8(last + frame.after);
}

const LINE_POINTS = 13;
const LOWEST_POINTS = 21;

/** Spreadsheets leave rows of a file as high as it says, so the longest text of the row decides: in points, a line is 13. */
function heightOf(cells: readonly Cell[], columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ wraps, width }, i) => (wraps ? linesOf(String(cells[i] ?? ''), width) : 1));
  return Math.max(LOWEST_POINTS, Math.max(...lines) * LINE_POINTS + 6);
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / (width - 2))), 0);

/** A Chinese character is as wide as two Latin ones. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

function cellXml(value: Cell, { kind }: SheetColumn, place: string): string {
  if (value === null) return `<c ${place}/>`;
  if (typeof value === 'string') return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  return `<c ${place}><v>${kind === 'FEN' ? yuanOf(value) : value}</v></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** XML has no place for control characters and halves of a surrogate pair; they show as the replacement character. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
const escaped = (text: string): string => text.replace(NOT_XML, '\uFFFD').replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');

/** A, B … Z, AA …: columns of a spreadsheet. */
function letterOf(column: number): string {
  const before = column < 26 ? '' : letterOf(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}
