/** The door of the statistics' part of the graph. */
export { createStatisticsSubgraph } from '../subgraph';
