import type { ExecutionResult } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** An error as a subgraph gave it; only these parts are read. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** What was thrown, in one process; for the log. */
  readonly originalError?: unknown;
}

export interface SubgraphResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

type Eventually<T> = T | Promise<T>;

/** A prepared operation of one subgraph. It may throw or reject: that is a failure of the subgraph. */
export type PreparedFetch<C> = (variables: Variables, context: C) => Eventually<SubgraphResult>;

/** One event source of one subgraph. Each event is completed with a context of its own. */
export type PreparedSubscription<C> = (
  variables: Variables,
  freshContext: () => C,
) => Promise<AsyncIterable<SubgraphEvent<C>> | ExecutionResult | SubgraphResult>;

/** One event of a source; it is read only by whoever needs its answer, and at most once. */
export interface SubgraphEvent<C> {
  /** Where whoever asks again goes on behind it; undefined when the subscription cannot be resumed. */
  readonly cursor: string | undefined;
  readonly read: () => Eventually<EventRead<C>>;
}

/** What an event brought, and the context that read it; the rest of the event's answer is read with the same one. */
export interface EventRead<C> {
  readonly result: SubgraphResult;
  readonly context: C;
}

/** How the engine reaches a subgraph. The same text is prepared once per plan, so what can be done beforehand is done there. */
export interface SubgraphExecutor<C> {
  prepare(operation: string): PreparedFetch<C>;
  prepareSubscription(operation: string): PreparedSubscription<C>;
  close?(): Promise<void>;
}

/** The subgraph could not be asked, or what came back was no GraphQL answer. */
export class SubgraphUnavailableError extends Error {
  override readonly name = 'SubgraphUnavailableError';
}
