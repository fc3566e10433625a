import { FEED_DESCRIPTIONS } from '../identity/feed';
import { parseTownCode, townEntry } from '../identity/town';
import type { AlreadyDelivered, Delivered, Effects, Kept, Refusal } from '../intake/acceptance';
import type { Previewed, PreviewedBatch, RowsSeen } from '../reception';
import { saidText } from './said-text';

/** The receipt as people read it: Chinese first, then English. */
export function deliveredText({ batches }: Delivered, rows: RowsSeen): string {
  return [...batches.map(batchText), saidText(rows, batches.map(({ id }) => `minsheng batch show ${id}`).join('; '))]
    .filter((part) => part !== '')
    .join('\n\n');
}

export function refusalText({ messageZh, message }: Pick<Refusal, 'messageZh' | 'message'>): string {
  return `${messageZh}\n${message}`;
}

export function alreadyText({ messageZh, message }: AlreadyDelivered): string {
  return `${messageZh}\n${message}`;
}

/** What a delivery would bring about; nothing was changed. */
export function previewText({ batches }: Previewed, rows: RowsSeen): string {
  const head = '预览，未作任何改动 · Preview, nothing was changed';
  return [head, ...batches.map(previewedText), saidText(rows)].filter((part) => part !== '').join('\n\n');
}

function batchText(batch: Delivered['batches'][number]): string {
  const words = batch.state === 'HELD' ? ['待确认', 'held'] : ['已接受', 'accepted'];
  const body = bodyText(batch, [`批次 ${batch.id}：`, words[0] ?? ''], [`Batch ${batch.id}: `, words[1] ?? '']);
  return [body, ...keptText(batch.id, batch.kept)].join('\n');
}

function previewedText(batch: PreviewedBatch): string {
  const words = batch.state === 'HELD' ? ['将待确认', 'would be held'] : ['将接受', 'would be accepted'];
  return [bodyText(batch, ['', words[0] ?? ''], ['', words[1] ?? '']), ...keptText(null, batch.kept)].join('\n');
}

type HeadWords = readonly [before: string, state: string];

function bodyText(batch: PreviewedBatch, [beforeZh, stateZh]: HeadWords, [before, stateEn]: HeadWords): string {
  const { feed, month, kind, state, heldReason, facts } = batch;
  const kindZh = kind === 'FULL' ? '全量' : '增量';
  const head = `${beforeZh}${FEED_DESCRIPTIONS[feed].nameZh} ${month} ${kindZh}，${stateZh}，${facts} 条
${before}${feed} ${month} ${kind}, ${stateEn}, ${facts} facts`;
  const held = heldReason ? [`  ${heldReason.messageZh}`, `  ${heldReason.message}`] : [];
  return [head, ...held, countsText(batch), ...(state === 'HELD' ? [] : effectsText(batch.effects))].join('\n');
}

function countsText({ rows }: PreviewedBatch): string {
  const { ACCEPTED, NORMALISED, WARNED, REJECTED, DUPLICATE, SKIPPED } = rows;
  return `  共 ${rows.rows} 行 = 接受 ${ACCEPTED} + 规范 ${NORMALISED} + 提示 ${WARNED} + 拒收 ${REJECTED} + 重复 ${DUPLICATE} + 跳过 ${SKIPPED}
  ${rows.rows} rows = accepted ${ACCEPTED} + normalised ${NORMALISED} + warned ${WARNED} + rejected ${REJECTED} + duplicate ${DUPLICATE} + skipped ${SKIPPED}`;
}

/** What began, changed and ended, in all and for each town. */
export function effectsText({ began, changed, ended, towns }: Effects): string[] {
  const all = `  新增 ${began}，变更 ${changed}，终止 ${ended} · began ${began}, changed ${changed}, ended ${ended}`;
  if (towns.length === 0) return [all];
  return [all, ...towns.map((each) => `    ${townNamed(each.town)}  +${each.began}  ~${each.changed}  -${each.ended}`)];
}

/** Who stays as believed before although the list has no row of theirs that could be taken; nothing when that concerns nobody. A preview has no id. */
export function keptText(id: string | null, { unrecognisedRows, protectedFacts, unconfirmedLeavers }: Kept): string[] {
  const said: string[] = [];
  if (protectedFacts > 0)
    said.push(
      `  ${protectedFacts} 人的行未通过校验，维持原状，不终止 · ${protectedFacts} stay as they were: their row was rejected, not left out`,
    );
  if (unrecognisedRows > 0) said.push(`  ${unrecognisedRows} 行无法识别是谁 · ${unrecognisedRows} rows name nobody who can be recognised`);
  if (unconfirmedLeavers > 0)
    said.push(
      `  因此 ${unconfirmedLeavers} 条未列出的暂不终止，待确认${id === null ? '' : `：minsheng batch leavers ${id}`} · so ${unconfirmedLeavers} that are left out do not end until confirmed`,
    );
  return said;
}

function townNamed(code: string | null): string {
  const town = parseTownCode(code);
  return typeof town === 'string' ? `${town} ${townEntry(town).nameZh}` : '（未注明镇区 · no town）';
}
