import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSettings } from '../../src/database';

/** A way to the server that is cut at COMMIT: the word goes through, and the answer never comes back. */
export interface CuttingProxy {
  readonly settings: DatabaseSettings;
  /** How often it was cut. */
  readonly cuts: () => number;
  close(): Promise<void>;
}

const COMMIT = Buffer.from('COMMIT\0', 'latin1');
const COPY = Buffer.from('copy ', 'latin1');

/** Cuts connections that have sent `copy`, so that nothing but the delivery itself is hit. Works over a Unix socket and over TCP. */
export async function aCuttingProxy(server: DatabaseSettings): Promise<CuttingProxy> {
  const directory = await mkdtemp(join(tmpdir(), 'minsheng-proxy-'));
  const url = new URL(server.url);
  const host = url.searchParams.get('host') ?? url.hostname;
  const port = Number(url.port || 5432);
  let cuts = 0;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const upstream = host.startsWith('/') ? connect(join(host, `.s.PGSQL.${port}`)) : connect(port, host);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    let copies = false;
    client.on('data', (bytes: Buffer) => {
      copies ||= bytes.includes(COPY);
      if (copies && bytes.includes(COMMIT)) {
        cuts += 1;
        upstream.write(bytes, () => client.destroy());
        upstream.end();
      } else upstream.write(bytes);
    });
    upstream.on('data', (bytes: Buffer) => client.writable && client.write(bytes));
    client.on('close', () => upstream.end());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(join(directory, `.s.PGSQL.${port}`), resolve));
  url.searchParams.set('host', directory);
  return {
    settings: { url: url.href },
    cuts: () => cuts,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
