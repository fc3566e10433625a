import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What a server writes about itself into `postmaster.pid` (lines 1, 4 and 5). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Empty while it starts: it writes the file first, and its sockets into it once it has them. */
  readonly socketDirectory: string;
}

/** No process has this number: Linux ends at 4194304, and a PostgreSQL pid must be positive. */
const NOBODYS_PID = 2147483646;

export const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** The server that holds this data directory, or the last one when it was killed; undefined when none was left behind. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await pidFileText(cluster)).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), socketDirectory: lines[4] ?? '' };
}

/** True when the number belongs to a living PostgreSQL of this very data directory; after a crash the number may have gone to anybody. */
export function isServerOf(pid: number, cluster: string): boolean {
  return processExists(pid) && commandLine(pid).includes(cluster);
}

export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const SETTLED_MS = 250;

/**
 * Makes a left-behind file say that its process is dead, so that PostgreSQL does not take a stranger with the same number for itself. A number
 * that nobody has needs no word of ours: PostgreSQL sees that itself. The file is not removed: its line 7 lets PostgreSQL wait for orphaned
 * processes that still use the shared memory. Only a file that stays as it is for a moment was left behind: a server in its orderly end is
 * about to remove it, and another start may have put its own there, which must never be touched.
 */
export async function disown(cluster: string, { pid }: Postmaster): Promise<void> {
  if (!processExists(pid)) return;
  const found = await pidFileText(cluster);
  await wait(SETTLED_MS);
  const lines = found.split('\n');
  if (Number(lines[0]) !== pid || (await pidFileText(cluster)) !== found || isServerOf(pid, cluster)) return;
  await writeFile(pidFile(cluster), [String(NOBODYS_PID), ...lines.slice(1)].join('\n'));
}

/** Empty when there is none. */
function pidFileText(cluster: string): Promise<string> {
  return readFile(pidFile(cluster), 'utf8').catch(() => '');
}

/** Empty for a process that has ended and waits to be collected. */
function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return commandLineByPs(pid);
  }
}

function commandLineByPs(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
