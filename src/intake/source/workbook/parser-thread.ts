import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FileRefusal } from '../file-refusal';
import type { PackedSheet } from './sheet-rows';
import type { WorkbookAnswer, WorkbookTask } from './workbook-worker';

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
  const watchdog = new Watchdog();
  try {
    const answer = await Promise.race([answerOf(worker), watchdog.bite]);
    if ('code' in answer) throw new FileRefusal(answer.code, answer.hint);
    return answer.sheets;
  } finally {
    watchdog.stop();
    await worker.terminate();
  }
}

function answerOf(worker: Worker): Promise<WorkbookAnswer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => reject(refusalOf(error)));
    worker.once('exit', () => reject(new FileRefusal('F_TRUNCATED')));
  });
}

function refusalOf({ code }: NodeJS.ErrnoException): FileRefusal {
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return new FileRefusal('F_TRUNCATED');
  return new FileRefusal('F_TOO_LARGE', { zh: '展开后内存不足', en: 'it needs too much memory' });
}

const SECONDS = 8;
const MOST_SECONDS = 60;
const LOOK_EVERY_MS = 200;

/** Bites after eight seconds of work, not of waiting: on a busy machine an honest workbook may take longer, but never a minute. */
class Watchdog {
  readonly bite: Promise<never>;
  private readonly timer: NodeJS.Timeout;

  constructor() {
    let bite: (refusal: FileRefusal) => void = () => undefined;
    this.bite = new Promise<never>((_, reject) => {
      bite = reject;
    });
    this.bite.catch(() => undefined);
    const started = performance.now();
    const before = process.cpuUsage();
    this.timer = setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      const seconds = (performance.now() - started) / 1000;
      if ((seconds > SECONDS && (user + system) / 1e6 > SECONDS) || seconds > MOST_SECONDS)
        bite(new FileRefusal('F_TIMEOUT', String(SECONDS)));
    }, LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
