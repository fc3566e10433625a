/** The door of health: what the hub needs, and whether it has it. */
export {
  databaseDependency,
  migrationsDependency,
  plannerDependency,
  remoteSubgraphDependency,
  subgraphDependency,
  subscribersDependency,
} from './dependencies';
export type { Dependency, DependencyHealth } from './dependency';
export { type Readiness, ReadinessCheck, readinessText } from './readiness';
