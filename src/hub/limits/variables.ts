import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql';
import { OperationRefused, refused } from './refused';

export type Variables = Readonly<Record<string, unknown>>;

/** The most errors of one request that are worth reading. */
const MAX_ERRORS = 5;

/**
 * The variables as the schema types them, defaults filled in. Unlike graphql's own coercion no message repeats a value:
 * a citizen's number may stand in the wrong variable.
 */
export function coerceVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Variables): Variables {
  const errors: GraphQLError[] = [];
  const coerced: Record<string, unknown> = {};
  for (const definition of operation.variableDefinitions ?? []) {
    const value = coerceVariable({ schema, definition, given }, errors);
    if (value !== undefined) coerced[definition.variable.name.value] = value;
    if (errors.length >= MAX_ERRORS) break;
  }
  if (errors.length > 0) throw new OperationRefused(errors.slice(0, MAX_ERRORS));
  return coerced;
}

interface Declared {
  readonly schema: GraphQLSchema;
  readonly definition: VariableDefinitionNode;
  readonly given: Variables;
}

function coerceVariable({ schema, definition, given }: Declared, errors: GraphQLError[]): unknown {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return undefined;
  if (!Object.hasOwn(given, name) || given[name] === undefined) {
    if (definition.defaultValue) return valueFromAST(definition.defaultValue, type);
    if (isNonNullType(type)) errors.push(wrong(`variables.${name}`, print(definition.type), 'nothing'));
    return undefined;
  }
  return coerceInputValue(given[name], type, (path, value, error) => {
    if (errors.length >= MAX_ERRORS) return;
    const where = ['variables', name, ...path].join('.');
    const words = error.extensions.code === 'BAD_USER_INPUT' ? /expected (.+), got /.exec(error.message)?.[1] : undefined;
    errors.push(wrong(where, words ?? expectation(error, print(definition.type)), shown(value)));
  });
}

/** graphql's sentences about missing and unknown fields name the schema only; those that quote the value are replaced. */
function expectation({ message }: GraphQLError, written: string): string {
  const scalar = /^(Int|Float|String|Boolean|ID) cannot represent/.exec(message)?.[1];
  const choice = /does not exist in "(\w+)" enum/.exec(message)?.[1] ?? /^Enum "(\w+)" cannot represent/.exec(message)?.[1];
  const required = /^Field "(\w+)" of required type "([^"]+)" was not provided/.exec(message);
  if (required) return `the field ${required[1]} of type ${required[2]}`;
  return scalar ?? (choice ? `one of the values of ${choice}` : `a value of type ${written}`);
}

function wrong(where: string, expected: string, got: string): GraphQLError {
  return refused({ code: 'BAD_USER_INPUT', where, expected, got });
}

function shown(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') return `text of ${value.length} characters`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'an object';
}
