import type { Database } from '../../database';
import type { DeliveryProgress } from '../../intake/acceptance';
import type { RowsSeen } from '../rows-seen';
import type { Watch } from '../station';
import { LeaseLostError } from './finish';
import type { KeptUpload } from './kept-upload';
import { keepLease, type Progress } from './lease';
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
 * over) or the process ends, `signal` calls the work off, whatever statement it is at.
 */
export class ProgressReport {
  readonly signal: AbortSignal;
  private readonly lost = new AbortController();
  private phase: Phase = 'CHECKING_DIGEST';
  private rows = 0;
  private readingSince = 0;
  private source: KeptUpload | null = null;
  private telling: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly reporting: Reporting) {
    this.signal = AbortSignal.any([reporting.ending, this.lost.signal]);
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

  /** How the station looks on for us. */
  watching(rows: RowsSeen): Watch {
    return {
      watch: (chunks) => rows.watch(chunks),
      onNotices: (notices) => rows.onNotices(notices),
      onProgress: (progress) => this.hear(progress),
      signal: this.signal,
    };
  }

  private hear({ phase, rows }: DeliveryProgress): void {
    if (phase === 'READING' && rows === 0) this.readingSince = performance.now();
    this.phase = phase;
    this.rows = rows;
  }

  private get progress(): Progress {
    const { phase, rows, source } = this;
    const seconds = (performance.now() - this.readingSince) / 1000;
    const rowsPerSecond = phase === 'READING' && rows > 0 ? Math.round(rows / seconds) : 0;
    return { phase, rows, bytes: source?.readUntil ?? 0, rowsPerSecond };
  }

  private async tell(): Promise<void> {
    const { database, upload, clerk, leaseSeconds } = this.reporting;
    try {
      const kept = await keepLease(database, { upload, clerk, seconds: leaseSeconds }, this.progress);
      if (!kept) this.lost.abort(new LeaseLostError(`upload ${upload}: cancelled, or taken over.`));
    } catch {
      // The database is away: the work itself will fail on it, and the lease runs out by itself.
    }
  }
}
