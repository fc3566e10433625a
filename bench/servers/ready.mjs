import { createServer } from 'node:net';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 10;

/** A port on 127.0.0.1 that nobody had a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Asks again and again until `answered` says so; the time is the caller's to take. */
export async function until(answered, what) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await answered().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`${what}: expected within ${PATIENCE_MS / 1000} s, still waiting.`);
}

export const untilReady = (url) => until(async () => (await fetch(`${url}/readyz`)).ok, `${url}/readyz`);
