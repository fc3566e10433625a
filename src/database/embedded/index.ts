import pg from 'pg';
import type { DatabaseSettings } from '../settings';
import { findBinaries } from './binaries';
import { ensureCluster, readPassword, SUPERUSER } from './cluster';
import { serverOwner } from './owner';
import { preparePlace } from './place';
import { isServerOf } from './postmaster';
import { findOrStart, type Home, socketUrl, stopServer } from './server';

/** A PostgreSQL of our own for one data directory: Unix socket only, random password, gone when stopped. */
export interface EmbeddedServer {
  readonly settings: DatabaseSettings;
  /** Ends it in order; resolves when its last file is written. */
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

/**
 * Starts PostgreSQL on `directory`, making it when it is new and adopting one that outlived a killed hub.
 * Works as root too (the server then runs as `postgres` or `nobody`), also when `directory` lies under a home with mode 0700.
 */
export async function startEmbedded(directory: string, { fast = false }: EmbeddedChoices = {}): Promise<EmbeddedServer> {
  const owner = serverOwner();
  const binaries = await findBinaries(owner);
  const place = await preparePlace(directory, owner);
  const cluster = await ensureCluster(place, binaries, owner);
  const home: Home = { place, cluster, binaries, owner, password: await readPassword(place), fast };
  const postmaster = await findOrStart(home);
  await ensureDatabase(socketUrl(postmaster, SUPERUSER, home.password, 'postgres'), home.password);
  return {
    settings: { url: socketUrl(postmaster, LOGIN, home.password, DATABASE) },
    stop: () => stopServer(cluster, postmaster),
    kill: () => {
      if (isServerOf(postmaster.pid, cluster)) process.kill(postmaster.pid, 'SIGQUIT');
    },
  };
}

const DUPLICATES = new Set(['42710', '42P04', '23505']);

/** The hub's login user owns its database and may make roles, and is no superuser. */
async function ensureDatabase(url: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
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
    await client.end();
  }
}
