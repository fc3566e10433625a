import { SingleBar } from 'cli-progress';
import type { DeliveryProgress } from '../../intake/acceptance';
import { type Moment, momentLine, type Phase } from './moment';

const LINE_EACH_MS = 5000;
const REDRAWS_PER_SECOND = 8;

/** Where progress is shown: a bar on a terminal, a line each 5 s elsewhere, nothing when nobody wants it. */
export interface ProgressStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** False when NO_COLOR, TERM=dumb or the terminal itself forbids colours. */
  readonly hasColors?: () => boolean;
}

/** Shows on standard error how far a command has come; standard output stays free for its result. */
export class Progress {
  private phase: Phase = 'CHECKING';
  private since = performance.now();
  private rows = 0;
  private bytes: Moment['bytes'] = null;
  private bar: SingleBar | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly stream: ProgressStream) {}

  begin(): void {
    if (this.stream.isTTY) this.beginBar();
    else
      this.timer = setInterval(() => this.stream.write(`${momentLine(this.moment(), Number.POSITIVE_INFINITY)}\n`), LINE_EACH_MS).unref();
  }

  /** For `RosterFile.onBytes`. */
  readonly onBytes = (read: number, of: number): void => {
    if (this.phase === 'OPENING') this.enter('CHECKING');
    this.bytes = { read, of };
  };

  /** The file was looked at; the database comes next. */
  readonly onOpening = (): void => this.enter('OPENING');

  /** For `Delivery.onProgress`. */
  readonly onDelivery = ({ phase, rows }: DeliveryProgress): void => {
    this.enter(phase);
    this.rows = rows;
  };

  /** Rows that are only looked at. */
  readonly onRows = (rows: number): void => {
    this.enter('READING');
    this.rows = rows;
  };

  /** Takes the bar away; may be called twice. */
  readonly end = (): void => {
    this.bar?.stop();
    if (this.timer !== null) clearInterval(this.timer);
    this.bar = null;
    this.timer = null;
  };

  private enter(phase: Phase): void {
    if (phase === this.phase) return;
    this.phase = phase;
    this.since = performance.now();
    if (phase !== 'READING') this.bytes = null;
  }

  private moment(): Moment {
    return { phase: this.phase, rows: this.rows, bytes: this.bytes, seconds: (performance.now() - this.since) / 1000 };
  }

  private beginBar(): void {
    const { stream } = this;
    this.bar = new SingleBar({
      stream,
      format: () => this.coloured(momentLine(this.moment(), stream.columns ?? 80)),
      fps: REDRAWS_PER_SECOND,
      forceRedraw: true,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
    });
    this.bar.start(1, 0);
  }

  private coloured(line: string): string {
    return this.stream.hasColors?.() ? line.replace(/█+/, (done) => `\u001b[36m${done}\u001b[39m`) : line;
  }
}
