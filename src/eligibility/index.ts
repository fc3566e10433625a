/** The door of eligibility: one decision, for a person (assess) and for sets (assessmentSql), from the same dated rules. */
export { assess } from './assess';
export type * from './assessment';
export { type AssessedPerson, assessmentSql, factsSql } from './assessment-sql';
export { smallestTurningSet } from './counterfactual';
export type { FactName, Facts, FactValue } from './facts/catalogue';
export { type DeliveryRecord, type FeedState, reachAt } from './facts/freshness';
export type * from './facts/spans';
export type { AsOf } from './facts/sql';
export { DECISION_FACTS_OF_THE_HUB } from './officer/officer-records';
export * from './policy';
export { factsOf } from './reasoning';
export { createEligibilitySubgraph, type EligibilityParts, type EligibilitySubgraph } from './subgraph';
