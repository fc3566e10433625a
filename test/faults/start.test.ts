import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepare } from '../../deploy/bootstrap.cjs';
import { startEmbedded } from '../../src/database';
import { aHubProcess, anNpmStart, type HubProcess, killHard, processesNaming } from '../support/hub-process';

/** Real processes on a real data directory: what the next start finds after this one ended badly. How long it takes is measured by `npm run bench -- start`. */
describe('starting the hub', () => {
  let directory: string;
  const begun: { abandon(): void }[] = [];
  beforeAll(async () => {
    await prepare({ quiet: true });
    directory = await mkdtemp(join(tmpdir(), 'minsheng-start-'));
  });
  afterEach(() => {
    // A test that failed leaves what it started, and the next one must not find it running.
    for (const each of begun.splice(0)) each.abandon();
    killServer();
  });
  afterAll(async () => {
    if (!directory) return;
    await (await startEmbedded(directory)).stop();
    await rm(directory, { recursive: true, force: true });
  });

  const serverProcesses = (): number[] => processesNaming(join(directory, 'database'));
  const killServer = (): void => {
    for (const pid of serverProcesses()) killHard(pid);
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
  const aHub = (settings?: Readonly<Record<string, string>>): HubProcess => {
    const hub = aHubProcess(directory, settings);
    begun.push(hub);
    return hub;
  };
  const started = async (): Promise<HubProcess> => {
    const hub = aHub();
    await hub.ready();
    return hub;
  };

  it('on an empty data directory makes the database, and SIGTERM leaves no process and status 0', async () => {
    const hub = await started();
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
    ['the hub is killed again while it starts', (hub) => hub.end('SIGKILL').then(() => aHub().end('SIGKILL'))],
  ];
  it.each(disasters)('when %s, starts again with everything that was committed', async (_, disaster) => {
    const hub = await started();
    const [before] = await query<{ n: number }>('insert into public.kept select count(*) + 1 from public.kept returning n');
    await disaster(hub);
    const again = await started();
    expect(await query('select max(n) as n, count(*)::int as rows from public.kept')).toEqual([{ n: before?.n, rows: before?.n }]);
    expect(await again.end('SIGTERM')).toBe(0);
  });

  it('is not misled by a pid file whose number now belongs to somebody else', async () => {
    const hub = await started();
    killServer();
    await hub.end('SIGKILL');
    const stranger: ChildProcess = spawn('sleep', ['600'], { uid: process.getuid?.() === 0 ? 65534 : undefined });
    begun.push({ abandon: () => stranger.kill('SIGKILL') });
    const file = join(directory, 'database', 'cluster', 'postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [String(stranger.pid), ...lines.slice(1)].join('\n'));
    const again = await started();
    expect(await again.end('SIGTERM')).toBe(0);
    expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null]);
  });

  it('beside a running one says so, names it, ends with status 1 and leaves it running', async () => {
    const hub = await started();
    const second = aHub();
    await expect(second.ready()).rejects.toThrow(`already running for ${directory} (process ${hub.child.pid}`);
    expect(second.child.exitCode).toBe(1);
    expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
    expect(await hub.end('SIGINT')).toBe(0);
  });

  it('through npm: SIGTERM to npm ends hub and database', async () => {
    const npm = anNpmStart(directory);
    begun.push(npm);
    await npm.ready();
    await npm.end('SIGTERM');
    expect(processesNaming('dist/src/main.js').filter((pid) => pid === npm.child.pid)).toEqual([]);
    expect(serverProcesses()).toEqual([]);
  });

  it('with a wrong variable says which one and what was expected, without the value of a secret', async () => {
    const hub = aHub({ PORT: 'four', DATABASE_URL: 'mysql://me:secret@host/db' });
    await expect(hub.ready()).rejects.toThrow(/PORT: expected a number[\s\S]*DATABASE_URL: expected postgresql:/);
    expect(hub.said()).not.toContain('secret');
    expect(serverProcesses()).toEqual([]);
  });
});
