import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { Engine } from './engine-types';

/** How the gateway learns from a context what its caller holds; null when nobody is signed in. */
export interface GatewayCaller<C> {
  readonly scopesOf: (context: C) => ReadonlySet<string> | null;
}

/** The engine as Apollo Server 5's `gateway` option: Apollo parses, validates and caches documents, the engine answers them. */
export function gatewayFor<C extends BaseContext>(
  engine: Engine<C>,
  { scopesOf }: GatewayCaller<C>,
): ApolloServerOptionsWithGateway<C>['gateway'] {
  const { apiSchema, supergraphSdl } = engine;
  return {
    onSchemaLoadOrUpdate: (loaded) => {
      loaded({ apiSchema, coreSupergraphSdl: supergraphSdl });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, operationName, request, context }) => {
        // Apollo types a gateway's context as any record; it is the one that the server made for this request.
        const own = context as C;
        return engine.execute({ document, operationName, variables: request.variables, context: own, callerScopes: scopesOf(own) });
      },
    }),
    // Who made the engine closes it: sockets may still be using it when Apollo stops.
    stop: async () => undefined,
  };
}
