/** The door of the comparison: compares a month, and shows what came of it. */

export * from './order';
export { type DetailedDiscrepancy, DiscrepancyDetails } from './read/details';
export { type NameSaid, NamesSaid } from './read/names';
export { OUTCOME, type Outcome, type OutcomeRow, outcomeOf, wordsOfBits } from './read/outcome';
export { type RevisionRow, RevisionStore } from './read/revisions';
export { isTold, seenBy, type View, valuesOfView, viewOf } from './read/view';
export { BalanceError } from './run/balance';
export { runComparison } from './run/run';
