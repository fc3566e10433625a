import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Address {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
}

/** How long requests under way may take to end once the server is told to stop. */
const FINISH_MS = 10_000;

/** Another program listens where we should; the start fails with this sentence. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/** Listens and gives the address with its real port; a wildcard host is shown as this machine. Rejects with PortTakenError when it is taken. */
export function listenOn(server: Server, { host, port }: Address): Promise<string> {
  watchSilent(server);
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => reject(error.code === 'EADDRINUSE' ? taken(host, port) : error);
    server.once('error', fail);
    server.listen({ host, port }, () => {
      server.off('error', fail);
      resolve(urlOf(server, host));
    });
  });
}

const taken = (host: string, port: number): PortTakenError =>
  new PortTakenError(`PORT: expected ${host}:${port} to be free, but another program listens there; end it or set PORT to another.`);

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}

/** Takes no new connection, ends idle ones, lets requests under way finish for ten seconds, then cuts them. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), FINISH_MS);
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
    for (const socket of SILENT.get(server) ?? []) socket.destroy();
  });
}

/** Connections that have not asked anything yet, by server: Node counts them as busy and would wait for them. */
const SILENT = new WeakMap<Server, Set<Socket>>();

function watchSilent(server: Server): void {
  const silent = new Set<Socket>();
  SILENT.set(server, silent);
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  for (const asked of ['request', 'checkContinue', 'upgrade'] as const)
    server.on(asked, ({ socket }: IncomingMessage) => void silent.delete(socket));
}
