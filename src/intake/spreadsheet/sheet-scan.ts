import { columnOf } from './cell-reference';
import type { SheetMarks } from './marks';
import { attributeOf, type SheetTag, walkTags } from './sheet-tags';
import { Unpatchable } from './unpatchable';

/** A tag's place in the sheet's bytes. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface ScannedCell {
  readonly column: number;
  readonly style: number;
  /** Its opening tag, and where the whole element ends. */
  readonly tag: Place;
  end: number;
}

export interface ScannedRow {
  readonly tag: Place;
  readonly selfClosing: boolean;
  readonly cells: ScannedCell[];
  /** Where its closing tag begins. */
  close: number;
}

/** What of a sheet has to be known to change it. */
export interface SheetScan {
  readonly prefix: string;
  readonly rows: ReadonlyMap<number, ScannedRow>;
  /** Cells of other rows that bear an earlier mark, or stand in the column of an earlier copy. */
  readonly stale: readonly ScannedCell[];
  /** The last column in which anything stands, by value or by merge. */
  readonly lastColumn: number;
  readonly dimension: (Place & { readonly reference: string }) | null;
  readonly columns: {
    readonly place: Place;
    readonly items: readonly (Place & { readonly min: number; readonly max: number })[];
    readonly close: number;
  } | null;
  readonly sheetData: number;
  readonly legacyDrawing: string | null;
  /** Where `legacyDrawing` may stand. */
  readonly drawingPlace: number;
}

/** What follows `legacyDrawing` in a worksheet, by the schema. */
const AFTER_DRAWING = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** Walks a sheet once. `marked` tells by its style whether a cell bears an earlier mark. */
export async function scanSheet(
  chunks: AsyncIterable<Uint8Array>,
  marks: SheetMarks,
  marked: (style: number) => boolean,
): Promise<SheetScan> {
  const scan = new Scan(marks, marked);
  await walkTags(inUtf8(chunks), (tag) => scan.meet(tag));
  return scan;
}

async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let first = true;
  for await (const chunk of chunks) {
    if (first && (chunk[0] === 0xff || chunk[0] === 0xfe || chunk[1] === 0)) throw new Unpatchable('a sheet is not UTF-8');
    first = false;
    yield chunk;
  }
}

class Scan implements SheetScan {
  prefix = '';
  readonly rows = new Map<number, ScannedRow>();
  readonly stale: ScannedCell[] = [];
  lastColumn = 0;
  dimension: SheetScan['dimension'] = null;
  columns: { place: Place; items: (Place & { min: number; max: number })[]; close: number } | null = null;
  sheetData = -1;
  legacyDrawing: string | null = null;
  drawingPlace = -1;
  private readonly wanted: ReadonlySet<number>;
  private rowNumber = 0;
  private row: ScannedRow | null = null;
  private column = -1;
  private cell: ScannedCell | null = null;

  constructor(
    private readonly marks: SheetMarks,
    private readonly marked: (style: number) => boolean,
  ) {
    this.wanted = new Set([marks.headerRow, ...marks.rows.map(({ row }) => row)]);
  }

  meet(tag: SheetTag): void {
    if (!tag.closes) this.open(tag);
    if (tag.closes || tag.selfClosing) this.close(tag);
  }

  private open(tag: SheetTag): void {
    switch (tag.local) {
      case 'row':
        this.openRow(tag);
        break;
      case 'c':
        this.openCell(tag);
        break;
      case 'v':
      case 'is':
      case 'f':
        if (this.cell !== null && this.cell.column !== this.marks.annotationColumn)
          this.lastColumn = Math.max(this.lastColumn, this.cell.column);
        break;
      case 'mergeCell':
        this.lastColumn = Math.max(this.lastColumn, columnOf((attributeOf(tag, 'ref') ?? '').split(':')[1] ?? ''));
        break;
      case 'col':
        this.columns?.items.push({ ...place(tag), min: Number(attributeOf(tag, 'min')), max: Number(attributeOf(tag, 'max')) });
        break;
      default:
        this.openOther(tag);
    }
  }

  private openOther(tag: SheetTag): void {
    if (tag.depth === 0) this.prefix = tag.prefix;
    if (tag.depth !== 1) return;
    if (tag.local === 'dimension') this.dimension = { ...place(tag), reference: attributeOf(tag, 'ref') ?? '' };
    if (tag.local === 'cols') this.columns = { place: place(tag), items: [], close: tag.end };
    if (tag.local === 'sheetData') this.sheetData = tag.start;
    if (tag.local === 'legacyDrawing') this.legacyDrawing = /:id\s*=\s*["']([^"']*)/.exec(tag.text)?.[1] ?? null;
    const after = AFTER_DRAWING.has(tag.local) || (tag.local === 'AlternateContent' && this.sheetData !== -1);
    if (this.drawingPlace === -1 && after) this.drawingPlace = tag.start;
  }

  /** Of an element that is one tag, its end is where it closes. */
  private close(tag: SheetTag): void {
    const { local, depth, end } = tag;
    const start = tag.selfClosing ? end : tag.start;
    if (local === 'c' && this.cell !== null) {
      this.cell.end = end;
      this.cell = null;
    }
    if (local === 'row' && this.row !== null) {
      this.row.close = start;
      this.row = null;
    }
    if (local === 'cols' && this.columns !== null) this.columns.close = start;
    if (depth === 0 && this.drawingPlace === -1) this.drawingPlace = start;
  }

  private openRow(tag: SheetTag): void {
    const number = attributeOf(tag, 'r');
    this.rowNumber = number === undefined ? this.rowNumber + 1 : Number(number);
    this.column = -1;
    this.row = this.wanted.has(this.rowNumber) ? { tag: place(tag), selfClosing: tag.selfClosing, cells: [], close: tag.end } : null;
    if (this.row !== null) this.rows.set(this.rowNumber, this.row);
  }

  private openCell(tag: SheetTag): void {
    const reference = attributeOf(tag, 'r');
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    this.cell = { column: this.column, style: Number(attributeOf(tag, 's') ?? 0), tag: place(tag), end: tag.end };
    if (this.row !== null) this.row.cells.push(this.cell);
    else if (this.column === this.marks.annotationColumn || this.marked(this.cell.style)) this.stale.push(this.cell);
  }
}

const place = ({ start, end }: SheetTag): Place => ({ start, end });
