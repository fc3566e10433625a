/** What a cell holds: text, an ID number (text that no spreadsheet may turn into a number), a count, fen, or a fraction of one. */
export type CellKind = 'TEXT' | 'ID' | 'COUNT' | 'FEN' | 'RATE';
export type Cell = string | number | null;

export interface SheetColumn {
  readonly header: string;
  /** In characters, a Chinese one counted as two. */
  readonly width: number;
  readonly kind: CellKind;
  readonly align?: 'left' | 'center' | 'right';
  /** Long texts go on in a further line of the cell. */
  readonly wraps?: true;
  /** The last line holds the sum. */
  readonly summed?: true;
}

/** A list as an office prints it: title, three words beneath it, columns, and rows that come in blocks. */
export interface Sheet {
  readonly name: string;
  /** ISO date; stands in the file's properties, so that a list made twice on a day is the same bytes. */
  readonly madeOn: string;
  /** Null: the header is the first row, for forms that another system reads. */
  readonly title: string | null;
  /** Under the title at the left, in the middle, at the right. */
  readonly under: readonly [string, string, string];
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
  /** Rows to stand out, such as sums within the list. */
  readonly isSum?: (row: readonly Cell[]) => boolean;
  /** False: no line of sums at the end. */
  readonly closing: boolean;
}

/** Title and what stands under it, if there is one, and the header: the rows above the list, on every page. */
export const headerRows = ({ title }: Sheet): number => (title === null ? 1 : 3);

/** The sums of the summed columns while rows go by, and how many went by. Money is added as integer fen. */
export class Sums {
  rows = 0;
  private readonly sums: number[];

  constructor(private readonly columns: readonly SheetColumn[]) {
    this.sums = columns.map(() => 0);
  }

  add(row: readonly Cell[]): void {
    this.rows += 1;
    this.columns.forEach((column, i) => {
      const value = row[i];
      if (column.summed && typeof value === 'number') this.sums[i] = (this.sums[i] ?? 0) + value;
    });
  }

  /** The closing line: 合计, the number of rows, and the sums in their columns. */
  line(): readonly Cell[] {
    const place = this.columns.findIndex(({ kind, summed }, i) => i > 0 && kind === 'TEXT' && !summed);
    return this.columns.map((column, i) => {
      if (i === 0) return '合计';
      if (column.summed) return this.sums[i] ?? 0;
      return i === place ? `共 ${this.rows} 行` : null;
    });
  }
}
