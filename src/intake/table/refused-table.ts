import { type DeliverableFeed, FEED_DESCRIPTIONS, FEEDS } from '../../identity/feed';
import type { RosterDefinition } from '../roster';
import { type FeedPlan, missingColumns, planOf, requiredColumns } from '../rows/feed-plan';
import { FileRefusal } from '../source/file-refusal';
import { type Cell, cellText } from '../source/raw-row';
import { findLayout, type Layout } from './layout';

/** A table that cannot be read, with what is needed to say what to do about it. */
export interface UnreadTable {
  readonly rows: readonly (readonly Cell[])[];
  readonly sheet: string | null;
  readonly feed: DeliverableFeed;
  readonly rosters: readonly RosterDefinition[];
}

const MOST_NAMED = 12;
const DELIVERABLE: readonly DeliverableFeed[] = ['HARDSHIP', ...FEEDS];

/** Names the columns that are missing, the headers that nobody knows and how to say once what they mean, or the feed that the file looks like. */
export function missingColumnRefusal(plan: FeedPlan, layout: Layout, table: UnreadTable): FileRefusal {
  const missing = missingColumns(plan, layout).map((c) => c.header);
  const unknown = unknownHeaders(layout);
  const { zh, en } = adviceOf(missing[0] ?? '', unknown, table);
  const names = missing.join('、');
  return new FileRefusal('F_MISSING_COLUMN', { zh: `${names}${zh}`, en: `${names}${en}` }, table.sheet, { missing, unknown });
}

/** No row holds two known headers: the columns that were expected, and the feed that the file looks like. */
export function noHeaderRefusal(plan: FeedPlan, table: UnreadTable): FileRefusal {
  if (isGarbled(table.rows)) return new FileRefusal('F_ENCODING', GARBLED, table.sheet);
  const missing = requiredColumns(plan).map((c) => c.header);
  const names = missing.join('、');
  const other = likeness(table);
  return new FileRefusal('F_NO_HEADER', { zh: `${names}${other.zh}`, en: `${names}${other.en}` }, table.sheet, { missing, unknown: [] });
}

const GARBLED = {
  zh: '汉字已变成问号或乱码，请从原来的系统重新导出',
  en: 'its Chinese characters have become question marks or other signs: export it again',
};

/** No Chinese in it, and cells of nothing but question marks, or UTF-8 that was read as Latin letters and saved again. */
function isGarbled(rows: UnreadTable['rows']): boolean {
  const cells = rows.slice(0, MOST_GARBLED).flatMap((row) => row.map(cellText));
  if (cells.some((text) => /\p{Script=Han}/u.test(text))) return false;
  return cells.filter((text) => /^[?？\uFFFD]{2,}$|[\u00C3-\u00F4][\u0080-\u00BF]/.test(text)).length >= 2;
}

const MOST_GARBLED = 20;

interface Advice {
  readonly zh: string;
  readonly en: string;
}

function adviceOf(missing: string, unknown: readonly string[], table: UnreadTable): Advice {
  const other = likeness(table);
  if (other.zh !== '') return other;
  const [first] = unknown.filter((header) => !NEVER.test(header)).sort((a, b) => inCommon(b, missing) - inCommon(a, missing));
  if (first === undefined) return missing === TOWN ? ONE_TOWN : NOTHING;
  const named = unknown.slice(0, MOST_NAMED).join('、');
  const example = `--header '${first}=${missing}'`;
  return {
    zh: `；没有认出的列：${named}。其中哪一列是“${missing}”，请说一次：${example}`,
    en: `; columns not recognised: ${named}. Say once which of them is "${missing}": ${example}`,
  };
}

/** Headers that were taken for nothing, as written; headers that are no words (a number, a date) are no columns that somebody named. */
export function unknownHeaders({ headers, keys }: Layout): readonly string[] {
  return headers.filter((header, i) => header !== '' && keys[i] === null && /\p{L}{2}/u.test(header)).map((h) => h.replace(/\s+/g, ''));
}

/** How many characters of a header stand in another: the likeliest example comes first. */
const inCommon = (header: string, other: string): number => [...new Set(header)].filter((c) => other.includes(c)).length;

/** Accounts, telephones and sums: no number of a person, and no column of ours. */
const NEVER = /银行|卡号|账号|帐号|账户|帐户|开户|电话|手机|金额/;
/** The header of the column that every register of hardship needs. */
const TOWN = '镇街';
const ONE_TOWN: Advice = {
  zh: '；整份名册同属一个镇街的，也请加一列“镇街”并逐行填写',
  en: '; a list of one town needs the column too, filled in each row',
};

const NOTHING: Advice = { zh: '', en: '' };

/** The other feed whose required columns are all there, and that knows more of them than the feed at hand: somebody chose the wrong one. */
function likeness({ rows, feed, rosters }: UnreadTable): Advice {
  const own = columnsKnown(rows, feed, rosters).known;
  const fitting = DELIVERABLE.filter((other) => other !== feed).map((other) => ({ other, ...columnsKnown(rows, other, rosters) }));
  const [best, next] = fitting.filter(({ fits, known }) => fits && known > own).sort((a, b) => b.known - a.known);
  if (best === undefined || next?.known === best.known) return NOTHING;
  const { other } = best;
  const nameZh = other === 'HARDSHIP' ? '困难群体花名册' : FEED_DESCRIPTIONS[other].nameZh;
  return {
    zh: `；这个文件像是“${nameZh}”，请用 --feed ${other} 报送`,
    en: `; the file looks like ${other}: deliver it with --feed ${other}`,
  };
}

/** How many columns of a feed a table has, and whether it lacks none that is required. */
function columnsKnown(
  rows: UnreadTable['rows'],
  feed: DeliverableFeed,
  rosters: readonly RosterDefinition[],
): { known: number; fits: boolean } {
  if (feed !== 'HARDSHIP' && !rosters.some((r) => r.feed === feed)) return { known: 0, fits: false };
  const plan = planOf(feed, rosters);
  const layout = findLayout(rows, plan.names, plan.members);
  return layout === null ? { known: 0, fits: false } : { known: layout.columnOf.size, fits: missingColumns(plan, layout).length === 0 };
}
