import { setClockAhead } from '../changelog';
import {
  AlreadyRunningError,
  type Database,
  type DatabaseSettings,
  describeDatabase,
  migrate,
  openDatabase,
  startEmbedded,
  takeInstanceLock,
} from '../database';
import type { Environment } from '../environment';
import { ACCEPTANCE_ENTITIES } from '../intake/acceptance';
import type { Log } from '../log';
import type { Lifetime } from './lifetime';

/** The database of DATABASE_URL, or the embedded one; ours alone, and at the newest migration. */
export async function beginDatabase(environment: Environment, lifetime: Lifetime, log: Log): Promise<Database> {
  const settings = await server(environment, lifetime);
  const database = await openDatabase(settings, {
    entities: ACCEPTANCE_ENTITIES,
    onPoolError: (err) => log.warn({ err }, 'database connection lost'),
  });
  lifetime.opened('database', database.close);
  lifetime.signal.throwIfAborted();
  const applied = await migrate(database);
  if (await setClockAhead(database)) log.warn('the database was restored into another server: the change log goes on after what it holds');
  log.info({ database: describeDatabase(settings), applied }, 'database ready');
  lifetime.signal.throwIfAborted();
  return database;
}

/** The database does not let us in; says where and why, without the password. */
export class UnreachableDatabaseError extends Error {
  override readonly name = 'UnreachableDatabaseError';

  constructor(settings: DatabaseSettings, cause: unknown) {
    const { code, message } = cause as { code?: string; message?: string };
    super(
      `DATABASE_URL: no connection to ${describeDatabase(settings)} (${message || code}); is the server running, and are user, password and database right?`,
      { cause },
    );
  }
}

/** The server is registered for stopping only after the lock is ours: a second start must not stop the database of the first. */
async function server({ databaseUrl, dataDirectory }: Environment, lifetime: Lifetime): Promise<DatabaseSettings> {
  const embedded = databaseUrl ? undefined : await startEmbedded(dataDirectory);
  const settings = embedded ? embedded.settings : { url: databaseUrl ?? '' };
  try {
    const { release } = await takeInstanceLock(settings, dataDirectory);
    lifetime.opened('instance lock', release);
    if (embedded) lifetime.opened('embedded server', embedded.stop, embedded.kill);
    return settings;
  } catch (error) {
    await embedded?.stop();
    if (error instanceof AlreadyRunningError) throw error;
    throw new UnreachableDatabaseError(settings, error);
  }
}
