import type { Agency } from '../../identity/agency';
import type { DeliverableFeed } from '../../identity/feed';
import type { YearMonth } from '../../identity/year-month';
import type { FindingCode } from '../findings/codes';
import { finding, maskedText } from '../findings/notes';
import type { FileFinding } from '../reading';
import type { RosterDefinition } from '../roster';
import { type FeedPlan, missingColumns } from '../rows/feed-plan';
import { FileRefusal } from '../source/file-refusal';
import { type Cell, isBlank, type RawSheet } from '../source/raw-row';
import type { FindFormer } from '../unchanged/former-list';
import { readingContext } from '../unchanged/reading-context';
import { surveyBeside, type Unchanged } from '../unchanged/survey-beside';
import { withoutAnnotation } from './annotation-column';
import { findLayout, type Layout } from './layout';
import { namesOtherMonth, sheetsOfOtherMonths } from './month-sheets';
import { refuseOtherFeed } from './named-feed';
import { missingColumnRefusal, noHeaderRefusal } from './refused-table';
import type { Repeats } from './repeats';
import { surveyAll } from './survey-walk';
import { rowsWithNumbers, unreadNumberColumns } from './unread-numbers';

/** The tables of a file that will be read, and what is to be said of the sheets that will not. */
export interface Tables {
  readonly tables: readonly Table[];
  readonly notices: readonly FileFinding[];
  readonly repeats: Repeats;
  /** Null for everything that a later list cannot be told from row by row. */
  readonly context: Buffer | null;
  readonly unchanged: Unchanged | null;
}

export interface Table {
  readonly sheet: RawSheet;
  readonly layout: Layout;
}

export interface Search {
  readonly sheets: readonly RawSheet[];
  readonly plan: FeedPlan;
  readonly feed: DeliverableFeed;
  readonly rosters: readonly RosterDefinition[];
  readonly mayBeEmpty: boolean;
  readonly month: YearMonth;
  readonly sender: Agency | null;
  /** Absent: every row is read in full. */
  readonly findFormer: FindFormer | null;
}

const ROWS_TO_LOOK_AT = 100;

/**
 * Finds the table of each visible sheet and surveys it. Hidden sheets are never imported silently, nor those of another month; sheets without a header are told.
 * Throws `FileRefusal` when there is no table, a required column is missing, or nobody is in it.
 */
export async function findTables(search: Search): Promise<Tables> {
  const { sheets, plan, mayBeEmpty, month } = search;
  const others = sheetsOfOtherMonths(sheets, month);
  const found = await Promise.all(
    sheets.map(async (sheet) =>
      others.has(sheet) ? { unread: notRead(sheet, { code: 'S_SHEET_MONTH', hint: month }) } : await tableOf(sheet, search),
    ),
  );
  const tables = found.filter((each) => 'layout' in each);
  const notices = found.flatMap((each) => ('layout' in each ? each.notices : [each.unread]));
  if (tables.length === 0 && !(mayBeEmpty && sheets.length === 0)) throw await noTable(search);
  const context = search.findFormer === null ? null : readingContext(search, tables);
  const former = context === null ? null : await search.findFormer?.({ context, month: search.month });
  const beside = former && tables[0] ? await surveyBeside(tables[0], { former, certificateColumn: plan.certificateColumn }) : null;
  const surveyed = beside ?? (await surveyAll(tables, plan.certificateColumn));
  if (surveyed.persons === 0 && !mayBeEmpty) throw new FileRefusal('F_EMPTY');
  return { tables, notices, context, repeats: surveyed.repeats, unchanged: beside };
}

type FoundTable = (Table & { readonly notices: readonly FileFinding[] }) | { readonly unread: FileFinding };

