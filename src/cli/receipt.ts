import { FEED_DESCRIPTIONS } from '../identity/feed';
import { parseTownCode, townEntry } from '../identity/town';
import type { AlreadyDelivered, BatchReceipt, Delivered, Effects, Refusal } from '../intake/acceptance';

/** A rejected row of the file at hand: one sentence in each language, which names row, column, what was expected and what to do. */
export interface Rejection {
  readonly row: number;
  readonly messageZh: string;
  readonly messageEn: string;
}

export interface Rejections {
  readonly shown: readonly Rejection[];
  /** Rejected rows beyond those shown. */
  readonly more: number;
}

/** The receipt as people read it: Chinese first, then English. */
export function deliveredText({ batches }: Delivered, rejections: Rejections): string {
  return [...batches.map(batchText), rejectedText(rejections)].filter((part) => part !== '').join('\n\n');
}

export function refusalText({ messageZh, message }: Pick<Refusal, 'messageZh' | 'message'>): string {
  return `${messageZh}\n${message}`;
}

export function alreadyText({ messageZh, message }: AlreadyDelivered): string {
  return `${messageZh}\n${message}`;
}

function batchText(batch: BatchReceipt): string {
  const { id, feed, month, kind, state, heldReason, facts } = batch;
  const kindZh = kind === 'FULL' ? '全量' : '增量';
  const head = `批次 ${id}：${FEED_DESCRIPTIONS[feed].nameZh} ${month} ${kindZh}，${state === 'HELD' ? '待确认' : '已接受'}，${facts} 条
Batch ${id}: ${feed} ${month} ${kind}, ${state === 'HELD' ? 'held' : 'accepted'}, ${facts} facts`;
  const held = heldReason ? [`  ${heldReason.messageZh}`, `  ${heldReason.message}`] : [];
  return [head, ...held, countsText(batch), ...(state === 'HELD' ? [] : effectsText(batch.effects))].join('\n');
}

function countsText({ rows }: BatchReceipt): string {
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

function rejectedText({ shown, more }: Rejections): string {
  const lines = shown.map(({ messageZh, messageEn }) => `  ${messageZh}\n  ${messageEn}`);
  const rest = more > 0 ? [`  … 另有 ${more} 行，用 minsheng batch show 查看 · ${more} more, see minsheng batch show`] : [];
  return lines.length === 0 ? '' : ['拒收的行 · Rejected rows:', ...lines, ...rest].join('\n');
}

function townNamed(code: string | null): string {
  const town = parseTownCode(code);
  return typeof town === 'string' ? `${town} ${townEntry(town).nameZh}` : '（未注明镇区 · no town）';
}
