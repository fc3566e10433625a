/** The same subgraphs over HTTP behind @graphql-hive/gateway-runtime, with its own HTTP transport and its defaults. */
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import transport from '@graphql-mesh/transport-http';
import { subgraphAuthorization } from './authorization.mjs';
import { asked, listening } from './child.mjs';

const { supergraphSdl, callerToken } = asked();
const authorization = await subgraphAuthorization(callerToken);
const gateway = createGatewayRuntime({
  supergraph: supergraphSdl,
  logging: 'error',
  transports: { http: transport },
  propagateHeaders: { fromClientToSubgraphs: () => ({ authorization: authorization() }) },
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => listening({ url: `http://127.0.0.1:${server.address().port}/graphql` }));
