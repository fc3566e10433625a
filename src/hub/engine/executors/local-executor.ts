import { createSourceEventStream, type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { cursorOfEvent, pagesOf } from '../../../graph';
import { variablesCompile } from './compilable';
import { ofEvents } from './event-document';
import { handingOver } from './hand-over';
import { mapEvents } from './map-events';
import type { PreparedFetch, PreparedSubscription, SubgraphEvents, SubgraphExecutor, SubgraphResult } from './subgraph-executor';

const OPERATIONS = 2_000;

export interface LocalSubgraph {
  readonly schema: GraphQLSchema;
  /** HANDED_OVER: what only feeds other subgraphs passes by reference; only where all subgraphs share this process. */
  readonly inner?: 'COMPLETED' | 'HANDED_OVER';
}

/**
 * Runs a subgraph in this process as a function call. Operations are compiled by graphql-jit once per text; what it cannot compile runs by
 * graphql-js, with the same answers.
 */
export function localExecutor<C>({ schema, inner = 'COMPLETED' }: LocalSubgraph): SubgraphExecutor<C> {
  const prepared = new LRUCache<string, PreparedFetch<C>>({ max: OPERATIONS });
  const followed = new LRUCache<string, PreparedSubscription<C>>({ max: OPERATIONS });
  const local = inner === 'HANDED_OVER' ? handingOver(schema) : { schema, document: (document: DocumentNode) => document };
  return {
    prepare: (operation) => {
      const known = prepared.get(operation);
      if (known !== undefined) return known;
      const made = prepare<C>(local.schema, local.document(parse(operation, { noLocation: true })));
      prepared.set(operation, made);
      return made;
    },
    prepareSubscription: (operation) => {
      const known = followed.get(operation);
      if (known !== undefined) return known;
      const made = prepareSubscription<C>(schema, parse(operation, { noLocation: true }));
      followed.set(operation, made);
      return made;
    },
  };
}

function prepareSubscription<C>(schema: GraphQLSchema, document: DocumentNode): PreparedSubscription<C> {
  const answer = prepareEvent<C>(schema, ofEvents(schema, document));
  return async (variableValues, freshContext) => {
    // Not `subscribe`: that would complete every event with the one context of the start, and its loaders would repeat the first answer.
    const events = await createSourceEventStream({ schema, document, variableValues, contextValue: freshContext() });
    if (!(Symbol.asyncIterator in events)) return events;
    return mapEvents(
      pagesOf(events),
      (page): SubgraphEvents<C> => ({
        cursors: page.map(cursorOfEvent),
        read: async (places) => {
          const context = freshContext();
          return { results: await all(places.map((place) => answer(page[place], variableValues, context))), context };
        },
      }),
    );
  };
}

function prepare<C>(schema: GraphQLSchema, document: DocumentNode): PreparedFetch<C> {
  const answer = prepareEvent<C>(schema, document);
  return (variables, context) => answer(undefined, variables, context);
}

type AnswerEvent<C> = (event: unknown, ...rest: Parameters<PreparedFetch<C>>) => ReturnType<PreparedFetch<C>>;

function prepareEvent<C>(schema: GraphQLSchema, document: DocumentNode): AnswerEvent<C> {
  const compiled = compile(schema, document);
  if (compiled !== undefined) return (event, variables, context) => resultOf(compiled(event, context, variables));
  return (rootValue, variableValues, contextValue) => resultOf(execute({ schema, document, rootValue, variableValues, contextValue }));
}

function compile(schema: GraphQLSchema, document: DocumentNode) {
  if (!variablesCompile(schema, document)) return undefined;
  try {
    const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
    return isCompiledQuery(compiled) ? compiled.query : undefined;
  } catch {
    return undefined;
  }
}

/** Most are there at once: a promise for each would take as long as to answer it. */
function all(results: readonly ReturnType<PreparedFetch<never>>[]): readonly SubgraphResult[] | Promise<readonly SubgraphResult[]> {
  return results.some((result) => 'then' in result) ? Promise.all(results) : (results as readonly SubgraphResult[]);
}

/** Both executors answer in this form; the type of graphql-js only says less about `data`. */
function resultOf<R extends ExecutionResult | Promise<ExecutionResult>>(result: R): SubgraphResult | Promise<SubgraphResult> {
  return result as SubgraphResult | Promise<SubgraphResult>;
}
