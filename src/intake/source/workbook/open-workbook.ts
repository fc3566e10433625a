import { FileRefusal } from '../file-refusal';
import type { RawChunk, RawFile, RawSheet } from '../raw-row';
import { FillingRows } from './merges';
import { unpackedRows } from './packed-rows';
import { parsedWorkbook } from './parser-thread';
import type { PackedSheet } from './sheet-rows';

const LARGEST_FILE = 64 << 20;

/** Opens .xlsx or .xls (by the bytes) in a thread with a memory cap and a watchdog. `bytes` are given away. Throws `FileRefusal`. */
export async function openWorkbook(bytes: Uint8Array, kind: 'ZIP' | 'COMPOUND'): Promise<RawFile> {
  if (bytes.length > LARGEST_FILE) throw new FileRefusal('F_TOO_LARGE', `${Math.round(bytes.length / (1 << 20))} MB`);
  const sheets = await parsedWorkbook({ bytes, kind: kind === 'ZIP' ? 'XLSX' : 'XLS' });
  return { encoding: kind === 'ZIP' ? 'xlsx' : 'xls', text: null, sheets: sheets.map(rawSheet), close: async () => undefined };
}

function rawSheet(sheet: PackedSheet): RawSheet {
  const { name, hidden, hiddenRows, hiddenColumns } = sheet;
  return { name, hidden, hiddenRows, hiddenColumns, countsCells: false, lines: null, rows: () => rowsOf(sheet) };
}

async function* rowsOf({ chunks, fills }: PackedSheet): AsyncIterable<RawChunk> {
  const filling = new FillingRows(fills);
  for (const chunk of chunks) {
    const { firstRow } = chunk;
    yield { firstRow, rows: unpackedRows(chunk).map((cells, i) => filling.fill(firstRow + i, cells)) };
  }
}
