import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../src/database';

/** Fills a database with the people of the bench, one in ten on a roster of 2020-06, straight into the tables. */
export async function manyPeople(database: Database, people: number): Promise<void> {
  const text = await readFile(join(__dirname, '..', '..', 'bench', 'comparison', 'people.sql'), 'utf8');
  const statements = text.replaceAll(':people', String(people)).split(/;\s*\n/);
  for (const statement of statements) if (statement.trim() !== '') await database.pool.query(statement);
}
