import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { databaseIsAway } from '../away';
import type { DatabaseSettings } from '../settings';
import { findBinaries } from './binaries';
import { ensureCluster, readPassword, SUPERUSER } from './cluster';
import { isEnding, markEnding } from './ending';
import { join } from './in-use';
import { serverOwner } from './owner';
import { preparePlace } from './place';
import { isServerOf, type Postmaster } from './postmaster';
import { EmbeddedSilentError, findOrStart, type Home, socketUrl, stopServer } from './server';

/** A PostgreSQL of our own for one data directory: Unix socket only, random password, gone when stopped. */
export interface EmbeddedServer {
  readonly settings: DatabaseSettings;
  /** Leaves it; the last of its users ends it in order, and then this resolves when its last file is written. */
  stop(): Promise<void>;
  /** Ends it at once, without waiting; the next start recovers. */
  kill(): void;
}

const LOGIN = 'hub';
const DATABASE = 'minsheng';

export interface EmbeddedChoices {
  /** Gives up safety at a power cut for speed: tests only. */
  readonly fast?: boolean;
}

const ATTEMPTS = 20;
const PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 400;

/**
 * Starts PostgreSQL on `directory`, making it when it is new and adopting one that outlived a killed hub; several processes share one server.
 * Works as root too (the server then runs as `postgres` or `nobody`), also when `directory` lies under a home with mode 0700.
 */
export async function startEmbedded(directory: string, { fast = false }: EmbeddedChoices = {}): Promise<EmbeddedServer> {
  const owner = serverOwner();
  const binaries = await findBinaries(owner);
  const place = await preparePlace(directory, owner);
  const cluster = await ensureCluster(place, binaries, owner);
  const home: Home = { place, cluster, binaries, owner, password: await readPassword(place), fast };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const server = await joined(home);
      if (server) return server;
    } catch (error) {
      // The last user of the server that we found is just stopping it: the next look finds none, and starts one.
      if (attempt === ATTEMPTS || error instanceof EmbeddedSilentError || !databaseIsAway(error)) throw error;
      await wait(Math.min(PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
    }
  }
}

/** Undefined when the server that was found is ending; it is gone then. */
async function joined(home: Home): Promise<EmbeddedServer | undefined> {
  const postmaster = await findOrStart(home);
  await ensureDatabase(socketUrl(postmaster, SUPERUSER, home.password, 'postgres'), home.password);
  const settings = { url: socketUrl(postmaster, LOGIN, home.password, DATABASE) };
  const use = await join(settings);
  if (await isEnding(home.place, postmaster)) {
    await use.end();
    // Whoever marked it may have died before he stopped it.
    await stopServer(home.cluster, postmaster);
    return undefined;
  }
  return {
    settings,
    stop: async () => {
      try {
        if (await use.leave()) await end(home, postmaster);
      } finally {
        await use.end();
      }
    },
    kill: () => {
      if (isServerOf(postmaster.pid, home.cluster)) process.kill(postmaster.pid, 'SIGQUIT');
    },
  };
}

/** Also when the mark cannot be written (a full disk): a server that nobody uses must not stay behind. */
async function end(home: Home, postmaster: Postmaster): Promise<void> {
  try {
    await markEnding(home.place, postmaster);
  } finally {
    await stopServer(home.cluster, postmaster);
  }
}

const DUPLICATES = new Set(['42710', '42P04', '23505']);

/** The hub's login user owns its database and may make roles, and is no superuser. */
async function ensureDatabase(url: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // The server may end under us; what we asked fails, and that is told.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rows.length > 0) return;
    const login = `create role ${LOGIN} login createrole createdb password ${pg.escapeLiteral(password)}`;
    for (const statement of [login, `create database ${DATABASE} owner ${LOGIN}`]) {
      await client.query(statement).catch((error: { code?: string }) => {
        if (!DUPLICATES.has(error.code ?? '')) throw error;
      });
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}
