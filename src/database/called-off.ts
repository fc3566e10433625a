import pg from 'pg';
import { clientConfig, type DatabaseSettings } from './settings';

/** Somebody's wish to stop a transaction, and the way to stop the statement that it is just running. */
export class CalledOff {
  constructor(
    readonly signal: AbortSignal,
    private readonly settings: DatabaseSettings,
  ) {}

  /** From now on until `end`, the signal cancels what `client` runs. */
  async watch(client: pg.ClientBase): Promise<Watched> {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    return new Watched(this.signal, () => this.cancel(rows[0]?.pid ?? 0));
  }

  /** Over a connection of its own: the pool may be used up by those who wait for this very transaction. */
  private async cancel(pid: number): Promise<void> {
    const client = new pg.Client(clientConfig(this.settings));
    await client.connect();
    await client.query('select pg_cancel_backend($1)', [pid]).finally(() => client.end());
  }
}

/** One transaction under watch. `stopped`: the signal came before `end`. */
export class Watched {
  stopped = false;
  private cancelling: Promise<void> = Promise.resolve();
  private readonly onAbort = (): void => {
    this.stopped = true;
    // When the server cannot be reached the statement has ended, or ends with its connection.
    this.cancelling = this.cancel().catch(() => undefined);
  };

  constructor(
    private readonly signal: AbortSignal,
    private readonly cancel: () => Promise<void>,
  ) {
    signal.addEventListener('abort', this.onAbort, { once: true });
    if (signal.aborted) this.onAbort();
  }

  /** Nothing is cancelled after this: a cancel that came late would hit the rollback, or the next user of the connection. */
  async end(): Promise<void> {
    this.signal.removeEventListener('abort', this.onAbort);
    await this.cancelling;
  }
}
