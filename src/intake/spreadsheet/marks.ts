import type { Tone } from './tones';

/** What the clerk is told beside one row of his file. */
export interface RowMarks {
  /** The row as the sheet shows it. */
  readonly row: number;
  readonly tone: Tone;
  /** The sentences of the row, each on its line. */
  readonly sentence: string;
  readonly cells: readonly CellMark[];
}

/** A cell that is wrong or has to be confirmed. */
export interface CellMark {
  /** Counts from 0. */
  readonly column: number;
  readonly tone: Exclude<Tone, 'NOTED'>;
  readonly sentence: string;
  /** It holds a number of a person or household: what is typed into it has to stay text. */
  readonly asText: boolean;
}

/** What is told of one sheet, and where its own column of sentences is. */
export interface SheetMarks {
  readonly sheet: string;
  /** The last row of the header, where the column gets its name. */
  readonly headerRow: number;
  /** The column of an earlier copy, which is used again; null: a new one after the last. */
  readonly annotationColumn: number | null;
  /** What is to be checked of the sheet or the whole file, a sentence to a line: the comment of that column’s header; '': nothing. */
  readonly about: string;
  readonly rows: readonly RowMarks[];
}
