import { FileRefusal } from '../file-refusal';
import type { Cell } from '../raw-row';
import { numberCell, typed } from './cell-formats';
import type { XlsContext } from './read-xls';
import { SheetRows } from './sheet-rows';
import { errorText, numberOfRk, RECORD, recordsFrom, type XlsRecord } from './xls-records';

/** Reads the cells of one sheet of an .xls, whose records begin at `at`. A sheet that never ends is a file cut off. */
export function xlsSheetRows(context: XlsContext, at: number): SheetRows {
  const sheet = new XlsSheet(context);
  for (const record of recordsFrom(context.stream, at)) {
    if (record.id === RECORD.EOF) return sheet.rows();
    sheet.take(record);
  }
  throw new FileRefusal('F_TRUNCATED');
}

/** Cells may come in any order, so a sheet (at most 65 536 rows) is held until its end. */
class XlsSheet {
  private readonly cells = new Map<number, Cell[]>();
  private readonly hidden = new Set<number>();
  private readonly result = new SheetRows();
  /** A formula's text follows it, perhaps behind the record that it shares. */
  private textFor: { row: number; column: number } | null = null;

  constructor(private readonly context: XlsContext) {}

  take({ id, data }: XlsRecord): void {
    switch (id) {
      case RECORD.LABEL_SHARED:
        this.set(data, this.sharedString(data.readUInt32LE(6)));
        return;
      case RECORD.LABEL:
      case RECORD.RICH_STRING:
        this.set(data, this.context.text.read(data, 6, 2));
        return;
      case RECORD.NUMBER:
        this.set(data, this.number(data.readDoubleLE(6), data.readUInt16LE(4)));
        return;
      case RECORD.RK:
        this.set(data, this.number(numberOfRk(data.readInt32LE(6)), data.readUInt16LE(4)));
        return;
      case RECORD.MULTIPLE_RK:
        this.numbers(data);
        return;
      case RECORD.BOOLEAN_OR_ERROR:
        this.set(data, data.readUInt8(7) === 1 ? typed('ERROR', errorText(data.readUInt8(6))) : truth(data.readUInt8(6)));
        return;
      case RECORD.FORMULA:
      case RECORD.FORMULA | 0x200:
      case RECORD.FORMULA | 0x400:
        this.formula(data);
        return;
      case RECORD.STRING:
        this.formulaText(data);
        return;
      default:
        this.layout(id, data);
    }
  }

  rows(): SheetRows {
    for (const row of [...this.cells.keys()].sort((a, b) => a - b)) {
      this.result.add(row + 1, dense(this.cells.get(row) ?? []), this.hidden.has(row));
    }
    return this.result;
  }

  private layout(id: number, data: Buffer): void {
    if (id === RECORD.ROW && (data.readUInt16LE(12) & 0x20) !== 0) this.hidden.add(data.readUInt16LE(0));
    if (id === RECORD.COLUMN_INFO && (data.readUInt16LE(8) & 1) !== 0)
      this.result.hiddenColumns += Math.max(0, Math.min(255, data.readUInt16LE(2)) - data.readUInt16LE(0)) + 1;
    if (id !== RECORD.MERGED_CELLS) return;
    const count = data.readUInt16LE(0);
    for (let i = 0, at = 2; i < count && at + 8 <= data.length; i++, at += 8) {
      const [firstRow, lastRow, column] = [data.readUInt16LE(at) + 1, data.readUInt16LE(at + 2) + 1, data.readUInt16LE(at + 4)];
      this.result.merges.push({ firstRow, lastRow, column });
    }
  }

  private set(data: Buffer, cell: Cell): void {
    this.put(data.readUInt16LE(0), data.readUInt16LE(2), cell);
  }

  private put(row: number, column: number, cell: Cell): void {
    if (column > 255) throw new FileRefusal('F_TRUNCATED');
    const cells = this.cells.get(row) ?? [];
    cells[column] = cell;
    this.cells.set(row, cells);
  }

  private numbers(data: Buffer): void {
    const first = data.readUInt16LE(2);
    for (let i = 0, at = 4; at + 6 <= data.length - 2; i++, at += 6) {
      this.put(data.readUInt16LE(0), first + i, this.number(numberOfRk(data.readInt32LE(at + 2)), data.readUInt16LE(at)));
    }
  }

  private number(value: number, format: number): Cell {
    return numberCell(value, this.context.formats[format] ?? 'PLAIN', this.context.from1904);
  }

  /** The cached result: a number, or (last two bytes 0xFFFF) a text that follows, a boolean, an error, an empty text. */
  private formula(data: Buffer): void {
    const isNumber = data.readUInt16LE(12) !== 0xffff;
    const kind = isNumber ? -1 : data.readUInt8(6);
    if (isNumber) this.set(data, this.number(data.readDoubleLE(6), data.readUInt16LE(4)));
    if (kind === 0) this.textFor = { row: data.readUInt16LE(0), column: data.readUInt16LE(2) };
    if (kind === 1) this.set(data, truth(data.readUInt8(8)));
    if (kind === 2) this.set(data, typed('ERROR', errorText(data.readUInt8(8))));
  }

  private formulaText(data: Buffer): void {
    if (this.textFor !== null) this.put(this.textFor.row, this.textFor.column, this.context.text.read(data, 0, 2));
    this.textFor = null;
  }

  private sharedString(index: number): string {
    const text = this.context.strings[index];
    if (text === undefined) throw new FileRefusal('F_TRUNCATED');
    return text;
  }
}

const truth = (value: number): string => (value === 0 ? 'FALSE' : 'TRUE');
const dense = (cells: Cell[]): Cell[] => Array.from(cells, (cell) => cell ?? '');
