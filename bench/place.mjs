import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.mjs';
import { loadPeople } from './people/load.mjs';

const ROOT = fileURLToPath(new URL('../.data/bench/', import.meta.url));

/** The bench's own database in .data/bench with `count` people; made once and kept while the loader and the tables stay as they are. */
export async function benchPlace(count) {
  const directory = `${ROOT}people-${count}`;
  const mark = `${directory}/loaded`;
  const wanted = fingerprint();
  if (existsSync(directory) && (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted)) rmSync(directory, { recursive: true });
  mkdirSync(directory, { recursive: true });
  const { startEmbedded, openDatabase, migrate } = compiled('database');
  const server = await startEmbedded(directory);
  const database = await openDatabase(server.settings);
  const { demoIdentityKeys } = compiled('identity/key-file');
  const { demoAccessKeys } = compiled('access');
  const place = {
    directory,
    settings: server.settings,
    identity: demoIdentityKeys(directory),
    access: await demoAccessKeys(directory),
    stop: server.stop,
  };
  try {
    await migrate(database);
    if (!existsSync(mark)) {
      console.error(`loading ${count} invented people …`);
      await loadPeople(database, place.identity, count);
      writeFileSync(mark, wanted);
    }
    const { rows } = await database.pool.query('show server_version');
    return { ...place, version: `PostgreSQL ${rows[0].server_version} (embedded, Unix socket)` };
  } catch (error) {
    await server.stop();
    throw error;
  } finally {
    await database.close();
  }
}

function fingerprint() {
  const files = ['people/facts.sql', 'people/load.mjs', '../schema/database.sql'];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(new URL(file, import.meta.url)));
  return hash.digest('hex');
}
