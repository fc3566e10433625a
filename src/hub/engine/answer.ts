import type { ExecutionResult } from 'graphql';
import { type RootFetch, takeRootResult } from './execute/root-fetch';
import type { Entity, Run } from './execute/run';
import type { SubgraphResult, Variables } from './executors/subgraph-executor';
import type { PreparedOperation } from './operations';
import { explain } from './project/explain';
import { placeErrors } from './project/place-errors';

/** Who is answered, and with what. */
export interface Answering<C> {
  readonly operation: PreparedOperation<C>;
  readonly variables: Variables;
  readonly context: C;
}

/** Runs an operation to its answer. */
export async function answer<C>(asked: Answering<C>): Promise<ExecutionResult> {
  const run = begin(asked);
  await finish(asked, run);
  return told(asked.operation, run);
}

/**
 * Answers events that were there together, in their order: what each brought stands in a list, so that what is asked further about all of them is
 * asked of a subgraph once. An event that brought errors is answered by itself.
 */
export async function answerEvents<C>(asked: Answering<C>, source: RootFetch, results: readonly SubgraphResult[]) {
  const runs = results.map((result) => {
    const run = begin(asked);
    takeRootResult(source, run, result);
    return run;
  });
  const [key] = source.fields.map((field) => field.key);
  if (key === undefined || runs.length < 2 || runs.some(({ errors }) => errors.length > 0))
    return Promise.all(runs.map((run) => finish(asked, run).then(() => told(asked.operation, run))));
  const together = { ...begin(asked), data: { [key]: runs.map(({ data }) => data[key]) } };
  await finish(asked, together);
  return runs.map(({ data }) => told(asked.operation, { ...together, data }));
}

function begin<C>({ operation, variables, context }: Answering<C>): Run<C> {
  const data: Entity = operation.introspect === undefined ? {} : operation.introspect(variables);
  return { data, variables, context, errors: [], failed: undefined };
}

async function finish<C>({ operation }: Answering<C>, run: Run<C>): Promise<void> {
  const pending = operation.plan.steps(run);
  if (pending !== undefined) await pending;
}

/** Errors are told where they stand in this run's own data: those of another event's entities stand nowhere in it. */
function told<C>({ shape, project }: PreparedOperation<C>, run: Run<C>): ExecutionResult {
  const answered = run.errors.length === 0 ? project(run.data) : undefined;
  if (answered !== undefined) return { data: answered };
  const { data, errors } = explain(shape, run.data, placeErrors(shape, run));
  return errors.length > 0 ? { errors, data } : { data };
}
