import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Caller, TokenVerifier } from '../access';
import type { ExportDesk, ExportFile, ExportOrder, ExportResult } from '../exports';
import type { Log } from '../log';
import { requireCaller } from './http/authenticate';
import { RequestRefused, refuseRequest } from './http/refused-request';
import { requestIdOf } from './http/request-id';
import { SAFE_HEADERS, sendRefusedRequest } from './http/respond';

/** Each holds a connection to the database; a client may read as slowly as it likes. */
const MOST_AT_ONCE = 4;

/** A client that takes nothing for so long has gone. */
const IDLE_MS = 120_000;

/** Who makes the lists; the hub knows it by this alone. */
export type DownloadDesk = Pick<ExportDesk, 'asked' | 'open'>;

export interface DownloadParts {
  readonly exports: DownloadDesk;
  readonly verify: TokenVerifier;
  readonly log: Log;
}

/** Lists as files over HTTP (名册下载): GET /exports/<kind>?month=…&town=…&format=… with the caller's token. No address and no log line names a person. */
export class Downloads {
  private under = 0;

  constructor(private readonly parts: DownloadParts) {}

  async answer(word: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const begun: Begun = { requestId: requestIdOf(request), startedAt: performance.now() };
    response.setHeader('x-request-id', begun.requestId);
    try {
      begun.caller = await requireCaller(request.headers.authorization, this.parts.verify);
      requireGet(request);
      begun.order = this.asked(word, request.url ?? '');
      await this.inTurn(() => this.send(begun, response));
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      sendRefusedRequest(response, error);
    }
    logDownload(this.parts.log, begun, response);
  }

  private asked(word: string, url: string): ExportOrder {
    const order = this.parts.exports.asked(word, new URL(url, 'http://hub').searchParams);
    return 'code' in order ? refuseRequest({ ...order, status: 400 }) : order;
  }

  private async inTurn(work: () => Promise<void>): Promise<void> {
    if (this.under >= MOST_AT_ONCE) refuseBusy();
    this.under += 1;
    try {
      await work();
    } finally {
      this.under -= 1;
    }
  }

  private async send(begun: Begun, response: ServerResponse): Promise<void> {
    const { caller, order, requestId } = begun;
    if (caller === undefined || order === undefined) throw new TypeError('download: expected a caller and an order');
    const result = await this.parts.exports.open(order, { caller, requestId, channel: 'HTTP' });
    if (result.outcome === 'REFUSED') return refuseAsked(result);
    response.setTimeout(IDLE_MS, () => response.destroy());
    response.writeHead(200, headersOf(result.file));
    // A list that breaks off must not look like a whole one: the connection is cut, and the audit line says so.
    await pipeline(Readable.from(result.file.body, { objectMode: false }), response).catch((err: Error) => {
      this.parts.log.warn({ requestId, err }, 'download cut off');
      response.destroy();
    });
    begun.rows = result.rows();
  }
}

interface Begun {
  readonly requestId: string;
  readonly startedAt: number;
  caller?: Caller;
  order?: ExportOrder;
  rows?: number;
}

function requireGet({ method }: IncomingMessage): void {
  if (method === 'GET') return;
  refuseRequest({ status: 405, code: 'METHOD_NOT_ALLOWED', message: 'method: expected GET, got another.', headers: { allow: 'GET' } });
}

/** The file's Chinese name for those who read RFC 6266, and a plain one for the others. */
function headersOf({ fileName, contentType }: ExportFile): Record<string, string> {
  const plain = `list${fileName.slice(fileName.lastIndexOf('.'))}`;
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  return { ...SAFE_HEADERS, 'content-type': contentType, 'content-disposition': disposition };
}

const STATUS: Readonly<Record<string, 403 | 404>> = { FORBIDDEN: 403, TOWN_OF_OTHERS: 403 };

function refuseAsked({ refusal }: Extract<ExportResult, { outcome: 'REFUSED' }>): never {
  const { code, message, messageZh } = refusal;
  refuseRequest({ status: STATUS[code] ?? 404, code, message, messageZh });
}

function refuseBusy(): never {
  refuseRequest({
    status: 503,
    code: 'BUSY',
    message: `downloads: expected at most ${MOST_AT_ONCE} at once, got more; try again in a few seconds.`,
    messageZh: '同时下载的人太多，请稍后再试。',
    headers: { 'retry-after': '5' },
  });
}

function logDownload(log: Log, { requestId, startedAt, caller, order, rows }: Begun, response: ServerResponse): void {
  const { statusCode: status } = response;
  log[status >= 400 ? 'warn' : 'info'](
    {
      requestId,
      status,
      durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
      ...(caller && { agency: caller.agency, town: caller.town, role: caller.role, purpose: caller.purpose }),
      ...(order && { list: order.kind, month: order.month, format: order.format }),
      ...(rows !== undefined && { rows }),
    },
    'download',
  );
}
