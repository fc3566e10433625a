import { FileRefusal } from '../file-refusal';
import type { Cell } from '../raw-row';
import { columnFills, type Merge, type ReadFill } from './merges';
import type { PackedRows } from './packed-rows';

/** A sheet as the worker hands it over: its rows packed, with what vertical merges repeat. */
export interface PackedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  readonly chunks: readonly PackedRows[];
  readonly fills: readonly ReadFill[];
}

const ROWS_OF_CHUNK = 1000;
const BYTES_OF_CHUNK = 1 << 20;
/** A million rows of ten columns take 110 MB. */
const MOST_BYTES = 128 << 20;
/** Rows that are left out between two others are blank rows; a longer gap starts a new chunk with its own number. */
const LONGEST_GAP = 1000;

/** Collects the rows of one sheet in their order, and packs them. Throws `FileRefusal` when a row comes twice or the sheet is too large. */
export class SheetRows {
  private readonly chunks: PackedRows[] = [];
  private pending: Cell[][] = [];
  private firstRow = 1;
  private size = 0;
  private pendingSize = 0;
  hiddenRows = 0;
  hiddenColumns = 0;
  readonly merges: Merge[] = [];

  /** `row` counts from 1. */
  add(row: number, cells: Cell[], hidden: boolean): void {
    const next = this.firstRow + this.pending.length;
    if (row < next || row > 1_048_576) throw new FileRefusal('F_TRUNCATED');
    if (!cells.some((cell) => cell !== '')) return;
    if (hidden) this.hiddenRows++;
    if (row - next > LONGEST_GAP) this.pack(row);
    else for (let blank = next; blank < row; blank++) this.pending.push([]);
    this.pending.push(cells);
    this.pendingSize += sizeOf(cells);
    if (this.pending.length >= ROWS_OF_CHUNK || this.pendingSize > BYTES_OF_CHUNK) this.pack(row + 1);
  }

  packed(name: string, hidden: boolean): PackedSheet {
    this.pack(1);
    const { chunks, hiddenRows, hiddenColumns, merges } = this;
    return { name, hidden, hiddenRows, hiddenColumns, chunks, fills: columnFills(merges, chunks) };
  }

  private pack(nextRow: number): void {
    if (this.pending.length > 0) {
      const json = Buffer.from(JSON.stringify(this.pending));
      this.size += json.length;
      if (this.size > MOST_BYTES) throw new FileRefusal('F_TOO_LARGE', `${MOST_BYTES >> 20} MB`);
      this.chunks.push({ firstRow: this.firstRow, json: new Uint8Array(json) });
    }
    this.pending = [];
    this.pendingSize = 0;
    this.firstRow = nextRow;
  }
}

function sizeOf(cells: readonly Cell[]): number {
  let size = 2;
  for (const cell of cells) size += typeof cell === 'string' ? cell.length + 3 : 40;
  return size;
}
