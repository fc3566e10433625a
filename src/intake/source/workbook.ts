import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { checkArchive } from './archive';
import { FileRefusal } from './file-refusal';
import type { RawChunk, RawFile, RawSheet } from './raw-row';
import type { RowsQuestion, SheetOutline, WorkbookAnswer, WorkbookTask } from './workbook-worker';

const LARGEST_FILE = 64 << 20;
const SECONDS_TO_OPEN = 10;
const MEGABYTES_FOR_WORKER = 384;
/** From compiled code the worker lies beside this file; tests run the sources, and its compiled form lies under dist. */
const WORKER_FILE = __filename.endsWith('.ts')
  ? join(__dirname, '..', '..', '..', 'dist', 'src', 'intake', 'source', 'workbook-worker.js')
  : join(__dirname, 'workbook-worker.js');

/** Opens .xlsx or .xls (by the bytes) in a worker with a memory cap and a watchdog. Throws `FileRefusal`. */
export async function openWorkbook(bytes: Buffer, kind: 'ZIP' | 'COMPOUND'): Promise<RawFile> {
  if (bytes.length > LARGEST_FILE) throw new FileRefusal('F_TOO_LARGE', `${Math.round(bytes.length / (1 << 20))} MB`);
  if (kind === 'ZIP') checkArchive(bytes);
  else checkCompound(bytes);
  const parser = new Parser({ bytes: new Uint8Array(bytes), kind: kind === 'ZIP' ? 'XLSX' : 'XLS' });
  try {
    const outlines = await parser.opened();
    return {
      encoding: kind === 'ZIP' ? 'xlsx' : 'xls',
      delimiter: null,
      sheets: outlines.map((o, i) => rawSheet(parser, o, i)),
      close: () => parser.close(),
    };
  } catch (error) {
    await parser.close();
    throw error;
  }
}

function rawSheet(parser: Parser, outline: SheetOutline, sheet: number): RawSheet {
  return { name: outline.name, hidden: outline.hidden, hiddenRows: outline.hiddenRows, rows: () => sheetRows(parser, sheet, outline.rows) };
}

async function* sheetRows(parser: Parser, sheet: number, count: number): AsyncIterable<RawChunk> {
  for (let from = 0; from < count; ) {
    const rows = await parser.rows({ sheet, from });
    if (rows.length === 0) throw new FileRefusal('F_TRUNCATED');
    yield { firstRow: from + 1, rows };
    from += rows.length;
  }
}

/** An OLE container is a workbook of 97-2003, a workbook with a password, or some other document of Office. */
function checkCompound(bytes: Buffer): void {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) throw new FileRefusal('F_PASSWORD');
  if (!holds('Workbook') && !holds('Book')) throw new FileRefusal('F_KIND', 'OLE');
}

class Parser {
  private readonly worker: Worker;
  private waiting: { resolve: (answer: WorkbookAnswer) => void; reject: (error: Error) => void } | null = null;
  private early: WorkbookAnswer | null = null;
  private dead: FileRefusal | null = null;

  constructor(task: WorkbookTask) {
    this.worker = new Worker(WORKER_FILE, {
      workerData: task,
      transferList: [task.bytes.buffer as ArrayBuffer],
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_FOR_WORKER, maxYoungGenerationSizeMb: 32 },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    this.worker.on('message', (answer: WorkbookAnswer) => this.heard(answer));
    this.worker.on('error', (error: NodeJS.ErrnoException) =>
      this.died(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new FileRefusal('F_TOO_LARGE', 'memory') : new FileRefusal('F_TRUNCATED')),
    );
    this.worker.on('exit', () => this.died(new FileRefusal('F_TRUNCATED')));
  }

  async opened(): Promise<readonly SheetOutline[]> {
    const answer = await this.answer();
    return 'opened' in answer ? answer.opened : [];
  }

  async rows(question: RowsQuestion): Promise<RawChunk['rows']> {
    this.worker.postMessage(question);
    const answer = await this.answer();
    return 'chunk' in answer ? answer.chunk : [];
  }

  async close(): Promise<void> {
    this.worker.removeAllListeners('exit');
    await this.worker.terminate();
  }

  private async answer(): Promise<WorkbookAnswer> {
    const answer = await this.withWatchdog();
    if ('failed' in answer) throw new FileRefusal(answer.failed === 'PASSWORD' ? 'F_PASSWORD' : 'F_TRUNCATED');
    return answer;
  }

  private withWatchdog(): Promise<WorkbookAnswer> {
    return new Promise((resolve, reject) => {
      if (this.dead !== null) return reject(this.dead);
      const watchdog = setTimeout(() => this.died(new FileRefusal('F_TIMEOUT', String(SECONDS_TO_OPEN))), SECONDS_TO_OPEN * 1000);
      const settle =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(watchdog);
          this.waiting = null;
          then(value);
        };
      this.waiting = { resolve: settle(resolve), reject: settle(reject) };
      if (this.early !== null) this.heard(this.early);
    });
  }

  private heard(answer: WorkbookAnswer): void {
    this.early = this.waiting === null ? answer : null;
    this.waiting?.resolve(answer);
  }

  private died(refusal: FileRefusal): void {
    this.dead ??= refusal;
    this.waiting?.reject(this.dead);
  }
}
