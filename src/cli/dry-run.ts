import { once } from 'node:events';
import { dryRunLines, type RosterFile, readRoster, TO_CHECK } from '../intake';
import { fileRejected, RowsSeen } from '../reception';
import { requireFree } from '../whole-file';
import { copyBeside } from './copy';
import { EXIT } from './exit-codes';
import { fileOf, type ImportOrder } from './import-order';
import { cancellable } from './progress/cancellation';
import { type ProgressPort, withProgress } from './progress/with-progress';
import { refusalText } from './receipt';
import { saidText } from './said-text';
import { note, say } from './saying';

const FULL_NUMBERS = `本输出含完整身份证号码和姓名，仅供在本机核对，请勿转发。
This output holds full ID numbers and names: for checking on this machine only, do not pass it on.`;

/** `minsheng import --dry-run`: what an import would say of each row. Reads the file and stores nothing; the clerk's copy is the only thing written. */
export async function dryRun(order: ImportOrder): Promise<number> {
  if (order.copy) await requireFree(order.copy);
  return cancellable(async ({ signal }) => {
    const file = { ...fileOf(order), signal };
    // Rows that run over the terminal are progress enough.
    const wanted = order.progress && !(order.json && process.stdout.isTTY);
    const status = await withProgress(wanted, (progress) => (order.json ? lines(file, progress) : sentences(file, progress)));
    if (order.copy && status !== EXIT.FILE_REFUSED) await copyBeside(file, order.copy);
    return status;
  });
}

async function lines(file: RosterFile, { onBytes }: ProgressPort): Promise<number> {
  note(FULL_NUMBERS);
  const outcomes = new Set<string>();
  let asksToCheck = false;
  for await (const line of dryRunLines({ ...file, onBytes })) {
    outcomes.add(line.outcome);
    if (line.outcome === 'FILE_WARN') asksToCheck ||= line.codes.some((code) => TO_CHECK.has(code));
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
  }
  if (outcomes.has('FILE_REJECT')) return EXIT.FILE_REFUSED;
  return asksToCheck || outcomes.has('REJECT') || outcomes.has('WARN') ? EXIT.DONE_WITH_FINDINGS : EXIT.DONE;
}

async function sentences(file: RosterFile, { onBytes, onRows, end }: ProgressPort): Promise<number> {
  const reading = await readRoster({ ...file, onBytes });
  if (reading.kind === 'REJECTED') {
    say(refusalText(fileRejected(reading).refusal));
    return EXIT.FILE_REFUSED;
  }
  const rows = new RowsSeen(onRows);
  for await (const _ of rows.watch(reading.chunks));
  end();
  const { ACCEPTED, NORMALISED, WARNED, REJECTED, DUPLICATE, SKIPPED, rows: all } = reading.counts;
  say(`只检查，未入库。共 ${all} 行 = 接受 ${ACCEPTED} + 规范 ${NORMALISED} + 提示 ${WARNED} + 拒收 ${REJECTED} + 重复 ${DUPLICATE} + 跳过 ${SKIPPED}
Checked only, nothing stored. ${all} rows = accepted ${ACCEPTED} + normalised ${NORMALISED} + warned ${WARNED} + rejected ${REJECTED} + duplicate ${DUPLICATE} + skipped ${SKIPPED}`);
  rows.onNotices(reading.notices);
  const said = saidText(rows);
  if (said !== '') say(said);
  return rows.asksToCheck || REJECTED + WARNED > 0 ? EXIT.DONE_WITH_FINDINGS : EXIT.DONE;
}
