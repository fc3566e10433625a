import { yuanOf } from '../identity/money';
import type { FindingCode } from './findings/codes';
import { finding, type Hint, Notes } from './findings/notes';
import type { Disposition, FileFinding, ReadColumn, ReadHeader, ReadRow, RosterReading } from './reading';
import type { RosterFile } from './roster-file';
import type { FeedPlan } from './rows/feed-plan';
import { RowReader } from './rows/row-reader';
import type { Bytes } from './source/bytes';
import type { Cell, RawFile, TextCut } from './source/raw-row';
import { BLANK_CELLS, blankLine, withoutBlankRuns } from './table/blank-runs';
import { ExamplesOfPeople } from './table/examples-of-people';
import type { SkippedKind } from './table/row-kind';
import { type TotalDifference, Totals } from './table/stated-total';
import type { Table, Tables } from './table/tables';
import { holdsOnlyNumbers, unspokenTotals } from './table/unspoken-totals';
import type { FormerList } from './unchanged/former-list';
import { LineReader, type LineReading } from './unchanged/line-reader';

interface Walk {
  readonly file: RosterFile;
  readonly plan: FeedPlan;
  readonly raw: RawFile;
  readonly bytes: Bytes;
  readonly sha256: Buffer;
  readonly tables: Tables;
}

/** A file whose table was found: its rows can be walked once, in order; notices and counts fill up on the way. */
export class WalkedRoster implements RosterReading {
  readonly kind = 'READ';
  readonly sha256: Buffer;
  readonly encoding: string;
  readonly text: TextCut | null;
  readonly notices: FileFinding[];
  readonly counts = { rows: 0, ACCEPTED: 0, NORMALISED: 0, WARNED: 0, REJECTED: 0, DUPLICATE: 0, SKIPPED: 0 };
  private walked = false;

  constructor(private readonly walk: Walk) {
    this.sha256 = walk.sha256;
    this.encoding = walk.raw.encoding;
    this.text = walk.raw.text;
    this.notices = [...walk.tables.notices];
  }

  get bytes(): number {
    return this.walk.bytes.size;
  }

  get columns(): readonly ReadColumn[] {
    return this.walk.tables.tables.flatMap(({ sheet, layout }) =>
      layout.headers.map((header, i) => ({ sheet: sheet.name, header, key: layout.keys[i] ?? null })),
    );
  }

  get headers(): readonly ReadHeader[] {
    return this.walk.tables.tables.map(({ sheet, layout: { headerAt, headerRows } }) => ({
      sheet: sheet.name,
      firstRow: headerAt + 1,
      lastRow: headerAt + headerRows,
    }));
  }

  get chunks(): AsyncIterable<readonly ReadRow[]> {
    return this.walkChunks();
  }

  get rows(): AsyncIterable<ReadRow> {
    return this.walkRows();
  }

  get context(): Buffer | null {
    return this.walk.tables.context;
  }

  get former(): FormerList | null {
    return this.walk.tables.unchanged?.former ?? null;
  }

  async close(): Promise<void> {
    await this.walk.raw.close();
    await this.walk.bytes.close();
  }

  private async *walkRows(): AsyncIterable<ReadRow> {
    for await (const chunk of this.walkChunks()) yield* chunk;
  }

  private async *walkChunks(): AsyncIterable<readonly ReadRow[]> {
    if (this.walked) throw new Error('roster: expected its rows to be walked once, got a second walk; read the file again');
    this.walked = true;
    let rowsBefore = 0;
    try {
      for (const table of this.walk.tables.tables) {
        let last = 0;
        for await (const chunk of this.tableChunks(table, rowsBefore)) {
          last = chunk[chunk.length - 1]?.sheetRow ?? last;
          yield chunk;
        }
        rowsBefore += last;
      }
    } finally {
      await this.close();
    }
  }

