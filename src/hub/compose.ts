import { parse } from 'graphql';

/** Loaded when something is composed: a hub whose subgraphs are those of schema/ starts without. */
const composition = (): typeof import('@theguild/federation-composition') => require('@theguild/federation-composition');

/** A subgraph as composition sees it. `url` only matters to an external router; in one process there is none. */
export interface ComposedService {
  readonly name: string;
  readonly sdl: string;
  readonly url?: string;
}

/** `supergraphSdl` is what the engine and any Federation 2 router execute; `publicSdl` is what a client may see of it. */
export interface Supergraph {
  readonly supergraphSdl: string;
  readonly publicSdl: string;
}

/** The subgraphs do not fit together; the message has one line per contradiction, each naming its subgraph. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
}

/**
 * Composes subgraphs into one supergraph. Throws CompositionError when they contradict each other or a field could never be reached.
 * The order of the services does not change the answer a client gets, only the order of the text.
 */
export function composeSupergraph(services: readonly ComposedService[]): Supergraph {
  const result = composition().composeServices(services.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.errors !== undefined) {
    throw new CompositionError(`supergraph: the subgraphs do not compose.\n${result.errors.map(({ message }) => message).join('\n')}`);
  }
  return { supergraphSdl: `${result.supergraphSdl.trim()}\n`, publicSdl: `${result.publicSdl.trim()}\n` };
}
