import { FileRefusal } from '../source/file-refusal';
import { isBlank, type RawChunk } from '../source/raw-row';

/** A sheet that was formatted down to row 1 048 576 is exported with a million rows of commas: longer runs are told, not listed row by row. */
const LONGEST_RUN = 1000;
/** Rows with a finding on each cell should die young too; they outlive what comes after them when too many are read at once. */
const MOST_AT_ONCE = 1000;
/** More than any spreadsheet has rows. */
const NO_ROSTER = 2_200_000;

/** Rows without the long runs of blank ones; the rows behind keep their numbers. `told` hears how many were left out. */
export async function* withoutBlankRuns(chunks: AsyncIterable<RawChunk>, told: (rows: number) => void): AsyncIterable<RawChunk> {
  const runs = new BlankRuns(told);
  for await (const chunk of chunks) yield* runs.pass(chunk);
  yield* runs.end();
}

class BlankRuns {
  private run = 0;
  private next = 1;

  constructor(private readonly told: (rows: number) => void) {}

  *pass({ firstRow, rows }: RawChunk): Iterable<RawChunk> {
    this.run += firstRow - this.next;
    this.next = firstRow + rows.length;
    let from = 0;
    for (let i = 0; i < rows.length; i++) {
      if (isBlankRow(rows[i])) {
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

  *end(): Iterable<RawChunk> {
    yield* this.flush(this.next);
  }

  /** The blank rows before `row`, when they are few. */
  private *flush(row: number): Iterable<RawChunk> {
    const { run } = this;
    this.run = 0;
    if (run > LONGEST_RUN) this.told(run);
    else if (run > 0) yield { firstRow: row - run, rows: Array.from({ length: run }, () => NO_CELLS) };
  }
}

const NO_CELLS: readonly string[] = [''];

function isBlankRow(cells: RawChunk['rows'][number] | undefined): boolean {
  const first = cells?.[0];
  if (typeof first === 'string' && isInk(first.charCodeAt(0))) return false;
  return cells === undefined || cells.every(isBlank);
}

/** Printable ASCII and Han, which begin nearly every row. */
const isInk = (code: number): boolean => (code > 32 && code < 127) || (code > 0x3000 && code < 0xa000);
