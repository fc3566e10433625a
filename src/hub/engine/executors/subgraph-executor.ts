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

/** One event source of one subgraph. Events that are there together are completed together, with a context of their own. */
export type PreparedSubscription<C> = (
  variables: Variables,
  freshContext: () => C,
) => Promise<AsyncIterable<SubgraphEvents<C>> | ExecutionResult | SubgraphResult>;

/** Events of a source that are there together, in order; each is read only by whoever needs its answer, and at most once. */
export interface SubgraphEvents<C> {
  /** By event: where whoever asks again goes on behind it; undefined when the subscription cannot be resumed. */
  readonly cursors: readonly (string | undefined)[];
  /** Reads the events at these places, all with one context: what is read now is newer than the last of them. */
  readonly read: (places: readonly number[]) => Eventually<EventsRead<C>>;
}

/** What the events brought, in the order asked for, and the context that read them; the rest of their answers is read with the same one. */
export interface EventsRead<C> {
  readonly results: readonly SubgraphResult[];
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
