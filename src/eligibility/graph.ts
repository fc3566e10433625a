/** The door of eligibility's part of the graph: its subgraph, and the words that other subgraphs say in the same way. */
export { CategoryWord } from './answer/category-words';
export { VerdictWord } from './answer/verdict-words';
export { DiscrepancyWord, PlanWord, ReasonWord, WorkItemWord } from './answer/words';
export { AgencyWord, FeedStateWord, FeedWord } from './delivery/words';
export { Cursors } from './finding/cursor';
export { createEligibilitySubgraph, type EligibilityParts, type EligibilitySubgraph } from './subgraph';
