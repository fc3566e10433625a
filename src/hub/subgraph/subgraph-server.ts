import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import { execute } from 'graphql';
import { type SubgraphDefinition, type SubgraphKey, verifySubgraphToken } from '../../access';
import type { Log } from '../../log';
import { answeredError } from '../answered-errors';
import { freshContext } from '../fresh-context';
import { requireCaller } from '../http/authenticate';
import { BodyReader, drain } from '../http/body';
import { operationIn, requireJson } from '../http/json';
import { closeServer, listenOn } from '../http/listen';
import { RequestRefused, refuseRequest } from '../http/refused-request';
import { requestIdOf } from '../http/request-id';
import { JSON_TYPE, send, sendErrors, sendRefusedRequest } from '../http/respond';
import type { Variables } from '../limits/variables';
import type { RunningHub } from '../start-options';
import { SubgraphDocuments } from './documents';
import { createSubgraphSockets } from './subgraph-sockets';

/** One subgraph as a service of its own (子图服务). Only the hub may ask: every request carries a token signed with the key they share. */
export interface SubgraphService {
  readonly definition: SubgraphDefinition;
  readonly key: SubgraphKey;
  readonly log: Log;
  readonly host: string;
  readonly port: number;
}

/** The representations of a page of 200 people, and room for them to grow. */
const BODY_BYTES = 4 * 1024 * 1024;

/** Serves POST /graphql and graphql-transport-ws at the same address, and /livez. */
export async function serveSubgraph(service: SubgraphService): Promise<RunningHub> {
  const { definition, host, port } = service;
  const documents = new SubgraphDocuments(definition.schema);
  const parts: SubgraphParts = { ...service, documents, bodies: new BodyReader(BODY_BYTES) };
  const server = createServer((request, response) => void answer(parts, request, response));
  const sockets = createSubgraphSockets({ ...service, documents, bodyBytes: BODY_BYTES });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    sockets.upgrade(request, socket, head);
  });
  const url = await listenOn(server, { host, port });
  return {
    url,
    close: async () => {
      const finished = closeServer(server);
      await sockets.close();
      await finished;
    },
  };
}

interface SubgraphParts extends SubgraphService {
  readonly documents: SubgraphDocuments;
  readonly bodies: BodyReader;
}

async function answer(parts: SubgraphParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const requestId = requestIdOf(request);
  try {
    if (request.url === '/livez') return send(response, { status: 200, type: JSON_TYPE, body: '{"status":"up"}\n' });
    const { data, errors } = await execution(parts, request, requestId);
    for (const error of errors ?? [])
      if (error.extensions.code === undefined) parts.log.error({ requestId, err: error.originalError ?? error }, 'unexpected error');
    send(response, { status: 200, type: JSON_TYPE, body: JSON.stringify({ data, errors: errors?.map((each) => answeredError(each)) }) });
  } catch (error) {
    if (error instanceof RequestRefused) return sendRefusedRequest(response, error);
    parts.log.error({ requestId, err: error }, 'unexpected error');
    sendErrors(response, { status: 500, errors: [answeredError({ message: '', extensions: {} })] });
  }
}

async function execution(
  { definition, key, documents, bodies }: SubgraphParts,
  request: IncomingMessage,
  requestId: string,
): Promise<ExecutionResult> {
  const caller = await requireCaller(request.headers.authorization, (token) => verifySubgraphToken(token, key)).catch((error) => {
    drain(request);
    throw error;
  });
  if (request.method !== 'POST' || request.url !== '/graphql') {
    drain(request);
    refuseRequest({ status: 404, code: 'NOT_FOUND', message: 'subgraph: expected POST /graphql, got another.' });
  }
  requireJson(request);
  const { query, variables, operationName } = operationIn(await bodies.read(request));
  const document = documents.read(query);
  if (!('kind' in document)) return { errors: document };
  return execute({
    schema: definition.schema,
    document,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    variableValues: (variables ?? {}) as Variables,
    contextValue: freshContext(caller, requestId),
  });
}
