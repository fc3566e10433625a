/** The door of the comparison: compares a month, and shows what came of it. */
export * from './order';
export { BalanceError } from './run/balance';
export { runComparison } from './run/run';
