import type { ExecutionArgs } from 'graphql';
import { type Caller, isRefused, verifySubgraphToken } from '../../access';
import { answeredError } from '../answered-errors';
import { freshContext } from '../fresh-context';
import { bearerToken } from '../http/authenticate';
import { requestIdOf } from '../http/request-id';
import { createSockets, type Sockets } from '../http/sockets';
import type { SubgraphDocuments } from './documents';
import { answersToEvents } from './events';
import type { SubgraphService } from './subgraph-server';

const MAX_SOCKETS = 2000;

interface Session {
  caller?: Caller;
}

/** Subscriptions of the hub, one socket for each caller: the token in `connection_init` names whom the events are for. */
export function createSubgraphSockets({ definition, key, documents, bodyBytes, log }: SocketParts): Sockets {
  const { schema } = definition;
  return createSockets<Session>(
    { maxPayload: bodyBytes, maxSockets: MAX_SOCKETS, log, sending: 'WAITS' },
    {
      schema,
      onConnect: async ({ connectionParams, extra }) => {
        const caller = await verifySubgraphToken(bearerToken(connectionParams?.authorization), key);
        if (!isRefused(caller)) extra.caller = caller;
        return extra.caller !== undefined;
      },
      onSubscribe: ({ extra: { caller, request } }, _id, { query, operationName, variables }) => {
        const document = documents.read(query);
        if (!('kind' in document)) return document;
        const requestId = requestIdOf(request);
        const contextValue = caller && (() => freshContext(caller, requestId));
        return { schema, document, operationName: operationName ?? undefined, variableValues: variables ?? {}, contextValue };
      },
      subscribe: ({ contextValue, ...args }: ExecutionArgs) => answersToEvents({ ...args, freshContext: contextValue as () => unknown }),
      onNext: (_context, _id, _payload, _args, { errors, ...rest }) => ({ ...rest, ...(errors && { errors: errors.map(answeredError) }) }),
      onError: (_context, _id, _payload, errors) => errors.map(answeredError),
    },
  );
}

interface SocketParts extends Pick<SubgraphService, 'definition' | 'key' | 'log'> {
  readonly documents: SubgraphDocuments;
  readonly bodyBytes: number;
}
