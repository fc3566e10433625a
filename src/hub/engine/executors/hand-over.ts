import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type GraphQLFieldConfig,
  type GraphQLNamedType,
  GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Stands for a value that passes from one subgraph to the next as it is; frozen, because several answers may hold it. */
const HANDED_OVER = new GraphQLScalarType({ name: '_HandedOver', serialize: (value) => Object.freeze(value) });

/** What a subgraph runs inside the hub's own process: the same fields and the same resolvers. */
export interface LocalForm {
  readonly schema: GraphQLSchema;
  /** The operation as this form runs it. */
  readonly document: (document: DocumentNode) => DocumentNode;
}

/**
 * A subgraph for a process that it shares with the others. Objects of @inaccessible types exist only to feed another subgraph by @requires and no
 * client can select them, so here they are handed over whole and by reference instead of being completed field by field and put together again.
 * Over HTTP the same operations are answered in full.
 */
export function handingOver(schema: GraphQLSchema): LocalForm {
  const inner = new Set(
    Object.values(schema.getTypeMap())
      .filter(isInner)
      .map(({ name }) => name),
  );
  if (inner.size === 0) return { schema, document: (document) => document };
  const handedOver = (type: Parameters<typeof getNamedType>[0]): boolean => inner.has(getNamedType(type)?.name ?? '');
  return {
    schema: mapSchema(schema, {
      [MapperKind.OBJECT_FIELD]: (field: GraphQLFieldConfig<unknown, unknown>) =>
        handedOver(field.type) ? { ...field, type: HANDED_OVER } : undefined,
    }),
    document: (document) => {
      const types = new TypeInfo(schema);
      return visit(
        document,
        visitWithTypeInfo(types, {
          Field: (node) => (node.selectionSet && handedOver(types.getType()) ? { ...node, selectionSet: undefined } : undefined),
        }),
      );
    },
  };
}

/** Hidden from clients, and every field of it is what the object holds under its name: nothing is computed that handing it over would leave out. */
function isInner(type: GraphQLNamedType): boolean {
  if (!isObjectType(type) || !type.astNode?.directives?.some(({ name }) => name.value === 'inaccessible')) return false;
  return Object.values(type.getFields()).every(({ resolve, type: of }) => resolve === undefined && isLeafType(getNamedType(of)));
}
