import type { ExecutionResult } from 'graphql';
import { type AnswerForms, type EventAnswer, WholeAnswer } from './events/whole-answer';
import { applyRewrites } from './execute/rewrites';
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

/** What events brought, and where whoever hears the answer to one goes on behind it: undefined where the subscription cannot be resumed. */
export interface Brought {
  readonly results: readonly SubgraphResult[];
  readonly cursors: readonly (string | undefined)[];
}

/**
 * Answers events that were there together, in their order: what each brought stands in a list, so that what is asked further about all of them is
 * asked of a subgraph once. When one of them brought errors, each is answered by itself.
 */
export async function answerEvents<C>(asked: Answering<C>, source: RootFetch, { results, cursors }: Brought): Promise<EventAnswer[]> {
  const { operation } = asked;
  const [key] = source.fields.map((field) => field.key);
  if (key === undefined || operation.introspect !== undefined || !results.every(isWhole))
    return Promise.all(results.map((result, index) => answerEvent(asked, source, { result, cursor: cursors[index] })));
  for (const { data } of results) applyRewrites(source.rewrites, data);
  const together = { ...begin(asked), data: { [key]: results.map(({ data }) => data[key]) } };
  await finish(asked, together);
  if (together.errors.length > 0)
    return results.map(({ data }, index) => withCursor(told(operation, { ...together, data }), cursors[index]));
  const forms = formsOf(operation);
  return results.map(({ data }, index) => new WholeAnswer(forms, data, cursors[index]));
}

/** Of data without errors; it holds no context, for answers are kept for a while. */
function formsOf<C>(operation: PreparedOperation<C>): AnswerForms {
  return { make: (data) => told(operation, { data, errors: [] }), print: operation.print };
}

async function answerEvent<C>(
  asked: Answering<C>,
  source: RootFetch,
  { result, cursor }: { readonly result: SubgraphResult; readonly cursor: string | undefined },
): Promise<EventAnswer> {
  const run = begin(asked);
  takeRootResult(source, run, result);
  await finish(asked, run);
  return withCursor(told(asked.operation, run), cursor);
}

interface WholeResult extends SubgraphResult {
  readonly data: Entity;
}

function isWhole(result: SubgraphResult): result is WholeResult {
  return Boolean(result.data) && (result.errors === undefined || result.errors.length === 0);
}

/** Each answer carries the cursor of its event, whether or not it was selected. */
function withCursor(answer: ExecutionResult, cursor: string | undefined): ExecutionResult {
  return cursor === undefined ? answer : { ...answer, extensions: { cursor } };
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
function told<C>({ shape, project }: PreparedOperation<C>, run: Pick<Run<C>, 'data' | 'errors'>): ExecutionResult {
  const answered = run.errors.length === 0 ? project(run.data) : undefined;
  if (answered !== undefined) return { data: answered };
  const { data, errors } = explain(shape, run.data, placeErrors(shape, run));
  return errors.length > 0 ? { errors, data } : { data };
}
