import { parentPort, workerData } from 'node:worker_threads';
import { type FileCode } from '../../findings/codes';
import type { Hint } from '../../findings/notes';
import { FileRefusal } from '../file-refusal';
import { readXls } from './read-xls';
import { readXlsx } from './read-xlsx';
import type { PackedSheet } from './sheet-rows';

/** The parser's own thread: a damaged or hostile workbook can only end this thread, never the hub. It answers once and ends. */
export interface WorkbookTask {
  readonly bytes: Uint8Array;
  readonly kind: 'XLSX' | 'XLS';
}
export type WorkbookAnswer = { readonly sheets: readonly PackedSheet[] } | { readonly code: FileCode; readonly hint: Hint };

async function answerTo({ bytes, kind }: WorkbookTask): Promise<WorkbookAnswer> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return { sheets: kind === 'XLS' ? readXls(buffer) : await readXlsx(buffer) };
  } catch (error) {
    if (error instanceof FileRefusal) return { code: error.code, hint: error.hint };
    if (error instanceof RangeError) return { code: 'F_TRUNCATED', hint: '' };
    throw error;
  }
}

if (parentPort !== null) {
  const port = parentPort;
  void answerTo(workerData as WorkbookTask).then((answer) => port.postMessage(answer));
}
