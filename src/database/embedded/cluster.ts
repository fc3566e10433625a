import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, link, open, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { executable } from './binaries';
import type { Owner } from './owner';
import { processExists } from './postmaster';
import { ended, run } from './run';

/** The superuser that initdb makes; only the launcher uses it. The hub logs in as an ordinary user. */
export const SUPERUSER = 'postgres';

/** Makes the data directory once, with a random password in `<place>/password` (0600); gives its path. Several starts at once make one. */
export async function ensureCluster(place: string, binaries: string, owner: Owner): Promise<string> {
  const cluster = join(place, 'cluster');
  await removeAbandoned(place);
  if (existsSync(cluster)) {
    await requireSameVersion(cluster, binaries);
    return cluster;
  }
  await ensurePassword(place, owner);
  const fresh = join(place, `new-${process.pid}-${randomBytes(4).toString('hex')}`);
  await initialise(fresh, place, binaries, owner);
  // initdb takes half a second and may be killed: only a finished directory gets the name.
  await rename(fresh, cluster).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(cluster)) throw error;
  });
  return cluster;
}

export async function readPassword(place: string): Promise<string> {
  return (await readFile(join(place, 'password'), 'utf8')).trim();
}

async function ensurePassword(place: string, owner: Owner): Promise<void> {
  const file = join(place, 'password');
  if (existsSync(file)) return;
  const draft = join(place, `new-${process.pid}-${randomBytes(4).toString('hex')}`);
  await writeFile(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  if (owner.lent) await chown(draft, owner.uid, owner.gid);
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
}

async function initialise(fresh: string, place: string, binaries: string, owner: Owner): Promise<void> {
  const words = ['-D', fresh, '-U', SUPERUSER, '--pwfile', join(place, 'password'), '--auth=scram-sha-256', '--encoding=UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'];
  const logFile = join(place, 'initdb.log');
  const log = await open(logFile, 'w', 0o600);
  try {
    const program = executable(binaries, 'initdb');
    const child = run({ program, arguments: [...words, ...locale], owner, directory: place, output: log.fd });
    const code = await ended(child, 'initdb');
    if (code !== 0) throw new Error(`embedded database: initdb ended with ${code}: ${lastLine(await readFile(logFile, 'utf8'))}`);
  } finally {
    await log.close();
  }
}

/** What a start that was killed left half made. */
async function removeAbandoned(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const maker = /^new-(\d+)-/.exec(name)?.[1];
    if (maker && !processExists(Number(maker))) await rm(join(place, name), { recursive: true, force: true });
  }
}

async function requireSameVersion(cluster: string, binaries: string): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const sample = await readFile(join(binaries, 'share', 'postgresql', 'postgres.bki'), 'utf8').catch(() => '');
  const runs = /^# PostgreSQL (\d+)/.exec(sample)?.[1];
  if (runs && runs !== made) {
    throw new Error(
      `embedded database: ${cluster} was made by PostgreSQL ${made}, installed is ${runs}; move the data with pg_dump of ${made}, or begin empty.`,
    );
  }
}

/** The last thing a program said, for a message; PostgreSQL puts the reason there. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
