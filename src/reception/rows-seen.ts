import { type FileFinding, type Finding, type FindingCode, type ReadRow, type Severity, TO_CHECK } from '../intake';
import { type FileNotice, fileNotice } from './file-notice';
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

/** What a receipt says beside the batches: of the rows that were not taken, and of the file. */
export interface Told {
  readonly rejectedRows: RejectedRows;
  /** The first 200. */
  readonly notices: readonly FileNotice[];
}

/** Of what was not read. */
export const NOTHING_TOLD: Told = { rejectedRows: { shown: [], more: 0 }, notices: [] };

/** What was said with one code: of how many rows, and the sentences of the first of them. */
export interface SaidOfRows {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly rows: number;
  readonly first: readonly RejectedRow[];
}

const MOST_SHOWN = 200;
const FIRST_OF_CODE = 5;
const TO_BE_READ: readonly Severity[] = ['REJECTED', 'WARNED', 'DUPLICATE'];

/** Looks at rows on their way to the receipt: keeps every sentence of the first rejected ones, and the first sentences of every code. */
export class RowsSeen implements Watch {
  private shown: RejectedRow[] = [];
  private more = 0;
  private codes = new Map<FindingCode, SaidOfRows & { rows: number; readonly first: RejectedRow[] }>();
  private ofFile: readonly FileNotice[] = [];

  /** Told how many rows have passed. */
  constructor(private readonly onRows: (rows: number) => void = () => undefined) {}

  get rejected(): RejectedRows {
    return { shown: this.shown, more: this.more };
  }

  /** What a person has to read: what rejects first, then what is to be confirmed, then repetitions; the most frequent first. */
  get said(): readonly SaidOfRows[] {
    return [...this.codes.values()].sort((a, b) => TO_BE_READ.indexOf(a.severity) - TO_BE_READ.indexOf(b.severity) || b.rows - a.rows);
  }

  /** What concerns sheets or the whole file; complete when all rows have passed. */
  get notices(): readonly FileNotice[] {
    return this.ofFile;
  }

  /** Whether something of what was read is to be checked: a total that differs may be people who are missing. */
  get asksToCheck(): boolean {
    return this.ofFile.some(({ code, severity }) => severity === 'WARNED' && TO_CHECK.has(code));
  }

  get told(): Told {
    return { rejectedRows: this.rejected, notices: this.ofFile.slice(0, MOST_SHOWN) };
  }

  onNotices(notices: readonly FileFinding[]): void {
    this.ofFile = notices.map(fileNotice);
  }

  async *watch(chunks: AsyncIterable<readonly ReadRow[]>): AsyncIterable<readonly ReadRow[]> {
    this.shown = [];
    this.more = 0;
    this.codes = new Map();
    this.ofFile = [];
    let rows = 0;
    for await (const chunk of chunks) {
      for (const row of chunk) this.meet(row);
      rows += chunk.length;
      this.onRows(rows);
      yield chunk;
    }
  }

  private meet(row: ReadRow): void {
    if (row.disposition === 'REJECTED') this.keep(row);
    if (row.disposition === 'REJECTED' || row.disposition === 'WARNED' || row.disposition === 'DUPLICATE') this.count(row);
  }

  private keep({ row, findings }: ReadRow): void {
    if (this.shown.length >= MOST_SHOWN) {
      this.more += 1;
      return;
    }
    const said = findings.filter(({ severity }) => severity === 'REJECTED');
    for (const each of said) this.shown.push(sentence(row, each));
  }

  /** A row counts once for a code, however many of its cells it is said of. */
  private count({ row, findings }: ReadRow): void {
    findings.forEach((each, i) => {
      const { code, severity } = each;
      if (!TO_BE_READ.includes(severity)) return;
      const of = this.codes.get(code) ?? { code, severity, rows: 0, first: [] };
      if (findings.findIndex((other) => other.code === code) === i) of.rows++;
      if (of.first.length < FIRST_OF_CODE) of.first.push(sentence(row, each));
      this.codes.set(code, of);
    });
  }
}

const sentence = (row: number, { messageEn, messageZh }: Finding): RejectedRow => ({ row, message: messageEn, messageZh });