/** The table of one sheet, or that it has none. A sheet that holds people but cannot be read refuses the file: they would be left out. */
async function tableOf(sheet: RawSheet, { plan, feed, month, rosters, sheets }: Search): Promise<FoundTable> {
  if (sheet.hidden) return { unread: notRead(sheet, { code: 'S_SHEET_HIDDEN' }) };
  const rows = await firstRows(sheet);
  const layout = findLayout(rows, plan.names, plan.members);
  const unread = { rows, sheet: sheet.name, feed, rosters };
  if (layout === null) {
    if (sheets.length > 1 && rowsWithNumbers(rows) >= PEOPLE) throw noHeaderRefusal(plan, unread);
    return { unread: notRead(sheet, { code: 'S_SHEET' }) };
  }
  const missing = missingColumns(plan, layout).map((c) => c.header);
  if (missing.length > 0) {
    if (sheets.length > 1 && rowsWithNumbers(rows) < (INSTRUCTION.test(sheet.name ?? '') ? PEOPLE : 1))
      return { unread: notRead(sheet, { code: 'S_SHEET_COLUMNS', hint: missing.join('、') }) };
    throw missingColumnRefusal(plan, layout, unread);
  }
  refuseOtherFeed(feed, { sheet: sheet.name, titles: layout.titles });
  return {
    sheet: withoutAnnotation(sheet, layout),
    layout,
    notices: [...unreadNumbers(rows, layout, { sheet: sheet.name, plan }), ...otherMonth(layout, sheet.name, { feed, month })],
  };
}

/** One number may be an example in an instruction; two rows are a list. */
const PEOPLE = 2;
/** A sheet beside the list that shows how to fill it in, or whom to ask. */
const INSTRUCTION = /说明|示例|样例|范例|模板|模版|填写|填表|须知|字典|代码|联系|经办|通讯/;

/** Lists that come anew each month; others are named after whatever they were made for. */
const MONTHLY: ReadonlySet<DeliverableFeed> = new Set(['MINIMUM_LIVING', 'DESTITUTE_SUPPORT', 'DISABILITY']);

function otherMonth({ titles }: Layout, sheet: string | null, { feed, month }: Pick<Search, 'feed' | 'month'>): readonly FileFinding[] {
  const title = MONTHLY.has(feed) ? namesOtherMonth(month, { sheet, titles }) : null;
  if (title === null) return [];
  return [{ sheet, finding: finding({ code: 'FW_OTHER_MONTH', got: title, hint: month }, { sheet, row: null }) }];
}

interface OfSheet {
  readonly sheet: string | null;
  readonly plan: FeedPlan;
}

function unreadNumbers(rows: readonly (readonly Cell[])[], layout: Layout, { sheet, plan }: OfSheet): readonly FileFinding[] {
  const columns = unreadNumberColumns(rows, layout);
  if (columns.some((header) => MEMBER.test(header) || (plan.members !== null && RELATIVE.test(header))))
    throw new FileRefusal('F_MEMBER_COLUMN', columns.join('、'), sheet);
  return columns.map((header) => ({
    sheet,
    finding: finding({ code: 'FW_UNREAD_NUMBERS', got: maskedText(header) }, { sheet, row: null }),
  }));
}

const MEMBER = /成员|人员\d/;
/** On a list of households they belong to it; elsewhere (who reported a death) they are no members of anything. */
const RELATIVE = /家属|配偶|子女|儿子|女儿|父亲|母亲/;

async function noTable({ sheets, plan, feed, rosters }: Search): Promise<FileRefusal> {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  if (visible.length === 0 && sheets.length > 0)
    return new FileRefusal('F_ALL_HIDDEN', sheets.map((s) => maskedText(s.name ?? '')).join('、'));
  const all = await Promise.all(visible.map(firstRows));
  if (all.every((rows) => rows.every((row) => row.every(isBlank)))) return new FileRefusal('F_EMPTY');
  const incomplete = visible
    .map((sheet, i) => ({ sheet, rows: all[i] ?? [] }))
    .find(({ rows }) => findLayout(rows, plan.names, plan.members));
  const table = { rows: incomplete?.rows ?? all[0] ?? [], sheet: incomplete?.sheet.name ?? null, feed, rosters };
  const layout = findLayout(table.rows, plan.names, plan.members);
  return layout === null ? noHeaderRefusal(plan, table) : missingColumnRefusal(plan, layout, table);
}

async function firstRows(sheet: RawSheet): Promise<(readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const chunk of sheet.rows()) {
    rows.push(...chunk.rows.slice(0, ROWS_TO_LOOK_AT - rows.length));
    if (rows.length >= ROWS_TO_LOOK_AT) break;
  }
  return rows;
}

function notRead({ name }: RawSheet, said: { code: FindingCode; hint?: string }): FileFinding {
  return { sheet: name, finding: finding({ ...said, got: name === null ? null : maskedText(name) }, { sheet: name, row: null }) };
}
