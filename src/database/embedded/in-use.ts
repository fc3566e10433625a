import { setTimeout as wait } from 'node:timers/promises';
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
const REJOIN_MS = 100;

/**
 * Joins the users of a server. While the last one stops it, this waits, and then mostly fails as a connection that was ended (57P01): the caller
 * looks for a server again. A server that ends its connections one after the other may give the lock to the one who waits before it ends his
 * too, so he looks whether it was marked as ending (`ending.ts`) before he works with it. Without a mark, no other user stops it.
 * A server that recovers from the loss of one of its processes breaks off all connections: he who works on joins it again, or the next command
 * would leave as the last one and stop it under him.
 */
export async function join(settings: DatabaseSettings): Promise<Use> {
  let client = await joined(settings);
  let left = false;
  const rejoin = async (): Promise<void> => {
    while (!left) {
      await wait(REJOIN_MS, undefined, { ref: false });
      const next = left ? undefined : await joined(settings).catch(() => undefined);
      if (next === undefined) continue;
      client = next;
      if (left) await next.end().catch(() => undefined);
      else next.once('end', rejoin);
      return;
    }
  };
  client.once('end', rejoin);
  return {
    leave: () => {
      left = true;
      return leave(client);
    },
    end: () => {
      left = true;
      return client.end().catch(() => undefined);
    },
  };
}

async function joined(settings: DatabaseSettings): Promise<pg.Client> {
  const client = new pg.Client({ ...clientConfig(settings), application_name: `minsheng-use ${process.pid}` });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE]);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return client;
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
