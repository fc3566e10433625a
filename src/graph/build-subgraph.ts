import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { SubgraphContext, SubgraphDefinition, SubgraphName } from '../access';
import { refusalResolvers } from './or-refusal';

type ClassOf = abstract new (...values: never[]) => object;

/** Events by topic, each listener with an iterator of its own. */
export interface EventSource {
  /** `id` narrows the topic, for example to one upload. */
  subscribe(topic: string, id?: unknown): AsyncIterable<unknown>;
}

export interface SubgraphParts {
  readonly name: SubgraphName;
  /** Resolver instances, already holding what they need; type-graphql gets them by their class. */
  readonly resolvers: readonly object[];
  /** Where subscriptions get their events; none when the subgraph has none. */
  readonly events?: EventSource;
  /** Types that no root field reaches; without being named here they would silently be missing. */
  readonly types: readonly ClassOf[];
  /** How an entity is made again from its key, by type name. */
  readonly references: Readonly<Record<string, (reference: never, context: SubgraphContext) => unknown>>;
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@requires", "@external", "@shareable", "@inaccessible", "@requiresScopes"])';

/**
 * Builds one subgraph from its decorated classes. Two subgraphs may each have a class named Person: what a schema contains is decided by
 * `resolvers` and `types` alone. Nothing is authorised here: the engine enforces the scopes before anything runs.
 */
export async function buildSubgraph({ name, resolvers, types, references, events }: SubgraphParts): Promise<SubgraphDefinition> {
  const instances = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const decorated = await buildSchema({
    resolvers: [...instances.keys()] as unknown as NonEmptyArray<() => void>,
    orphanedTypes: [...types] as unknown as (() => void)[],
    container: { get: (wanted) => instances.get(wanted) },
    validate: false,
    skipCheck: true,
    ...(events ? { pubSub: { subscribe: (topic: string, id?: unknown) => events.subscribe(topic, id), publish: () => undefined } } : {}),
  });
  const sdl = `${LINK}\n\n${printSchemaWithDirectives(decorated)}\n`;
  const map: Record<string, unknown> = { ...createResolversMap(decorated), ...refusalResolvers(decorated) };
  for (const [type, resolve] of Object.entries(references)) {
    map[type] = { ...(map[type] as object | undefined), __resolveReference: resolve };
  }
  return { name, sdl, schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]) };
}
