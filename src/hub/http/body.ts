import type { IncomingMessage } from 'node:http';
import { patiently } from './patient';
import { refuseRequest } from './refused-request';

/** Bytes of bodies that may be on their way at once, all clients together: what slow senders can make the hub hold. */
const TOGETHER_BYTES = 16 * 1024 * 1024;
/** An operation is short: who takes longer to send it holds a place for nothing. */
const PATIENCE = { pauseMs: 30_000, wholeMs: 30_000 };
/** What is read and thrown away after a refusal, so that the client sends on, reads the answer and does not see a reset. */
const DRAINED_BYTES = 16 * 1024 * 1024;

/** Reads request bodies, each up to `maxBytes`, all together up to 16 MiB. One per server. */
export class BodyReader {
  private held = 0;

  constructor(private readonly maxBytes: number) {}

  /** The body as bytes; refuses with 413, 415 or 503. The declared length is judged before a byte is read. */
  async read(request: IncomingMessage): Promise<Buffer> {
    requireIdentity(request);
    const declared = Number(request.headers['content-length'] ?? 0);
    if (declared > this.maxBytes) this.refuseTooLong(request, `${declared}`);
    const chunks: Buffer[] = [];
    let bytes = 0;
    try {
      for await (const chunk of patiently(request, PATIENCE)) {
        bytes += chunk.length;
        this.held += chunk.length;
        if (bytes > this.maxBytes) this.refuseTooLong(request, `more than ${this.maxBytes}`);
        if (this.held > TOGETHER_BYTES) refuseBusy(request);
        chunks.push(chunk);
      }
    } finally {
      this.held -= bytes;
    }
    return Buffer.concat(chunks, bytes);
  }

  private refuseTooLong(request: IncomingMessage, got: string): never {
    drain(request);
    refuseRequest({
      status: 413,
      code: 'BODY_TOO_LONG',
      message: `request body: expected at most ${this.maxBytes} bytes, got ${got}; put values into variables and ask in parts.`,
    });
  }
}

function requireIdentity(request: IncomingMessage): void {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return;
  drain(request);
  refuseRequest({
    status: 415,
    code: 'UNSUPPORTED_ENCODING',
    message: 'request body: expected no content-encoding, got a compressed one; send it as it is.',
  });
}

function refuseBusy(request: IncomingMessage): never {
  drain(request);
  refuseRequest({
    status: 503,
    code: 'BUSY',
    message: 'hub: too many bodies at once; try again in a second.',
    headers: { 'retry-after': '1' },
  });
}

/** Throws the rest away as it comes, up to a bound; then the connection ends. */
export function drain(request: IncomingMessage): void {
  let drained = 0;
  request.on('error', () => undefined);
  request.on('data', (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > DRAINED_BYTES) request.destroy();
  });
  request.resume();
}
