import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { operationError } from '../failure';
import { conditionVariables } from './conditions';

/** One operation of a document, found and ready to be decided. */
export interface OperationReading {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly root: GraphQLObjectType;
  /** Variables whose values change the plan. */
  readonly conditionVariables: readonly string[];
  /** Values of the variables that have a default and are not given; undefined when none has one. */
  readonly defaults: Readonly<Record<string, unknown>> | undefined;
}

/** Finds the operation. The document is taken as validated against the API schema; a field outside it is refused all the same. */
export function readOperation(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): OperationReading {
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const wanted = operationName === undefined ? 'exactly one operation, or a name' : `an operation named ${operationName}`;
    throw operationError('OPERATION_NOT_FOUND', `document: expected ${wanted}; name one that the document has.`);
  }
  const root = schema.getRootType(operation.operation);
  if (!root) throw operationError('OPERATION_UNSUPPORTED', `hub: there is no ${operation.operation} in this API.`);
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return {
    operation,
    root,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    conditionVariables: conditionVariables(operation, fragments),
    defaults: defaultsOf(operation),
  };
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> | undefined {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return defaults.length > 0 ? Object.fromEntries(defaults) : undefined;
}
