import { type DocumentNode, type GraphQLInputType, type GraphQLSchema, getNamedType, isInputObjectType, Kind, typeFromAST } from 'graphql';

/**
 * Whether graphql-jit reads the variables of an operation as graphql-js does. It leaves out the defaults of the fields of input objects, and never
 * ends with an input object that holds itself.
 */
export function variablesCompile(schema: GraphQLSchema, { definitions }: DocumentNode): boolean {
  const variables = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  return variables.every(({ type }) => isPlain(typeFromAST(schema, type as never), new Set()));
}

/** Without defaults in its fields, at any depth, and not within itself. */
function isPlain(type: GraphQLInputType | undefined, above: ReadonlySet<string>): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return true;
  if (above.has(named.name)) return false;
  const within = new Set([...above, named.name]);
  return Object.values(named.getFields()).every((field) => field.defaultValue === undefined && isPlain(field.type, within));
}
