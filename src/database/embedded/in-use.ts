import pg from 'pg';
import { clientConfig, type DatabaseSettings } from '../settings';

/** One of several processes (a hub, commands) that use the same embedded server. Ends with the process, however that ends. */
export interface Use {
  /** True when nobody else uses the server: it is ours to stop, and nobody can join it any more. */
  leave(): Promise<boolean>;
  /** Lets the connection go; after the server was stopped, or when it was left to others. */
  end(): Promise<void>;
}

const IN_USE = 7302004;

/**
 * Joins the users of a server. While the last one stops it, this waits, and then mostly fails as a connection that was ended (57P01): the caller
 * looks for a server again. A server that ends its connections one after the other may give the lock to the one who waits before it ends his
 * too, so he looks whether it was marked as ending (`ending.ts`) before he works with it. Without a mark, no other user stops it.
 */
export async function join(settings: DatabaseSettings): Promise<Use> {
  const client = new pg.Client({ ...clientConfig(settings), application_name: `minsheng-use ${process.pid}` });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE]);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return { leave: () => leave(client), end: () => client.end().catch(() => undefined) };
}

/** A server that is gone already has no user left, and nothing to stop. */
async function leave(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [IN_USE]);
    const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [IN_USE]);
    return rows[0]?.last === true;
  } catch {
    return false;
  }
}
