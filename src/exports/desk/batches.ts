import { BATCH_ROWS } from '../forms/mark-changes';
import type { BatchFile, ExportFormat } from '../order';
import { csvOf } from '../sheet/csv';
import { type Cell, type Sheet, Sums } from '../sheet/sheet';
import { xlsxOf } from '../sheet/xlsx';

/** The rows of a list in files of at most 500, one after the other; a list without rows is one file with the header. `sums` counts all of them. */
export async function* batchFiles(sheet: Sheet, format: ExportFormat, sums: Sums): AsyncGenerator<BatchFile> {
  let number = 0;
  for await (const rows of groupsOf(sheet.rows)) {
    number += 1;
    const part = { ...sheet, rows: oneBlock(rows) };
    const counted = new Sums(sheet.columns);
    const pieces: Uint8Array[] = [];
    for await (const piece of format === 'xlsx' ? xlsxOf(part, counted) : csvOf(part, counted)) pieces.push(piece);
    for (const row of rows) sums.add(row);
    yield { number, rows: rows.length, bytes: Buffer.concat(pieces) };
  }
}

async function* groupsOf(blocks: Sheet['rows']): AsyncGenerator<readonly (readonly Cell[])[]> {
  let waiting: (readonly Cell[])[] = [];
  let given = false;
  for await (const block of blocks) {
    waiting.push(...block);
    while (waiting.length > BATCH_ROWS) {
      yield waiting.slice(0, BATCH_ROWS);
      given = true;
      waiting = waiting.slice(BATCH_ROWS);
    }
  }
  if (waiting.length > 0 || !given) yield waiting;
}

async function* oneBlock(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly (readonly Cell[])[]> {
  yield rows;
}
