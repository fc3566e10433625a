import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedServer, startEmbedded } from '../../src/database';
import { markEnding } from '../../src/database/embedded/ending';
import { processExists, readPostmaster } from '../../src/database/embedded/postmaster';
import { processesNaming } from '../support/hub-process';

/** A hub and commands share one embedded server: whoever leaves last stops it, and nobody loses it while he works. */
describe('the embedded server of several users', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'minsheng-shared-'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  const start = (): Promise<EmbeddedServer> => startEmbedded(directory, { fast: true });
  const ask = async ({ settings }: EmbeddedServer): Promise<number> => {
    const client = new pg.Client(settings.url);
    await client.connect();
    try {
      await client.query('select pg_sleep(0.005)');
      return (await client.query<{ n: number }>('select 1 as n')).rows[0]?.n ?? 0;
    } finally {
      await client.end();
    }
  };

  it('stays while one of them is there, and is gone after the last', async () => {
    const [one, other] = [await start(), await start()];
    await one.stop();
    expect(await ask(other)).toBe(1);
    await other.stop();
    expect(processesNaming(directory)).toEqual([]);
  });

  it('stays for who works on after the server broke off all its connections: the next command to leave is not the last', async () => {
    const hub = await start();
    /** The session by which it says that it uses the server; null while the server recovers. */
    const session = async (): Promise<number | null> => {
      const client = new pg.Client(hub.settings.url);
      client.on('error', () => undefined);
      try {
        await client.connect();
        const { rows } = await client.query("select pid from pg_stat_activity where application_name like 'minsheng-use %'");
        return rows[0]?.pid ?? null;
      } catch {
        return null;
      } finally {
        await client.end().catch(() => undefined);
      }
    };
    const before = await session();
    process.kill(before ?? 0, 'SIGKILL');
    for (const deadline = Date.now() + 10_000; Date.now() < deadline; await wait(50)) {
      const now = await session();
      if (now !== null && now !== before) break;
    }
    const command = await start();
    await command.stop();
    expect(await ask(hub)).toBe(1);
    await hub.stop();
    expect(processesNaming(directory)).toEqual([]);
  });

  it('is not joined once its last user has marked it as ending, and is stopped should he have died before he did it', async () => {
    const left = await start();
    const place = join(directory, 'database');
    const postmaster = await readPostmaster(join(place, 'cluster'));
    if (!postmaster) throw new Error('no server runs');
    await markEnding(place, postmaster);
    const next = await start();
    expect(processExists(postmaster.pid)).toBe(false);
    await expect(ask(left)).rejects.toMatchObject({ code: 'ENOENT' });
    await left.stop();
    expect(await ask(next)).toBe(1);
    await next.stop();
    expect(processesNaming(directory)).toEqual([]);
  });

  it('is waited for while it has no socket yet, and no server of the machine is taken for it', async () => {
    await (await start()).stop();
    const cluster = await realpath(join(directory, 'database', 'cluster'));
    let strangers = 0;
    const stranger = createServer((socket) => {
      strangers += 1;
      socket.destroy();
    }).listen(0, 'localhost');
    await once(stranger, 'listening');
    const starting = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', cluster], { stdio: 'ignore' });
    const { port } = stranger.address() as AddressInfo;
    await writeFile(join(cluster, 'postmaster.pid'), [starting.pid, cluster, 1_700_000_000, port, ''].join('\n'));
    const next = start();
    await wait(500);
    starting.kill('SIGKILL');
    expect(await ask(await next)).toBe(1);
    expect(strangers).toBe(0);
    await (await next).stop();
    stranger.close();
    expect(processesNaming(directory)).toEqual([]);
  });

  it('never goes away under one who works, however they come and go', async () => {
    const visits = 8;
    const visitor = async (): Promise<number> => {
      let answers = 0;
      for (let visit = 0; visit < visits; visit += 1) {
        const server = await start();
        answers += await ask(server);
        await server.stop();
      }
      return answers;
    };
    expect(await Promise.all(Array.from({ length: 6 }, visitor))).toEqual(Array.from({ length: 6 }, () => visits));
    expect(processesNaming(directory)).toEqual([]);
  });
});
