/** The door of subgraphs that run as services of their own. */
export { type SubgraphService, serveSubgraph } from './subgraph-server';
