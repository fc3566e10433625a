import { chown, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { executable } from './binaries';
import { lastLine, SUPERUSER } from './cluster';
import type { Owner } from './owner';
import { disown, isServerOf, type Postmaster, readPostmaster } from './postmaster';
import { ended, run } from './run';

export interface Home {
  readonly place: string;
  readonly cluster: string;
  readonly binaries: string;
  readonly owner: Owner;
  readonly password: string;
  /** Gives up safety at a power cut for speed: tests only. */
  readonly fast: boolean;
}

const START_MS = 30_000;
const STOP_MS = 20_000;
const PAUSE_MS = 15;
const SOCKET_PREFIX = 'minsheng-';
const UNIX_SOCKET_PATH_MAX = 90;

/** The server of our own is there and does not answer, or is kept from starting: away like any other, and the same may be tried again. */
export class EmbeddedSilentError extends Error {
  override readonly name = 'EmbeddedSilentError';
  /** cannot_connect_now, for `databaseIsAway`. */
  readonly code = '57P03';
}

/** A PostgreSQL URL over the Unix socket; "localhost" stands only where a URL must have a host, and without a socket would be a stranger's server. */
export function socketUrl({ socketDirectory, port }: Postmaster, user: string, password: string, database: string): string {
  if (!isAbsolute(socketDirectory)) throw new Error('embedded database: the server has no socket yet.');
  return `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(socketDirectory)}`;
}

/** The running server of this home: one that outlived its hub, or a new one. Of several starts at once one starts it, the others find it. */
export async function findOrStart(home: Home): Promise<Postmaster> {
  const deadline = Date.now() + START_MS;
  let reason = 'no answer';
  while (Date.now() < deadline) {
    const survivor = await readPostmaster(home.cluster);
    if (survivor && isServerOf(survivor.pid, home.cluster)) {
      if (await answers(home, survivor)) return survivor;
      await wait(PAUSE_MS);
      continue;
    }
    if (survivor) await clearAfter(home, survivor);
    reason = await startOnce(home);
  }
  throw new EmbeddedSilentError(`embedded database: not ready after ${START_MS / 1000} s (${reason}); see ${logFile(home)}.`);
}

/** Ends the server ("fast" shutdown) and returns when its last file is written; the pid file goes last. */
export async function stopServer(cluster: string, postmaster: Postmaster): Promise<void> {
  const signals: [NodeJS.Signals, number][] = [
    ['SIGINT', STOP_MS],
    ['SIGQUIT', STOP_MS],
  ];
  for (const [signal, patience] of signals) {
    if (!isServerOf(postmaster.pid, cluster)) break;
    process.kill(postmaster.pid, signal);
    if (await gone(cluster, postmaster.pid, patience)) break;
  }
  await removeSocketDirectory(postmaster);
}

async function gone(cluster: string, pid: number, patience: number): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await wait(PAUSE_MS)) {
    if ((await readPostmaster(cluster))?.pid !== pid && !isServerOf(pid, cluster)) return true;
  }
  return false;
}

async function clearAfter(home: Home, dead: Postmaster): Promise<void> {
  await disown(home.cluster, dead);
  await removeSocketDirectory(dead);
}

async function removeSocketDirectory({ socketDirectory }: Postmaster): Promise<void> {
  if (basename(socketDirectory).startsWith(SOCKET_PREFIX)) await rm(socketDirectory, { recursive: true, force: true });
}

/** Resolves with an empty text as soon as the server writes its pid file, or with the reason when it gave up. */
async function startOnce(home: Home): Promise<string> {
  const sockets = await makeSocketDirectory(home.owner);
  const log = await open(logFile(home), 'a', 0o600);
  const { size } = await log.stat();
  if (home.owner.lent) await log.chown(home.owner.uid, home.owner.gid);
  const words = ['-D', home.cluster, '-k', sockets, ...settings(home.fast).flatMap((setting) => ['-c', setting])];
  const child = run({
    program: executable(home.binaries, 'postgres'),
    arguments: words,
    owner: home.owner,
    directory: home.place,
    output: log.fd,
  });
  const end = ended(child, 'postgres');
  const ready = waitUntilItListens(home, sockets, () => child.exitCode !== null || child.signalCode !== null);
  const code = await Promise.race([end, ready.then(() => undefined)]);
  await log.close();
  child.unref();
  if (code === undefined) return '';
  await ready;
  await rm(sockets, { recursive: true, force: true });
  // Others found it before we did, and the last of them has stopped it already.
  if (code === 0) return 'stopped by another process';
  const said = Buffer.from(await readFile(logFile(home), 'utf8'), 'utf8')
    .subarray(size)
    .toString('utf8');
  return giveUpUnlessBusy(said, child.pid);
}

async function waitUntilItListens(home: Home, sockets: string, over: () => boolean): Promise<void> {
  while (!over()) {
    const postmaster = await readPostmaster(home.cluster);
    if (postmaster?.socketDirectory === sockets && (await answers(home, postmaster))) return;
    await wait(PAUSE_MS);
  }
}

/**
 * Another start holds the directory, or processes of a killed server have not ended yet: worth another look. Anything else is final. Servers of
 * other starts write into the same log: only what our process said is its reason.
 */
async function giveUpUnlessBusy(said: string, pid: number | undefined): Promise<string> {
  const ours = said.split('\n').filter((line) => line.includes(`[${pid}]`));
  const fatal = ours.find((line) => /FATAL|PANIC/.test(line)) ?? lastLine(ours.join('\n') || said);
  if (!/lock file|shared memory block/.test(fatal)) throw new Error(`embedded database: PostgreSQL ended while starting: ${fatal.trim()}`);
  await wait(PAUSE_MS * 4);
  return fatal.trim();
}

async function makeSocketDirectory(owner: Owner): Promise<string> {
  // The path of a Unix socket may have about 100 bytes, and some systems have a long temporary folder.
  const parent = Buffer.byteLength(tmpdir()) < UNIX_SOCKET_PATH_MAX - 40 ? tmpdir() : '/tmp';
  const directory = await mkdtemp(join(parent, SOCKET_PREFIX));
  if (owner.lent) await chown(directory, owner.uid, owner.gid);
  return directory;
}

/** No TCP; and a log without the values of statements or of broken keys, which may be personal. */
const QUIET = ['listen_addresses=', 'log_min_error_statement=panic', 'log_error_verbosity=terse', 'max_connections=100'];
/** Whoever writes a long list fills 4 MB of the write-ahead log many times a second, and would each time write it out itself. */
const DURABLE = ['wal_buffers=16MB'];
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'deadlock_timeout=100ms'];

const settings = (fast: boolean): string[] => [...QUIET, ...(fast ? FAST : DURABLE)];

async function answers(home: Home, postmaster: Postmaster): Promise<boolean> {
  if (postmaster.socketDirectory === '') return false;
  const client = new pg.Client({
    connectionString: socketUrl(postmaster, SUPERUSER, home.password, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === '28P01')
      throw new Error(`embedded database: ${home.place}/password does not open ${home.cluster}.`);
    return false;
  }
}

function logFile(home: Home): string {
  return join(home.place, 'server.log');
}
