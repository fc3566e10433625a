/** The door of the comparison's part of the graph. */
export { createComparisonSubgraph } from '../subgraph';
export { townsAsked } from './paging';
