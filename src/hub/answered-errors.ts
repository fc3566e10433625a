import { type GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withoutNumbers } from './limits';

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** Codes of errors, for the log and for the status. An error without a code was expected by nobody. */
export function codeOf(error: { readonly extensions?: Readonly<Record<string, unknown>> }): string {
  return typeof error.extensions?.code === 'string' ? error.extensions.code : INTERNAL;
}

/**
 * An error as the client may read it. One that nobody expected says only that: its own words may cite a row, a statement or a file.
 * The log has them under the request's id.
 */
export function answeredError(error: GraphQLFormattedError | GraphQLError): GraphQLFormattedError {
  const { message, locations, path, extensions } = error;
  const code = codeOf({ extensions });
  if (code === INTERNAL) return internalError(path, extensions?.subgraph);
  const { stacktrace: _stacktrace, http: _http, ...kept } = extensions ?? {};
  return { message: withoutNumbers(message), locations, path, extensions: { ...kept, code } };
}

/** Names the subgraph that failed, because its owner must be asked, and nothing of how. */
function internalError(path: GraphQLFormattedError['path'], subgraph: unknown): GraphQLFormattedError {
  const who = typeof subgraph === 'string' ? subgraph : 'hub';
  const message = `${who}: expected an answer, got an internal error; the log has it under the request id.`;
  return { message, path, extensions: { code: INTERNAL, ...(who === 'hub' ? {} : { subgraph: who }) } };
}
