import type { FormattedExecutionResult } from 'graphql-ws';
import { cursorOfEvent, pagesOf } from '../../../graph';
import { mapEvents } from './map-events';
import { remoteEvents } from './remote-events';
import { type SubgraphEvents, type SubgraphExecutor, type SubgraphResult, SubgraphUnavailableError } from './subgraph-executor';

/** The HTTP client, loaded when a subgraph is elsewhere. */
const undici = (): typeof import('undici') => require('undici');

export interface RemoteSubgraph<C> {
  readonly name: string;
  /** Of its GraphQL endpoint; subscriptions use the same address with ws: or wss:. */
  readonly url: string;
  /** Headers that carry the caller; on a socket they go into connection_init. */
  readonly headers?: (context: C) => Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly connections?: number;
  /** A longer answer counts as a failure. */
  readonly maxBytes?: number;
}

/**
 * Asks a subgraph over HTTP on kept-alive connections, and over graphql-transport-ws for subscriptions.
 * No answer in time, a status without a GraphQL answer, or a body that is none: SubgraphUnavailableError naming the subgraph.
 */
export function remoteExecutor<C>(remote: RemoteSubgraph<C>): SubgraphExecutor<C> {
  const { name, url, headers = () => ({}), timeoutMs = 10_000, connections = 32, maxBytes = 64 * 1024 * 1024 } = remote;
  const { origin, pathname, search } = new URL(url);
  const pool = new (undici().Pool)(origin, { connections, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, keepAliveTimeout: 30_000 });
  return {
    prepare: (operation) => {
      const head = `{"query":${JSON.stringify(operation)},"variables":`;
      return async (variables, context) => {
        const text = await post(`${head}${JSON.stringify(variables)}}`, headers(context));
        return answer(name, text);
      };
    },
    prepareSubscription: (operation) => async (variables, freshContext) => {
      const events = remoteEvents({
        url: url.replace(/^http/, 'ws'),
        connectionParams: () => ({ ...headers(freshContext()) }),
        payload: { query: operation, variables: { ...variables } },
      });
      const broken = (cause: unknown) => new SubgraphUnavailableError(`${name}: expected events, the connection ended.`, { cause });
      return mapEvents(pagesOf(events), (page) => pageRead(page, freshContext), broken);
    },
    close: () => pool.close(),
  };

  async function post(body: string, extra: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly text: string }> {
    try {
      const { statusCode, body: stream } = await pool.request({
        path: pathname + search,
        method: 'POST',
        headers: { ...extra, 'content-type': 'application/json', accept: 'application/json' },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const chunks: Buffer[] = [];
      let bytes = 0;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > maxBytes) throw new SubgraphUnavailableError(`${name}: expected an answer of at most ${maxBytes} bytes, got more.`);
        chunks.push(chunk);
      }
      return { status: statusCode, text: Buffer.concat(chunks).toString('utf8') };
    } catch (error) {
      throw error instanceof SubgraphUnavailableError ? error : new SubgraphUnavailableError(unreachable(name, error), { cause: error });
    }
  }
}

function pageRead<C>(page: readonly FormattedExecutionResult[], freshContext: () => C): SubgraphEvents<C> {
  return {
    cursors: page.map(({ extensions }) => cursorOfEvent(extensions)),
    read: (places) => ({ results: places.map((place) => resultOf(page[place])), context: freshContext() }),
  };
}

function resultOf({ data, errors }: FormattedExecutionResult = {}): SubgraphResult {
  return { ...(data !== undefined && { data }), ...(errors && { errors }) } as SubgraphResult;
}

function answer(name: string, { status, text }: { readonly status: number; readonly text: string }): SubgraphResult {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = undefined;
  }
  if (isResult(parsed)) return parsed;
  throw new SubgraphUnavailableError(
    `${name}: expected a GraphQL answer, got status ${status} and ${text.length} characters of something else.`,
  );
}

/** `{data}`, `{errors}` or both, in the forms the GraphQL specification gives them. */
function isResult(value: unknown): value is SubgraphResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { data, errors } = value as Record<string, unknown>;
  const dataOk = data === undefined || data === null || (typeof data === 'object' && !Array.isArray(data));
  const errorsOk = errors === undefined || (Array.isArray(errors) && errors.every((error) => typeof error?.message === 'string'));
  return dataOk && errorsOk && (data !== undefined || (Array.isArray(errors) && errors.length > 0));
}

function unreachable(name: string, error: unknown): string {
  const timedOut = error instanceof Error && (error.name === 'TimeoutError' || error.name.endsWith('TimeoutError'));
  return timedOut ? `${name}: expected an answer in time, got none.` : `${name}: expected an answer, could not reach it.`;
}
