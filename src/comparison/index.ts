/** The door of the comparison: compares a month, and shows what came of it. */
export * from './order';
export { OUTCOME, type Outcome, type OutcomeRow, outcomeOf } from './read/outcome';
export { BalanceError } from './run/balance';
export { runComparison } from './run/run';
export { createComparisonSubgraph } from './subgraph';
