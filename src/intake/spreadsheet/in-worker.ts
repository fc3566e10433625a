import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EditingTask } from './editing-worker';
import type { NewWorkbook } from './new-workbook';
import { Unpatchable } from './unpatchable';

const SECONDS = 30;
const MEGABYTES = 384;
/** From compiled code the workers lie beside this file; tests run the sources, and their compiled form lies under dist. */
const FOLDER = __filename.endsWith('.ts') ? join(__dirname, '..', '..', '..', 'dist', 'src', 'intake', 'spreadsheet') : __dirname;

/** What a worker says, once. */
export type WorkbookAnswer = { readonly done: Uint8Array } | { readonly unpatchable: string } | { readonly failed: string };

/**
 * The same workbook with marks and sentences. The bytes must have passed the archive check already. Throws `Unpatchable` for whatever cannot
 * be changed in place: too large, too slow, damaged, of an unknown make.
 */
export async function annotateInWorker(task: EditingTask): Promise<Uint8Array> {
  const answer = await ask('editing-worker.js', task);
  if ('done' in answer) return answer.done;
  throw new Unpatchable('unpatchable' in answer ? answer.unpatchable : `its parts could not be changed: ${answer.failed}`);
}

/** Writes a new workbook, in a worker too: a large one takes seconds. */
export async function writeInWorker(workbook: NewWorkbook): Promise<Uint8Array> {
  const answer = await ask('writing-worker.js', workbook);
  if ('done' in answer) return answer.done;
  throw new Error(`workbook: expected it to be written, but ${'failed' in answer ? answer.failed : answer.unpatchable}`);
}

/** One task in a thread with a memory cap and a watchdog. */
async function ask(file: string, task: EditingTask | NewWorkbook): Promise<WorkbookAnswer> {
  const worker = new Worker(join(FOLDER, file), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES }, execArgv: [] });
  try {
    return await new Promise((resolve) => {
      const watchdog = setTimeout(() => resolve({ unpatchable: `it took longer than ${SECONDS} s` }), SECONDS * 1000);
      const settle = (answer: WorkbookAnswer): void => {
        clearTimeout(watchdog);
        resolve(answer);
      };
      worker.on('message', settle);
      worker.on('error', (error) => settle({ unpatchable: error.message }));
      worker.on('exit', () => settle({ unpatchable: 'its thread ended early' }));
    });
  } finally {
    await worker.terminate();
  }
}
