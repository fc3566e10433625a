import { basename } from 'node:path';
import { environment } from '../environment';
import { type FileRejected, type RosterFile, type RosterReading, readRoster } from '../intake';
import { acceptDelivery, cancelled, type Delivery, type DeliveryResult } from '../intake/acceptance';
import { beginKeys } from '../start';
import { withDatabase } from './command-database';
import { copyBeside } from './copy';
import { EXIT, exitOf } from './exit-codes';
import { fileRejected, type ImportOrder, rosterFile } from './import-order';
import { refuseExisting } from './output-file';
import { cancellable } from './progress/cancellation';
import { type ProgressPort, withProgress } from './progress/with-progress';
import { alreadyText, deliveredText, refusalText } from './receipt';
import { note, say } from './saying';
import { WatchedRows } from './watched-rows';

/** `minsheng import` without `--dry-run`: the delivery, its receipt, and the clerk's copy when it is wanted. */
export async function importFile(order: ImportOrder): Promise<number> {
  if (order.copy) await refuseExisting(order.copy);
  return cancellable(async ({ signal, status: cancelStatus }) => {
    const rows = new WatchedRows();
    const result = await withProgress(order.progress, (progress) => delivered(order, { rows, progress, signal }));
    const told = { ...result, ...(result.outcome === 'DELIVERED' ? { rejectedRows: rows.rejections } : {}) };
    say(order.json ? JSON.stringify(told) : textOf(result, rows));
    if (result.outcome === 'REFUSED' && result.refusal.code === 'CANCELLED') return cancelStatus() ?? EXIT.INTERRUPTED;
    if (signal.aborted) return tooLate(result);
    if (order.copy && result.outcome !== 'REFUSED') await copyBeside({ ...rosterFile(order), signal }, order.copy);
    return exitOf(result);
  });
}

function tooLate(result: DeliveryResult): number {
  if (result.outcome !== 'REFUSED')
    note('取消来得太晚，文件已经处理完毕，结果如上。 · The cancellation came too late: the file was done with, as said above.');
  return exitOf(result);
}

interface Delivering {
  readonly rows: WatchedRows;
  readonly progress: ProgressPort;
  readonly signal: AbortSignal;
}

async function delivered(order: ImportOrder, { rows, progress, signal }: Delivering): Promise<DeliveryResult> {
  const settings = environment();
  const file = { ...rosterFile(order), signal, onBytes: progress.onBytes };
  const { identity } = await beginKeys(settings);
  const reading = await readOrCancelled(file);
  if (reading === null) return cancelled(basename(order.path));
  if (reading.kind === 'REJECTED') return fileRejected(reading);
  const about = { ...order, deliveredBy: order.officer, file: fileOf(order, reading), signal, onProgress: progress.onDelivery };
  progress.onOpening();
  return withDatabase(settings, (database) => acceptDelivery(database, identity, { ...about, chunks: walk(file, reading, rows) })).finally(
    () => reading.close(),
  );
}

/** Null when it was called off before the file was understood. */
async function readOrCancelled(file: RosterFile): Promise<RosterReading | FileRejected | null> {
  try {
    return await readRoster(file);
  } catch (error) {
    if (file.signal?.aborted) return null;
    throw error;
  }
}

const fileOf = ({ path }: ImportOrder, { sha256, bytes }: RosterReading): { name: string; sha256: Buffer; bytes: number } => ({
  name: basename(path),
  sha256,
  bytes,
});

/** The rows from the first one, each time it is called: a second try of the transaction reads the file again. */
function walk(file: RosterFile, first: RosterReading, rows: WatchedRows): Delivery['chunks'] {
  let next: RosterReading | undefined = first;
  return async function* () {
    const reading = next ?? (await readRoster(file));
    next = undefined;
    if (reading.kind === 'REJECTED') throw new Error(`${file.source}: expected the file as it was, but it changed while it was read.`);
    yield* rows.watch(reading.chunks);
  };
}

function textOf(result: DeliveryResult, rows: WatchedRows): string {
  switch (result.outcome) {
    case 'REFUSED':
      return refusalText(result.refusal);
    case 'ALREADY_DELIVERED':
      return alreadyText(result);
    case 'DELIVERED':
      return deliveredText(result, rows.rejections);
  }
}
