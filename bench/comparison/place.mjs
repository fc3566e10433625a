import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiled } from '../compiled.mjs';

const ROOT = fileURLToPath(new URL('../../.data/bench/', import.meta.url));
const textOf = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The bare statement, the same for PostgreSQL and DuckDB. */
export const bareStatement = () => textOf('bare.sql').replace(/^--.*$/gm, '');

/** The comparison's own database with `count` enrolled people; made once and kept while its loader and the tables stay as they are. */
export async function comparisonPlace(count) {
  const directory = `${ROOT}comparison-${count}`;
  const mark = `${directory}/loaded`;
  const wanted = createHash('sha256').update(textOf('people.sql')).update(textOf('../../schema/database.sql')).digest('hex');
  const { startEmbedded, openDatabase, migrate } = compiled('database');
  if (existsSync(directory) && (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted)) {
    await (await startEmbedded(directory)).stop();
    rmSync(directory, { recursive: true });
  }
  mkdirSync(directory, { recursive: true });
  const server = await startEmbedded(directory);
  const database = await openDatabase(server.settings);
  try {
    await migrate(database);
    if (!existsSync(mark)) {
      console.error(`loading ${count} invented people …`);
      for (const statement of statements(count)) await database.pool.query(statement);
      await database.pool.query('vacuum analyze');
      writeFileSync(mark, wanted);
    }
    await database.pool.query('checkpoint').catch(() => undefined);
    return { directory, database, settings: server.settings, stop: () => database.close().then(server.stop) };
  } catch (error) {
    await database.close();
    await server.stop();
    throw error;
  }
}

const statements = (count) =>
  textOf('people.sql')
    .replaceAll(':people', String(count))
    .split(/;\s*\n/)
    .filter((text) => text.trim() !== '');
