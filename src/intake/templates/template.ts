import { AGENCY_NAMES_ZH, type Agency } from '../../identity/agency';
import { type DeliverableFeed, FEED_DESCRIPTIONS } from '../../identity/feed';
import { townsOn } from '../../identity/town';
import type { RosterDefinition } from '../roster';
import { writeInWorker } from '../spreadsheet/in-worker';
import type { NewCell, NewSheet, NewWorkbook, Validation } from '../spreadsheet/new-workbook';
import { instructionsSheet } from './instructions';
import { KINDS } from './kinds';
import { type TemplateColumn, type TemplateForm, templateColumns } from './template-columns';

/** Which template is wanted. */
export interface TemplateOrder {
  readonly feed: DeliverableFeed;
  /** Who will deliver it. */
  readonly sender: Agency;
  readonly rosters: readonly RosterDefinition[];
  readonly form: TemplateForm;
  /** ISO date: the towns of that day are the ones to choose from. */
  readonly today: string;
}

export const FILLABLE_ROWS = 5000;
const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 2;
/** Excel takes a list of words only up to this length; a longer one stands on the sheet of instructions. */
const LONGEST_LIST = 250;

/** The workbook of a feed to fill in: what is typed into it as it asks is read without a finding. */
export function template(order: TemplateOrder): Promise<Uint8Array> {
  return writeInWorker(templateWorkbook(order));
}

/** As plain data. */
export function templateWorkbook(order: TemplateOrder): NewWorkbook {
  const columns = withTowns(templateColumns(order), order.today);
  const told = { columns, name: feedName(order.feed), feed: order.feed, sender: order.sender };
  return { sheets: [rosterSheet(order, columns), instructionsSheet(told)] };
}

export const feedName = (feed: DeliverableFeed): string => (feed === 'HARDSHIP' ? '困难群体花名册' : FEED_DESCRIPTIONS[feed].nameZh);

/** A town is chosen from those of today. */
function withTowns(columns: readonly TemplateColumn[], today: string): readonly TemplateColumn[] {
  const words = townsOn(today).map(({ nameZh }) => nameZh);
  return columns.map((column) => (column.holding.kind === 'TOWN' ? { ...column, holding: { kind: 'WORDS', words } } : column));
}

function rosterSheet(order: TemplateOrder, columns: readonly TemplateColumn[]): NewSheet {
  const { feed, sender, form } = order;
  const household = form === 'HOUSEHOLD' && columns.some(({ header }) => header.startsWith('户主'));
  const blank = (count: number): NewCell[] => Array.from({ length: count }, () => ({ text: '', look: 'HINT' }));
  const hint = `报送部门：${AGENCY_NAMES_ZH[sender]}　　带 * 的列必填。请勿改动表头；灰色示例行不会导入，可以留着。填法见“填表说明”。`;
  return {
    name: feedName(feed),
    widths: columns.map(widthOf),
    formats: columns.map(({ holding }) => (holding.kind === 'AMOUNT' ? 'AMOUNT' : 'TEXT')),
    rows: [
      [{ text: `${feedName(feed)}${household ? '（一户一行）' : ''}`, look: 'TITLE' }, ...blank(columns.length - 1)],
      [{ text: hint, look: 'HINT' }, ...blank(columns.length - 1)],
      columns.map(({ header, required }) => ({ text: required ? `${header}*` : header, look: required ? 'HEADER_REQUIRED' : 'HEADER' })),
      columns.map(({ example }) => ({ text: example, look: 'EXAMPLE' })),
    ],
    headerRows: HEADER_ROW + 1,
    firstPrintedRow: HEADER_ROW,
    frozenColumns: 2,
    heights: new Map([
      [0, 30],
      [1, 20],
      [HEADER_ROW, 36],
      [HEADER_ROW + 1, 20],
    ]),
    merges: [
      [0, 0, 0, Math.min(columns.length, TITLE_COLUMNS) - 1],
      [1, 0, 1, Math.min(columns.length, TITLE_COLUMNS) - 1],
    ],
    validations: columns.map(validationOf),
    pagesWide: Math.ceil(columns.reduce((sum, column) => sum + widthOf(column), 0) / WIDTH_OF_A_PAGE),
  };
}

/** In characters; more would be too small to read. */
const WIDTH_OF_A_PAGE = 190;
/** A title over all columns of a household form would be out of sight. */
const TITLE_COLUMNS = 10;

function widthOf({ header, holding, required }: TemplateColumn): number {
  if (header === '序号') return 6;
  return Math.max(KINDS[holding.kind].width, Math.min(18, header.length * 2 + (required ? 1 : 0) + 2));
}

function validationOf(column: TemplateColumn, index: number, columns: readonly TemplateColumn[]): Validation {
  const { holding, header, meaning } = column;
  return {
    column: index,
    rows: [FIRST_ROW, FIRST_ROW + FILLABLE_ROWS - 1],
    rule: ruleOf(column, columns),
    title: header,
    hint: `${meaning}。${KINDS[holding.kind].how}。`,
  };
}

function ruleOf({ holding, header }: TemplateColumn, columns: readonly TemplateColumn[]): Validation['rule'] {
  switch (holding.kind) {
    case 'CITIZEN_ID':
      return { kind: 'LENGTH', from: 18, to: 18 };
    case 'CERTIFICATE':
      return { kind: 'LENGTH', from: 20, to: 20 };
    case 'WORDS': {
      if (holding.words.join(',').length <= LONGEST_LIST) return { kind: 'LIST', words: holding.words };
      throw new RangeError(
        `template: expected words of ${header} that fit a list, got ${holding.words.length} of ${columns.length} columns`,
      );
    }
    default:
      return { kind: 'ANYTHING' };
  }
}
