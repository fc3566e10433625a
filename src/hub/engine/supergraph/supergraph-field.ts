import type { TypeNode } from 'graphql';

/** A selection inside a @key or @requires, as a tree of field names; fragments are folded into it. */
export type FieldTree = ReadonlyMap<string, FieldTree>;

/** What the supergraph says of one field. */
export interface SupergraphField {
  readonly type: TypeNode;
  readonly nonNull: boolean;
  /**
   * The field may stand as null in a representation when its source failed: it is nullable and @inaccessible. Such a field exists only to
   * feed another subgraph, and by agreement is never null on success, so null there says "source unavailable" and nothing else.
   * Any other field's null is a fact about a person, and what depends on it must not be computed without it.
   */
  readonly nullSaysUnavailable: boolean;
  /** The subgraph that resolves the field; the first when several can. */
  readonly owner: string | undefined;
  /** By subgraph: what must be in the representation before that subgraph can resolve the field. */
  readonly requires: ReadonlyMap<string, FieldTree>;
}
