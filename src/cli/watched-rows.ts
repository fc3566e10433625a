import type { ReadRow } from '../intake';
import type { Rejection, Rejections } from './receipt';

const SHOWN = 200;

/** Looks at rows on their way and keeps the sentences of the first rejected ones. */
export class WatchedRows {
  private shown: Rejection[] = [];
  private more = 0;
  private rows = 0;

  constructor(private readonly onRows: (rows: number) => void = () => undefined) {}

  async *watch(chunks: AsyncIterable<readonly ReadRow[]>): AsyncIterable<readonly ReadRow[]> {
    this.shown = [];
    this.more = 0;
    this.rows = 0;
    for await (const chunk of chunks) {
      for (const row of chunk) if (row.disposition === 'REJECTED') this.reject(row);
      this.rows += chunk.length;
      this.onRows(this.rows);
      yield chunk;
    }
  }

  get rejections(): Rejections {
    return { shown: this.shown, more: this.more };
  }

  private reject({ row, findings }: ReadRow): void {
    if (this.shown.length >= SHOWN) {
      this.more += 1;
      return;
    }
    const said = findings.filter(({ severity }) => severity === 'REJECTED');
    for (const { messageZh, messageEn } of said) this.shown.push({ row, messageZh, messageEn });
  }
}
