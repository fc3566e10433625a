import { type ConstDirectiveNode, type DocumentNode, Kind, type TypeNode, valueFromASTUntyped } from 'graphql';

/** Alternatives, each a set that must be held whole: [["a","b"],["c"]] reads "a and b, or c". */
export type Alternatives = readonly (readonly string[])[];

/** What a caller must be or hold before a field is read. All that is named must be fulfilled. */
export interface FieldRequirement {
  /** Type.field as the schema writes it. */
  readonly coordinate: string;
  readonly authenticated: boolean;
  readonly scopes: readonly Alternatives[];
  readonly policies: readonly Alternatives[];
}

/** Looks up what reading `type.field` requires; undefined when nothing. */
export type RequirementOf = (type: string, field: string) => FieldRequirement | undefined;

/**
 * Reads @authenticated, @requiresScopes and @policy of a supergraph. On a type they hold for every field that returns the type and for
 * every field of it; both add up, as do those of the interfaces a type implements.
 */
export function readRequirements(supergraph: DocumentNode): RequirementOf {
  const onTypes = new Map<string, readonly ConstDirectiveNode[]>();
  const requirements = new Map<string, FieldRequirement>();
  for (const definition of supergraph.definitions) {
    if ('directives' in definition && 'name' in definition && definition.name !== undefined)
      onTypes.set(definition.name.value, (definition.directives ?? []) as readonly ConstDirectiveNode[]);
  }
  const fieldsOf = new Map<string, ReadonlyMap<string, readonly ConstDirectiveNode[]>>();
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      fieldsOf.set(definition.name.value, new Map((definition.fields ?? []).map((field) => [field.name.value, field.directives ?? []])));
  }
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const type = definition.name.value;
    const parents = (definition.interfaces ?? []).map(({ name }) => name.value);
    for (const field of definition.fields ?? []) {
      const directives = [
        ...(field.directives ?? []),
        ...(onTypes.get(type) ?? []),
        ...(onTypes.get(namedType(field.type)) ?? []),
        ...parents.flatMap((parent) => [...(onTypes.get(parent) ?? []), ...(fieldsOf.get(parent)?.get(field.name.value) ?? [])]),
      ];
      const requirement = requirementOf(`${type}.${field.name.value}`, directives);
      if (requirement !== undefined) requirements.set(requirement.coordinate, requirement);
    }
  }
  return (type, field) => requirements.get(`${type}.${field}`);
}

function requirementOf(coordinate: string, directives: readonly ConstDirectiveNode[]): FieldRequirement | undefined {
  const authenticated = directives.some(({ name }) => name.value === 'authenticated');
  const scopes = alternativesOf(directives, 'requiresScopes', 'scopes');
  const policies = alternativesOf(directives, 'policy', 'policies');
  return authenticated || scopes.length > 0 || policies.length > 0 ? { coordinate, authenticated, scopes, policies } : undefined;
}

function alternativesOf(directives: readonly ConstDirectiveNode[], directive: string, argument: string): Alternatives[] {
  return directives
    .filter(({ name }) => name.value === directive)
    .map((found) => {
      const value = found.arguments?.find(({ name }) => name.value === argument)?.value;
      // A single value stands for a list of one, as GraphQL's input coercion has it. Nothing readable: nothing fulfils it.
      const listed: unknown = value === undefined ? [] : valueFromASTUntyped(value);
      return (Array.isArray(listed) ? listed : [listed]).map((group: unknown) => (Array.isArray(group) ? group : [group]).map(String));
    });
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
