/** The door of the hub: its server, its limits, its health and its start banner. */
export { type Banner, bannerText, curlOf } from './banner';
export { type ComposedService, CompositionError, composeSupergraph, type Supergraph } from './compose';
export { type Federation, FederationError, type FederationParts, federate } from './federate';
export { type Dependency, databaseDependency, migrationsDependency, subscribersDependency } from './health';
export { LIMITS, type Limits } from './limits';
export type { RosterDesk } from './rosters/desk';
export { startHub } from './server';
export type { HubOptions, RunningHub } from './start-options';
export { type SubgraphService, serveSubgraph } from './subgraph';
