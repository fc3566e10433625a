import { createClient, type FormattedExecutionResult, type SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { PagedEvents } from '../../../graph';

/** More than this waits for nobody: the socket is not read on until the events were taken. */
const MOST_WAITING = 256;

export interface RemoteSource {
  /** ws: or wss: address of the subgraph. */
  readonly url: string;
  readonly connectionParams: () => Record<string, unknown>;
  readonly payload: SubscribePayload;
}

/**
 * Events of a subgraph over graphql-transport-ws, on a socket of their own. The library's own iterator would read on and keep whatever a slow
 * reader leaves behind; here the socket is paused, and the subgraph waits.
 */
export function remoteEvents({ url, connectionParams, payload }: RemoteSource): PagedEvents<FormattedExecutionResult> {
  const waiting: FormattedExecutionResult[] = [];
  let socket: WebSocket | undefined;
  let failure: { readonly error: unknown } | undefined;
  let ended = false;
  let wake: () => void = () => undefined;
  class OwnSocket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols);
      socket = this;
    }
  }
  const client = createClient({ url, connectionParams, webSocketImpl: OwnSocket, retryAttempts: 0, lazy: true });
  const end = (): void => {
    ended = true;
    wake();
  };
  const leave = client.subscribe<Record<string, unknown>, Record<string, unknown>>(payload, {
    next: (event) => {
      waiting.push(event);
      if (waiting.length >= MOST_WAITING) pause(socket);
      wake();
    },
    error: (error) => {
      failure = { error };
      end();
    },
    complete: end,
  });
  const nextPage = async (most: number): Promise<IteratorResult<readonly FormattedExecutionResult[], undefined>> => {
    for (;;) {
      const page = waiting.splice(0, most);
      if (page.length > 0) {
        if (waiting.length === 0) socket?.resume();
        return { done: false, value: page };
      }
      if (failure !== undefined) throw failure.error;
      if (ended) return DONE;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const next = async (): Promise<IteratorResult<FormattedExecutionResult, undefined>> => {
    const { value: [event] = [] } = await nextPage(1);
    return event === undefined ? DONE : { done: false, value: event };
  };
  return {
    next,
    nextPage,
    return: async () => {
      waiting.length = 0;
      socket?.resume();
      leave();
      end();
      return DONE;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const DONE = { done: true, value: undefined } as const;

function pause(socket: WebSocket | undefined): void {
  if (socket?.readyState === WebSocket.OPEN && !socket.isPaused) socket.pause();
}
