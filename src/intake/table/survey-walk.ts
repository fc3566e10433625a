import { BLANK_CELLS, withoutBlankRuns } from './blank-runs';
import { Repeats } from './repeats';
import { Survey } from './survey';
import type { Table } from './tables';

/** What the first walks through a file brought: how many rows are persons, and who stands more than once. */
export interface Surveyed {
  readonly persons: number;
  readonly repeats: Repeats;
}

/** Walks through all tables; once more when somebody may stand in them twice. */
export async function surveyAll(tables: readonly Table[], certificateColumn: string | null): Promise<Surveyed> {
  const repeats = new Repeats();
  const walk = async (): Promise<number> => {
    let persons = 0;
    for (const table of tables) persons += await surveyed(table, new Survey(table.layout, repeats, certificateColumn));
    return persons;
  };
  const persons = await walk();
  if (repeats.beginCounting()) await walk();
  return { persons, repeats };
}

async function surveyed({ sheet, layout }: Table, survey: Survey): Promise<number> {
  const firstDataRow = layout.headerAt + layout.headerRows + 1;
  for await (const chunk of withoutBlankRuns(sheet.rows(survey.firstCells), BLANK_CELLS, () => undefined)) {
    survey.refuseWithoutNumbers(sheet.name);
    for (let i = Math.max(0, firstDataRow - chunk.firstRow); i < chunk.rows.length; i++) survey.meet(chunk.rows[i] ?? []);
  }
  return survey.persons;
}
