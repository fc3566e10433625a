import { once } from 'node:events';
import { dryRunLines, readRoster } from '../intake';
import { fileRejected } from '../reception';
import { EXIT } from './exit-codes';
import { fileOf, type ImportOrder } from './import-order';
import { refusalText } from './receipt';
import { note, say } from './saying';
import { WatchedRows } from './watched-rows';

const FULL_NUMBERS = `本输出含完整身份证号码和姓名，仅供在本机核对，请勿转发。
This output holds full ID numbers and names: for checking on this machine only, do not pass it on.`;

/** `minsheng import --dry-run`: what an import would say of each row. Reads the file and nothing else. */
export async function dryRun(order: ImportOrder): Promise<number> {
  return order.json ? lines(order) : sentences(order);
}

async function lines(order: ImportOrder): Promise<number> {
  note(FULL_NUMBERS);
  const outcomes = new Set<string>();
  for await (const line of dryRunLines(fileOf(order))) {
    outcomes.add(line.outcome);
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
  }
  if (outcomes.has('FILE_REJECT')) return EXIT.FILE_REFUSED;
  return outcomes.has('REJECT') || outcomes.has('WARN') ? EXIT.DONE_WITH_FINDINGS : EXIT.DONE;
}

async function sentences(order: ImportOrder): Promise<number> {
  const reading = await readRoster(fileOf(order));
  if (reading.kind === 'REJECTED') {
    say(refusalText(fileRejected(reading).refusal));
    return EXIT.FILE_REFUSED;
  }
  const rows = new WatchedRows(process.stderr);
  for await (const _ of rows.watch(reading.chunks));
  const { ACCEPTED, NORMALISED, WARNED, REJECTED, DUPLICATE, SKIPPED, rows: all } = reading.counts;
  say(`只检查，未入库。共 ${all} 行 = 接受 ${ACCEPTED} + 规范 ${NORMALISED} + 提示 ${WARNED} + 拒收 ${REJECTED} + 重复 ${DUPLICATE} + 跳过 ${SKIPPED}
Checked only, nothing stored. ${all} rows = accepted ${ACCEPTED} + normalised ${NORMALISED} + warned ${WARNED} + rejected ${REJECTED} + duplicate ${DUPLICATE} + skipped ${SKIPPED}`);
  for (const { finding } of reading.notices) say(`${finding.messageZh}\n${finding.messageEn}`);
  const { shown, more } = rows.rejections;
  for (const { messageZh, messageEn } of shown) say(`${messageZh}\n${messageEn}`);
  if (more > 0) say(`… 另有 ${more} 行 · ${more} more`);
  return REJECTED + WARNED > 0 ? EXIT.DONE_WITH_FINDINGS : EXIT.DONE;
}
