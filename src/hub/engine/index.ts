/** The hub's federation engine. */
export { createEngine, type EngineOptions } from './engine';
export type { Audience, Engine, EngineRequest, ExecuteRequest, SubscribeRequest } from './engine-types';
export { AnsweredEvents, type Portion } from './events/answered-events';
export type { EventAnswer } from './events/whole-answer';
export { localExecutor } from './executors/local-executor';
export { type RemoteSubgraph, remoteExecutor } from './executors/remote-executor';
export type { SubgraphExecutor } from './executors/subgraph-executor';
export type { EngineCode } from './failure';
export { type GatewayCaller, gatewayFor } from './gateway';
