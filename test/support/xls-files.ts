import { aCompoundFile } from './compound-files';

/** A cell of an .xls: text, a number with the index of its format (0 plain, 1 date), an error, true or false, a formula with a text as its result. */
export type XlsCell =
  | string
  | number
  | { readonly date: number }
  | { readonly error: number }
  | { readonly truth: 0 | 1 }
  | { readonly formula: string };

export interface XlsSheetOf {
  readonly name: string;
  readonly rows: readonly (readonly XlsCell[])[];
  readonly state?: 0 | 1 | 2;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** First row, last row, column; from 0. */
  readonly merges?: readonly (readonly [number, number, number])[];
}

export interface XlsBook {
  readonly sheets: readonly XlsSheetOf[];
  readonly from1904?: boolean;
  /** Adds the record of a password (FILEPASS); what follows is then not really encrypted. */
  readonly password?: boolean;
  /** Writes Excel 5/95 with texts as bytes. */
  readonly biff5?: (text: string) => Buffer;
}

const record = (id: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
};
const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, i * 2);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const f64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
const wide = (text: string): Buffer => Buffer.concat([Buffer.from([1]), Buffer.from(text, 'utf16le')]);

/** An .xls as the format says (MS-XLS), small, in a real compound file. */
export function anXls(book: XlsBook): Buffer {
  return aCompoundFile({ [book.biff5 === undefined ? 'Workbook' : 'Book']: xlsStream(book) });
}

export function xlsStream(book: XlsBook): Buffer {
  const strings: string[] = [];
  const bodies = book.sheets.map((sheet) => sheetRecords(sheet, book, strings));
  const globals = (positions: readonly number[]): Buffer =>
    Buffer.concat([
      record(0x809, u16(book.biff5 === undefined ? 0x600 : 0x500, 5, 0, 0)),
      ...(book.password === true ? [record(0x2f, Buffer.alloc(54))] : []),
      record(0x42, u16(book.biff5 === undefined ? 1200 : 936)),
      record(0x22, u16(book.from1904 === true ? 1 : 0)),
      record(0xe0, Buffer.concat([u16(0, 0), Buffer.alloc(16)])),
      record(0xe0, Buffer.concat([u16(0, 14), Buffer.alloc(16)])),
      ...book.sheets.map((sheet, i) => boundSheet(sheet, positions[i] ?? 0, book)),
      ...(book.biff5 === undefined ? [sharedStrings(strings)] : []),
      record(0x0a, Buffer.alloc(0)),
    ]);
  const start = globals([]).length;
  const positions = bodies.map((_, i) => start + bodies.slice(0, i).reduce((sum, b) => sum + b.length, 0));
  return Buffer.concat([globals(positions), ...bodies]);
}

function boundSheet({ name, state = 0 }: XlsSheetOf, position: number, { biff5 }: XlsBook): Buffer {
  const bytes = biff5?.(name);
  const title =
    bytes === undefined ? Buffer.concat([Buffer.from([name.length]), wide(name)]) : Buffer.concat([Buffer.from([bytes.length]), bytes]);
  return record(0x85, Buffer.concat([u32(position), Buffer.from([state, 0]), title]));
}

/** The table is cut in the middle of a string when it is longer than a record may be, as Excel cuts it. */
function sharedStrings(strings: readonly string[]): Buffer {
  const whole = Buffer.concat(strings.map((text) => Buffer.concat([u16(text.length), wide(text)])));
  return record(0xfc, Buffer.concat([u32(strings.length), u32(strings.length), whole]));
}

function sheetRecords({ rows, hiddenRows = [], hiddenColumns = [], merges = [] }: XlsSheetOf, book: XlsBook, strings: string[]): Buffer {
  return Buffer.concat([
    record(0x809, u16(book.biff5 === undefined ? 0x600 : 0x500, 0x10, 0, 0)),
    ...hiddenColumns.map((c) => record(0x7d, u16(c, c, 0x900, 15, 1, 0))),
    ...rows.map((row, r) => record(0x208, Buffer.concat([u16(r, 0, row.length, 255, 0, 0, hiddenRows.includes(r) ? 0x20 : 0), u16(15)]))),
    ...rows.flatMap((row, r) => row.map((cell, c) => cellRecord(cell, { r, c }, { book, strings }))),
    ...(merges.length === 0
      ? []
      : [record(0xe5, Buffer.concat([u16(merges.length), ...merges.map(([first, last, column]) => u16(first, last, column, column))]))]),
    record(0x0a, Buffer.alloc(0)),
  ]);
}

function cellRecord(cell: XlsCell, { r, c }: { r: number; c: number }, { book, strings }: { book: XlsBook; strings: string[] }): Buffer {
  if (cell === '') return Buffer.alloc(0);
  if (typeof cell === 'number') return record(0x203, Buffer.concat([u16(r, c, 0), f64(cell)]));
  if (typeof cell === 'string') {
    const bytes = book.biff5?.(cell);
    if (bytes !== undefined) return record(0x204, Buffer.concat([u16(r, c, 0, bytes.length), bytes]));
    strings.push(cell);
    return record(0xfd, Buffer.concat([u16(r, c, 0), u32(strings.length - 1)]));
  }
  if ('date' in cell) return record(0x203, Buffer.concat([u16(r, c, 1), f64(cell.date)]));
  if ('error' in cell) return record(0x205, Buffer.concat([u16(r, c, 0), Buffer.from([cell.error, 1])]));
  if ('truth' in cell) return record(0x205, Buffer.concat([u16(r, c, 0), Buffer.from([cell.truth, 0])]));
  const formula = record(0x06, Buffer.concat([u16(r, c, 0), Buffer.from([0, 0, 0, 0, 0, 0, 255, 255]), Buffer.alloc(8)]));
  const shared = record(0x4bc, Buffer.alloc(10));
  return Buffer.concat([formula, shared, record(0x207, Buffer.concat([u16(cell.formula.length), wide(cell.formula)]))]);
}
