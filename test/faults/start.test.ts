import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepare } from '../../deploy/bootstrap.cjs';
import { startEmbedded } from '../../src/database';
import { aHubProcess, anNpmStart, type HubProcess, processesNaming } from '../support/hub-process';

/** Starting costs one or two seconds; a machine that is kept busy by others for minutes gets more time, so that only the hub is judged. */
const busy = (loadavg()[0] ?? 0) > 2 * availableParallelism();
const LIMIT_SECONDS = busy ? 30 : 5;
jest.setTimeout(busy ? 120_000 : 40_000);

/** Real processes on a real data directory: what the next start finds after this one ended badly. */
describe('starting the hub', () => {
  let directory: string;
  beforeAll(async () => {
    await prepare({ quiet: true });
    directory = await mkdtemp(join(tmpdir(), 'minsheng-start-'));
  }, 120_000);
  afterAll(async () => {
    if (!directory) return;
    await (await startEmbedded(directory)).stop();
    await rm(directory, { recursive: true, force: true });
  });

  const serverProcesses = (): number[] => processesNaming(join(directory, 'database'));
  const killServer = (): void => {
    for (const pid of serverProcesses()) process.kill(pid, 'SIGKILL');
  };
  const query = async <R>(text: string): Promise<R[]> => {
    const server = await startEmbedded(directory);
    const client = new pg.Client(server.settings.url);
    await client.connect();
    try {
      return (await client.query(text)).rows as R[];
    } finally {
      await client.end();
      await server.stop();
    }
  };
  const started = async (): Promise<{ hub: HubProcess; seconds: number }> => {
    const begin = performance.now();
    const hub = aHubProcess(directory);
    await hub.ready();
    return { hub, seconds: (performance.now() - begin) / 1000 };
  };

  it('on an empty data directory makes the database, and SIGTERM leaves no process and status 0', async () => {
    const { hub } = await started();
    await query('create table public.kept (n integer); ');
    expect(await hub.end('SIGTERM')).toBe(0);
    expect(serverProcesses()).toEqual([]);
  });

  const disasters: [string, (hub: HubProcess) => Promise<unknown>][] = [
    ['the hub alone is killed', (hub) => hub.end('SIGKILL')],
    [
      'hub and PostgreSQL are killed together',
      async (hub) => {
        killServer();
        await hub.end('SIGKILL');
      },
    ],
    ['the hub is killed again while it starts', (hub) => hub.end('SIGKILL').then(() => aHubProcess(directory).end('SIGKILL'))],
  ];
  it.each(disasters)('when %s, starts again within 5 s with everything that was committed', async (_, disaster) => {
    const { hub } = await started();
    const [before] = await query<{ n: number }>('insert into public.kept select count(*) + 1 from public.kept returning n');
    await disaster(hub);
    const again = await started();
    expect(again.seconds).toBeLessThan(LIMIT_SECONDS);
    expect(await query('select max(n) as n, count(*)::int as rows from public.kept')).toEqual([{ n: before?.n, rows: before?.n }]);
    expect(await again.hub.end('SIGTERM')).toBe(0);
  });

  it('is not misled by a pid file whose number now belongs to somebody else', async () => {
    const { hub } = await started();
    killServer();
    await hub.end('SIGKILL');
    const stranger: ChildProcess = spawn('sleep', ['60'], { uid: process.getuid?.() === 0 ? 65534 : undefined });
    const file = join(directory, 'database', 'cluster', 'postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [String(stranger.pid), ...lines.slice(1)].join('\n'));
    const again = await started();
    expect(await again.hub.end('SIGTERM')).toBe(0);
    expect(stranger.exitCode).toBeNull();
    stranger.kill('SIGKILL');
  });

  it('beside a running one says so, names it, ends with status 1 and leaves it running', async () => {
    const { hub } = await started();
    const second = aHubProcess(directory);
    await expect(second.ready()).rejects.toThrow(`already running for ${directory} (process ${hub.child.pid}`);
    expect(second.child.exitCode).toBe(1);
    expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
    expect(await hub.end('SIGINT')).toBe(0);
  });

  it('through npm: SIGTERM to npm ends hub and database', async () => {
    const npm = anNpmStart(directory);
    await npm.ready();
    await npm.end('SIGTERM');
    expect(processesNaming('dist/src/main.js').filter((pid) => pid === npm.child.pid)).toEqual([]);
    expect(serverProcesses()).toEqual([]);
  });

  it('with a wrong variable says which one and what was expected, without the value of a secret', async () => {
    const hub = aHubProcess(directory, { PORT: 'four', DATABASE_URL: 'mysql://me:secret@host/db' });
    await expect(hub.ready()).rejects.toThrow(/PORT: expected a number[\s\S]*DATABASE_URL: expected postgresql:/);
    expect(hub.said()).not.toContain('secret');
    expect(serverProcesses()).toEqual([]);
  });
});
