import type { TokenVerifier } from '../../access';
import type { Database } from '../../database';
import type { IdentityKeys } from '../../identity/identity-keys';
import type { Log } from '../../log';
import type { UploadSettings } from '../../reception';

/** Where uploads are received: any process of the hub, all over one database. */
export interface RosterDesk {
  readonly database: Database;
  readonly keys: IdentityKeys;
  readonly settings: UploadSettings;
}

export interface RosterRoutes {
  readonly desk: RosterDesk;
  readonly verify: TokenVerifier;
  readonly log: Log;
  /** Bodies that are on their way to this process. */
  readonly bodies: BodyCount;
}

const MOST_BODIES = 32;

/** Bounds how many senders one process listens to at once: each holds one part in memory. */
export class BodyCount {
  private open = 0;

  /** False when too many are open; otherwise counted until `work` ends. */
  async during<T>(work: () => Promise<T>, refuse: () => never): Promise<T> {
    if (this.open >= MOST_BODIES) refuse();
    this.open += 1;
    try {
      return await work();
    } finally {
      this.open -= 1;
    }
  }
}
