import type { PreparedFetch, SubgraphResult } from '../executors/subgraph-executor';
import type { Rewrite } from '../plan/plan-nodes';
import { ask, type VariableNames, variablesFor } from './ask';
import { mergeInto } from './merge';
import { applyRewrites } from './rewrites';
import { markFailed, type Run, type Step } from './run';
import type { SelectedField } from './selected-fields';
import { contentOf, contentOfThrown, type ErrorContent } from './subgraph-errors';

/** A fetch that begins at a root type. */
export interface RootFetch {
  readonly subgraph: string;
  readonly fields: readonly SelectedField[];
  readonly rewrites: readonly Rewrite[];
}

export function rootFetchStep<C>(root: RootFetch, fetch: PreparedFetch<C>, names: VariableNames): Step<C> {
  return (run) =>
    ask(fetch, variablesFor(names, run.variables), {
      run,
      answered: (result) => takeRootResult(root, run, result),
      failed: (error) => failAll(root, run, contentOfThrown(error, root.subgraph)),
    });
}

/** Takes what a root fetch, or an event of a subscription, brought into the data. */
export function takeRootResult<C>(root: RootFetch, run: Run<C>, { data, errors = [] }: SubgraphResult): void {
  const { subgraph, rewrites } = root;
  if (data) {
    applyRewrites(rewrites, data);
    mergeInto(run.data, data);
  }
  const whole = errors.filter(({ path }) => !path?.length);
  for (const { path = [], ...error } of errors) {
    if (path.length === 0) continue;
    markFailed(run, run.data, path, subgraph);
    run.errors.push({ target: undefined, places: [], path, ...contentOf(error, subgraph) });
  }
  const [first] = whole;
  if (first !== undefined) failAll(root, run, contentOf(first, subgraph));
  else if (!data && errors.length === 0) {
    failAll(root, run, { message: `${subgraph}: expected data, got none.`, extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph } });
  }
}

/** Every field of the fetch that has no value is lost for this one reason. */
function failAll<C>({ fields, subgraph }: RootFetch, run: Run<C>, content: ErrorContent): void {
  for (const { key } of fields) {
    if (run.data[key] !== undefined && run.data[key] !== null) continue;
    markFailed(run, run.data, [key], subgraph);
    run.errors.push({ target: undefined, places: [], path: [key], ...content });
  }
}
