import { type Note, putComments } from './comments';
import { type Edit, editedBytes } from './edited-bytes';
import type { SheetMarks } from './marks';
import { OfficePackage } from './package';
import { declarePart, relate } from './relationships';
import { SheetEdit } from './sheet-edit';
import { type SheetScan, scanSheet } from './sheet-scan';
import { PLAIN_STYLES, Styles } from './styles';
import { Unpatchable } from './unpatchable';
import { type WorkbookParts, workbookParts } from './workbook-parts';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
/** Beyond this many a spreadsheet opens slowly; the rest are marked and have their sentence beside the row. */
const MOST_COMMENTS = 5000;

/**
 * The same workbook with marks, comments and the column 错误说明. Only the parts that must change are written anew, and in them only the
 * places that must: every other byte stays. Throws `Unpatchable` when the workbook cannot be changed in place.
 */
export async function annotateWorkbook(bytes: Uint8Array, marks: readonly SheetMarks[]): Promise<Uint8Array> {
  const office = await OfficePackage.open(bytes);
  const parts = await workbookParts(office);
  const stylesPart = parts.styles ?? (await addStyles(office, parts.workbook));
  const styles = new Styles(await office.text(stylesPart));
  for (const sheet of marks) await annotateSheet(office, partOf(parts, sheet), { marks: sheet, styles });
  office.put(stylesPart, styles.toXml());
  return office.save();
}

function partOf({ sheets }: WorkbookParts, { sheet }: SheetMarks): string {
  const part = sheets.get(sheet);
  if (part === undefined) throw new Unpatchable('a sheet is not where its name says');
  return part;
}

async function annotateSheet(office: OfficePackage, part: string, what: { marks: SheetMarks; styles: Styles }): Promise<void> {
  const { marks, styles } = what;
  const scan = await scanSheet(await office.stream(part), marks, (style) => styles.isMarked(style));
  const { edits } = new SheetEdit({ scan, styles, marks });
  const drawing = await putComments(office, { part, legacyDrawing: scan.legacyDrawing }, notesOf(marks, scan));
  await office.putStream(part, editedBytes(await office.stream(part), [...edits, ...drawingEdit(scan, drawing)]));
}

function notesOf({ rows, about, headerRow, annotationColumn }: SheetMarks, { lastColumn }: SheetScan): readonly Note[] {
  const notes = rows.flatMap(({ row, cells }) => cells.map(({ column, sentence }) => ({ column, row, text: sentence })));
  const ofFile = about === '' ? [] : [{ column: annotationColumn ?? lastColumn + 1, row: headerRow, text: about }];
  return [...ofFile, ...notes].slice(0, MOST_COMMENTS);
}

function drawingEdit({ prefix, legacyDrawing, drawingPlace: at }: SheetScan, id: string | null): readonly Edit[] {
  if (id === null || legacyDrawing !== null) return [];
  const namespace = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return [{ from: at, until: at, by: `<${prefix}legacyDrawing ${namespace} r:id="${id}"/>` }];
}

async function addStyles(office: OfficePackage, workbook: string): Promise<string> {
  const part = 'xl/styles.xml';
  office.put(part, PLAIN_STYLES);
  await declarePart(office, part, STYLES_TYPE);
  await relate(office, workbook, { kind: 'styles', target: part });
  return part;
}
