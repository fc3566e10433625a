import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Postmaster } from './postmaster';

const file = (place: string): string => join(place, 'ending');

/**
 * Says that this server is about to be stopped, by the last of its users and before he stops it. The mark names the server by its socket
 * directory, which each start makes anew: it stays when the one who wrote it dies, and says nothing about the next server.
 */
export async function markEnding(place: string, { socketDirectory }: Postmaster): Promise<void> {
  await writeFile(file(place), `${socketDirectory}\n`, { mode: 0o600 });
}

/** True when its last user has decided to stop this server; nobody works with it any more. */
export async function isEnding(place: string, { socketDirectory }: Postmaster): Promise<boolean> {
  const marked = await readFile(file(place), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return marked.trim() === socketDirectory;
}
