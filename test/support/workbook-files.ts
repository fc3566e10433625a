import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive that a test writes byte by byte; `claimedSize` lies about the unpacked size. */
export interface ArchiveEntry {
  readonly name: string;
  readonly content: Buffer;
  readonly claimedSize?: number;
  readonly flags?: number;
}

/** A ZIP archive as the format says, so that a test can also make one as it must not be. */
export function anArchive(entries: readonly ArchiveEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.content);
    const local = Buffer.concat([header(0x04034b50, entry, packed), Buffer.from(entry.name), packed]);
    const central = header(0x02014b50, entry, packed);
    central.writeUInt32LE(offset, 42);
    directory.push(Buffer.concat([central, Buffer.from(entry.name)]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

function header(signature: number, entry: ArchiveEntry, packed: Buffer): Buffer {
  const local = signature === 0x04034b50;
  const bytes = Buffer.alloc(local ? 30 : 46);
  const at = local ? 4 : 6;
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(entry.flags ?? 0, at + 2);
  bytes.writeUInt16LE(8, at + 4);
  bytes.writeUInt32LE(crc(entry.content), at + 10);
  bytes.writeUInt32LE(packed.length, at + 14);
  bytes.writeUInt32LE(entry.claimedSize ?? entry.content.length, at + 18);
  bytes.writeUInt16LE(Buffer.byteLength(entry.name), at + 22);
  return bytes;
}

/** `zlib.crc32` came with Node 20.15. */
const crc = (content: Buffer): number => crc32(content);

/** A cell as XML writes it: text, a number, or raw XML of the cell. */
export type SheetCell = string | number | { readonly xml: string };

export interface SheetOf {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly hidden?: boolean | 'veryHidden';
  /** Rows (from 1) and columns (from 1) that are hidden. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merges?: readonly string[];
  /** The sheet's own XML instead of `rows`. */
  readonly rawXml?: string;
}

/** Parts of a workbook beside its sheets. */
export interface WorkbookParts {
  /** Attributes of workbookPr, for example `date1904="1"`. */
  readonly properties?: string;
  /** For each style that a cell may name (`s="1"`): the id of its number format; `codes` are the formats of the workbook's own. */
  readonly formats?: readonly number[];
  readonly codes?: Readonly<Record<number, string>>;
  readonly sharedStrings?: string;
  /** Namespaces and relations of ISO/IEC 29500 strict. */
  readonly strict?: boolean;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** A workbook of sheets, small and honest; `extra` adds or spoils entries. */
export function aWorkbook(sheets: readonly SheetOf[], extra: readonly ArchiveEntry[] = [], parts: WorkbookParts = {}): Buffer {
  const office = parts.strict === true ? STRICT : TRANSITIONAL;
  const more = [
    parts.formats === undefined ? '' : `<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/>`,
    parts.sharedStrings === undefined ? '' : `<Relationship Id="rIdT" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
  ].join('');
  const relation = (i: number): string => `<Relationship Id="rId${i}" Type="${office}/worksheet" Target="worksheets/sheet${i}.xml"/>`;
  const numbered = sheets.map((sheet, i) => ({ sheet, i: i + 1 }));
  return anArchive([
    entry(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    entry(
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    entry(
      'xl/workbook.xml',
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><workbookPr ${parts.properties ?? ''}/><sheets>${numbered.map(({ sheet, i }) => `<sheet name="${sheet.name}" sheetId="${i}" ${sheet.hidden === undefined || sheet.hidden === false ? '' : `state="${sheet.hidden === true ? 'hidden' : 'veryHidden'}" `}r:id="rId${i}"/>`).join('')}</sheets></workbook>`,
    ),
    entry(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered.map(({ i }) => relation(i)).join('')}${more}</Relationships>`,
    ),
    ...numbered.map(({ sheet, i }) => entry(`xl/worksheets/sheet${i}.xml`, sheet.rawXml ?? sheetXml(sheet))),
    ...(parts.formats === undefined ? [] : [entry('xl/styles.xml', stylesXml(parts.formats, parts.codes ?? {}))]),
    ...(parts.sharedStrings === undefined ? [] : [entry('xl/sharedStrings.xml', parts.sharedStrings)]),
    ...extra,
  ]);
}

export const entry = (name: string, xml: string): ArchiveEntry => ({
  name,
  content: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
});

function stylesXml(formats: readonly number[], codes: Readonly<Record<number, string>>): string {
  const own = Object.entries(codes).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const cells = formats.map((id) => `<xf numFmtId="${id}"/>`);
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${own.join('')}</numFmts><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

function sheetXml({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: SheetOf): string {
  const cells = (row: readonly SheetCell[], r: number): string =>
    row.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${r}`)).join('');
  const merged =
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>`;
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${hiddenColumns.length === 0 ? '' : `<cols>${hiddenColumns.map((c) => `<col min="${c}" max="${c}" hidden="1"/>`).join('')}</cols>`}<sheetData>${rows.map((row, i) => `<row r="${i + 1}"${hiddenRows.includes(i + 1) ? ' hidden="1"' : ''}>${cells(row, i + 1)}</row>`).join('')}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: SheetCell, reference: string): string {
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${reference}"`);
  if (cell === '') return '';
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
}
