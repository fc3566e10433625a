import { mkdtemp, readdir, rm } from 'node:fs/promises';
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
  await endAbandoned();
  const directory = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbedded(directory, { fast: true });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { settings: server.settings, stop };
}

const PREFIX = 'minsheng-test-';

/** A run that was killed could not stop its server: the next run does. */
async function endAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const directory = join(tmpdir(), name);
    const server = await startEmbedded(directory, { fast: true }).catch(() => undefined);
    await server?.stop();
    await rm(directory, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
