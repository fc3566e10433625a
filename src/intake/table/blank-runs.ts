import { FileRefusal } from '../source/file-refusal';
import { type Cell, isBlank, type RawLine, type TextLines } from '../source/raw-row';

/** A sheet that was formatted down to row 1 048 576 is exported with a million rows of commas: longer runs are told, not listed row by row. */
const LONGEST_RUN = 1000;
/** Rows with a finding on each cell should die young too; they outlive what comes after them when too many are read at once. */
const MOST_AT_ONCE = 1000;
/** More than any spreadsheet has rows. */
const NO_ROSTER = 2_200_000;

/** How a source writes a blank row, and how it is told. */
export interface BlankRow<Row> {
  readonly row: Row;
  readonly is: (row: Row) => boolean;
}

export interface Rows<Row> {
  readonly firstRow: number;
  readonly rows: readonly Row[];
}

/** Rows without the long runs of blank ones; the rows behind keep their numbers. `told` hears how many were left out. */
export async function* withoutBlankRuns<Row>(
  chunks: AsyncIterable<Rows<Row>>,
  blank: BlankRow<Row>,
  told: (rows: number) => void,
): AsyncIterable<Rows<Row>> {
  const runs = new BlankRuns(blank, told);
  for await (const chunk of chunks) yield* runs.pass(chunk);
  yield* runs.end();
}

class BlankRuns<Row> {
  private run = 0;
  private next = 1;

  constructor(
    private readonly blank: BlankRow<Row>,
    private readonly told: (rows: number) => void,
  ) {}

  *pass({ firstRow, rows }: Rows<Row>): Iterable<Rows<Row>> {
    this.run += firstRow - this.next;
    this.next = firstRow + rows.length;
    let from = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      if (row === undefined || this.blank.is(row)) {
        if (this.run === 0 && i > from) yield { firstRow: firstRow + from, rows: rows.slice(from, i) };
        this.run++;
        if (this.run > NO_ROSTER) throw new FileRefusal('F_BLANK_ROWS', String(this.run));
        from = i + 1;
      } else if (this.run > 0) {
        yield* this.flush(firstRow + i);
        from = i;
      }
    }
    for (; from < rows.length; from += MOST_AT_ONCE) yield { firstRow: firstRow + from, rows: rows.slice(from, from + MOST_AT_ONCE) };
  }

  *end(): Iterable<Rows<Row>> {
    yield* this.flush(this.next);
  }

  /** The blank rows before `row`, when they are few. */
  private *flush(row: number): Iterable<Rows<Row>> {
    const { run } = this;
    this.run = 0;
    if (run > LONGEST_RUN) this.told(run);
    else if (run > 0) yield { firstRow: row - run, rows: Array.from({ length: run }, () => this.blank.row) };
  }
}

/** A row of cells. */
export const BLANK_CELLS: BlankRow<readonly Cell[]> = {
  row: [''],
  is: (cells) => {
    const first = cells[0];
    if (typeof first === 'string' && isInk(first.charCodeAt(0))) return false;
    return cells.every(isBlank);
  },
};

/** A row of a text; most are told by their first character. */
export function blankLine(lines: TextLines): BlankRow<RawLine> {
  return {
    row: '',
    is: (line) => (typeof line === 'string' && isWord(line.charCodeAt(0)) ? false : lines.cells(line).every(isBlank)),
  };
}

/** Digits, letters and Han: no delimiter. */
const isWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0x4e00 && code < 0xa000);

/** Printable ASCII and Han, which begin nearly every row. */
const isInk = (code: number): boolean => (code > 32 && code < 127) || (code > 0x3000 && code < 0xa000);
