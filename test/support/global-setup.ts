import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseSettings, migrate, openDatabase, startEmbedded, withDatabase } from '../../src/database';
import { onServer } from './database';
import { announce } from './test-server';

declare global {
  /** Undoes the global setup; lives in the process that runs both. */
  var endTestServer: (() => Promise<void>) | undefined;
}

/** Starts the database of the tests (or uses DATABASE_URL) and migrates the template once. */
// biome-ignore lint/style/noDefaultExport: jest calls the default export
export default async function globalSetup(): Promise<void> {
  const { settings, stop } = await aServer();
  const template = `minsheng_template_${process.pid}`;
  globalThis.endTestServer = async () => {
    await onServer(settings, `drop database if exists ${template} with (force)`);
    await stop();
  };
  await onServer(settings, `create database ${template} template template0 encoding 'UTF8'`);
  const database = await openDatabase(withDatabase(settings, template));
  await migrate(database).finally(() => database.close());
  announce({ server: settings, template });
}

async function aServer(): Promise<{ settings: DatabaseSettings; stop(): Promise<void> }> {
  const url = process.env.DATABASE_URL;
  if (url) return { settings: { url }, stop: async () => undefined };
  const directory = await mkdtemp(join(tmpdir(), 'minsheng-test-'));
  const server = await startEmbedded(directory, { fast: true });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { settings: server.settings, stop };
}
