import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, mkdtemp, readlink, realpath, rmdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { canReach, type Owner } from './owner';

const SHARED_CANDIDATES = ['/var/lib/minsheng-hub', '/var/tmp/minsheng-hub'];
const ROOT_ONLY_WRITES = 0o755;

/** A folder of root's that every user can pass through: for what the server's user cannot reach under a 0700 home. */
export async function sharedDirectory(): Promise<string> {
  for (const directory of SHARED_CANDIDATES) {
    try {
      await mkdir(directory, { mode: ROOT_ONLY_WRITES });
      await chmod(directory, ROOT_ONLY_WRITES);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') continue;
    }
    const found = await lstat(directory);
    if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return directory;
  }
  throw new Error(
    `embedded database: root needs one of ${SHARED_CANDIDATES.join(', ')} as a folder of its own; start as another user or set DATABASE_URL.`,
  );
}

/**
 * The folder that holds the database of one data directory, readable by its owner only. It is `<directory>/database`; where the server's
 * user cannot get there, that name is a link to a folder in `sharedDirectory`. Removing the data directory forgets the database either way.
 */
export async function preparePlace(directory: string, owner: Owner): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if (owner.lent) await letPass(directory);
  const name = join(await realpath(directory), 'database');
  const place = (await existing(name)) ?? (canReach(owner, directory) ? await make(name, owner) : await makeElsewhere(name, owner));
  await requireOwner(place, owner);
  return place;
}

async function letPass(directory: string): Promise<void> {
  const { mode } = await stat(directory);
  if ((mode & 0o001) === 0) await chmod(directory, (mode & 0o777) | 0o011);
}

async function existing(name: string): Promise<string | undefined> {
  const found = await lstat(name).catch(() => undefined);
  if (!found?.isSymbolicLink()) return found ? name : undefined;
  const target = await readlink(name);
  if (existsSync(target)) return target;
  throw new Error(`embedded database: ${name} points to ${target}, which is gone; restore that folder, or remove ${name} to begin empty.`);
}

async function make(place: string, owner: Owner): Promise<string> {
  await mkdir(place, { recursive: true, mode: 0o700 });
  if (owner.lent) await chown(place, owner.uid, owner.gid);
  return place;
}

async function makeElsewhere(name: string, owner: Owner): Promise<string> {
  const place = await mkdtemp(join(await sharedDirectory(), 'database-'));
  await chown(place, owner.uid, owner.gid);
  try {
    await symlink(place, name);
    return place;
  } catch (error) {
    // Another start was first; its folder is the one.
    await rmdir(place);
    const theirs = await existing(name);
    if (theirs) return theirs;
    throw error;
  }
}

async function requireOwner(place: string, owner: Owner): Promise<void> {
  const { uid } = await stat(place);
  if (!process.getuid || uid === owner.uid) return;
  throw new Error(
    `embedded database: ${place} belongs to the user with id ${uid}, expected ${owner.uid}; start as the user who started first, or set MINSHENG_DATA_DIR to another folder.`,
  );
}
