import type { FieldNode, GraphQLCompositeType, GraphQLField, GraphQLObjectType } from 'graphql';

/**
 * What the client asked for, with fragments and conditions gone: for every object type that can stand at a place, its fields in the
 * client's order. The same tree is printed for the planner (by canonical names) and drives the projection back (by response keys).
 */
export interface Shape {
  readonly declared: GraphQLCompositeType;
  /** True for a union or an interface: the data then carries `__typename`. */
  readonly abstract: boolean;
  readonly byType: ReadonlyMap<string, readonly ShapeField[]>;
  /** The selection set for the planner, braces included. */
  readonly text: string;
}

/** One response key of one object type. */
export interface ShapeField {
  readonly responseKey: string;
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  /** The key under which the subgraphs' answers carry it; shared by response keys that ask for exactly the same. */
  readonly canonical: string;
  /** Undefined for leaf fields. */
  readonly below: Shape | undefined;
  /** Where the client wrote it; the locations of its errors. */
  readonly nodes: readonly FieldNode[];
}

export const TYPENAME = '__typename';
