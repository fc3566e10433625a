import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { clientConfig, type Database, type DatabaseSettings, type DataSourceChoices, openDatabase, withDatabase } from '../../src/database';
import { testServer } from './test-server';

/** A migrated, empty database of the suite's own, cloned from the template in well under a tenth of a second; `close()` drops it. */
export async function aDatabase(choices: DataSourceChoices = {}): Promise<Database> {
  const { server, template } = testServer();
  const { settings, drop } = await create(server, template);
  const database = await openDatabase(settings, choices);
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

export interface EmptyDatabase {
  readonly settings: DatabaseSettings;
  drop(): Promise<void>;
}

/** A database before the first migration, for tests of the migrations themselves. */
export function anEmptyDatabase(): Promise<EmptyDatabase> {
  return create(testServer().server, 'template0');
}

async function create(server: DatabaseSettings, template: string): Promise<EmptyDatabase> {
  const name = `minsheng_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
  return { settings: withDatabase(server, name), drop: () => drop(server, name) };
}

const NOT_PERMITTED = '42501';
const PATIENCE_MS = 120_000;

/** An autovacuum worker belongs to the superuser, and ending it by force is not ours to do: it leaves by itself in a moment. */
async function drop(server: DatabaseSettings, name: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await wait(100)) {
    try {
      return await onServer(server, `drop database if exists ${name} with (force)`);
    } catch (error) {
      if ((error as { code?: unknown }).code !== NOT_PERMITTED || Date.now() > deadline) throw error;
    }
  }
}

/** Runs one statement outside any transaction, as `create database` needs. */
export async function onServer(server: DatabaseSettings, statement: string): Promise<void> {
  const client = new pg.Client(clientConfig(server));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
