import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureAppend } from './changes/append.mjs';
import { compiled } from './compiled.mjs';
import { machine, table } from './machine.mjs';

const DIRECTORY = fileURLToPath(new URL('../.data/bench/changes', import.meta.url));

/** Figure (f): the change log, written and followed. */
export async function measureChanges({ rounds }) {
  rmSync(DIRECTORY, { recursive: true, force: true });
  mkdirSync(DIRECTORY, { recursive: true });
  const { startEmbedded, openDatabase, migrate } = compiled('database');
  const server = await startEmbedded(DIRECTORY);
  const database = await openDatabase(server.settings);
  try {
    await migrate(database);
    const appended = await measureAppend(database, rounds);
    console.log(machine());
    console.log('\nEvents a second, one writer: through the log against bare inserts of the same rows (target at least 0.5).\n');
    console.log(table([['changes', 'log/s', 'bare/s', 'log : bare'], ...appended]));
  } finally {
    await database.close();
    await server.stop();
  }
}
