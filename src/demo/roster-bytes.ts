import { encodeGb18030 } from './gb18030';
import type { RosterTable } from './rosters';
import { workbookOf } from './workbook';

export type FileForm = 'csv-utf8' | 'csv-gb18030' | 'xlsx';

const BYTE_ORDER_MARK = '\uFEFF';

/** The table as the bytes of a file, the same ones every time, so that the same sample is the same file. */
export function rosterBytes(table: RosterTable, form: FileForm): Buffer {
  if (form === 'xlsx') return workbookOf(table);
  const text = [table.header, ...table.rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
  return form === 'csv-gb18030' ? encodeGb18030(text) : Buffer.from(BYTE_ORDER_MARK + text);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
