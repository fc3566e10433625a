import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLObjectType, type GraphQLSchema, isIntrospectionType, isObjectType, parse } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { SubgraphDefinition, SubgraphName } from '../access';
import { entitiesResolver, type ReferencesOf } from './entities';
import { fieldMethodsOf } from './field-method';
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
  /** How entities are made again from their keys, by type name. */
  readonly references: Readonly<Record<string, ReferencesOf>>;
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
  for (const resolver of resolvers) callDirectly(resolver, decorated);
  const map: Record<string, unknown> = { ...createResolversMap(decorated), ...refusalResolvers(decorated) };
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]);
  // The library's own resolver asks for one entity after another and makes a promise of each.
  Object.assign(schema.getQueryType()?.getFields()._entities ?? {}, { resolve: entitiesResolver(references) });
  return { name, sdl, schema };
}

/** Puts the field methods of a resolver in the place of type-graphql's calls of them. */
function callDirectly(resolver: object, schema: GraphQLSchema): void {
  const roots: readonly unknown[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !isIntrospectionType(type) && !roots.includes(type),
  ) as GraphQLObjectType[];
  for (const { name, description, resolve } of fieldMethodsOf(resolver)) {
    const resolved = types
      .map((type) => type.getFields()[name])
      .filter((field) => field?.resolve !== undefined && field.description === description);
    const [field] = resolved;
    if (field === undefined || resolved.length > 1)
      throw new TypeError(
        `${resolver.constructor.name}.${name}: expected one type with a resolved field of this name and description, got ${resolved.length}`,
      );
    field.resolve = resolve;
  }
}
