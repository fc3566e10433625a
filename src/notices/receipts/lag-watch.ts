import { setTimeout as wait } from 'node:timers/promises';
import type { Reader } from '../../database';
import { behind } from './behind';
import { subscribers } from './subscriber';

const EVERY_MS = 60_000;

/** A subscriber that has let changes wait for too long; names an agency's program, never a person. */
export interface Lagging {
  readonly agency: string;
  readonly town: string | null;
  readonly subscriber: string;
  readonly changes: number;
  readonly minutes: number;
}

export interface LagWatchParts {
  readonly reader: Reader;
  /** Later than this is late. */
  readonly minutes: number;
  /** Told of everyone who is late, once when that begins. */
  readonly onLagging: (lagging: Lagging) => void;
  readonly onError: (error: Error) => void;
}

/** Looks every minute who is late (滞后告警), for the log and for /readyz. */
export class LagWatch {
  private readonly stop = new AbortController();
  private late = new Map<string, Lagging>();
  private done: Promise<void> | undefined;

  constructor(private readonly parts: LagWatchParts) {}

  begin(): void {
    this.done ??= this.run();
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.done;
  }

  /** What /readyz says beside "up": how many are late; undefined when nobody is. Names nobody, because health is open to everybody. */
  detail(): string | undefined {
    return this.late.size === 0 ? undefined : `${this.late.size} LAGGING`;
  }

  /** Looks now. */
  async look(): Promise<void> {
    const { reader, minutes, onLagging } = this.parts;
    const late = new Map<string, Lagging>();
    for (const subscriber of await subscribers(reader, null)) {
      const waits = await behind(reader, subscriber);
      if (waits.minutes < minutes || waits.since === null) continue;
      const { agency, town, name } = subscriber;
      late.set(`${agency} ${town} ${name}`, { agency, town, subscriber: name, changes: waits.changes, minutes: waits.minutes });
    }
    for (const [key, lagging] of late) if (!this.late.has(key)) onLagging(lagging);
    this.late = late;
  }

  private async run(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      await this.look().catch((error: Error) => this.parts.onError(error));
      await wait(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
