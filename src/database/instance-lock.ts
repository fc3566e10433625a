import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { clientConfig, type DatabaseSettings } from './settings';

/** Another hub serves this data directory; the message says which process, and what to do. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError';
}

/** Held by the running hub. It is a lock of a database session, so it ends with the process, however that ends. */
export interface InstanceLock {
  release(): Promise<void>;
}

const INSTANCE_LOCK = 7302003;
/** The server notices within milliseconds that a killed process is gone; a hub that really runs keeps the lock longer. */
const PATIENCE_MS = 1_000;
const PAUSE_MS = 50;
const REGAIN_MS = 1_000;

interface Holder {
  application: string;
  since: string;
}

/** Allows one hub for each data directory of each machine, or throws `AlreadyRunningError`. */
export async function takeInstanceLock(settings: DatabaseSettings, dataDirectory: string): Promise<InstanceLock> {
  const key = createHash('sha256').update(`${hostname()}:${dataDirectory}`).digest().readInt32BE();
  const deadline = Date.now() + PATIENCE_MS;
  let client = await connect(settings);
  while (!(await tryLock(client, key))) {
    if (Date.now() > deadline) {
      const holder = await holderOf(client, key);
      await client.end();
      throw new AlreadyRunningError(describe(dataDirectory, holder));
    }
    await wait(PAUSE_MS);
  }
  let released = false;
  const regain = async (): Promise<void> => {
    while (!released) {
      await wait(REGAIN_MS, undefined, { ref: false });
      const next = await connect(settings).catch(() => undefined);
      if (!next) continue;
      client = next;
      await tryLock(next, key).catch(() => false);
      next.once('end', regain);
      return;
    }
  };
  client.once('end', regain);
  return {
    release: async () => {
      released = true;
      await client.end().catch(() => undefined);
    },
  };
}

async function connect(settings: DatabaseSettings): Promise<pg.Client> {
  const client = new pg.Client({ ...clientConfig(settings), application_name: `minsheng-hub ${process.pid}` });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function tryLock(client: pg.Client, key: number): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1::int, $2::int) as got', [INSTANCE_LOCK, key]);
  return rows[0]?.got === true;
}

const HOLDER = `
select activity.application_name as application, to_char(activity.backend_start, 'YYYY-MM-DD HH24:MI') as since
from pg_locks held join pg_stat_activity activity on activity.pid = held.pid
where held.locktype = 'advisory' and held.granted and held.objsubid = 2
  and held.classid::bigint = $1 and held.objid::bigint = $2::bigint & 4294967295`;

async function holderOf(client: pg.Client, key: number): Promise<Holder | undefined> {
  return (await client.query<Holder>(HOLDER, [INSTANCE_LOCK, key])).rows[0];
}

function describe(dataDirectory: string, holder: Holder | undefined): string {
  const which = holder ? `process ${holder.application.replace(/\D+/g, '')}, since ${holder.since}` : 'it has just begun';
  return `Minsheng Hub is already running for ${dataDirectory} (${which}); stop it first, or set MINSHENG_DATA_DIR and PORT to run another beside it.`;
}
