/** The door of the settlement's part of the graph. */
export { createSettlementSubgraph } from '../subgraph';
