import { ANNOTATION_HEADER } from '../table/annotation-column';
import { columnLetters, LAST_COLUMN, reference } from './cell-reference';
import type { Edit } from './edited-bytes';
import type { CellMark, RowMarks, SheetMarks } from './marks';
import type { ScannedCell, ScannedRow, SheetScan } from './sheet-scan';
import type { Styles } from './styles';
import { LINE_HEIGHT, linesOf, SENTENCE_WIDTH } from './text-width';
import { Unpatchable } from './unpatchable';
import { withAttribute, withoutAttribute, xmlText } from './xml-walk';

/** A sheet to be changed: what stands where in it, and what to tell. */
export interface EditedSheet {
  readonly scan: SheetScan;
  readonly styles: Styles;
  readonly marks: SheetMarks;
}

/** The edits that put marks and sentences into a sheet. */
export class SheetEdit {
  readonly edits: Edit[] = [];
  private readonly column: number;

  private readonly scan: SheetScan;
  private readonly styles: Styles;
  private readonly marks: SheetMarks;

  constructor({ scan, styles, marks }: EditedSheet) {
    this.scan = scan;
    this.styles = styles;
    this.marks = marks;
    this.column = marks.annotationColumn ?? scan.lastColumn + 1;
    if (this.column > LAST_COLUMN) throw new Unpatchable('there is no column left');
    for (const cell of scan.stale) this.cleanStale(cell);
    this.header();
    for (const row of marks.rows) this.row(row);
    this.widen();
    this.dimension();
  }

  private header(): void {
    const row = this.scan.rows.get(this.marks.headerRow);
    if (row === undefined) throw new Unpatchable('its header row is not where it was read');
    const before = row.cells.filter(({ column }) => column < this.column).at(-1);
    const cell = this.textCell(this.marks.headerRow, this.styles.unmarked(before?.style ?? 0), ANNOTATION_HEADER);
    this.putLast(row, cell, 1);
  }

  private row(marks: RowMarks): void {
    const row = this.scan.rows.get(marks.row);
    if (row === undefined) throw new Unpatchable(`row ${marks.row} is not where it was read`);
    const marked = new Map(marks.cells.map((cell) => [cell.column, cell]));
    for (const cell of row.cells) {
      if (cell.column === this.column) continue;
      const mark = marked.get(cell.column);
      marked.delete(cell.column);
      this.restyle(cell, mark === undefined ? this.styles.unmarked(cell.style) : this.styleOf(cell.style, mark));
    }
    const missing = [...marked.values()].sort((a, b) => a.column - b.column);
    const last = this.textCell(marks.row, this.styles.sentence(marks.tone), marks.sentence);
    if (row.selfClosing) throw new Unpatchable(`row ${marks.row} holds nothing`);
    for (const mark of missing) this.insertBlank(row, marks.row, mark);
    this.putLast(row, last, linesOf(marks.sentence, SENTENCE_WIDTH));
  }

  private styleOf(style: number, { tone, asText }: CellMark): number {
    return this.styles.marked(this.styles.unmarked(style), tone, asText);
  }

  private restyle({ style, tag }: ScannedCell, next: number): void {
    if (next === style) return;
    this.edits.push({ from: tag.start, until: tag.end, by: (was) => withAttribute(was, 's', String(next)) });
  }

  /** A wrong cell that does not exist because it is blank. */
  private insertBlank(row: ScannedRow, number: number, mark: CellMark): void {
    const next = row.cells.find(({ column }) => column > mark.column);
    const at = next?.tag.start ?? row.close;
    this.edits.push({
      from: at,
      until: at,
      by: `<${this.scan.prefix}c r="${reference(mark.column, number)}" s="${this.styleOf(0, mark)}"/>`,
    });
  }

  /** The cell of the column of sentences, in place of what stands there; the row grows to its lines. */
  private putLast(row: ScannedRow, cell: string, lines: number): void {
    const there = row.cells.find(({ column }) => column === this.column);
    const next = row.cells.find(({ column }) => column > this.column);
    const from = there?.tag.start ?? next?.tag.start ?? row.close;
    this.edits.push({ from, until: there?.end ?? from, by: cell });
    this.edits.push({ from: row.tag.start, until: row.tag.end, by: (was) => grown(withoutAttribute(was, 'spans'), lines) });
  }

  private cleanStale(cell: ScannedCell): void {
    if (cell.column === this.marks.annotationColumn) this.edits.push({ from: cell.tag.start, until: cell.end, by: '' });
    else this.restyle(cell, this.styles.unmarked(cell.style));
  }

  private textCell(row: number, style: number, text: string): string {
    const p = this.scan.prefix;
    return `<${p}c r="${reference(this.column, row)}" s="${style}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${xmlText(text)}</${p}t></${p}is></${p}c>`;
  }

  /** The column is wide enough to read; what `cols` said of its neighbours stays. */
  private widen(): void {
    const p = this.scan.prefix;
    const number = this.column + 1;
    const own = `<${p}col min="${number}" max="${number}" width="${SENTENCE_WIDTH}" customWidth="1"/>`;
    const { columns } = this.scan;
    if (columns === null) {
      this.edits.push({ from: this.scan.sheetData, until: this.scan.sheetData, by: `<${p}cols>${own}</${p}cols>` });
      return;
    }
    const over = columns.items.find(({ min, max }) => min <= number && number <= max);
    if (over !== undefined) {
      this.edits.push({ from: over.start, until: over.end, by: (was) => this.around(was, over, own) });
      return;
    }
    const at = columns.items.find(({ min }) => min > number)?.start ?? columns.close;
    this.edits.push({ from: at, until: at, by: own });
  }

  private around(tag: string, { min, max }: { min: number; max: number }, own: string): string {
    const part = (from: number, until: number): string =>
      from > until ? '' : withAttribute(withAttribute(tag, 'min', String(from)), 'max', String(until));
    return part(min, this.column) + own + part(this.column + 2, max);
  }

  private dimension(): void {
    const { dimension } = this.scan;
    const match = /^([A-Z]+\d+)(?::([A-Z]+)(\d+))?$/.exec(dimension?.reference ?? '');
    if (dimension === null || match === null) return;
    const [, first = '', , lastRow = /\d+$/.exec(first)?.[0] ?? '1'] = match;
    const last = columnLetters(Math.max(this.column, this.scan.lastColumn));
    this.edits.push({ from: dimension.start, until: dimension.end, by: (was) => withAttribute(was, 'ref', `${first}:${last}${lastRow}`) });
  }
}

/** A row high enough for the lines, unless it is higher already or somebody chose its height. */
function grown(tag: string, lines: number): string {
  if (lines < 2 || /\scustomHeight="(?:1|true)"/.test(tag) || Number(/\sht="([\d.]+)"/.exec(tag)?.[1] ?? 0) >= lines * LINE_HEIGHT)
    return tag;
  return withAttribute(withAttribute(tag, 'ht', String(lines * LINE_HEIGHT)), 'customHeight', '1');
}
