import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database';
import type { IdentityKeys } from '../identity/identity-keys';
import type { Learning } from '../intake/acceptance';
import { deliverFile } from './deliver-file';
import { type SampleFile, sampleFiles } from './sample-files';

export interface SampleChoices extends Learning {
  readonly keys: IdentityKeys;
  /** Where the files are written, for whoever wants to look at them or import them by hand. */
  readonly folder: string;
  /** Stops between two files when aborted; the next start goes on. */
  readonly signal?: AbortSignal;
}

export interface SampleLoaded {
  readonly files: number;
  readonly milliseconds: number;
}

/**
 * Brings the invented sample into an empty hub, file by file through the real intake. A hub that holds all of it, or any file of somebody
 * else's, is left alone; one in which an earlier start was cut off is completed, because the same file again changes nothing.
 */
export async function loadSample({ database, consequences, keys, folder, signal }: SampleChoices): Promise<SampleLoaded | null> {
  if (!(await isOurs(database))) return null;
  const begun = performance.now();
  const files = sampleFiles();
  const delivered = await deliveredNames(database);
  const missing = files.filter((file) => !delivered.has(file.name));
  if (missing.length === 0) return null;
  await mkdir(folder, { recursive: true });
  for (const file of missing) {
    signal?.throwIfAborted();
    await deliverFile({ database, consequences }, keys, { file, bytes: await writtenTo(folder, file) });
  }
  return { files: missing.length, milliseconds: Math.round(performance.now() - begun) };
}

/** Writes the sample's files without delivering them. */
export async function writeSample(folder: string): Promise<readonly SampleFile[]> {
  await mkdir(folder, { recursive: true });
  const files = sampleFiles();
  for (const file of files) await writtenTo(folder, file);
  return files;
}

async function writtenTo(folder: string, file: SampleFile): Promise<Buffer> {
  const bytes = file.bytes();
  await writeFile(join(folder, file.name), bytes);
  return bytes;
}

/** Only batches of the demo, or none at all. */
async function isOurs(database: Database): Promise<boolean> {
  const { rows } = await database.pool.query(`select exists (select from hub.batch where delivered_by <> 'demo') as foreign`);
  return rows[0]?.foreign === false;
}

async function deliveredNames(database: Database): Promise<ReadonlySet<string>> {
  const { rows } = await database.pool.query<{ name: string }>(`select file_name as name from hub.batch where delivered_by = 'demo'`);
  return new Set(rows.map((row) => row.name));
}
