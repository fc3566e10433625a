import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FileRefusal } from '../file-refusal';
import type { PackedSheet } from './sheet-rows';
import type { WorkbookAnswer, WorkbookTask } from './workbook-worker';

const SECONDS_TO_OPEN = 8;
const MEGABYTES_FOR_WORKER = 160;
/** From compiled code the worker lies beside this file; tests run the sources, and its compiled form lies under dist. */
const WORKER_FILE = __filename.endsWith('.ts')
  ? join(__dirname, '..', '..', '..', '..', 'dist', 'src', 'intake', 'source', 'workbook', 'workbook-worker.js')
  : join(__dirname, 'workbook-worker.js');

/** Parses a workbook in its own thread, which is ended when it takes too long or too much memory. Throws `FileRefusal`. */
export async function parsedWorkbook(task: WorkbookTask): Promise<readonly PackedSheet[]> {
  const worker = new Worker(WORKER_FILE, {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_FOR_WORKER, maxYoungGenerationSizeMb: 16 },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  let watchdog: NodeJS.Timeout | undefined;
  try {
    const answer = await Promise.race([
      answerOf(worker),
      new Promise<never>((_, reject) => {
        watchdog = setTimeout(() => reject(new FileRefusal('F_TIMEOUT', String(SECONDS_TO_OPEN))), SECONDS_TO_OPEN * 1000);
      }),
    ]);
    if ('code' in answer) throw new FileRefusal(answer.code, answer.hint);
    return answer.sheets;
  } finally {
    clearTimeout(watchdog);
    await worker.terminate();
  }
}

function answerOf(worker: Worker): Promise<WorkbookAnswer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(
        outOfMemory
          ? new FileRefusal('F_TOO_LARGE', { zh: '展开后内存不足', en: 'it needs too much memory' })
          : new FileRefusal('F_TRUNCATED'),
      );
    });
    worker.once('exit', () => reject(new FileRefusal('F_TRUNCATED')));
  });
}
