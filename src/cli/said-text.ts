import type { FileNotice, RowsSeen, SaidOfRows } from '../reception';

const ANNOTATED = 'minsheng annotate';
const KIND = {
  REJECTED: ['拒收', 'rejected'],
  WARNED: ['提示', 'warned'],
  DUPLICATE: ['重复', 'duplicate'],
  NORMALISED: ['规范', 'normalised'],
  SKIPPED: ['跳过', 'skipped'],
} as const;

/**
 * What was said of the file and of its rows: under each code the sentences of its first rows, with numbers and names masked, and where all of
 * them can be read. Empty when nothing was said.
 */
export function saidText({ notices, said }: Pick<RowsSeen, 'notices' | 'said'>, stored = ''): string {
  const ofFile = notices.map(noticeText);
  if (said.length === 0) return ofFile.join('\n');
  const where = [stored, ANNOTATED].filter((each) => each !== '').join('; ');
  return [...ofFile, ...said.map(ofCode), `逐行的全部说明：${where} · all sentences, row by row: ${where}`].join('\n');
}

/** One sentence in each language; of a sheet they name it. */
export const noticeText = ({ messageZh, message }: Pick<FileNotice, 'messageZh' | 'message'>): string => `${messageZh}\n${message}`;

function ofCode({ code, severity, rows, first }: SaidOfRows): string {
  const [zh, en] = KIND[severity];
  const lines = first.map(({ messageZh, message }) => `  ${messageZh}\n  ${message}`);
  const more = rows - new Set(first.map(({ row }) => row)).size;
  return [`${zh} ${code}：${rows} 行 · ${en}: ${rows}`, ...lines, ...(more > 0 ? [`  … 另有 ${more} 行 · ${more} more`] : [])].join('\n');
}
