import type { PreparedFetch, SubgraphResult, Variables } from '../executors/subgraph-executor';
import type { Run } from './run';

/** [canonical name, client's name]. */
export type VariableNames = readonly (readonly [string, string])[];

/** The variables that a fetch uses, by their canonical names; one that the client left out stays left out. */
export function variablesFor(names: VariableNames, given: Variables): Record<string, unknown> {
  const used: Record<string, unknown> = {};
  for (const [canonical, client] of names) if (Object.hasOwn(given, client)) used[canonical] = given[client];
  return used;
}

interface Answered<C> {
  readonly run: Run<C>;
  readonly answered: (result: SubgraphResult) => void;
  readonly failed: (error: unknown) => void;
}

/** Asks, and hands on what came: at once when the subgraph answered at once. */
export function ask<C>(
  fetch: PreparedFetch<C>,
  variables: Variables,
  { run, answered, failed }: Answered<C>,
): undefined | Promise<undefined> {
  let result: SubgraphResult | Promise<SubgraphResult>;
  try {
    result = fetch(variables, run.context);
  } catch (error) {
    failed(error);
    return undefined;
  }
  if (!isPromise(result)) {
    answered(result);
    return undefined;
  }
  return result.then(
    (later) => {
      answered(later);
      return undefined;
    },
    (error: unknown) => {
      failed(error);
      return undefined;
    },
  );
}

/** By its method: a promise may come from another realm, as under the tests' runner. */
function isPromise<T extends object>(value: T | Promise<T>): value is Promise<T> {
  return 'then' in value && typeof value.then === 'function';
}
