import { withoutOuterBlanks } from '../../identity/blanks';

/** A cell as its file holds it: plain text, or what only a workbook can say (a number, a real date, an error, a cell filled by a merge). */
export type Cell = string | TypedCell;

export interface TypedCell {
  readonly kind: 'TEXT' | 'NUMBER' | 'DATE' | 'ERROR';
  /** A date as ISO `YYYY-MM-DD`; a number in plain digits. */
  readonly text: string;
  /** Filled from the cell above by a vertical merge. */
  readonly merged: boolean;
  /** A number of a workbook whose days count from 1904. */
  readonly from1904?: true;
}

/** Rows that follow each other, the first with its number as Excel shows it. */
export interface RawChunk {
  readonly firstRow: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** A row of a text as it stands there; one with quotation marks was cut into its cells to find where it ends. */
export type RawLine = string | { readonly text: string; readonly cells: readonly string[] };

/** Rows of a text that follow each other, not cut into cells yet. */
export interface LineChunk {
  readonly firstRow: number;
  readonly rows: readonly RawLine[];
}

/** The rows of a text file as text: a row that came before need not be cut into cells. */
export interface TextLines {
  readonly delimiter: string;
  walk(): AsyncIterable<LineChunk>;
  /** With `firstCells`, the row may be cut after that many cells. */
  cells(line: RawLine, firstCells?: number): readonly string[];
}

/** One table of a file: the file itself, or a sheet. Its rows can be walked more than once. */
export interface RawSheet {
  readonly name: string | null;
  readonly hidden: boolean;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Each row says how many cells it has (text); the rows of a workbook end with their last filled cell. */
  readonly countsCells: boolean;
  /** With `firstCells`, rows may be cut after that many cells, which is quicker. */
  rows(firstCells?: number): AsyncIterable<RawChunk>;
  /** The same rows as text; null for everything that is no text. */
  readonly lines: TextLines | null;
}

/** What stands between the cells of a text file, and how many lines before its first row are no rows (`sep=,`). */
export interface TextCut {
  readonly delimiter: string;
  readonly linesToSkip: number;
}

export interface RawFile {
  readonly encoding: string;
  /** How a text file is cut into cells; null for everything else. */
  readonly text: TextCut | null;
  readonly sheets: readonly RawSheet[];
  close(): Promise<void>;
}

export function cellText(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell : (cell?.text ?? '');
}

export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === '') return true;
  return typeof cell !== 'string' && cell.merged ? true : withoutOuterBlanks(cellText(cell)) === '';
}
