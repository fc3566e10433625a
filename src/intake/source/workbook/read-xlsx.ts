import { Archive } from './archive';
import { cellFormats } from './cell-formats';
import { workbookParts } from './package-parts';
import { sharedStrings } from './shared-strings';
import { type PackedSheet, SheetRows } from './sheet-rows';
import { sheetRows } from './sheet-xml';

/** Reads .xlsx and .xlsm: each part once, as a stream, so that memory follows what the cells hold and not how XML says it. */
export async function readXlsx(bytes: Buffer): Promise<readonly PackedSheet[]> {
  const archive = new Archive(bytes);
  const parts = await workbookParts(archive);
  const context = {
    from1904: parts.from1904,
    formats: parts.styles === null ? [] : await cellFormats(archive.part(parts.styles)),
    strings: parts.sharedStrings === null ? [] : await sharedStrings(archive.part(parts.sharedStrings)),
  };
  const sheets: PackedSheet[] = [];
  for (const { name, hidden, part } of parts.sheets) {
    const unread = hidden || part === null;
    const rows = unread ? new SheetRows() : await sheetRows(archive.part(part), context);
    sheets.push(rows.packed(name, hidden));
  }
  return sheets;
}
