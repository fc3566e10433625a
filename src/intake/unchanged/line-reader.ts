import type { Finding, PersonFact, ReadRow } from '../reading';
import type { FeedPlan } from '../rows/feed-plan';
import type { Cell, RawLine, TextLines } from '../source/raw-row';

/** How a row is read in full, and where it stands in the former list (0: it does not). */
export interface LineReading {
  readonly read: (cells: readonly Cell[], at: { readonly sheetRow: number; readonly text: string | null }) => ReadRow;
  readonly formerRowOf: (sheetRow: number) => number;
  /** Whether what stands above decides about the row at hand: then its own text does not tell it. */
  readonly inContext: () => boolean;
}

const NOBODY: readonly PersonFact[] = Object.freeze([]);
const NOTHING: readonly Finding[] = Object.freeze([]);
const NO_CELLS: readonly Cell[] = Object.freeze([]);

/** Reads the rows of a text, each with its own text; those that stand in the former list are passed on as they are. */
export class LineReader {
  constructor(
    private readonly lines: TextLines,
    private readonly plan: FeedPlan,
    private readonly reading: LineReading,
  ) {}

  /** The row, and the cells that it was read from. Rows must come in their order. */
  read(line: RawLine, sheetRow: number): [row: ReadRow, cells: readonly Cell[]] {
    const formerRow = this.reading.formerRowOf(sheetRow);
    if (formerRow !== 0 && !this.reading.inContext()) return [this.unchanged(line, sheetRow, formerRow), NO_CELLS];
    const cells = this.lines.cells(line);
    const text = typeof line === 'string' ? line : line.text;
    return [this.reading.read(cells, { sheetRow, text }), cells];
  }

  private unchanged(line: RawLine, sheetRow: number, formerRow: number): ReadRow {
    return {
      row: sheetRow,
      sheet: null,
      sheetRow,
      feed: this.plan.only?.feed ?? null,
      disposition: 'ACCEPTED',
      category: null,
      start: null,
      findings: NOTHING,
      persons: NOBODY,
      refused: null,
      text: null,
      unchanged: { formerRow, inFull: () => this.reading.read(this.lines.cells(line), { sheetRow, text: null }) },
    };
  }
}
