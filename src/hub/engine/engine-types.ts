import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { HeardEvents } from '../../graph';
import type { AnsweredEvents } from './events/answered-events';
import type { Variables } from './executors/subgraph-executor';

/** One operation and who asks. The document has been validated against `apiSchema`. */
export interface EngineRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  /** As the client sent them; the engine coerces. */
  readonly variables?: Variables | null;
  /** Null when nobody is signed in. */
  readonly callerScopes: ReadonlySet<string> | null;
  /** Names of @policy rules that the caller fulfils; any other policy refuses. */
  readonly callerPolicies?: ReadonlySet<string>;
}

export interface ExecuteRequest<C> extends EngineRequest {
  /** Made for this request: its loaders hold what was read for it. */
  readonly context: C;
}

export interface SubscribeRequest<C> extends EngineRequest {
  /** Called for the start and once for the events that are there together, so that no event is answered from what was read before it came. */
  readonly freshContext: () => C;
  /** Who is answered the same, so that one event is answered once for all of them; without it everybody is answered alone. */
  readonly audience?: Audience;
  /** The variable that only says where the subscription resumes, and so changes no answer; undefined when there is none. */
  readonly resumedBy?: string | undefined;
}

/** Callers of one standing (受众). */
export interface Audience {
  readonly name: string;
  /** An operation that needs one of these scopes is answered for each caller alone: what it reads is put down under the caller's name. */
  readonly exceptWith: readonly string[];
}

/** The hub's federation engine. */
export interface Engine<C> {
  /** What clients may ask: validation and introspection read it. */
  readonly apiSchema: GraphQLSchema;
  readonly supergraphSdl: string;
  /** Answers a query or a mutation. It never rejects: what fails is in `errors`. */
  execute(request: ExecuteRequest<C>): Promise<ExecutionResult>;
  /** Answers a subscription with its events, those together that are there together, or with errors when it cannot start. */
  subscribe(request: SubscribeRequest<C>): Promise<HeardEvents<AnsweredEvents> | ExecutionResult>;
  /** Of the planner's process; undefined while none runs. */
  readonly plannerPid: number | undefined;
  /** Ends the planner's process and the executors' connections. */
  close(): Promise<void>;
}
