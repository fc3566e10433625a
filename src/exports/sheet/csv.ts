import { yuanOf } from '../../identity/money';
import { type Cell, type Sheet, type SheetColumn, type Sums } from './sheet';

const CRLF = '\r\n';
/** Where a spreadsheet would begin to compute, or to ask another program (CWE-1236). */
const BEGINS_FORMULA = /^[=+\-@|\p{Cc}]/u;

/**
 * The list as CSV: UTF-8 with BOM, CRLF, one header line, no title and no sums, so that a program reads it as it is. A text that a spreadsheet would
 * take for a formula gets an apostrophe; an ID number is written ="…", which Excel shows as text with all its digits.
 */
export async function* csvOf({ columns, rows }: Sheet, sums: Sums): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\uFEFF${line(columns.map(({ header }) => header))}`);
  for await (const block of rows) {
    let text = '';
    for (const row of block) {
      sums.add(row);
      text += line(columns.map((column, i) => written(column, row[i] ?? null)));
    }
    yield Buffer.from(text);
  }
}

/** A word in a column of numbers (a star for what is withheld, — where nobody is asked for) stays a word. */
function written({ kind }: SheetColumn, value: Cell): string {
  if (value === null) return '';
  if (kind === 'ID') return `="${String(value).replaceAll('"', '')}"`;
  if (kind === 'TEXT' || typeof value === 'string') return BEGINS_FORMULA.test(String(value)) ? `'${value}` : String(value);
  switch (kind) {
    case 'FEN':
      return yuanOf(value);
    case 'RATE':
      return `${(value * 100).toFixed(2)}%`;
    case 'COUNT':
      return String(value);
  }
}

const line = (cells: readonly string[]): string => cells.map(quoted).join(',') + CRLF;
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
