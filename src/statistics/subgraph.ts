import type { SubgraphDefinition } from '../access';
import type { Database } from '../database';
import { buildSubgraph } from '../graph';
import { Statistics } from './ask';
import { StatisticsResolver } from './graph/statistics-resolver';

/** Builds the sixth subgraph: the statistics (三个100%). */
export function createStatisticsSubgraph(database: Database): Promise<SubgraphDefinition> {
  return buildSubgraph({ name: 'statistics', resolvers: [new StatisticsResolver(new Statistics(database))], types: [], references: {} });
}
