import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

/**
 * Whether graphql-jit reads the variables of an operation as graphql-js does. It leaves out the defaults of the fields of input objects, and never
 * ends with an input object that holds itself.
 */
export function variablesCompile(schema: GraphQLSchema, { definitions }: DocumentNode): boolean {
  return definitions.every((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return true;
    return (definition.variableDefinitions ?? []).every((variable) => isPlain(typeOf(schema, variable), new Set()));
  });
}

function typeOf(schema: GraphQLSchema, { type }: VariableDefinitionNode): GraphQLNamedType | undefined {
  return getNamedType(typeFromAST(schema, type));
}

/** Without defaults in its fields, at any depth, and not within itself. */
function isPlain(type: GraphQLNamedType | undefined, above: ReadonlySet<string>): boolean {
  if (!isInputObjectType(type)) return true;
  if (above.has(type.name)) return false;
  const within = new Set([...above, type.name]);
  return Object.values(type.getFields()).every((field) => field.defaultValue === undefined && isPlain(getNamedType(field.type), within));
}
