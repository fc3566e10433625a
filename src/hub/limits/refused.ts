import { GraphQLError } from 'graphql';

/** Why the hub does not run an operation: a stable code for programs, in `extensions.code`. */
export type RefusedCode =
  | 'DOCUMENT_TOO_LONG'
  | 'TOO_MANY_TOKENS'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'FRAGMENT_CYCLE'
  | 'TOO_DEEP'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_ROOT_FIELDS'
  | 'TOO_MANY_DIRECTIVES'
  | 'TOO_MANY_FIELDS'
  | 'TOO_MANY_VALUES'
  | 'TOO_COSTLY'
  | 'TOO_MANY_SUBSCRIPTIONS'
  | 'TEXT_NOT_STORABLE'
  | 'BAD_USER_INPUT'
  | 'BAD_REQUEST'
  | 'OPERATION_NOT_FOUND'
  | 'WRONG_TRANSPORT';

export interface RefusedWords {
  readonly code: RefusedCode;
  /** Which part of the request, for example `variables.idNumber`. */
  readonly where: string;
  readonly expected: string;
  readonly got: string;
  readonly status?: number;
}

/** A refused operation as a GraphQL error: one sentence, the code, and the HTTP status (400 unless told) under `extensions.http`. */
export function refused({ code, where, expected, got, status = 400 }: RefusedWords): GraphQLError {
  const message = `${where}: expected ${expected}, got ${got}.`;
  return new GraphQLError(withoutNumbers(message), { extensions: { code, path: withoutNumbers(where), http: { status } } });
}

/** Several errors about one operation; thrown together, answered together. */
export class OperationRefused extends Error {
  override readonly name = 'OperationRefused';
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message ?? 'operation refused');
  }

  get code(): string {
    return String(this.errors[0]?.extensions.code ?? 'BAD_REQUEST');
  }

  /** The status of the first error; they are all 4xx. */
  get status(): number {
    const http = this.errors[0]?.extensions.http as { status?: number } | undefined;
    return http?.status ?? 400;
  }
}

export function refuse(words: RefusedWords): never {
  throw new OperationRefused([refused(words)]);
}

/** The last net: whatever a library quotes in its message, a citizen's number in it keeps only its last four digits. */
export function withoutNumbers(message: string): string {
  return message.replace(/\d{6,}(\d{3}[\dXx])/g, '***$1');
}
