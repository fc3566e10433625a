import { type FormerBlock, type FormerList, ROWS_PER_BLOCK } from './former-list';

/** Rows before and after the place at hand that are searched: whoever moved further is read as new. */
const REACH = 4 * ROWS_PER_BLOCK;

/** Goes through the former list in step with the new one. Memory: the blocks within reach, some 50 bytes a row. */
export class InStep {
  private readonly window = new Map<number, SearchedBlock>();
  private loaded = 0;
  private ended = false;
  /** Where the next row is expected, from 0. */
  private next = 0;

  constructor(private readonly former: FormerList) {}

  /** Ask before each chunk of so many rows. */
  async ready(rows: number): Promise<void> {
    while (!this.ended && this.loaded * ROWS_PER_BLOCK < this.next + rows + REACH) {
      const block = await this.former.block(this.loaded);
      if (block === null) this.ended = true;
      else this.window.set(this.loaded++, new SearchedBlock(block));
    }
    for (const n of this.window.keys()) if ((n + 1) * ROWS_PER_BLOCK < this.next - REACH) this.window.delete(n);
  }

  /** The row of the former list (from 1) with this fingerprint, each at most once; 0 when it has none within reach. */
  match(high: number, low: number): number {
    const found = this.isThere(this.next, high, low) ? this.next : this.search(high, low);
    if (found === -1) return 0;
    this.next = found + 1;
    return found + 1;
  }

  block(row: number): FormerBlock | undefined {
    return this.window.get(Math.floor((row - 1) / ROWS_PER_BLOCK))?.block;
  }

  private isThere(at: number, high: number, low: number): boolean {
    return this.window.get(Math.floor(at / ROWS_PER_BLOCK))?.take(at % ROWS_PER_BLOCK, high, low) ?? false;
  }

  /** From the place at hand on, then before it. */
  private search(high: number, low: number): number {
    const here = Math.floor(this.next / ROWS_PER_BLOCK);
    const numbers = [...this.window.keys()];
    for (const n of [...numbers.filter((each) => each >= here), ...numbers.filter((each) => each < here).reverse()]) {
      const place = this.window.get(n)?.find(high, low) ?? -1;
      if (place !== -1) return n * ROWS_PER_BLOCK + place;
    }
    return -1;
  }
}

/** A block with an index of its fingerprints, made when the first row is searched in it. */
class SearchedBlock {
  private readonly taken: Uint8Array;
  private index: Map<number, number> | null = null;

  constructor(readonly block: FormerBlock) {
    this.taken = new Uint8Array(block.rows);
  }

  /** Whether the row at this place has the fingerprint and was not taken before; it is taken then. */
  take(place: number, high: number, low: number): boolean {
    const { fingerprints, rows } = this.block;
    if (place >= rows || fingerprints[place * 2] !== high || fingerprints[place * 2 + 1] !== low || this.taken[place] === 1) return false;
    this.taken[place] = 1;
    return true;
  }

  find(high: number, low: number): number {
    this.index ??= this.indexed();
    const place = this.index.get(low) ?? -1;
    return place !== -1 && this.take(place, high, low) ? place : -1;
  }

  private indexed(): Map<number, number> {
    const index = new Map<number, number>();
    const { fingerprints, rows } = this.block;
    for (let place = 0; place < rows; place++) index.set(fingerprints[place * 2 + 1] ?? 0, place);
    return index;
  }
}
