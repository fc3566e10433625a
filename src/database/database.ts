import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { CalledOff } from './called-off';
import { createDataSource, type DataSourceChoices } from './data-source';
import { type Reader, RoleReader } from './reader';
import { DATABASE_ROLES, type DatabaseRole } from './roles';
import type { DatabaseSettings } from './settings';
import { runTransaction, type Transaction } from './transaction';

/**
 * The hub's one door to PostgreSQL. `reader` for hot reads, `transaction` for every write, `dataSource` for entities and migrations,
 * `pool` for LISTEN and for long reads as the login user. On all of them `date` is 'YYYY-MM-DD', `bigint` is text, `timestamptz` a Date.
 */
export interface Database {
  readonly settings: DatabaseSettings;
  readonly dataSource: DataSource;
  readonly pool: pg.Pool;
  reader(role: DatabaseRole): Reader;
  /** With a `signal` it can be called off until its COMMIT: the running statement is cancelled, all is rolled back, the signal's reason thrown. */
  transaction<T>(role: DatabaseRole, work: (transaction: Transaction) => Promise<T>, signal?: AbortSignal): Promise<T>;
  close(): Promise<void>;
}

/** Connects (and fails at once when it cannot); closing waits for statements under way. */
export async function openDatabase(settings: DatabaseSettings, choices: DataSourceChoices = {}): Promise<Database> {
  let closing = false;
  // A pool forgets its connections before they have ended; what they say while closing is no loss.
  const onPoolError = (error: Error): void => (closing ? undefined : choices.onPoolError?.(error));
  const dataSource = await createDataSource(settings, { ...choices, onPoolError }).initialize();
  const readers = new Map(DATABASE_ROLES.map((role) => [role, new RoleReader(settings, role)]));
  return {
    settings,
    dataSource,
    pool: poolOf(dataSource),
    reader: (role) => {
      const reader = readers.get(role);
      if (!reader) throw new RangeError(`database role: expected one of ${DATABASE_ROLES.join(', ')}, got another`);
      return reader;
    },
    transaction: (role, work, signal) =>
      runTransaction(dataSource, { role, work, ...(signal ? { calledOff: new CalledOff(signal, settings) } : {}) }),
    close: async () => {
      closing = true;
      await Promise.all([...readers.values()].map((reader) => reader.close()));
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}

/** TypeORM keeps its pool in `driver.master`, which its types do not show. */
function poolOf(dataSource: DataSource): pg.Pool {
  return (dataSource.driver as unknown as { master: pg.Pool }).master;
}
