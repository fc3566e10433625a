import { type Database, type DatabaseSettings, migrate, openDatabase, startEmbedded } from '../database';
import type { Environment } from '../environment';
import { ACCEPTANCE_ENTITIES } from '../intake/acceptance';
import { Waiting } from './progress/waiting';

export interface Using {
  /** False: migrations that are due do not run first. */
  readonly migrated?: boolean;
  /** What is said while it takes long: everything; only that the database does not answer yet, of a command that stays; nothing, of one that has a bar. */
  readonly says?: 'ALL' | 'CONNECTING' | 'NOTHING';
}

/**
 * Runs one command on the hub's database: that of DATABASE_URL, or the embedded one, which is started for the command when no hub runs and
 * stopped after it. Migrations that are due run first.
 */
export async function withDatabase<T>(
  environment: Environment,
  work: (database: Database) => Promise<T>,
  { migrated = true, says = 'ALL' }: Using = {},
): Promise<T> {
  const waiting = says === 'NOTHING' ? null : new Waiting();
  const { database, stop } = await opened(environment, migrated).catch((error: unknown) => {
    waiting?.end();
    throw error;
  });
  if (says === 'ALL') waiting?.connected();
  else waiting?.end();
  try {
    return await work(database);
  } finally {
    waiting?.end();
    await database.close();
    await stop();
  }
}

async function opened(environment: Environment, migrated: boolean): Promise<{ database: Database } & Pick<Server, 'stop'>> {
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

/** The embedded server is stopped by the last that uses it: a command, or the hub. */
async function server({ databaseUrl, dataDirectory }: Environment): Promise<Server> {
  return databaseUrl ? { settings: { url: databaseUrl }, stop: async () => undefined } : startEmbedded(dataDirectory);
}
