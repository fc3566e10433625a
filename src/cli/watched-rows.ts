import type { ReadRow } from '../intake';
import type { Rejection, Rejections } from './receipt';

const SHOWN = 200;
const PAUSE_MS = 200;

/** Looks at rows on their way: keeps the sentences of the first rejected ones and, on a terminal, shows how far it has come. */
export class WatchedRows {
  private shown: Rejection[] = [];
  private more = 0;
  private rows = 0;
  private said = 0;

  constructor(private readonly terminal: NodeJS.WriteStream) {}

  async *watch(chunks: AsyncIterable<readonly ReadRow[]>): AsyncIterable<readonly ReadRow[]> {
    this.shown = [];
    this.more = 0;
    this.rows = 0;
    for await (const chunk of chunks) {
      for (const row of chunk) if (row.disposition === 'REJECTED') this.reject(row);
      this.rows += chunk.length;
      this.progress();
      yield chunk;
    }
    if (this.said > 0) this.terminal.write('\r\u001b[K');
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

  private progress(): void {
    if (!this.terminal.isTTY || Date.now() - this.said < PAUSE_MS) return;
    this.said = Date.now();
    this.terminal.write(`\r已读 ${this.rows} 行 · ${this.rows} rows read`);
  }
}
