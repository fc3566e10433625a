import { GraphQLError, type GraphQLScalarType, getVariableValues } from 'graphql';
import { refusals } from './access/enforce';
import { readRequirements } from './access/field-requirements';
import { type Answering, answer, answerEvents } from './answer';
import { buildApiSchema } from './api-schema';
import type { Engine, EngineRequest, SubscribeRequest } from './engine-types';
import { AnsweredEvents } from './events/answered-events';
import { Rooms } from './events/room';
import type { EventSource } from './execute/compile-plan';
import { contentOf, contentOfThrown } from './execute/subgraph-errors';
import { mapEvents } from './executors/map-events';
import type { SubgraphEvents, SubgraphExecutor, SubgraphResult, Variables } from './executors/subgraph-executor';
import { operationError } from './failure';
import { createOperations, type PreparedOperation } from './operations';
import { type PlannerOptions, startPlanner } from './plan/planner';
import { readSupergraph } from './supergraph/read-supergraph';

export interface EngineOptions<C> {
  readonly supergraphSdl: string;
  readonly publicSdl: string;
  /** By the subgraph's name in the supergraph. */
  readonly subgraphs: ReadonlyMap<string, SubgraphExecutor<C>>;
  /** How custom scalars read input; without one, any input passes on to the subgraph. */
  readonly scalars?: readonly GraphQLScalarType[];
  readonly planner?: PlannerOptions;
}

const NONE: Variables = {};

/**
 * Starts the engine: normalise → plan → execute → project. One per hub; it holds the planner's process and the caches of plans.
 * What its parts promise is written in each of them; the five failures that made it necessary are tests.
 */
export function createEngine<C>({ supergraphSdl, publicSdl, subgraphs, scalars = [], planner: options }: EngineOptions<C>): Engine<C> {
  const apiSchema = buildApiSchema(publicSdl, scalars);
  const supergraph = readSupergraph(supergraphSdl);
  const requirementOf = readRequirements(supergraph.document);
  const planner = startPlanner(supergraphSdl, options);
  const rooms = new Rooms();
  const operations = createOperations<C>({ schema: apiSchema, supergraph, requirementOf, planner, executors: subgraphs });

  return {
    apiSchema,
    supergraphSdl,
    get plannerPid() {
      return planner.pid;
    },
    execute: async (request) => {
      try {
        const { operation: prepared, variables } = admit(request);
        const operation = prepared instanceof Promise ? await prepared : prepared;
        if (operation.plan.events !== undefined)
          throw operationError('OPERATION_UNSUPPORTED', 'hub: a subscription is opened over a WebSocket.');
        return await answer({ operation, variables, context: request.context });
      } catch (error) {
        return { errors: errorsOf(error) };
      }
    },
    subscribe: async (request) => {
      try {
        const { operation, variables } = admit(request);
        return await open(await operation, variables, request);
      } catch (error) {
        return { errors: errorsOf(error) };
      }
    },
    close: async () => {
      planner.close();
      await Promise.all([...subgraphs.values()].map((executor) => executor.close?.()));
    },
  };

  /** Finds or makes the plan, and the variables as the subgraphs get them: what the client sent, with the defaults of what it did not. */
  function admit({ document, operationName, variables, callerScopes, callerPolicies }: EngineRequest): Admitted<C> {
    const reading = operations.read(document, operationName ?? undefined);
    const { variableDefinitions = [] } = reading.operation;
    const given = variables ?? NONE;
    const { coerced, errors } =
      variableDefinitions.length === 0 ? { coerced: NONE } : getVariableValues(apiSchema, variableDefinitions, given, { maxErrors: 50 });
    if (coerced === undefined) throw new RefusedOperation(errors);
    const checked = (operation: PreparedOperation<C>): PreparedOperation<C> => {
      const refused = refusals(operation.requirements, { scopes: callerScopes, policies: callerPolicies });
      if (refused.length > 0) throw new RefusedOperation(refused);
      return operation;
    };
    const prepared = operations.prepare(reading, coerced);
    return {
      operation: prepared instanceof Promise ? prepared.then(checked) : checked(prepared),
      variables: reading.defaults === undefined ? given : { ...reading.defaults, ...given },
    };
  }

  function open(operation: PreparedOperation<C>, variables: Variables, request: SubscribeRequest<C>) {
    const { resumedBy } = request;
    const { events: source } = operation.plan;
    const executor = source && subgraphs.get(source.subgraph);
    if (source === undefined || executor === undefined) throw operationError('OPERATION_UNSUPPORTED', 'hub: expected a subscription.');
    const prepared = executor.prepareSubscription(source.operation);
    const room = rooms.of(operation, variables, request);
    const asked = { operation, variables, source };
    const openAfter = async (cursor: string | undefined) => {
      const resumed = resumedBy === undefined || cursor === undefined ? variables : { ...variables, [resumedBy]: cursor };
      const opened = await prepared(usedBy(source, resumed), request.freshContext);
      if (!isEvents<C>(opened)) throw notBegun(source, opened);
      return mapEvents(
        opened,
        async (events) => new AnsweredEvents(await room.answer(events.cursors, (places) => answered(asked, events, places))),
        (error) => {
          const { message, extensions } = contentOfThrown(error, source.subgraph);
          return new GraphQLError(message, { extensions });
        },
      );
    };
    const after = resumedBy === undefined ? undefined : variables[resumedBy];
    return room.listen(openAfter, typeof after === 'string' ? after : undefined);
  }
}

/** The variables of the source's own operation, under the names that it has for them. */
function usedBy({ names }: EventSource, variables: Variables): Variables {
  return Object.fromEntries(
    names.filter(([, client]) => Object.hasOwn(variables, client)).map(([canonical, client]) => [canonical, variables[client]]),
  );
}

function notBegun({ subgraph }: EventSource, { errors }: SubgraphResult): GraphQLError {
  const [first = { message: `${subgraph}: expected events, got none.` }] = errors ?? [];
  const { message, extensions } = contentOf(first, subgraph);
  return new GraphQLError(message, { extensions });
}

interface Subscribed<C> extends Omit<Answering<C>, 'context'> {
  readonly source: EventSource;
}

async function answered<C>({ source, ...asked }: Subscribed<C>, { cursors, read }: SubgraphEvents<C>, places: readonly number[]) {
  const { results, context } = await read(places);
  return answerEvents({ ...asked, context }, source, { results, cursors: places.map((place) => cursors[place]) });
}

interface Admitted<C> {
  readonly operation: PreparedOperation<C> | Promise<PreparedOperation<C>>;
  readonly variables: Variables;
}

/** Answered with all its errors and no data: variables that do not fit their types, or fields that the caller may not read. */
class RefusedOperation extends Error {
  override readonly name = 'RefusedOperation';
  constructor(readonly errors: readonly GraphQLError[] = []) {
    super('the operation is refused');
  }
}

function errorsOf(error: unknown): readonly GraphQLError[] {
  if (error instanceof RefusedOperation) return error.errors;
  if (error instanceof GraphQLError) return [error];
  const message = error instanceof Error ? error.message : String(error);
  return [
    new GraphQLError(message, { extensions: { code: 'INTERNAL_SERVER_ERROR' }, originalError: error instanceof Error ? error : undefined }),
  ];
}

function isEvents<C>(opened: object): opened is AsyncIterable<SubgraphEvents<C>> {
  return Symbol.asyncIterator in opened;
}
