import { once } from 'node:events';
import { mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/database';
import { minsheng } from '../support/import-process';

let directory: string;
let server: Server;
let url: string;
const sockets = new Set<Socket>();

/** A place where a database was: connections are taken and nobody answers, as when its process is stopped. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minsheng-mute-'));
  server = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `postgresql://nobody:nothing@127.0.0.1:${(server.address() as AddressInfo).port}/none`;
  await writeFile(join(directory, 'list.csv'), '姓名,身份证号码\n');
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  server.close();
  await rm(directory, { recursive: true, force: true });
});

describe('a database that takes the connection and does not answer', () => {
  const MONTH = ['--month', '2018-10'];
  const commands: [string, (file: string) => string[]][] = [
    ['数据比对 comparing: 0/6 连接数据库 connecting to the database, 5 s', () => ['compare', ...MONTH, '--patience', '0']],
    ['连接 opening the database', (file) => ['import', ...MONTH, '--feed', 'DESTITUTE_SUPPORT', file]],
    ['正在连接数据库，已 5 秒 · connecting to the database, 5 s', () => ['settlement', ...MONTH]],
    ['正在连接数据库，已 5 秒 · connecting to the database, 5 s', (file) => ['export', ...MONTH, '--kind', 'premiums', `${file}.xlsx`]],
    ['正在连接数据库，已 5 秒 · connecting to the database, 5 s', () => ['schedule', '--once']],
    ['正在连接数据库，已 5 秒 · connecting to the database, 5 s', () => ['tick']],
  ];

  it('is told on standard error within five seconds by every command of a month, which then ends with 75', async () => {
    const running = commands.map(([, words]) =>
      minsheng(words(join(directory, 'list.csv')), { DATABASE_URL: url, MINSHENG_DATA_DIR: directory }),
    );
    const ended = await Promise.all(running.map((each) => each.ended));
    for (const [place, { status, output, errors }] of ended.entries()) {
      expect([status, output, errors]).toEqual([75, '', expect.stringContaining(commands[place]?.[0] ?? '')]);
    }
  });
});

describe('an embedded database whose process is stopped', () => {
  it('is away like any other: 75, after half a minute, and the same command works once it goes on', async () => {
    const home = join(directory, 'embedded');
    const server = await startEmbedded(home, { fast: true });
    const environment = { MINSHENG_DATA_DIR: home };
    const words = ['settlement', '--month', '2018-10'];
    const place = await readlink(join(home, 'database')).catch(() => join(home, 'database'));
    const postmaster = Number((await readFile(join(place, 'cluster', 'postmaster.pid'), 'utf8')).split('\n', 1)[0]);
    process.kill(postmaster, 'SIGSTOP');
    try {
      const { status, errors } = await minsheng(words, environment).ended;
      expect([status, errors]).toEqual([75, expect.stringContaining('数据库暂时连接不上')]);
      expect(errors).toContain('connecting to the database, 5 s');
    } finally {
      process.kill(postmaster, 'SIGCONT');
    }
    expect(await minsheng(words, environment).ended).toMatchObject({ status: 3 });
    await server.stop();
  });
});
