import { parentPort, workerData } from 'node:worker_threads';
import type { Sheet, Workbook } from 'hucre/xlsx';
import type { Cell, TypedCell } from './raw-row';

/**
 * The parser's own thread: a damaged or hostile workbook can only end this thread, never the hub. It reads the whole workbook, tells its
 * sheets, then hands out rows when asked. Messages: `{ opened }`, `{ chunk }`, `{ failed }`; questions: `{ sheet, from }`.
 */
export interface WorkbookTask {
  readonly bytes: Uint8Array;
  readonly kind: 'XLSX' | 'XLS';
}
export interface SheetOutline {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenRows: number;
  readonly rows: number;
}
export interface RowsQuestion {
  readonly sheet: number;
  readonly from: number;
}
export type WorkbookAnswer =
  | { readonly opened: readonly SheetOutline[] }
  | { readonly chunk: readonly (readonly Cell[])[] }
  | { readonly failed: 'PASSWORD' | 'DAMAGED' };

const ROWS_AT_ONCE = 2000;

async function open(task: WorkbookTask): Promise<Workbook> {
  const { readXls, readXlsx } = await import('hucre/xlsx');
  return task.kind === 'XLS' ? readXls(task.bytes) : readXlsx(task.bytes);
}

function outline(sheet: Sheet): SheetOutline {
  const rows = lengthWithoutTail(sheet);
  const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([row, definition]) => definition.hidden === true && row < rows).length;
  return { name: sheet.name, hidden: sheet.hidden === true || sheet.veryHidden === true, hiddenRows, rows };
}

/** Formatted but empty rows at the end are no rows. */
function lengthWithoutTail(sheet: Sheet): number {
  let length = sheet.rows.length;
  while (length > 0 && (sheet.rows[length - 1] ?? []).every((value) => value === null || value === '')) length--;
  return length;
}

function cellsOf(sheet: Sheet, row: number, fills: ReadonlyMap<number, number>[]): Cell[] {
  return (sheet.rows[row] ?? []).map((_, column) => {
    const from = fills[row]?.get(column);
    return from === undefined ? cellOf(sheet, row, column) : filled(cellOf(sheet, from, column));
  });
}

function cellOf(sheet: Sheet, row: number, column: number): Cell {
  const value = sheet.rows[row]?.[column] ?? null;
  if (value === null) return '';
  if (value instanceof Date) return typed('DATE', Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10));
  if (typeof value === 'number') return typed('NUMBER', plainDigits(value));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return sheet.cells?.get(`${row},${column}`)?.type === 'error' ? typed('ERROR', value) : value;
}

const typed = (kind: TypedCell['kind'], text: string): TypedCell => ({ kind, text, merged: false });
const filled = (cell: Cell): TypedCell =>
  typeof cell === 'string' ? { kind: 'TEXT', text: cell, merged: true } : { ...cell, merged: true };

/** Amounts such as 0.1 + 0.2 carry noise after the fifteenth digit, which Excel itself does not show. */
function plainDigits(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? value.toFixed(0) : String(value);
  return String(Number(value.toPrecision(15)));
}

/** For each row, the columns that a vertical merge covers, with the row that holds the value. */
function verticalFills(sheet: Sheet): Map<number, number>[] {
  const fills: Map<number, number>[] = [];
  for (const merge of sheet.merges ?? []) {
    for (let row = merge.startRow + 1; row <= Math.min(merge.endRow, sheet.rows.length - 1); row++) {
      const columns = fills[row] ?? new Map<number, number>();
      fills[row] = columns.set(merge.startCol, merge.startRow);
    }
  }
  return fills;
}

async function serve(task: WorkbookTask, answer: (message: WorkbookAnswer) => void): Promise<void> {
  const workbook = await open(task);
  const outlines = workbook.sheets.map(outline);
  const fills = workbook.sheets.map(verticalFills);
  parentPort?.on('message', ({ sheet, from }: RowsQuestion) => {
    const source = workbook.sheets[sheet];
    const until = Math.min(from + ROWS_AT_ONCE, outlines[sheet]?.rows ?? 0);
    const chunk: Cell[][] = [];
    for (let row = from; row < until && source !== undefined; row++) chunk.push(cellsOf(source, row, fills[sheet] ?? []));
    answer({ chunk });
  });
  answer({ opened: outlines });
}

if (parentPort !== null) {
  const port = parentPort;
  serve(workerData as WorkbookTask, (message) => port.postMessage(message)).catch((error: unknown) => {
    port.postMessage({
      failed: error instanceof Error && error.name === 'EncryptedFileError' ? 'PASSWORD' : 'DAMAGED',
    } satisfies WorkbookAnswer);
  });
}
