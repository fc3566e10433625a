import type { EntityManager } from 'typeorm';
import type { StoredBatchRecord } from '../intake/acceptance';
import { say } from './saying';

/** Sentences that `batch show` prints unless it is asked for all. */
export const FINDINGS_SHOWN = 1000;

interface Sentence {
  readonly row: number;
  readonly ordinal: number;
  readonly messageZh: string;
  readonly messageEn: string;
}

/** Prints what was said of the rejected, warned and repeated rows of a batch, in the order of the file; without `all` the first thousand, and how many there are beside them. */
export async function sayFindings(manager: EntityManager, { id }: Pick<StoredBatchRecord, 'id'>, { all }: { all: boolean }): Promise<void> {
  let last: Pick<Sentence, 'row' | 'ordinal'> = { row: -1, ordinal: -1 };
  for (;;) {
    const page = await manager.query<Sentence[]>(SENTENCES, [id, last.row, last.ordinal, FINDINGS_SHOWN]);
    for (const { messageZh, messageEn } of page) say(`  ${messageZh}\n  ${messageEn}`);
    last = page[page.length - 1] ?? last;
    if (page.length < FINDINGS_SHOWN) return;
    if (!all) break;
  }
  const [rest] = await manager.query<{ count: string }[]>(HOW_MANY, [id, last.row, last.ordinal]);
  if (rest !== undefined && rest.count !== '0') say(moreText(id, rest.count));
}

const SENTENCES = `
select row_number as "row", ordinal, message_zh as "messageZh", message_en as "messageEn"
from hub.finding
where batch_id = $1 and (row_number, ordinal) > ($2::integer, $3::integer) and severity in ('REJECTED', 'WARNED', 'DUPLICATE')
order by row_number, ordinal
limit $4`;

const HOW_MANY = `
select count(*) as count
from hub.finding
where batch_id = $1 and (row_number, ordinal) > ($2::integer, $3::integer) and severity in ('REJECTED', 'WARNED', 'DUPLICATE')`;

const moreText = (id: string, count: string): string =>
  `  … 另有 ${count} 条没有显示：minsheng batch show ${id} --all 全部列出，minsheng annotate 把它们逐行标在原文件上
  … ${count} more are not shown: minsheng batch show ${id} --all has them all, minsheng annotate marks them in the file itself`;
