import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { clientConfig, type Database, type DatabaseSettings, migrate, openDatabase, startEmbedded, withDatabase } from '../database';

/** Runs `work` on a migrated, empty database that is gone afterwards: on the server of `databaseUrl`, or on an embedded one of its own. */
export async function withScratchDatabase<T>(databaseUrl: string | undefined, work: (database: Database) => Promise<T>): Promise<T> {
  const { settings, remove } = databaseUrl ? await onServer({ url: databaseUrl }) : await embedded();
  try {
    const database = await openDatabase(settings);
    try {
      await migrate(database);
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await remove();
  }
}

interface Scratch {
  readonly settings: DatabaseSettings;
  remove(): Promise<void>;
}

async function embedded(): Promise<Scratch> {
  const directory = await mkdtemp(join(tmpdir(), 'minsheng-scratch-'));
  const server = await startEmbedded(directory, { fast: true });
  const remove = async (): Promise<void> => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { settings: server.settings, remove };
}

async function onServer(server: DatabaseSettings): Promise<Scratch> {
  const name = `minsheng_scratch_${randomBytes(4).toString('hex')}`;
  await run(server, `create database ${name} template template0`);
  return { settings: withDatabase(server, name), remove: () => run(server, `drop database if exists ${name} with (force)`) };
}

async function run(server: DatabaseSettings, statement: string): Promise<void> {
  const client = new pg.Client(clientConfig(server));
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