  private async *tableChunks(table: Table, rowsBefore: number): AsyncIterable<readonly ReadRow[]> {
    const { file, plan, tables } = this.walk;
    const { layout, sheet } = table;
    const reader = new RowReader({
      plan,
      layout,
      sheet: sheet.name,
      countsCells: sheet.countsCells,
      month: file.month,
      sender: file.sender ?? null,
      repeats: tables.repeats,
    });
    const totals = new Totals(layout);
    const examples = new ExamplesOfPeople(layout);
    if (sheet.hiddenRows > 0) this.notice(sheet.name, { code: 'FW_HIDDEN_ROWS', hint: String(sheet.hiddenRows) });
    if (sheet.hiddenColumns > 0) this.notice(sheet.name, { code: 'FW_HIDDEN_COLUMNS', hint: String(sheet.hiddenColumns) });
    let blanks = 0;
    const told = (rows: number): void => {
      blanks += rows;
    };
    const { lines } = sheet;
    const read: LineReading['read'] = (cells, { sheetRow, text }) => {
      const at = { row: rowsBefore + sheetRow, sheetRow, text };
      return sheetRow <= layout.headerAt + layout.headerRows ? aboveData(table, at) : reader.read(cells, at);
    };
    let unspoken: ReadonlySet<number> | null = null;
    const mayBeTotal = (row: ReadRow, cells: readonly Cell[]): boolean => row.disposition === 'REJECTED' && holdsOnlyNumbers(cells, layout);
    const heard = (judged: ReadRow, cells: readonly Cell[]): ReadRow => {
      const row = unspoken?.has(judged.sheetRow) === true ? skippedRow('S_TOTAL', sheet.name, judged) : judged;
      this.count(row.disposition);
      file.onRow?.(row, cells);
      examples.meet(row, cells);
      for (const difference of totals.meet(row, cells)) this.notice(sheet.name, totalNotice(difference));
      return row;
    };
    if (tables.context !== null && lines !== null) {
      const rows = new LineReader(lines, plan, {
        read,
        formerRowOf: tables.unchanged?.runs.walk() ?? nobody,
        inContext: () => reader.readsInContext,
      });
      for await (const chunk of withoutBlankRuns(lines.walk(), blankLine(lines), told)) {
        const all: ReadRow[] = [];
        for (let i = 0; i < chunk.rows.length; i++) {
          const [row, cells] = rows.read(chunk.rows[i] ?? '', chunk.firstRow + i);
          if (unspoken === null && mayBeTotal(row, cells)) unspoken = await unspokenTotals(table);
          all.push(heard(row, cells));
        }
        yield all;
      }
    } else {
      for await (const chunk of withoutBlankRuns(sheet.rows(), BLANK_CELLS, told)) {
        const all: ReadRow[] = [];
        for (let i = 0; i < chunk.rows.length; i++) {
          const cells = chunk.rows[i] ?? [];
          const row = read(cells, { sheetRow: chunk.firstRow + i, text: null });
          if (unspoken === null && mayBeTotal(row, cells)) unspoken = await unspokenTotals(table);
          all.push(heard(row, cells));
        }
        yield all;
      }
    }
    for (const difference of totals.end()) this.notice(sheet.name, totalNotice(difference));
    if (examples.rows > 0) this.notice(sheet.name, { code: 'FW_EXAMPLE_ROWS', got: String(examples.rows), hint: examples.first });
    if (blanks > 0) this.notice(sheet.name, { code: 'FW_BLANK_ROWS', hint: String(blanks) });
  }

  private count(disposition: Disposition): void {
    this.counts[disposition]++;
    this.counts.rows++;
  }

  private notice(sheet: string | null, said: { code: FindingCode; got?: string; hint?: Hint }): void {
    this.notices.push({ sheet, finding: finding(said, { sheet, row: null }) });
  }
}

/** Without a former list no row is unchanged. */
const nobody = (): number => 0;

function totalNotice({ what, stated, read, people }: TotalDifference): { code: FindingCode; got: string; hint: Hint } {
  return what === 'ROWS'
    ? { code: 'FW_TOTAL', got: String(stated), hint: readText(read, people) }
    : { code: 'FW_TOTAL_AMOUNT', got: yuanOf(stated), hint: yuanOf(read) };
}

/** Rows, and beside them people where a row may hold several. */
const readText = (rows: number, people: number): Hint =>
  rows === people ? { zh: `${rows} 行`, en: `${rows} rows` } : { zh: `${rows} 行 ${people} 人`, en: `${rows} rows with ${people} people` };

/** Title rows and the header itself. */
function aboveData({ layout, sheet }: Table, at: RowPlace): ReadRow {
  return skippedRow(at.sheetRow <= layout.headerAt ? 'S_TITLE' : 'S_HEADER', sheet.name, at);
}

type RowPlace = Pick<ReadRow, 'row' | 'sheetRow' | 'text'>;

function skippedRow(code: SkippedKind, sheet: string | null, { row, sheetRow, text = null }: RowPlace): ReadRow {
  const notes = new Notes();
  notes.begin({ sheet, row: sheetRow });
  notes.add({ code });
  return {
    row,
    sheetRow,
    text,
    sheet,
    feed: null,
    disposition: notes.disposition,
    category: null,
    start: null,
    findings: notes.findings,
    persons: [],
    refused: null,
  };
}
