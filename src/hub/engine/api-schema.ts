import { buildSchema, type GraphQLScalarType, type GraphQLSchema, isScalarType } from 'graphql';

/** The schema clients see, with scalars that read input as the subgraphs do, so that a wrong value is refused at the door. */
export function buildApiSchema(publicSdl: string, scalars: readonly GraphQLScalarType[]): GraphQLSchema {
  const schema = buildSchema(publicSdl);
  for (const { name, parseValue, parseLiteral, serialize } of scalars) {
    const declared = schema.getType(name);
    if (isScalarType(declared)) Object.assign(declared, { parseValue, parseLiteral, serialize });
  }
  return schema;
}
