import { type SubgraphError, SubgraphUnavailableError } from '../executors/subgraph-executor';
import type { EngineCode } from '../failure';

/** The code of an error that nobody expected; the server at the door decides what of its words a client sees. */
const UNEXPECTED = 'INTERNAL_SERVER_ERROR';

/** The parts of a recorded error that say what happened, not where. */
export interface ErrorContent {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly originalError?: unknown;
}

/** A subgraph's own error, with its name added; its own code stays. A stack trace never leaves a subgraph. */
export function contentOf({ message, extensions = {}, originalError }: SubgraphError, subgraph: string): ErrorContent {
  const { stacktrace: _stacktrace, ...kept } = extensions;
  return { message, extensions: { ...kept, code: kept.code ?? UNEXPECTED, subgraph }, originalError };
}

/** A subgraph that threw, could not be reached or answered nothing that can be read. */
export function contentOfThrown(error: unknown, subgraph: string): ErrorContent {
  const unavailable: EngineCode = 'SUBGRAPH_UNAVAILABLE';
  const message = error instanceof Error ? error.message : `${subgraph}: expected an answer, it failed.`;
  const code = error instanceof SubgraphUnavailableError ? unavailable : UNEXPECTED;
  return { message, extensions: { code, subgraph }, originalError: error };
}
