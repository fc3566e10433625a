import { FileRefusal } from '../file-refusal';
import type { Cell } from '../raw-row';
import { BlankElements } from './blank-elements';
import { type NumberShown, numberCell, typed } from './cell-formats';
import { isTrue } from './package-parts';
import { type RowBudget, SheetRows } from './sheet-rows';
import { walkXml, withoutEscapes, type XmlListener } from './xml-walk';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberShown[];
  readonly from1904: boolean;
  readonly budget: RowBudget;
}

/** Reads the rows of a worksheet as they stream by. */
export async function sheetRows(chunks: AsyncIterable<Buffer>, context: SheetContext): Promise<SheetRows> {
  const listener = new SheetListener(context);
  await walkXml(chunks, listener);
  return listener.rows;
}

const LAST_COLUMN = 16_384;
const MOST_MERGES = 200_000;

class SheetListener implements XmlListener {
  readonly rows: SheetRows;
  private row = 0;
  private rowHidden = false;
  private cells: Cell[] = [];
  private column = 0;
  private type = '';
  private format = 0;
  private value = '';
  private hasFormula = false;
  private capture = false;
  private aids = 0;
  private readonly blanks = new BlankElements();

  constructor(private readonly context: SheetContext) {
    this.rows = new SheetRows(context.budget);
  }

  shortened(xml: string): string {
    return this.blanks.leftOutOf(xml);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        this.openRow(attributes);
        return;
      case 'c':
        this.openCell(attributes);
        return;
      case 'v':
        this.capture = true;
        return;
      case 't':
        this.capture = this.aids === 0;
        return;
      case 'f':
        this.hasFormula = true;
        return;
      case 'rPh':
        this.aids++;
        return;
      case 'col':
        if (isTrue(attributes.hidden)) this.rows.hiddenColumns += Math.max(0, Number(attributes.max) - Number(attributes.min)) + 1;
        return;
      case 'mergeCell':
        this.addMerge(attributes.ref ?? '');
    }
  }

  text(text: string): void {
    if (this.capture) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.capture = false;
    else if (name === 'rPh') this.aids--;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.rows.add(this.row, this.cells, this.rowHidden);
  }

  /** A row without its number follows the one before. */
  private openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    this.row = r === undefined ? this.row + 1 : Number(r);
    this.rowHidden = isTrue(hidden);
    this.cells = [];
    this.column = 0;
  }

  private openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    if (r !== undefined) this.column = columnOf(r);
    this.type = t ?? 'n';
    this.format = s === undefined ? -1 : Number(s);
    this.value = '';
    this.hasFormula = false;
  }

  private closeCell(): void {
    const cell = this.cell();
    if (cell !== '' && this.column < LAST_COLUMN) {
      while (this.cells.length < this.column) this.cells.push('');
      this.cells[this.column] = cell;
    }
    this.column++;
  }

  /** A formula that was never calculated shows nothing yet holds something: an error, never a blank. */
  private cell(): Cell {
    const { value } = this;
    if (value === '') return this.hasFormula && this.type !== 'str' ? typed('ERROR', '#CALC!') : '';
    switch (this.type) {
      case 's':
        return this.sharedString(Number(value));
      case 'str':
      case 'inlineStr':
        return withoutEscapes(value);
      case 'b':
        return value === '0' || value === 'false' ? 'FALSE' : 'TRUE';
      case 'e':
        return typed('ERROR', value);
      case 'd':
        return /^\d{4}-\d\d-\d\d/.test(value) ? typed('DATE', value.slice(0, 10)) : value;
      default:
        return numberCell(Number(value), this.context.formats[this.format] ?? 'PLAIN', this.context.from1904);
    }
  }

  /** A text that is not there would make the cell a blank, and a person vanish: the file is damaged. */
  private sharedString(index: number): string {
    const text = this.context.strings[index];
    if (text === undefined) throw new FileRefusal('F_TRUNCATED');
    return text;
  }

  private addMerge(ref: string): void {
    const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
    if (match === null) return;
    if (this.rows.merges.length >= MOST_MERGES) throw new FileRefusal('F_TOO_LARGE', { zh: '合并单元格过多', en: 'too many merged cells' });
    this.rows.merges.push({ firstRow: Number(match[2]), lastRow: Number(match[4]), column: columnOf(match[1] ?? '') });
  }
}

/** AB12 → 27 */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
