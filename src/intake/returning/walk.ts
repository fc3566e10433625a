import { readRoster } from '../read-roster';
import type { FileRejected, ReadColumn, ReadHeader, ReadRow, RosterReading } from '../reading';
import type { RosterFile } from '../roster-file';
import type { Cell } from '../source/raw-row';
import type { RowMarks } from '../spreadsheet/marks';
import { annotationColumn } from '../table/annotation-column';
import { RowMarker } from './row-marks';

/** What part of a table a row is; LAST_HEADER is the row that names our column. */
export type RowPart = 'TITLE' | 'HEADER' | 'LAST_HEADER' | 'DATA';

/** One row of the file: its cells as they came, and what its clerk is told. */
export interface WalkedRow {
  readonly table: WalkedTable;
  /** As the sheet shows it. */
  readonly row: number;
  readonly part: RowPart;
  readonly cells: readonly Cell[];
  readonly marks: RowMarks | null;
}

/** One table of the file: a sheet, or the text file itself. */
export interface WalkedTable {
  readonly header: ReadHeader;
  readonly columns: readonly ReadColumn[];
  /** The column of an earlier copy; -1: none. */
  readonly annotationColumn: number;
}

/** A file that is read as an import would read it, with what is to be told of each row. */
export class WalkedFile {
  private readonly tables: ReadonlyMap<string | null, { table: WalkedTable; marker: RowMarker }>;

  private constructor(
    readonly reading: RosterReading,
    private readonly heard: { row: ReadRow; cells: readonly Cell[] }[],
  ) {
    this.tables = new Map(reading.headers.map((header) => [header.sheet, tableOf(header, reading.columns)]));
  }

  static async read(file: RosterFile): Promise<WalkedFile | FileRejected> {
    const heard: { row: ReadRow; cells: readonly Cell[] }[] = [];
    const reading = await readRoster({ ...file, onRow: (row, cells) => heard.push({ row, cells }) });
    return reading.kind === 'REJECTED' ? reading : new WalkedFile(reading, heard);
  }

  /** The tables in their order. */
  get all(): readonly WalkedTable[] {
    return [...this.tables.values()].map(({ table }) => table);
  }

  /** May be walked once. */
  async *chunks(): AsyncIterable<readonly WalkedRow[]> {
    for await (const _ of this.reading.chunks) yield this.heard.splice(0).flatMap(({ row, cells }) => this.walked(row, cells));
  }

  private walked(row: ReadRow, cells: readonly Cell[]): WalkedRow[] {
    const own = this.tables.get(row.sheet);
    if (own === undefined) return [];
    const { table, marker } = own;
    return [{ table, row: row.sheetRow, part: partOf(row.sheetRow, table.header), cells, marks: marker.marks(row) }];
  }
}

function tableOf(header: ReadHeader, all: readonly ReadColumn[]): { table: WalkedTable; marker: RowMarker } {
  const columns = all.filter(({ sheet }) => sheet === header.sheet);
  return { table: { header, columns, annotationColumn: annotationColumn(columns.map((c) => c.header)) }, marker: new RowMarker(columns) };
}

function partOf(row: number, { firstRow, lastRow }: ReadHeader): RowPart {
  if (row > lastRow) return 'DATA';
  if (row === lastRow) return 'LAST_HEADER';
  return row < firstRow ? 'TITLE' : 'HEADER';
}

/** In the copy that has only rows to correct: title and header, and what was rejected or has to be confirmed. */
export function isWanted({ part, marks }: Pick<WalkedRow, 'part' | 'marks'>): boolean {
  return part !== 'DATA' || (marks !== null && marks.tone !== 'NOTED');
}
