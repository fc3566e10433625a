import { parentPort, workerData } from 'node:worker_threads';
import { annotateWorkbook } from './annotate-workbook';
import type { WorkbookAnswer } from './in-worker';
import type { SheetMarks } from './marks';
import { Unpatchable } from './unpatchable';

/** The thread in which a workbook is changed: a hostile one can only end this thread. One task, one answer. */
export interface EditingTask {
  readonly bytes: Uint8Array;
  readonly marks: readonly SheetMarks[];
}

if (parentPort !== null) {
  const port = parentPort;
  const { bytes, marks } = workerData as EditingTask;
  annotateWorkbook(bytes, marks)
    .then((done) => port.postMessage({ done } satisfies WorkbookAnswer))
    .catch((error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      port.postMessage((error instanceof Unpatchable ? { unpatchable: said } : { failed: said }) satisfies WorkbookAnswer);
    });
}
