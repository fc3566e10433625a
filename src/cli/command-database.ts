import { type Database, type DatabaseSettings, migrate, openDatabase, startEmbedded } from '../database';
import type { Environment } from '../environment';
import { ACCEPTANCE_ENTITIES } from '../intake/acceptance';

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
