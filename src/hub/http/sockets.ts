import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Log } from '../../log';

/** What graphql-ws hands to its callbacks about a socket; `Session` is what the hub adds to it. */
export type SocketExtra<Session> = Session & {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  /** The connection below the socket: what waits to be sent waits there. */
  readonly connection: Duplex;
};

export interface Sockets {
  /** Takes an upgrade request that was already found to be for this server's address. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly count: () => number;
  /** Closes every socket with 1001 (going away) and waits for the other sides, two seconds at most. */
  close(): Promise<void>;
}

export interface SocketSettings {
  readonly maxPayload: number;
  readonly maxSockets: number;
  readonly log: Log;
  /** WAITS: a sender waits while much lies before a slow reader. Else who sends looks for room itself. */
  readonly sending?: 'WAITS' | 'AT_ONCE';
}

const PING_MS = 12_000;
const CLOSING_MS = 2000;
const GOING_AWAY = 1001;

/**
 * graphql-transport-ws on an HTTP server of ours. The library's own adapter writes whatever goes wrong to the console;
 * here it goes to the log, and a socket whose other side no longer answers pings is ended.
 */
export function createSockets<Session>(
  { maxPayload, maxSockets, log, sending = 'AT_ONCE' }: SocketSettings,
  options: ServerOptions<Record<string, unknown>, SocketExtra<Session>>,
): Sockets {
  const protocol = makeServer<Record<string, unknown>, SocketExtra<Session>>(options);
  const server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, handleProtocols });
  const accept = (socket: WebSocket, request: IncomingMessage, connection: Duplex) => {
    socket.on('error', (err) => log.warn({ err }, 'socket error'));
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => {
          send(socket, connection, text);
          return sending === 'WAITS' ? untilRead(connection) : undefined;
        },
        close: (code, reason) => socket.close(code, reason),
        onMessage: (read) => socket.on('message', (data: RawData) => void readMessage({ socket, log, read }, data)),
      },
      { socket, request, connection } as SocketExtra<Session>,
    );
    keepAlive(socket);
    socket.once(
      'close',
      (code, reason) => void closed(code, String(reason)).catch((err) => log.error({ err }, 'a socket did not end well')),
    );
  };
  return {
    upgrade: (request, socket, head) => {
      if (server.clients.size >= maxSockets)
        return void socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\nretry-after: 5\r\n\r\n');
      server.handleUpgrade(request, socket, head, (opened) => accept(opened, request, socket));
    },
    count: () => server.clients.size,
    close: () => closeAll(server),
  };
}

interface Reading {
  readonly socket: WebSocket;
  readonly log: Log;
  readonly read: (text: string) => Promise<void>;
}

async function readMessage({ socket, log, read }: Reading, data: RawData): Promise<void> {
  try {
    await read(String(data));
  } catch (err) {
    log.error({ err }, 'a message of a socket was not understood');
    socket.close(CloseCode.BadRequest, 'Invalid message');
  }
}

/** Not awaited: whoever sends much looks for room first. What is sent in one turn leaves in one packet; a failure comes as an error of the socket. */
function send(socket: WebSocket, connection: Duplex, text: string): void {
  if (socket.readyState !== socket.OPEN) return;
  if (!connection.writableCorked) {
    connection.cork();
    setImmediate(() => connection.uncork());
  }
  socket.send(text, () => undefined);
}

const MOST_WAITING_BYTES = 1024 * 1024;

function untilRead(connection: Duplex): Promise<void> | undefined {
  if (connection.writableLength <= MOST_WAITING_BYTES) return undefined;
  return new Promise((resolve) => {
    const settle = (): void => {
      connection.off('drain', settle).off('close', settle);
      resolve();
    };
    connection.once('drain', settle).once('close', settle);
  });
}

/** Ends a socket that has not answered one ping by the time of the next. */
function keepAlive(socket: WebSocket): void {
  let answered = true;
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_MS);
  socket.on('pong', () => {
    answered = true;
  });
  socket.once('close', () => clearInterval(timer));
}

async function closeAll(server: WebSocketServer): Promise<void> {
  for (const socket of server.clients) socket.close(GOING_AWAY, 'Going away');
  const late = setTimeout(() => {
    for (const socket of server.clients) socket.terminate();
  }, CLOSING_MS);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(late);
}
