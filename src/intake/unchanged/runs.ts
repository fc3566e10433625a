/** Three numbers of four bytes each, some megabytes in all: a list in another order than the former one is read in full. */
const MOST = 1 << 17;

/** Which rows of a list are unchanged, as runs that follow each other in both lists: their first rows, and how many. */
export class UnchangedRuns {
  private runs = new Uint32Array(3 * 1024);
  private used = 0;

  /** Rows come in rising order; both from 1. False when there are too many runs. */
  add(row: number, formerRow: number): boolean {
    const last = this.used - 3;
    if (last >= 0) {
      const length = this.runs[last + 2] ?? 0;
      if ((this.runs[last] ?? 0) + length === row && (this.runs[last + 1] ?? 0) + length === formerRow) {
        this.runs[last + 2] = length + 1;
        return true;
      }
    }
    if (this.used === 3 * MOST) return false;
    if (this.used === this.runs.length) this.grow();
    this.runs.set([row, formerRow, 1], this.used);
    this.used += 3;
    return true;
  }

  /** Each run: its first row, the former list's, and how many. */
  *[Symbol.iterator](): Iterator<readonly [row: number, formerRow: number, length: number]> {
    for (let at = 0; at < this.used; at += 3) yield [this.runs[at] ?? 0, this.runs[at + 1] ?? 0, this.runs[at + 2] ?? 0];
  }

  /** Asks row after row, in rising order: the former row, 0 for a row that is not unchanged. */
  walk(): (row: number) => number {
    let at = 0;
    return (row) => {
      while (at < this.used && row >= (this.runs[at] ?? 0) + (this.runs[at + 2] ?? 0)) at += 3;
      const first = at < this.used ? (this.runs[at] ?? 0) : Number.POSITIVE_INFINITY;
      return row < first ? 0 : (this.runs[at + 1] ?? 0) + row - first;
    };
  }

  private grow(): void {
    const larger = new Uint32Array(this.runs.length * 2);
    larger.set(this.runs);
    this.runs = larger;
  }
}
