import type { ColumnFormat } from './column-formats';

/** A workbook that we write ourselves, as plain data: what is to be seen, not how a file says it. Rows and columns count from 0. */
export interface NewWorkbook {
  readonly sheets: readonly NewSheet[];
}

export interface NewSheet {
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** Of the columns' empty cells, for what will be typed there; empty when nothing will. */
  readonly formats: readonly ColumnFormat[];
  readonly rows: readonly (readonly NewCell[])[];
  /** Rows at the top that stay in sight; 0 for a sheet that is one page of prose. */
  readonly headerRows: number;
  /** Of them, the rows from this one on are printed on every page. */
  readonly firstPrintedRow: number;
  /** Columns at the left that stay in sight. */
  readonly frozenColumns: number;
  readonly heights: ReadonlyMap<number, number>;
  /** [first row, first column, last row, last column]. */
  readonly merges: readonly (readonly [number, number, number, number])[];
  readonly validations: readonly Validation[];
  /** A4 landscape, so many pages side by side; the frozen columns are repeated on each. */
  readonly pagesWide: number;
}

/** How a cell looks. */
export type Look =
  | 'PLAIN'
  | 'TITLE'
  | 'HINT'
  | 'HEADER'
  | 'HEADER_REQUIRED'
  | 'EXAMPLE'
  | 'TEXT'
  | 'LABEL'
  | 'PROSE'
  | 'WRONG'
  | 'DOUBTFUL'
  | 'SENTENCE_REJECTED'
  | 'SENTENCE_WARNED'
  | 'SENTENCE_NOTED';

export interface NewCell {
  readonly text: string;
  readonly look: Look;
  readonly comment?: string;
}

/** What may be typed into a column, from one row to another. */
export interface Validation {
  readonly column: number;
  readonly rows: readonly [first: number, last: number];
  readonly rule:
    | { readonly kind: 'LIST'; readonly words: readonly string[] }
    | { readonly kind: 'LENGTH'; readonly from: number; readonly to: number }
    | { readonly kind: 'ANYTHING' };
  /** Shown when the cell is chosen, and when what was typed is refused. */
  readonly title: string;
  readonly hint: string;
}
