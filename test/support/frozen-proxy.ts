import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { clientConfig, type DatabaseSettings } from '../../src/database';

/** A way to a database that can stop carrying anything, without a word: as when a cable is pulled. */
export interface FrozenProxy {
  readonly url: string;
  freeze(): void;
  close(): Promise<void>;
}

export async function aProxy(settings: DatabaseSettings): Promise<FrozenProxy> {
  const { host, port } = new pg.Client(clientConfig(settings));
  const target = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
  const sockets = new Set<Socket>();
  let frozen = false;
  const carry = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on('data', (chunk) => (frozen ? undefined : to.write(chunk)));
    from.on('close', () => (frozen ? undefined : to.destroy())).on('error', () => undefined);
  };
  const server = createServer((client) => {
    const upstream = connect(target);
    carry(client, upstream);
    carry(upstream, client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(settings.url);
  url.searchParams.delete('host');
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    freeze: () => {
      frozen = true;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
