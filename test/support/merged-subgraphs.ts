import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType, isUnionType } from 'graphql';
import type { SubgraphContext, SubgraphDefinition, SubgraphName } from '../../src/access';
import { SCALARS } from '../../src/graph';
import { composeSupergraph } from '../../src/hub';
import { buildApiSchema } from '../../src/hub/engine/api-schema';

type Keyed = { readonly id: string };
type Resolve = GraphQLFieldResolver<unknown, SubgraphContext>;
const AGENCIES: readonly SubgraphName[] = ['poverty-alleviation', 'civil-affairs', 'social-security'];
const ENTITIES = ['Person', 'Batch'];

/**
 * The hub's four subgraphs as one schema for graphql-js, without planner, engine or representations that travel: a field of an entity is resolved
 * by the subgraph that owns it, on the entity that this subgraph makes of the key; a decision is given what the agencies hold.
 */
export function mergedSubgraphs(definitions: readonly SubgraphDefinition[]): GraphQLSchema {
  const schema = buildApiSchema(composeSupergraph(definitions).publicSdl, SCALARS);
  const [byName, all] = [new Map(definitions.map((each) => [each.name, each.schema])), definitions.map((each) => each.schema)];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isUnionType(type)) type.resolveType = all.map((each) => each.getType(type.name)).find(isUnionType)?.resolveType;
    if (!isObjectType(type)) continue;
    for (const [name, field] of Object.entries(type.getFields())) {
      const owner = ownerOf(all, type.name, name);
      const resolve = fieldIn(owner, type.name, name)?.resolve as Resolve | undefined;
      field.resolve = ENTITIES.includes(type.name) && owner !== undefined ? onEntity(owner, type, name) : resolve;
    }
  }
  return schema;

  /** The subgraph that resolves a field; of an entity's key any does. */
  function ownerOf(among: readonly GraphQLSchema[], type: string, field: string): GraphQLSchema | undefined {
    const having = among.filter((each) => fieldIn(each, type, field) !== undefined && !isReference(each, type));
    return having.find((each) => fieldIn(each, type, field)?.resolve !== undefined) ?? having.at(-1);
  }

  function onEntity(owner: GraphQLSchema, type: GraphQLObjectType, name: string): Resolve {
    return async (parent, args, context, info) => {
      const { id } = parent as Keyed;
      const given = owner === byName.get('eligibility') && type.name === 'Person' ? await factsOf(id, context) : {};
      const entity = await entityOf(owner, { __typename: type.name, id, ...given }, context);
      if (entity instanceof Error) throw entity;
      const resolve = fieldIn(owner, type.name, name)?.resolve;
      return resolve ? resolve(entity, args, context, info) : (entity as Record<string, unknown> | null)?.[name];
    };
  }

  /** What the agencies hold of a person, as `@requires` would bring it. */
  async function factsOf(id: string, context: SubgraphContext): Promise<object> {
    const people = AGENCIES.map((name) => entityOf(byName.get(name) as GraphQLSchema, { __typename: 'Person', id }, context));
    return Object.assign({}, ...(await Promise.all(people)));
  }
}

/** A type that a subgraph only points to: `@key(…, resolvable: false)`. */
function isReference(schema: GraphQLSchema, type: string): boolean {
  const keys = schema.getType(type)?.astNode?.directives?.filter(({ name }) => name.value === 'key') ?? [];
  return keys.some((key) =>
    key.arguments?.some(({ name, value }) => name.value === 'resolvable' && 'value' in value && value.value === false),
  );
}

function fieldIn(schema: GraphQLSchema | undefined, type: string, field: string) {
  const found = schema?.getType(type);
  return isObjectType(found) ? found.getFields()[field] : undefined;
}

async function entityOf(schema: GraphQLSchema, representation: object, context: SubgraphContext): Promise<unknown> {
  const resolve = schema.getQueryType()?.getFields()._entities?.resolve as (...given: unknown[]) => Promise<readonly unknown[]>;
  return (await resolve(undefined, { representations: [representation] }, context))[0];
}
