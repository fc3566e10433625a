import { on } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PersonKeys } from './person-tuples';
import type { PartToSeal } from './sealing-worker';

/** From compiled code the worker lies beside this file; tests run the sources, and its compiled form lies under dist. */
const WORKER_FILE = __filename.endsWith('.ts')
  ? join(__dirname, '..', '..', '..', 'dist', 'src', 'intake', 'acceptance', 'sealing-worker.js')
  : join(__dirname, 'sealing-worker.js');

/** It keeps nothing: what it makes goes to the other side at once. */
const SMALL = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 };

/** Seals people on another thread, one part of a list at a time; begins with the first part and ends when closed. */
export class SealingThread {
  private worker: Worker | null = null;

  constructor(private readonly keys: PersonKeys) {}

  /** Pieces of COPY for the people of the part, in its order. */
  async *seal(part: PartToSeal): AsyncIterable<Buffer> {
    this.worker ??= new Worker(WORKER_FILE, { workerData: this.keys, execArgv: [], resourceLimits: SMALL });
    const ended = new AbortController();
    const gone = (): void => ended.abort();
    this.worker.once('exit', gone);
    const answers = on(this.worker, 'message', { signal: ended.signal });
    this.worker.postMessage(part);
    try {
      for await (const [piece] of answers) {
        if (piece === null) return;
        yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      }
    } finally {
      this.worker?.off('exit', gone);
    }
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = null;
  }
}
