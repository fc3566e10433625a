import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedServer, startEmbedded } from '../../src/database';
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
