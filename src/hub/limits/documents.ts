import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  MaxIntrospectionDepthRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { KnownCosts } from './known-costs';
import type { Limits } from './limits';
import { OperationRefused, refuse, refused, withoutNumbers } from './refused';
import { requireShape } from './shape';
import { signatureOf } from './signature';
import { requireStorable, requireStorableLiterals } from './text';

/** A document that passed everything that can be known without its variables. */
export interface KnownDocument {
  readonly document: DocumentNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly signature: string;
  /** What its operations cost, as far as that was asked. */
  readonly costs: KnownCosts;
}

/** Characters of text that the cache keeps; a parsed document takes some fifty bytes for each. */
const KEPT_CHARACTERS = 512 * 1024;
const MAX_VALIDATION_ERRORS = 5;
/** graphql's whole message when two fields of one name are in too many pairs. */
const OVERLAP_GIVEN_UP = 'Validation aborted.';
const RULES = [...specifiedRules, MaxIntrospectionDepthRule];

/**
 * Parses, bounds and validates each document once and remembers the answer, refusals too, by the hash of its text.
 * The order matters: nothing of quadratic or worse cost (validation) runs before the size is bounded.
 */
export class Documents {
  private readonly known = new LRUCache<string, KnownDocument | OperationRefused>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (known, _hash) => (known instanceof OperationRefused ? 256 : (known.document.loc?.end ?? 0) + 256),
  });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  /** The document, or the refusal thrown. */
  read(text: string): KnownDocument {
    const { documentCharacters } = this.limits;
    if (text.length > documentCharacters)
      refuse({
        code: 'DOCUMENT_TOO_LONG',
        where: 'query',
        expected: `at most ${documentCharacters} characters`,
        got: String(text.length),
        status: 413,
      });
    const hash = hashOf(text);
    const known = this.known.get(hash) ?? this.judged(text);
    this.known.set(hash, known);
    if (known instanceof OperationRefused) throw known;
    return known;
  }

  /** An admitted document by the SHA-256 of its text, if it is still kept: saves Apollo a second parse and validation. */
  byHash(hash: string): DocumentNode | undefined {
    const known = this.known.get(hash);
    return known instanceof OperationRefused ? undefined : known?.document;
  }

  private judged(text: string): KnownDocument | OperationRefused {
    try {
      return this.judge(text);
    } catch (error) {
      if (error instanceof OperationRefused) return error;
      throw error;
    }
  }

  private judge(text: string): KnownDocument {
    requireStorable(text, 'query');
    const document = parsed(text, this.limits);
    requireShape(document, this.limits);
    requireStorableLiterals(document, this.limits);
    requireValid(this.schema, document);
    return { document, fragments: fragmentsOf(document), signature: signatureOf(document), costs: new KnownCosts() };
  }
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function parsed(text: string, { tokens }: Limits): DocumentNode {
  try {
    return parse(text, { maxTokens: tokens });
  } catch (error) {
    if (error instanceof RangeError)
      refuse({ code: 'TOO_DEEP', where: 'query', expected: 'less nesting', got: 'more than the parser takes' });
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('tokens. Parsing aborted'))
      refuse({ code: 'TOO_MANY_TOKENS', where: 'query', expected: `at most ${tokens} tokens`, got: 'more' });
    throw new OperationRefused([withCode(error, 'GRAPHQL_PARSE_FAILED')]);
  }
}

function requireValid(schema: GraphQLSchema, document: DocumentNode): void {
  const errors = validate(schema, document, RULES, { maxErrors: MAX_VALIDATION_ERRORS });
  if (errors.some(({ message }) => message === OVERLAP_GIVEN_UP))
    refuse({ code: 'TOO_MANY_FIELDS', where: 'query', expected: 'fewer fields under one name', got: 'too many to compare' });
  if (errors.length > 0) throw new OperationRefused(errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
}

/** The error without its document: a remembered refusal must not keep the parsed text alive. */
function withCode(error: GraphQLError, code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED'): GraphQLError {
  const [at] = error.locations ?? [];
  const place = at ? `query line ${at.line} column ${at.column}` : 'query';
  if (code === 'GRAPHQL_PARSE_FAILED' && /surrogate|Unicode escape/i.test(error.message))
    return refused({
      code: 'TEXT_NOT_STORABLE',
      where: place,
      expected: 'text without lone surrogates',
      got: 'an escape that is no character',
    });
  const message = withoutNumbers(error.message.slice(0, 300));
  return new GraphQLError(`${place}: ${message}`, { extensions: { code, http: { status: 400 } } });
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
}
