import { type DocumentNode, type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { costOf } from './cost';
import { Documents, type KnownDocument } from './documents';
import type { Limits } from './limits';
import { type ListSizes, listSizesOf } from './list-sizes';
import { refuse } from './refused';
import { loggedName } from './signature';
import { requireStorable, requireStorableVariables } from './text';
import { coerceVariables, type Variables } from './variables';

/** What a client sent, as read from JSON: nothing about it is known yet. */
export interface OperationRequest {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

export type Transport = 'http' | 'websocket' | 'event-stream';

/** An operation that may run. */
export interface Admitted {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  /** As the client wrote them; the engine coerces for itself. */
  readonly variables: Variables;
  readonly cost: number;
  readonly signature: string;
  readonly loggedName: string | null;
}

/**
 * The one gate for operations (准入): HTTP and WebSocket both ask here, with the same limits, so no road is wider than the other.
 * Throws `OperationRefused`; never runs anything.
 */
export class Admission {
  readonly documents: Documents;
  private readonly listSizes: ListSizes;

  constructor(
    private readonly schema: GraphQLSchema,
    readonly limits: Limits,
  ) {
    this.documents = new Documents(schema, limits);
    this.listSizes = listSizesOf(schema);
  }

  admit(request: OperationRequest, transport: Transport): Admitted {
    const query = requireText(request.query);
    const operationName = requireName(request.operationName);
    const variables = requireRecord(request.variables);
    requireStorableVariables(variables, this.limits);
    const known = this.documents.read(query);
    const operation = requireOperation(known.document, operationName);
    requireTransport(operation, transport);
    const cost = this.requireCost({ known, operation, variables });
    const { document, signature } = known;
    return { document, operation, operationName, variables, cost, signature, loggedName: loggedName(operation.name?.value) };
  }

  private requireCost({ known, operation, variables }: Question): number {
    const cost = this.costOf({ known, operation, variables });
    if (cost > this.limits.cost)
      refuse({
        code: 'TOO_COSTLY',
        where: 'operation',
        expected: `an answer of at most ${this.limits.cost} values; ask for a smaller page or fewer fields`,
        got: cost < 1e9 ? `up to ${cost}` : 'up to more than a billion',
      });
    return cost;
  }

  private costOf({ known, operation, variables }: Question): number {
    const { schema, listSizes } = this;
    const coerced = coerceVariables(schema, operation, variables);
    return known.costs.of(operation.name?.value, coerced, () =>
      costOf({ schema, operation, fragments: known.fragments, variables: coerced, listSizes }),
    );
  }
}

interface Question {
  readonly known: KnownDocument;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

function requireText(query: unknown): string {
  if (typeof query === 'string' && query !== '') return query;
  return refuse({ code: 'BAD_REQUEST', where: 'query', expected: 'the text of a GraphQL document', got: typeof query });
}

function requireName(name: unknown): string | undefined {
  if (name === undefined || name === null || name === '') return undefined;
  if (typeof name !== 'string') return refuse({ code: 'BAD_REQUEST', where: 'operationName', expected: 'text', got: typeof name });
  requireStorable(name, 'operationName');
  return name;
}

function requireRecord(variables: unknown): Variables {
  if (variables === undefined || variables === null) return {};
  if (typeof variables === 'object' && !Array.isArray(variables)) return variables as Variables;
  return refuse({
    code: 'BAD_REQUEST',
    where: 'variables',
    expected: 'an object',
    got: Array.isArray(variables) ? 'a list' : typeof variables,
  });
}

function requireOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  return refuse({
    code: 'OPERATION_NOT_FOUND',
    where: 'operationName',
    expected: 'the name of one operation of the document',
    got: name === undefined ? 'none, and the document does not hold exactly one operation' : 'a name that is not in it',
  });
}

/** Subscriptions need something that stays open; everything else goes over HTTP, where it is logged, timed and answered once. */
function requireTransport({ operation }: OperationDefinitionNode, transport: Transport): void {
  if (transport === 'http' && operation === 'subscription')
    refuse({
      code: 'WRONG_TRANSPORT',
      where: 'operation',
      expected: 'a query or mutation over HTTP; subscribe with Accept: text/event-stream or over WebSocket',
      got: operation,
    });
  if (transport === 'websocket' && operation !== 'subscription')
    refuse({ code: 'WRONG_TRANSPORT', where: 'operation', expected: 'a subscription over WebSocket; send it over HTTP', got: operation });
  if (transport === 'event-stream' && operation !== 'subscription')
    refuse({
      code: 'WRONG_TRANSPORT',
      where: 'operation',
      expected: 'a subscription with Accept: text/event-stream; send it with Accept: application/json',
      got: operation,
    });
}
