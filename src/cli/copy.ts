import type { DeliveryKind } from '../identity/feed';
import { type CopyChoice, type CopyResult, type ReturnedCopy, type RosterFile, returnCopy } from '../intake';
import { type FilePlace, writeWhole } from '../whole-file';
import { note } from './saying';

/** The clerk's copy that a command was asked for. */
export interface CopyOrder extends FilePlace {
  readonly choice: CopyChoice;
  /** How the file itself is delivered; the corrected one comes the same way. */
  readonly kind?: DeliveryKind;
}

/** Writes the copy; what came of it is told by `tellCopy`. */
export async function writeCopy(file: RosterFile, order: CopyOrder): Promise<CopyResult> {
  const copy = await returnCopy(file, order.choice);
  if (copy.kind === 'COPY') await writeWhole(order, cancelled(copy.chunks, file.signal));
  return copy;
}

/** Says on standard error how the copy was made and what to do with it. A file refused as a whole has no copy: its sentence is the receipt's. */
export function tellCopy(copy: CopyResult, file: RosterFile, order: CopyOrder): void {
  if (copy.kind === 'COPY') note(told(copy, file, order) + misnamed(copy, order));
  if (copy.kind === 'TOO_LARGE') {
    note(`${order.path}：${copy.rows} 行太多，一个工作簿最多 ${copy.most} 行；请不加 --as xlsx，或加 --only-wrong。
${order.path}: expected at most ${copy.most} rows for a workbook, got ${copy.rows}; leave --as xlsx away, or add --only-wrong.`);
  }
}

/** The copy beside a receipt. */
export async function copyBeside(file: RosterFile, order: CopyOrder): Promise<void> {
  tellCopy(await writeCopy(file, order), file, order);
}

async function* cancelled(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    yield chunk;
  }
}

/** A program opens a file by its name: one that says otherwise than the content is refused or garbled. */
function misnamed({ made, suffix }: ReturnedCopy, { path }: CopyOrder): string {
  const wrong = made === 'SAME_TEXT' ? /\.xlsx?$/i : /\.(?:csv|txt|xls)$/i;
  if (!wrong.test(path)) return '';
  return `\n内容是 ${suffix.toUpperCase()}，请把文件名改为以 .${suffix} 结尾。\nIts content is ${suffix.toUpperCase()}: rename it to end in .${suffix}.`;
}

const MADE: Readonly<Record<ReturnedCopy['made'], readonly [zh: string, en: string]>> = {
  SAME_TEXT: ['原文件，加一列“错误说明”', 'the same file with the column 错误说明'],
  SAME_WORKBOOK: ['原工作簿，错误单元格已标红，加一列“错误说明”', 'the same workbook, wrong cells marked, with the column 错误说明'],
  NEW_WORKBOOK: [
    '新的工作簿（只有数值，全部为文本格式），错误单元格已标红，加一列“错误说明”',
    'a new workbook (values only, all cells text), wrong cells marked, with the column 错误说明',
  ],
};

function told(
  { made, counts, notices }: ReturnedCopy,
  { feed, month, sender }: Pick<RosterFile, 'feed' | 'month' | 'sender'>,
  order: CopyOrder,
): string {
  const [zh, en] = MADE[made];
  const wrong = counts.REJECTED + counts.WARNED;
  const again = order.choice.rows === 'TO_CORRECT' || order.kind === 'DELTA' ? ' --delta' : '';
  const command = `minsheng import --feed ${feed} --month ${month} --sender ${sender}${again}`;
  const next =
    wrong === 0
      ? '没有需要改正的行。\nNo row needs to be corrected.'
      : `按说明改正后报送：${command} ${order.path}\nCorrect the rows by their sentences, then: ${command} ${order.path}`;
  return `${order.path}：${zh}；拒收 ${counts.REJECTED} 行，提示 ${counts.WARNED} 行。内含完整身份证号码，仅本人可读，请勿转发。
${order.path}: ${en}; ${counts.REJECTED} rows rejected, ${counts.WARNED} to be confirmed. It holds full ID numbers, is readable by you only; do not pass it on.
${next}${notices.map(({ finding: { messageZh, messageEn } }) => `\n${messageZh}\n${messageEn}`).join('')}`;
}
