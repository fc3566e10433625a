import type { ReadRow } from '../intake';
import type { Watch } from './station';

/** A rejected row as its sender reads it: row, column, what was expected and what to do; numbers and names masked. */
export interface RejectedRow {
  readonly row: number;
  readonly message: string;
  readonly messageZh: string;
}

export interface RejectedRows {
  readonly shown: readonly RejectedRow[];
  /** Rejected rows beyond those shown. */
  readonly more: number;
}

const MOST_SHOWN = 200;

/** Looks at rows on their way to the receipt, and keeps every sentence of the first rejected ones. */
export class RowsSeen implements Watch {
  private shown: RejectedRow[] = [];
  private more = 0;

  /** Told how many rows have passed. */
  constructor(private readonly onRows: (rows: number) => void = () => undefined) {}

  get rejected(): RejectedRows {
    return { shown: this.shown, more: this.more };
  }

  async *watch(chunks: AsyncIterable<readonly ReadRow[]>): AsyncIterable<readonly ReadRow[]> {
    this.shown = [];
    this.more = 0;
    let rows = 0;
    for await (const chunk of chunks) {
      for (const row of chunk) if (row.disposition === 'REJECTED') this.keep(row);
      rows += chunk.length;
      this.onRows(rows);
      yield chunk;
    }
  }

  private keep({ row, findings }: ReadRow): void {
    if (this.shown.length >= MOST_SHOWN) {
      this.more += 1;
      return;
    }
    const said = findings.filter(({ severity }) => severity === 'REJECTED');
    for (const { messageEn, messageZh } of said) this.shown.push({ row, message: messageEn, messageZh });
  }
}
