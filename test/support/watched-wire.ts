import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSettings } from '../../src/database';

/** What is looked for in what a client sends, and what then happens. */
export interface Watched {
  readonly word: string;
  /** BEFORE: the server never sees it. AFTER: the server sees it, and its answer never comes back. */
  readonly stop: 'BEFORE' | 'AFTER';
  readonly act: () => void;
}

/** A way to the server that stops at a word, once; until then everything passes, changed by `rewrite` to as many bytes. */
export interface WatchedWire {
  readonly url: string;
  /** Ends when the word was seen. */
  readonly seen: Promise<void>;
  close(): Promise<void>;
}

export async function aWatchedWire(
  server: DatabaseSettings,
  watched: Watched,
  rewrite: (text: string) => string = (text) => text,
): Promise<WatchedWire> {
  const directory = await mkdtemp(join(tmpdir(), 'minsheng-wire-'));
  const url = new URL(server.url);
  const host = url.searchParams.get('host') ?? url.hostname;
  const port = Number(url.port || 5432);
  const sockets = new Set<Socket>();
  let over = (): void => undefined;
  const seen = new Promise<void>((resolve) => {
    over = resolve;
  });
  const wire = createServer((client) => {
    const upstream = host.startsWith('/') ? connect(join(host, `.s.PGSQL.${port}`)) : connect(port, host);
    let stopped = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (bytes: Buffer) => {
      if (stopped) return;
      const sent = Buffer.from(rewrite(bytes.toString('latin1')), 'latin1');
      stopped = sent.includes(watched.word);
      if (!stopped || watched.stop === 'AFTER') upstream.write(sent);
      if (!stopped) return;
      watched.act();
      over();
    });
    upstream.on('data', (bytes: Buffer) => !stopped && client.writable && client.write(bytes));
    client.on('close', () => upstream.end());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => wire.listen(join(directory, `.s.PGSQL.${port}`), resolve));
  url.searchParams.set('host', directory);
  return {
    url: url.href,
    seen,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => wire.close(resolve));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
