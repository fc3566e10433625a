import { type SubgraphContext, type SubgraphDefinition, type SubgraphKey, signSubgraphToken } from '../access';
import { SCALARS } from '../graph';
import { committedSupergraph } from './committed';
import { composeSupergraph } from './compose';
import { createEngine, type Engine, localExecutor, remoteExecutor, type SubgraphExecutor } from './engine';
import { type Dependency, plannerDependency, remoteSubgraphDependency, subgraphDependency } from './health';

export interface FederationParts {
  readonly definitions: readonly SubgraphDefinition[];
  /** Subgraphs to ask over HTTP at their GraphQL address; the others run as functions of this process. */
  readonly urls?: ReadonlyMap<string, string>;
  /** Required with `urls`. */
  readonly key?: SubgraphKey | undefined;
}

export interface Federation {
  readonly engine: Engine<SubgraphContext>;
  /** Each subgraph and the planner, for /readyz. */
  readonly dependencies: readonly Dependency[];
}

/** SUBGRAPH_URLS names a subgraph that does not exist, or no key vouches for the hub; the start fails with this sentence. */
export class FederationError extends Error {
  override readonly name = 'FederationError';
}

/** Composes the subgraphs and starts the engine over them: the same supergraph, in this process or over HTTP. */
export function federate({ definitions, urls = new Map(), key }: FederationParts): Federation {
  requireKnown(definitions, urls);
  // A service elsewhere is told exactly what @requires names, so nothing is handed over whole once there is one.
  const inner = urls.size === 0 ? 'HANDED_OVER' : 'COMPLETED';
  const places = definitions.map((definition) => {
    const url = urls.get(definition.name);
    return url === undefined ? localPlace(definition, inner) : remotePlace(definition.name, url, key);
  });
  const services = definitions.map(({ name, sdl }) => ({ name, sdl, url: urls.get(name) }));
  const supergraph = committedSupergraph(services) ?? composeSupergraph(services);
  const subgraphs = new Map(places.map(({ name, executor }) => [name, executor]));
  const engine = createEngine<SubgraphContext>({ ...supergraph, subgraphs, scalars: SCALARS });
  return { engine, dependencies: [...places.map(({ dependency }) => dependency), plannerDependency(engine)] };
}

interface Place {
  readonly name: string;
  readonly executor: SubgraphExecutor<SubgraphContext>;
  readonly dependency: Dependency;
}

function localPlace(definition: SubgraphDefinition, inner: 'COMPLETED' | 'HANDED_OVER'): Place {
  const { name, schema } = definition;
  return { name, executor: localExecutor({ schema, inner }), dependency: subgraphDependency(definition) };
}

function remotePlace(name: string, url: string, key: SubgraphKey | undefined): Place {
  if (key === undefined) throw new FederationError('SUBGRAPH_TOKEN_KEY_FILE: expected a key with SUBGRAPH_URLS, got none.');
  const headers = ({ caller, requestId }: SubgraphContext) => ({
    authorization: `Bearer ${signSubgraphToken(caller, key)}`,
    'x-request-id': requestId,
  });
  return { name, executor: remoteExecutor({ name, url, headers }), dependency: remoteSubgraphDependency(name, url) };
}

function requireKnown(definitions: readonly SubgraphDefinition[], urls: ReadonlyMap<string, string>): void {
  const names: readonly string[] = definitions.map(({ name }) => name);
  const unknown = [...urls.keys()].find((name) => !names.includes(name));
  if (unknown) throw new FederationError(`SUBGRAPH_URLS: expected ${names.join(', ')}, got ${unknown.slice(0, 40)}.`);
}
