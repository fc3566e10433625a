import { FileRefusal } from '../file-refusal';
import { type NumberShown, numberShown } from './cell-formats';
import { CompoundFile } from './compound';
import { type PackedSheet, SheetRows } from './sheet-rows';
import { RECORD, recordsFrom, type XlsRecord } from './xls-records';
import { xlsSheetRows } from './xls-sheet';
import { sharedStringsOf, XlsText } from './xls-strings';

/** What the sheets of an .xls refer to. */
export interface XlsContext {
  readonly stream: Buffer;
  readonly strings: readonly string[];
  readonly formats: readonly NumberShown[];
  readonly from1904: boolean;
  readonly text: XlsText;
}

interface BoundSheet {
  readonly name: string;
  readonly at: number;
  readonly hidden: boolean;
  readonly hasCells: boolean;
}

const BIFF8 = 0x600;
const BIFF5 = 0x500;

/** Reads .xls of Excel 97-2003 (BIFF8) and of Excel 5 and 95 (BIFF5, in the code page of the office). */
export function readXls(bytes: Buffer): readonly PackedSheet[] {
  const stream = workbookStream(new CompoundFile(bytes));
  const globals = [...untilEnd(recordsFrom(stream, 0))];
  const version = globals[0]?.id === RECORD.BEGIN ? globals[0].data.readUInt16LE(0) : 0;
  if (version !== BIFF8 && version !== BIFF5) throw new FileRefusal('F_KIND', 'Excel 2-4');
  if (globals.some((record) => record.id === RECORD.FILE_PASS)) throw new FileRefusal('F_PASSWORD');
  const { sheets, ...context } = globalsOf(globals, version === BIFF8);
  return sheets.map(({ name, at, hidden, hasCells }) => {
    const unread = hidden || !hasCells;
    return (unread ? new SheetRows() : xlsSheetRows({ ...context, stream }, at)).packed(name, hidden);
  });
}

/** The workbook's stream, or what the container is instead. */
function workbookStream(file: CompoundFile): Buffer {
  const { names } = file;
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo')) throw new FileRefusal('F_PASSWORD');
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (stream !== null) return stream;
  if (names.includes('WordDocument')) throw new FileRefusal('F_KIND', { zh: 'Word 文档', en: 'a Word document' });
  if (names.includes('PowerPoint Document')) throw new FileRefusal('F_KIND', { zh: '演示文稿', en: 'a presentation' });
  throw new FileRefusal('F_KIND', { zh: 'OLE 复合文档，但不是工作簿', en: 'an OLE document that is no workbook' });
}

function* untilEnd(records: Iterable<XlsRecord>): Iterable<XlsRecord> {
  for (const record of records) {
    if (record.id === RECORD.EOF) return;
    yield record;
  }
  throw new FileRefusal('F_TRUNCATED');
}

function globalsOf(records: readonly XlsRecord[], biff8: boolean): Omit<XlsContext, 'stream'> & { sheets: BoundSheet[] } {
  const first = (id: number): Buffer | undefined => records.find((r) => r.id === id)?.data;
  const all = (id: number): Buffer[] => records.filter((r) => r.id === id).map((r) => r.data);
  const text = new XlsText(biff8, first(RECORD.CODE_PAGE)?.readUInt16LE(0) ?? 936);
  const codes = new Map(
    [...all(RECORD.NUMBER_FORMAT), ...all(RECORD.NUMBER_FORMAT_5)].map((d) => [d.readUInt16LE(0), text.read(d, 2, biff8 ? 2 : 1)] as const),
  );
  return {
    text,
    from1904: first(RECORD.DATE_1904)?.readUInt16LE(0) === 1,
    formats: all(RECORD.CELL_FORMAT).map((d) => numberShown(d.readUInt16LE(2), codes.get(d.readUInt16LE(2)))),
    strings: sharedStringsOf(withContinuations(records, RECORD.SHARED_STRINGS)),
    sheets: all(RECORD.BOUND_SHEET).map((d) => ({
      at: d.readUInt32LE(0),
      hidden: (d.readUInt8(4) & 3) !== 0,
      hasCells: d.readUInt8(5) === 0,
      name: text.read(d, 6, 1),
    })),
  };
}

/** A long record goes on in the CONTINUE records behind it. */
function withContinuations(records: readonly XlsRecord[], id: number): Buffer[] {
  const at = records.findIndex((r) => r.id === id);
  if (at === -1) return [Buffer.alloc(8)];
  const blocks = [records[at]?.data ?? Buffer.alloc(8)];
  for (let i = at + 1; records[i]?.id === RECORD.CONTINUE; i++) blocks.push(records[i]?.data ?? Buffer.alloc(0));
  return blocks;
}
