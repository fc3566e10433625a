import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { fieldTree } from './field-tree';
import type { FieldTree, SupergraphField } from './supergraph-field';

/** What the engine must know of a supergraph besides the plan: who owns a field, what it requires, which types stand behind a name. */
export interface SupergraphReading {
  readonly document: DocumentNode;
  field(type: string, name: string): SupergraphField | undefined;
  /** The object types that a type condition covers: itself, or the members of a union, or the implementers of an interface. */
  objectTypes(name: string): readonly string[];
  /** True when the field, at any depth, is part of a @key or @requires, so the planner may select it by its bare name. */
  feedsPlanner(type: string, name: string): boolean;
}

type Fields = Map<string, SupergraphField>;

/** Reads the join and @inaccessible directives of a supergraph once, at the start. */
export function readSupergraph(supergraphSdl: string): SupergraphReading {
  const document = parse(supergraphSdl, { noLocation: true });
  const graphs = graphNames(document);
  const types = new Map<string, Fields>();
  const covered = new Map<string, string[]>();
  for (const definition of document.definitions) {
    if (!('name' in definition) || definition.name === undefined) continue;
    const name = definition.name.value;
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      covered.set(name, [...(covered.get(name) ?? []), name]);
      for (const { name: parent } of definition.interfaces ?? []) covered.set(parent.value, [...(covered.get(parent.value) ?? []), name]);
    }
    if (definition.kind === Kind.UNION_TYPE_DEFINITION)
      covered.set(
        name,
        (definition.types ?? []).map(({ name: member }) => member.value),
      );
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      types.set(name, new Map((definition.fields ?? []).map((field) => [field.name.value, readField(field, graphs)])));
    }
  }
  const fed = fedToPlanner(document, types);
  return {
    document,
    field: (type, name) => types.get(type)?.get(name),
    objectTypes: (name) => covered.get(name) ?? [],
    feedsPlanner: (type, name) => fed.has(`${type}.${name}`),
  };
}

function graphNames(document: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const name = argument(
        value.directives?.find((directive) => directive.name.value === 'join__graph'),
        'name',
      );
      if (name !== undefined) names.set(value.name.value, name);
    }
  }
  return names;
}

function readField({ type, directives = [] }: FieldDefinitionNode, graphs: ReadonlyMap<string, string>): SupergraphField {
  const joins = directives.filter(({ name }) => name.value === 'join__field');
  const graphOf = (join: ConstDirectiveNode): string | undefined => graphs.get(argument(join, 'graph') ?? '');
  const owner = joins.find((join) => argument(join, 'external') !== 'true');
  const requires = new Map<string, FieldTree>();
  for (const join of joins) {
    const graph = graphOf(join);
    const required = argument(join, 'requires');
    if (graph !== undefined && required !== undefined) requires.set(graph, fieldTree(required));
  }
  const nonNull = type.kind === Kind.NON_NULL_TYPE;
  const inaccessible = directives.some(({ name }) => name.value === 'inaccessible');
  return { type, nonNull, nullSaysUnavailable: !nonNull && inaccessible, owner: owner && graphOf(owner), requires };
}

function argument(directive: ConstDirectiveNode | undefined, name: string): string | undefined {
  const value = directive?.arguments?.find((given) => given.name.value === name)?.value;
  return value !== undefined && 'value' in value ? String(value.value) : undefined;
}

function fedToPlanner(document: DocumentNode, types: ReadonlyMap<string, Fields>): ReadonlySet<string> {
  const fed = new Set<string>();
  const mark = (type: string, tree: FieldTree): void => {
    for (const [name, below] of tree) {
      fed.add(`${type}.${name}`);
      const field = types.get(type)?.get(name);
      if (field !== undefined && below.size > 0) mark(namedType(field.type), below);
    }
  };
  for (const definition of document.definitions) {
    if (!isTypeDefinition(definition)) continue;
    const name = definition.name.value;
    for (const directive of definition.directives ?? []) {
      const key = directive.name.value === 'join__type' ? argument(directive, 'key') : undefined;
      if (key !== undefined) mark(name, fieldTree(key));
    }
    for (const field of types.get(name)?.values() ?? []) for (const tree of field.requires.values()) mark(name, tree);
  }
  return fed;
}

function isTypeDefinition(definition: DocumentNode['definitions'][number]): definition is TypeDefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
