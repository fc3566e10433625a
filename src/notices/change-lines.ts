import type { Caller } from '../access';
import type { ChangePosition } from '../changelog';
import type { Reader } from '../database';
import { cloudEventOf } from './cloud-event';
import type { Wanted } from './filter';
import { readPage } from './page';
import type { ChangeCursors } from './told/cursors';
import { statusChangeOf } from './told/told-change';

const PAGE = 1_000;

/** What a file of changes came to: how many, and the cursor after which the next one begins; null = the log is empty. */
export interface ChangesWritten {
  readonly changes: number;
  readonly cursor: string | null;
}

export interface ChangesToWrite {
  readonly caller: Caller;
  /** Begin after this cursor; null = with the first change there ever was. */
  readonly after: string | null;
  readonly wanted: Wanted;
}

/** The changes that a caller may see as a file (变更文件): one CloudEvent a line, as a webhook gets them, in the order of the log, to its end. */
export class ChangeLines {
  private count = 0;
  private until: ChangePosition | null;

  /** Throws the error `BAD_CURSOR` for a cursor that this hub did not write. */
  constructor(
    private readonly reader: Reader,
    private readonly cursors: ChangeCursors,
    private readonly asked: ChangesToWrite,
  ) {
    this.until = asked.after === null ? null : cursors.read(asked.after);
  }

  /** A piece of the file for each page of the log that has something for the caller. */
  async *pieces(): AsyncGenerator<Uint8Array> {
    const { caller, wanted } = this.asked;
    for (let more = true; more; ) {
      const page = await readPage(this.reader, { caller, after: this.until, first: PAGE, wanted });
      const lines = page.changes.map((change) => `${cloudEventOf(change, statusChangeOf(change, this.cursors))}\n`);
      if (lines.length > 0) yield Buffer.from(lines.join(''));
      this.count += lines.length;
      this.until = page.until;
      more = page.more;
    }
  }

  /** To be asked when the last piece was taken. */
  written(): ChangesWritten {
    return { changes: this.count, cursor: this.until === null ? null : this.cursors.write(this.until) };
  }
}
