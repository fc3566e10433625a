import { setTimeout as wait } from 'node:timers/promises';
import {
  AlreadyRunningError,
  type Database,
  type DatabaseSettings,
  type InstanceLock,
  migrate,
  openDatabase,
  startEmbedded,
  takeInstanceLock,
} from '../database';
import type { Environment } from '../environment';
import { ACCEPTANCE_ENTITIES } from '../intake/acceptance';
import { databaseIsAway } from './exit-codes';

/**
 * Runs one command on the hub's database: that of DATABASE_URL, or the embedded one, which is started for the command when no hub runs and
 * stopped after it. Migrations that are due run first unless `migrated` says they should not.
 */
export async function withDatabase<T>(environment: Environment, work: (database: Database) => Promise<T>, migrated = true): Promise<T> {
  const { database, stop } = await opened(environment, migrated);
  try {
    return await work(database);
  } finally {
    await database.close();
    await stop();
  }
}

const ATTEMPTS = 5;

/**
 * A command that ended just now may be stopping the embedded server that we have joined: then we begin again and start our own. Only before
 * the work; a server that goes away under the work is told to the user, who tries again.
 */
async function opened(environment: Environment, migrated: boolean): Promise<{ database: Database } & Pick<Server, 'stop'>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openedOnce(environment, migrated);
    } catch (error) {
      if (environment.databaseUrl || attempt === ATTEMPTS || !databaseIsAway(error)) throw error;
      await wait(PAUSE_MS * 2 ** attempt);
    }
  }
}

async function openedOnce(environment: Environment, migrated: boolean): Promise<{ database: Database } & Pick<Server, 'stop'>> {
  const { settings, stop } = await server(environment);
  let database: Database | undefined;
  try {
    database = await openDatabase(settings, { entities: ACCEPTANCE_ENTITIES });
    if (migrated) await migrate(database);
    return { database, stop };
  } catch (error) {
    // What failed first is what to tell; the server may be gone already.
    await database?.close().catch(() => undefined);
    await stop().catch(() => undefined);
    throw error;
  }
}

interface Server {
  readonly settings: DatabaseSettings;
  stop(): Promise<void>;
}

/**
 * The embedded server is stopped by whoever holds the instance lock at the end: the hub, or the last command that uses it. A command that
 * leaves others behind lets the lock go, and one of them takes it.
 */
async function server({ databaseUrl, dataDirectory }: Environment): Promise<Server> {
  if (databaseUrl) return { settings: { url: databaseUrl }, stop: async () => undefined };
  const { settings, stop } = await startEmbedded(dataDirectory);
  const first = await freeLock(settings, dataDirectory);
  return {
    settings,
    stop: async () => {
      const lock = first ?? (await freeLock(settings, dataDirectory));
      if (lock && (await isAlone(settings))) await stop();
      await lock?.release();
    },
  };
}

async function freeLock(settings: DatabaseSettings, dataDirectory: string): Promise<InstanceLock | null> {
  try {
    return await takeInstanceLock(settings, dataDirectory);
  } catch (error) {
    if (error instanceof AlreadyRunningError) return null;
    throw error;
  }
}

const PATIENCE_MS = 300;
const PAUSE_MS = 50;

/** Another command may have begun on our server meanwhile: then it stays up, and the next start adopts it. */
async function isAlone(settings: DatabaseSettings): Promise<boolean> {
  const database = await openDatabase(settings);
  try {
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await wait(PAUSE_MS)) {
      const { rows } = await database.pool.query<{ others: number }>(OTHERS);
      if (rows[0]?.others === 0) return true;
    }
    return false;
  } finally {
    await database.close();
  }
}

/** Sessions of other processes; the lock's own session is named after this one. */
const OTHERS = `
select count(*)::integer as others from pg_stat_activity
where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
  and application_name <> 'minsheng-hub ${process.pid}'`;
