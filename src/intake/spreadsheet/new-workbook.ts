/** A workbook that we write ourselves, as plain data: what is to be seen, not how a file says it. Rows and columns count from 0. */
export interface NewWorkbook {
  readonly sheets: readonly NewSheet[];
}

export interface NewSheet {
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly NewCell[])[];
  /** Rows at the top that stay in sight and are printed on every page. */
  readonly headerRows: number;
  /** Columns at the left that stay in sight. */
  readonly frozenColumns: number;
  readonly heights: ReadonlyMap<number, number>;
  /** [first row, first column, last row, last column]. */
  readonly merges: readonly (readonly [number, number, number, number])[];
  readonly validations: readonly Validation[];
  readonly print: 'LANDSCAPE' | 'PORTRAIT';
}

/** How a cell looks. `TEXT` and `AMOUNT` are for filling in: what is typed there stays text, or is an amount of yuan. */
export type Look =
  | 'PLAIN'
  | 'TITLE'
  | 'HINT'
  | 'HEADER'
  | 'HEADER_REQUIRED'
  | 'EXAMPLE'
  | 'TEXT'
  | 'AMOUNT'
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
    | { readonly kind: 'LIST_ON_SHEET'; readonly range: string }
    | { readonly kind: 'LENGTH'; readonly from: number; readonly to: number }
    | { readonly kind: 'ANYTHING' };
  /** Shown when the cell is chosen, and when what was typed is refused. */
  readonly title: string;
  readonly hint: string;
}
