import { basename } from 'node:path';
import { environment } from '../environment';
import type { RosterFile } from '../intake';
import type { DeliveryResult } from '../intake/acceptance';
import { type Brought, deliver, type Preview, preview, RowsSeen, type Station, type Watch } from '../reception';
import { beginIdentityKeys, CONSEQUENCES } from '../start/commands';
import { requireFree } from '../whole-file';
import { withDatabase } from './command-database';
import { copyBeside } from './copy';
import { EXIT, exitOf } from './exit-codes';
import type { ImportOrder } from './import-order';
import { cancellable } from './progress/cancellation';
import { withProgress } from './progress/with-progress';
import { alreadyText, deliveredText, previewText, refusalText } from './receipt';
import { note, say } from './saying';

/** `minsheng import`: the delivery, its receipt, and the clerk's copy when it is wanted. */
export function importFile(order: ImportOrder): Promise<number> {
  return bringing(order, { bring: deliver, textOf });
}

/** `minsheng import --preview`: the same with the same database, and nothing stays. */
export function previewFile(order: ImportOrder): Promise<number> {
  return bringing(order, { bring: preview, textOf: previewTextOf });
}

interface Way<T extends DeliveryResult | Preview> {
  readonly bring: (station: Station, brought: Brought, watch?: Watch) => Promise<T>;
  readonly textOf: (result: T, rows: RowsSeen) => string;
}

async function bringing<T extends DeliveryResult | Preview>(order: ImportOrder, { bring, textOf: text }: Way<T>): Promise<number> {
  if (order.copy) await requireFree(order.copy);
  const station = stationOf();
  return cancellable(async ({ signal, status }) => {
    const rows = new RowsSeen();
    let file: RosterFile | null = null;
    const result = await withProgress(order.progress, ({ onOpening, onBytes, onDelivery }) => {
      onOpening();
      const onFile = (read: RosterFile): void => {
        file = read;
      };
      const watch = { signal, onBytes, onFile, onProgress: onDelivery, watch: rows.watch.bind(rows), onNotices: rows.onNotices.bind(rows) };
      return bring(station, { order, name: basename(order.path), source: order.path }, watch);
    });
    const wasDone = result.outcome === 'DELIVERED' || result.outcome === 'PREVIEWED';
    const seen = { rejectedRows: rows.rejected, notices: rows.notices };
    say(order.json ? JSON.stringify({ ...result, ...(wasDone ? seen : {}) }) : text(result, rows));
    if (result.outcome === 'REFUSED' && result.refusal.code === 'CANCELLED') return status() ?? EXIT.INTERRUPTED;
    if (signal.aborted) return tooLate(result, rows);
    if (order.copy && file !== null && result.outcome !== 'REFUSED') await copyBeside(withoutProgress(file), order.copy);
    return exitOf(result, rows);
  });
}

const withoutProgress = ({ onBytes: _, ...file }: RosterFile): RosterFile => file;

function tooLate(result: DeliveryResult | Preview, rows: RowsSeen): number {
  if (result.outcome !== 'REFUSED')
    note('取消来得太晚，文件已经处理完毕，结果如上。 · The cancellation came too late: the file was done with, as said above.');
  return exitOf(result, rows);
}

function stationOf(): Station {
  const settings = environment();
  return {
    keys: beginIdentityKeys(settings),
    consequences: CONSEQUENCES,
    use: (work) => withDatabase(settings, work, { says: 'NOTHING' }),
  };
}

function previewTextOf(result: Preview, rows: RowsSeen): string {
  return result.outcome === 'PREVIEWED' ? previewText(result, rows) : textOf(result, rows);
}

function textOf(result: DeliveryResult, rows: RowsSeen): string {
  switch (result.outcome) {
    case 'REFUSED':
      return refusalText(result.refusal);
    case 'ALREADY_DELIVERED':
      return alreadyText(result);
    case 'DELIVERED':
      return deliveredText(result, rows);
  }
}
