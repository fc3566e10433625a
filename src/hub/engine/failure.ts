import { GraphQLError } from 'graphql';

/** Why the engine itself refuses or fails an operation; a subgraph's own codes pass through unchanged beside these. */
export type EngineCode =
  | 'FORBIDDEN'
  | 'OPERATION_NOT_FOUND'
  | 'OPERATION_TOO_LARGE'
  | 'OPERATION_UNSUPPORTED'
  | 'PLAN_FAILED'
  | 'PLANNER_BUSY'
  | 'REQUIRED_SOURCE_UNAVAILABLE'
  | 'SUBGRAPH_UNAVAILABLE';

/** An error that concerns the whole operation: it is answered with errors and no data. */
export function operationError(code: EngineCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
