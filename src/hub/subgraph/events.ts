import { createSourceEventStream, type DocumentNode, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { cursorOfEvent } from '../../graph';
import { mapEvents } from '../engine/executors/map-events';

export interface EventQuestion extends Pick<ExecutionArgs, 'schema' | 'variableValues' | 'operationName'> {
  readonly document: DocumentNode;
  readonly freshContext: () => unknown;
}

/**
 * The answers of a subscription, each executed with a context of its own. graphql's `subscribe` would use one context for all events,
 * and its loaders would answer every event with what the first one read.
 */
export async function answersToEvents({ freshContext, ...args }: EventQuestion): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  const events = await createSourceEventStream({ ...args, contextValue: freshContext() });
  if (!(Symbol.asyncIterator in events)) return events;
  return mapEvents(events, async (rootValue) => {
    const result = await execute({ ...args, rootValue, contextValue: freshContext() });
    const cursor = cursorOfEvent(rootValue);
    return cursor === undefined ? result : { ...result, extensions: { cursor } };
  });
}
