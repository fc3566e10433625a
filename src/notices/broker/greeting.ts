import { once } from 'node:events';
import { createConnection } from 'node:net';

const USUAL_PORT = '4222';

/**
 * Throws unless a NATS server greets at this address in time. The library keeps a connection for ever that was taken and never greeted, one more at each
 * try; this one ends.
 */
export async function greeted({ hostname, port }: Pick<URL, 'hostname' | 'port'>, patienceMs: number): Promise<void> {
  const socket = createConnection({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || USUAL_PORT) });
  socket.on('error', () => undefined);
  try {
    await once(socket, 'data', { signal: AbortSignal.timeout(patienceMs) });
  } finally {
    socket.destroy();
  }
}
