import { FileRefusal } from '../source/file-refusal';
import { isBlank, type RawChunk } from '../source/raw-row';

/** A sheet that was formatted down to row 1 048 576 is exported with a million rows of commas: longer runs are told, not listed row by row. */
const LONGEST_RUN = 1000;
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
    if (from < rows.length) yield from === 0 ? { firstRow, rows } : { firstRow: firstRow + from, rows: rows.slice(from) };
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
const isBlankRow = (cells: RawChunk['rows'][number] | undefined): boolean => cells === undefined || cells.every(isBlank);
