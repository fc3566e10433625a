import { randomUUID } from 'node:crypto';
import { listen } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import type { Learning } from '../../intake/acceptance';
import { finishAlone, LeaseLostError } from './finish';
import { giveBack, type Leased, takeUpload } from './lease';
import { ProgressReport } from './progress-report';
import { purgeUploads } from './purge';
import type { UploadSettings } from './settings';
import { UPLOAD_CHANNEL } from './upload';
import { workOn } from './work';

export interface ClerkParts extends Learning {
  readonly keys: IdentityKeys;
  readonly settings: UploadSettings;
  /** What went wrong with which upload; it is tried again, or given up as FAILED. */
  readonly onFault: (fault: { readonly upload: string | null; readonly err: Error }) => void;
}

/** An upload that made its clerks fail, or die, so often is given up: it must not take the next process down with it. */
const MOST_ATTEMPTS = 3;
const LOOK_EVERY_MS = 2_000;
const PURGE_EVERY_MS = 60_000;

export interface Clerk {
  /** Stops taking work and gives back what is not yet being written. */
  close(): Promise<void>;
}

/**
 * The clerk (收件员) of a process: takes complete uploads one after the other, oldest first, and works on them under a lease. Every process has one;
 * whichever is free takes the next, and when one dies its upload is taken by another, once, as soon as the lease has run out.
 */
export function startClerk(parts: ClerkParts): Clerk {
  const ending = new AbortController();
  const clerk = new Working(parts, ending.signal);
  const listening = listen(
    {
      settings: parts.database.settings,
      role: 'minsheng_hub',
      channel: UPLOAD_CHANNEL,
      everyMs: Math.min(LOOK_EVERY_MS, parts.settings.leaseSeconds * 1000),
      onError: (err) => parts.onFault({ upload: null, err }),
    },
    () => clerk.look(),
  );
  return {
    close: async () => {
      ending.abort();
      await listening.close();
    },
  };
}

class Working {
  private readonly name = randomUUID();
  private purgedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly parts: ClerkParts,
    private readonly ending: AbortSignal,
  ) {}

  /** Works until nothing waits. */
  async look(): Promise<void> {
    await this.purge();
    while (!this.ending.aborted) {
      const leased = await takeUpload(this.parts.database, this.name, this.parts.settings.leaseSeconds);
      if (leased === null) return;
      await this.work(leased);
    }
  }

  private async purge(): Promise<void> {
    if (performance.now() - this.purgedAt < PURGE_EVERY_MS) return;
    this.purgedAt = performance.now();
    await purgeUploads(this.parts.database);
  }

  private async work(leased: Leased): Promise<void> {
    const { database, consequences, keys, settings } = this.parts;
    const lease = { upload: leased.id, clerk: this.name };
    if (leased.attempts > MOST_ATTEMPTS) return this.giveUp(leased.id);
    const report = new ProgressReport({ ...lease, database, leaseSeconds: settings.leaseSeconds, ending: this.ending });
    try {
      await workOn({ database, consequences, keys, clerk: this.name, finishedDays: settings.finishedDays, report }, leased);
    } catch (error) {
      if (!(error instanceof LeaseLostError)) await this.failed(lease, error as Error);
    } finally {
      await report.stop();
    }
  }

  private async failed(lease: { upload: string; clerk: string }, err: Error): Promise<void> {
    const ending = this.ending.aborted;
    if (!ending) this.parts.onFault({ upload: lease.upload, err });
    await giveBack(this.parts.database, lease, ending ? 'ENDING' : 'FAILED').catch(() => undefined);
  }

  private giveUp(upload: string): Promise<void> {
    const { database, settings } = this.parts;
    return finishAlone(database, { upload, clerk: this.name, state: 'FAILED', result: null, finishedDays: settings.finishedDays });
  }
}
