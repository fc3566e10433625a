import type { Database } from '../database';
import { parseTownCode, townEntry } from '../identity/town';
import { monthOf } from '../identity/year-month';
import { StoredBatchRecord, type WaitingLeaver, type WaitingLeavers, waitingLeavers } from '../intake/acceptance';

const NUMBER = /^\d{1,18}$/;

/** `minsheng batch leavers ID`: whom the list leaves out although it may not have meant to, and where each was named last; null for no batch. */
export async function leaversText(database: Database, id: string): Promise<string | null> {
  const batch = NUMBER.test(id) ? await database.dataSource.manager.findOneBy(StoredBatchRecord, { id }) : null;
  return batch === null ? null : listText(id, await waitingLeavers(database, batch));
}

function listText(id: string, { all, shown }: WaitingLeavers): string {
  if (all === 0) return `批次 ${id} 没有待确认的退出人员。\nbatch ${id}: nobody waits to be confirmed as having left.`;
  const head = `批次 ${id} 未列出、待确认退出 ${all} 条：更正报送即解除，确已退出的用 minsheng batch confirm-leavers ${id} --reason … 确认。
batch ${id} does not list these ${all}, and some of its rows may be anybody: deliver the correction, or confirm that they left (minsheng batch confirm-leavers ${id} --reason …).`;
  const more = all > shown.length ? [`  … 另有 ${all - shown.length} 条 · ${all - shown.length} more`] : [];
  return [head, ...shown.map(leaverText), ...more].join('\n');
}

function leaverText({ town, file, batch, month, row }: WaitingLeaver): string {
  const code = parseTownCode(town);
  const where = typeof code === 'string' ? `${code} ${townEntry(code).nameZh}` : '（未注明镇区 · no town）';
  return `  ${where}  上次见于 ${monthOf(month)} ${file} 第 ${row} 行（批次 ${batch}） · last named in row ${row} of ${file} (batch ${batch})`;
}
