import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';

const KEPT = 500;
const MAX_TOKENS = 20_000;

/** The hub's operations, parsed and validated once each: it plans a few hundred and sends them again and again. */
export class SubgraphDocuments {
  private readonly known = new LRUCache<string, DocumentNode>({ max: KEPT });

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document, or its errors: then hub and subgraph are of different versions. */
  read(query: unknown): DocumentNode | readonly GraphQLError[] {
    if (typeof query !== 'string') return [new GraphQLError('query: expected text, got something else.')];
    const known = this.known.get(query);
    if (known) return known;
    try {
      const document = parse(query, { maxTokens: MAX_TOKENS, noLocation: true });
      const errors = validate(this.schema, document);
      if (errors.length > 0) return errors;
      this.known.set(query, document);
      return document;
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }
}
