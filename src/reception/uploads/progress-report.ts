import type { Database } from '../../database';
import type { ReadRow } from '../../intake';
import type { RowsSeen } from '../rows-seen';
import type { Watch } from '../station';
import { LeaseLostError } from './finish';
import type { KeptUpload } from './kept-upload';
import { keepLease } from './lease';
import type { Phase } from './upload';

export interface Reporting {
  readonly database: Database;
  readonly upload: string;
  readonly clerk: string;
  readonly leaseSeconds: number;
  /** Ends the work in order; it is then given back. */
  readonly ending: AbortSignal;
}

const EVERY_MS = 500;

/**
 * Writes how far the work is, twice a second, and with it keeps the lease. When the lease is lost (the sender cancelled, another clerk took
 * over) or the process ends, the next look at it throws, and the transaction under way is undone.
 */
export class ProgressReport {
  private phase: Phase = 'CHECKING_DIGEST';
  private count = 0;
  private readingSince = 0;
  private source: KeptUpload | null = null;
  private lost = false;
  private telling: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly reporting: Reporting) {
    const every = Math.min(EVERY_MS, (reporting.leaseSeconds * 1000) / 3);
    this.timer = setInterval(() => {
      this.telling = this.telling.then(() => this.tell());
    }, every);
  }

  /** Stops telling; resolves when the last word is written. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.telling;
  }

  reading(source: KeptUpload): void {
    this.source = source;
  }

  rows(count: number): void {
    this.count = count;
    this.throwIfLost();
  }

  throwIfLost(): void {
    if (this.lost) throw new LeaseLostError(`upload ${this.reporting.upload}: cancelled, or taken over.`);
    this.reporting.ending.throwIfAborted();
  }

  /** The watch of the station: rows are read while they flow, and written after the last one. */
  watching(rows: RowsSeen): Watch {
    const read = async function* (this: ProgressReport, chunks: AsyncIterable<readonly ReadRow[]>) {
      this.phase = 'READING';
      this.readingSince = performance.now();
      yield* rows.watch(chunks);
      this.phase = 'ACCEPTING';
    };
    return { watch: read.bind(this) };
  }

  private async tell(): Promise<void> {
    const { database, upload, clerk, leaseSeconds } = this.reporting;
    const seconds = (performance.now() - this.readingSince) / 1000;
    const rowsPerSecond = this.phase === 'READING' && seconds > 0 ? Math.round(this.count / seconds) : 0;
    const progress = { phase: this.phase, rows: this.count, bytes: this.source?.readUntil ?? 0, rowsPerSecond };
    try {
      this.lost ||= !(await keepLease(database, { upload, clerk, seconds: leaseSeconds }, progress));
    } catch {
      // The database is away: the work itself will fail on it, and the lease runs out by itself.
    }
  }
}
