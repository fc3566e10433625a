import { finding } from '../findings/notes';
import type { FileFinding } from '../reading';
import { type FeedPlan, refuseMissingColumns } from '../rows/feed-plan';
import { FileRefusal } from '../source/file-refusal';
import type { Cell, RawSheet } from '../source/raw-row';
import { withoutAnnotation } from './annotation-column';
import { findLayout, type Layout } from './layout';
import { Repeats } from './repeats';
import { Survey } from './survey';

/** The tables of a file that will be read, and what is to be said of the sheets that will not. */
export interface Tables {
  readonly tables: readonly Table[];
  readonly notices: readonly FileFinding[];
  readonly repeats: Repeats;
}

export interface Table {
  readonly sheet: RawSheet;
  readonly layout: Layout;
}

interface Search {
  readonly sheets: readonly RawSheet[];
  readonly plan: FeedPlan;
  readonly mayBeEmpty: boolean;
}

const ROWS_TO_LOOK_AT = 40;

/**
 * Finds the table of each visible sheet and surveys it. Hidden sheets are never imported silently; sheets without a header are told.
 * Throws `FileRefusal` when there is no table, a required column is missing, or nobody is in it.
 */
export async function findTables({ sheets, plan, mayBeEmpty }: Search): Promise<Tables> {
  const notices: FileFinding[] = [];
  const tables: Table[] = [];
  const repeats = new Repeats();
  let persons = 0;
  for (const sheet of sheets) {
    const layout = sheet.hidden ? null : findLayout(await firstRows(sheet), plan.names, plan.members);
    if (layout === null) notices.push(notRead(sheet));
    else {
      refuseMissingColumns(plan, layout, sheet.name);
      const table = { sheet: withoutAnnotation(sheet, layout), layout };
      tables.push(table);
      persons += await surveyed(table, plan, repeats);
    }
  }
  if (tables.length === 0 && !(mayBeEmpty && sheets.length === 0)) throw new FileRefusal('F_NO_HEADER');
  if (persons === 0 && !mayBeEmpty) throw new FileRefusal('F_EMPTY');
  return { tables, notices, repeats };
}

async function firstRows(sheet: RawSheet): Promise<(readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const chunk of sheet.rows()) {
    rows.push(...chunk.rows.slice(0, ROWS_TO_LOOK_AT - rows.length));
    if (rows.length >= ROWS_TO_LOOK_AT) break;
  }
  return rows;
}

async function surveyed({ sheet, layout }: Table, plan: FeedPlan, repeats: Repeats): Promise<number> {
  const survey = new Survey(layout, repeats, plan.certificateColumn);
  const firstDataRow = layout.headerAt + layout.headerRows + 1;
  for await (const chunk of sheet.rows(survey.firstCells)) {
    for (let i = Math.max(0, firstDataRow - chunk.firstRow); i < chunk.rows.length; i++) survey.meet(chunk.rows[i] ?? []);
  }
  return survey.persons;
}

function notRead(sheet: RawSheet): FileFinding {
  const code = sheet.hidden ? 'S_SHEET_HIDDEN' : 'S_SHEET';
  return { sheet: sheet.name, finding: finding({ code, got: sheet.name }, { sheet: sheet.name, row: null }) };
}
