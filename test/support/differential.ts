import { type ExecutionResult, execute, type GraphQLError, type GraphQLSchema } from 'graphql';
import { createEngine, type SubgraphExecutor } from '../../src/hub/engine';
import { type InputValues, randomQueries } from './random-query';

export interface Differential<C> {
  readonly supergraph: { readonly supergraphSdl: string; readonly publicSdl: string };
  readonly executors: ReadonlyMap<string, SubgraphExecutor<C>>;
  /** One graphql-js schema with the same resolvers and no federation. */
  readonly mergedSchema: GraphQLSchema;
  /** A fresh context for the n-th query; called once for the engine and once for the merged schema. */
  readonly context: (index: number) => C;
  readonly count: number;
  readonly seed: number;
  readonly callerScopes?: ReadonlySet<string>;
  readonly values?: InputValues;
  readonly without?: ReadonlySet<string>;
  readonly mutations?: boolean;
}

/** A query that the engine answered differently. */
export interface Mismatch {
  readonly index: number;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly engine: string;
  readonly merged: string;
}

export interface Outcome {
  readonly compared: number;
  /** How many of the answers had errors: a run in which nothing failed has not compared the climbing of nulls. */
  readonly withErrors: number;
  readonly mismatches: readonly Mismatch[];
}

/**
 * Asks the engine and the merged schema the same random valid queries and compares the answers: `data` to the byte, its order included,
 * and the errors by message, path and locations. Where a null climbed, GraphQL leaves open which of several errors below it are told: there
 * both must tell some, for exactly the same place that went null.
 */
export async function differential<C>(options: Differential<C>): Promise<Outcome> {
  const { supergraph, executors, mergedSchema, context, count, seed, callerScopes = new Set<string>() } = options;
  const engine = createEngine<C>({ ...supergraph, subgraphs: executors });
  const mismatches: Mismatch[] = [];
  let compared = 0;
  let withErrors = 0;
  try {
    for (const { text, document, variables } of randomQueries({ ...options, schema: engine.apiSchema })) {
      if (compared === count) break;
      const index = seed + compared;
      compared += 1;
      const merged = await execute({ schema: mergedSchema, document, variableValues: variables, contextValue: context(index) });
      const own = await engine.execute({ document, variables, context: context(index), callerScopes });
      if (merged.errors) withErrors += 1;
      const [expected, got] = [comparable(merged), comparable(own)];
      if (expected !== got) mismatches.push({ index, query: text, variables, engine: got, merged: expected });
    }
  } finally {
    // Ends the planner's process and the executors' connections: executors serve one run.
    await engine.close();
  }
  return { compared, withErrors, mismatches };
}

/** An answer as text, with the errors in the order of their paths. */
export function comparable({ data, errors = [] }: ExecutionResult): string {
  const told = new Set(errors.map((error) => describe(data, error)));
  return JSON.stringify({ data, errors: [...told].sort() });
}

/** An error whose null stands at its own path is told in full; of one whose null climbed, the place that went null. */
function describe(data: unknown, { message, path = [], locations }: GraphQLError): string {
  let at = data;
  for (const [depth, step] of path.entries()) {
    if (at === null || at === undefined) return JSON.stringify({ nulled: path.slice(0, depth) });
    at = (at as Record<string | number, unknown>)[step];
  }
  return JSON.stringify({ path, message, locations });
}
