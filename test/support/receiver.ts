import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call as a receiver sees it. */
export interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a receiver under test was sent
  readonly event: any;
  readonly socketPort: number;
}

/** What to answer: a status, or the answer itself, to be kept waiting or cut. */
export type Answer = (call: Call, calls: readonly Call[], response: ServerResponse) => number | 'ITSELF';

/** An agency's own system as a real HTTP server on loopback. */
export class Receiver {
  readonly calls: Call[] = [];
  /** What it took, in its order. */
  readonly taken: Call[] = [];
  private waiting: (() => void)[] = [];

  private constructor(
    private readonly server: Server,
    public answer: Answer,
  ) {}

  static async start(answer: Answer = () => 204): Promise<Receiver> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const socketPort = request.socket.remotePort ?? 0;
        receiver.take({ headers: request.headers, body, event: body ? JSON.parse(body) : null, socketPort }, response);
      });
    });
    const receiver = new Receiver(server, answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/changes`;
  }

  /** Resolves as soon as it holds; looked at after each call. */
  async until(condition: (receiver: this) => boolean): Promise<void> {
    while (!condition(this)) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(call: Call, response: ServerResponse): void {
    this.calls.push(call);
    const status = this.answer(call, this.calls, response);
    if (status !== 'ITSELF') {
      if (status < 300) this.taken.push(call);
      response.writeHead(status, status >= 300 && status < 400 ? { location: this.url } : {}).end();
    }
    const woken = this.waiting;
    this.waiting = [];
    for (const wake of woken) wake();
  }
}
