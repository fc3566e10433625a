import type { Database } from '../../database';
import type { Held } from '../place';
import type { Health } from './attempts';
import type { Courier } from './courier';
import { AWAY_AFTER } from './endpoint';
import type { Tried } from './post';

/** What a call of one endpoint works with. */
export interface Call {
  readonly database: Database;
  readonly courier: Courier;
  readonly held: Held;
  /** Seconds until the next try after so many that failed. */
  readonly pause: (attempts: number) => number;
  /** Aborted when the process ends, or another one calls the endpoint now. */
  readonly signal: AbortSignal;
}

/** So long at most until what was done is written down, but for what is on the way. */
const WRITE_DOWN_AFTER_MS = 5_000;

/** The account of one piece of work: how many tries failed one after the other, and whether to begin more. */
export class Account {
  delivered = false;
  /** For so many seconds from now on the receiver asks not to be called; null: it does not. */
  waitSeconds: number | null = null;
  private readonly began = performance.now();

  constructor(
    public failing: number,
    private readonly signal: AbortSignal,
  ) {}

  note({ outcome, waitSeconds }: Tried): void {
    if (waitSeconds !== null) this.waitSeconds = Math.max(this.waitSeconds ?? 0, waitSeconds);
    this.delivered ||= outcome === 'DELIVERED';
    this.failing = outcome === 'DELIVERED' ? 0 : this.failing + 1;
  }

  get health(): Health {
    return { failing: this.failing, delivered: this.delivered, waitSeconds: this.waitSeconds };
  }

  get mayGoOn(): boolean {
    if (this.signal.aborted || this.waitSeconds !== null) return false;
    return this.failing < AWAY_AFTER && performance.now() - this.began < WRITE_DOWN_AFTER_MS;
  }
}
