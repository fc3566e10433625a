import type { RawFile } from './source/raw-row';

/** Where a roster comes from: a path, its bytes, bytes that are kept elsewhere, or rows that never were a file. */
export type RosterSource = string | Uint8Array | KeptBytes | RosterRows;

/** Bytes that somebody keeps and hands out in pieces, for example sealed parts in a database. They must stay the same while they are read. */
export interface KeptBytes {
  readonly size: number;
  /** Exactly `length` bytes from `at` on. */
  read(at: number, length: number): Promise<Buffer>;
}

/** Rows under their headers (逐行报送). In findings the headers are row 1, and the first row is row 2. */
export interface RosterRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function isRosterRows(source: RosterSource): source is RosterRows {
  return typeof source === 'object' && 'columns' in source;
}

/** What stands for the bytes of rows: the same headers and cells give the same digest, so the same rows again are the same delivery. */
export function bytesOfRows({ columns, rows }: RosterRows): Buffer {
  return Buffer.from(JSON.stringify([columns, ...rows]));
}

/** Rows as a file with one table, for the same survey and reading as any other. */
export function openRows({ columns, rows }: RosterRows): RawFile {
  const sheet = {
    name: null,
    hidden: false,
    hiddenRows: 0,
    hiddenColumns: 0,
    countsCells: false,
    lines: null,
    rows: async function* () {
      yield { firstRow: 1, rows: [columns, ...rows] };
    },
  };
  return { encoding: 'rows', text: null, sheets: columns.length === 0 ? [] : [sheet], close: async () => undefined };
}
