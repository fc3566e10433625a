import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Patience, patiently } from '../../src/hub/http/patient';
import { RequestRefused } from '../../src/hub/http/refused-request';

let server: Server;
afterEach(() => server.close());

async function read(asked: IncomingMessage, patience: Patience): Promise<string> {
  let text = '';
  try {
    for await (const chunk of patiently(asked, patience)) text += chunk.toString();
    return text;
  } catch (error) {
    return error instanceof RequestRefused ? error.words.code : 'thrown';
  }
}

/** What a body that comes in these pieces, so far apart, becomes at a server of this patience. */
async function sent(patience: Patience, pieces: readonly string[], apartMs: number): Promise<string> {
  server = createServer((asked, response) => void read(asked, patience).then((text) => response.end(text))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asking = request({ port: (server.address() as AddressInfo).port, method: 'POST' });
  asking.on('error', () => undefined);
  asking.flushHeaders();
  const answered = once(asking, 'response') as Promise<[IncomingMessage]>;
  let next = 0;
  const timer = setInterval(() => {
    const piece = pieces[next++];
    if (piece === undefined) asking.end();
    else asking.write(piece);
  }, apartMs);
  const [response] = await answered;
  clearInterval(timer);
  let body = '';
  for await (const chunk of response) body += String(chunk);
  asking.destroy();
  return body;
}

describe('a body that comes slowly', () => {
  it('is read whole while its sender keeps sending', async () => {
    expect(await sent({ pauseMs: 60_000, wholeMs: 60_000 }, ['a', 'b', 'c'], 10)).toBe('abc');
  });

  it('is given up after too long a pause', async () => {
    expect(await sent({ pauseMs: 60, wholeMs: 60_000 }, [], 100_000)).toBe('TOO_SLOW');
  });

  it('is given up after too long a time, however steadily a byte comes', async () => {
    expect(await sent({ pauseMs: 60_000, wholeMs: 200 }, Array(1000).fill('a'), 10)).toBe('TOO_SLOW');
  });
});
