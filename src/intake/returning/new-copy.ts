import { type Cell, cellText } from '../source/raw-row';
import type { CellMark, RowMarks } from '../spreadsheet/marks';
import type { Look, NewCell, NewSheet, NewWorkbook } from '../spreadsheet/new-workbook';
import { LINE_HEIGHT, linesOf, SENTENCE_WIDTH, textWidth } from '../spreadsheet/text-width';
import { ANNOTATION_HEADER } from '../table/annotation-column';
import type { RowPart, WalkedRow, WalkedTable } from './walk';

/** One table of the file with the rows of it that are copied. */
export interface CopiedTable {
  readonly table: WalkedTable;
  readonly rows: readonly WalkedRow[];
  /** What is to be checked of the sheet or the whole file; '': nothing. */
  readonly about: string;
}

const WIDEST = 36;
const NAME_OF_A_TEXT = '名册';
/** A number cell keeps 15 digits: the rest is invented, and as text nobody would see that any more. */
const DIGITS_OF_A_NUMBER = 15;

/** The values of a file as a workbook of ours: all cells text, wrong ones marked, the column 错误说明 last. */
export function newCopy(tables: readonly CopiedTable[]): NewWorkbook {
  return { sheets: tables.map(copiedSheet) };
}

function copiedSheet({ table: { header, columns, annotationColumn }, rows, about }: CopiedTable): NewSheet {
  const kept = Array.from({ length: Math.max(columns.length, ...rows.map(({ cells }) => cells.length)) }, (_, i) => i).filter(
    (i) => i !== annotationColumn,
  );
  const texts = rows.map((row) => copiedRow(row, kept, about));
  return {
    name: header.sheet ?? NAME_OF_A_TEXT,
    widths: [
      ...kept.map((_, i) => widthOf(texts.filter((_, r) => rows[r]?.part !== 'TITLE').map((row) => row[i]?.text ?? ''))),
      SENTENCE_WIDTH,
    ],
    formats: [],
    rows: texts,
    headerRows: rows.findIndex(({ part }) => part === 'LAST_HEADER') + 1,
    firstPrintedRow: Math.max(
      0,
      rows.findIndex(({ part }) => part !== 'TITLE'),
    ),
    frozenColumns: 0,
    heights: heightsOf(rows),
    merges: [],
    validations: [],
    pagesWide: 1,
  };
}

function copiedRow({ part, cells, marks }: WalkedRow, kept: readonly number[], about: string): NewCell[] {
  const marked = new Map((marks?.cells ?? []).map((mark) => [mark.column, mark]));
  const copied = kept.map((column) => copiedCell(cells[column], part, marked.get(column)));
  if (part === 'TITLE') return copied;
  if (part === 'DATA') return [...copied, sentenceCell(marks)];
  if (part === 'HEADER') return [...copied, { text: '', look: 'HEADER' }];
  return [...copied, { text: ANNOTATION_HEADER, look: 'HEADER', ...(about !== '' && { comment: about }) }];
}

function copiedCell(cell: Cell | undefined, part: RowPart, mark: CellMark | undefined): NewCell {
  const text = part !== 'DATA' && typeof cell === 'object' && cell.merged ? '' : trustedText(cell);
  if (part !== 'DATA') return { text, look: part === 'TITLE' ? 'HINT' : 'HEADER' };
  if (mark === undefined) return { text, look: 'TEXT' };
  return { text, look: mark.tone === 'REJECTED' ? 'WRONG' : 'DOUBTFUL', comment: mark.sentence };
}

/** What may be handed on as text: an error value or a rounded number is left out, for the clerk to type again. */
function trustedText(cell: Cell | undefined): string {
  const text = cellText(cell);
  if (typeof cell !== 'object') return text;
  return cell.kind === 'ERROR' || (cell.kind === 'NUMBER' && text.length > DIGITS_OF_A_NUMBER) ? '' : text;
}

const SENTENCES: Readonly<Record<RowMarks['tone'], Look>> = {
  REJECTED: 'SENTENCE_REJECTED',
  WARNED: 'SENTENCE_WARNED',
  NOTED: 'SENTENCE_NOTED',
};

const sentenceCell = (marks: RowMarks | null): NewCell => ({
  text: marks?.sentence ?? '',
  look: marks === null ? 'TEXT' : SENTENCES[marks.tone],
});

/** A title must not stretch its column. */
function widthOf(texts: readonly string[]): number {
  return Math.min(WIDEST, Math.max(8, ...texts.map(textWidth).filter((width) => width <= WIDEST)) + 2);
}

function heightsOf(rows: readonly WalkedRow[]): Map<number, number> {
  const lines = rows.map(({ marks }) => (marks === null ? 1 : linesOf(marks.sentence, SENTENCE_WIDTH)));
  return new Map(lines.flatMap((count, i) => (count > 1 ? [[i, count * LINE_HEIGHT] as const] : [])));
}
