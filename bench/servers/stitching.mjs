/** The same subgraphs over HTTP, stitched by @graphql-tools/federation and served by Apollo Server, with batching where it offers it. */
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { subgraphAuthorization } from './authorization.mjs';
import { asked, listening } from './child.mjs';

const { supergraphSdl, callerToken } = asked();
const authorization = await subgraphAuthorization(callerToken);
const schema = getStitchedSchemaFromSupergraphSdl({
  supergraphSdl,
  batch: true,
  httpExecutorOpts: { headers: () => ({ authorization: authorization() }) },
});
const apollo = new ApolloServer({ schema, plugins: [ApolloServerPluginCacheControlDisabled()], csrfPrevention: false });
const { url } = await startStandaloneServer(apollo, { listen: { port: 0, host: '127.0.0.1' } });
listening({ url }, () => apollo.stop());
