import pg from 'pg';
import type { Database } from './database';
import { requireRights } from './rights';
import { clientConfig, type DatabaseSettings } from './settings';

const MIGRATION_LOCK = 7302000;

/** Brings the database to the newest migration; of several starts at once one migrates and the others wait for it. Gives the names it applied. */
export function migrate(database: Database): Promise<string[]> {
  return underMigrationLock(database.settings, async (client) => {
    await requireRights(client);
    const applied = await database.dataSource.runMigrations({ transaction: 'each' });
    return applied.map((migration) => migration.name);
  });
}

/** Takes the newest applied migration back, under the same lock. */
export function migrateBack(database: Database): Promise<void> {
  return underMigrationLock(database.settings, () => database.dataSource.undoLastMigration({ transaction: 'each' }));
}

/** The lock has a connection of its own, because a session lock must not travel with a pooled connection. */
async function underMigrationLock<T>(settings: DatabaseSettings, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(clientConfig(settings));
  let lost: Error | undefined;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(client);
  } finally {
    if (!lost) await client.end();
  }
}
