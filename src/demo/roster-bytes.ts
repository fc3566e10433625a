import { encodeGb18030 } from './gb18030';
import type { RosterTable } from './rosters';

export type FileForm = 'csv-utf8' | 'csv-gb18030' | 'xlsx';

/** Workbooks carry a moment of writing; a fixed one keeps the bytes, so that the same sample is the same file. */
const WRITTEN_AT = new Date('2018-10-31T00:00:00Z');
const BYTE_ORDER_MARK = '\uFEFF';

/** The table as the bytes of a file, the same ones every time. */
export async function rosterBytes(table: RosterTable, form: FileForm): Promise<Buffer> {
  if (form === 'xlsx') return workbook(table);
  const text = [table.header, ...table.rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
  return form === 'csv-gb18030' ? encodeGb18030(text) : Buffer.from(BYTE_ORDER_MARK + text);
}

async function workbook({ header, rows }: RosterTable): Promise<Buffer> {
  const { writeXlsx } = await import('hucre/xlsx');
  const sheet = { name: '名册', rows: [header, ...rows].map((row) => [...row]) };
  return Buffer.from(await writeXlsx({ properties: { created: WRITTEN_AT, modified: WRITTEN_AT }, sheets: [sheet] }));
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
