/** The door of eligibility: one decision, for a person (assess) and for sets (assessmentSql), from the same dated rules. */

export { assess } from './assess';
export type * from './assessment';
export { type AssessedPerson, assessmentSql, factsSql } from './assessment-sql';
export { type Ticked, tick } from './changes/calendar/tick';
export { startTicking, type Ticking } from './changes/calendar/ticking';
export { VERDICT_CHANGES } from './changes/news';
export { smallestTurningSet } from './counterfactual';
export { type CalendarEntry, readCalendar } from './delivery/calendar/calendar';
export { visibleFeeds } from './delivery/feed-right';
export { LedgerStore, type LedgerToday } from './delivery/ledger';
export { monthRefusal } from './delivery/month-refusal';
export { describeFact, type FactName, type Facts, type FactValue } from './facts/catalogue';
export { type DeliveryRecord, type FeedState, reachAt } from './facts/freshness';
export { chargeFenOf, premiumPeriod, standardOf } from './facts/premium';
export { countsFrom, REMARK_OF_FINDING, REMARKS, type RemarkName, type RemarkSpan } from './facts/remarks';
export type * from './facts/spans';
export type { AsOf } from './facts/sql';
export { regionInMonth } from './facts/sql/hukou';
export { categoryWord, itemWord, showsDone } from './facts/sql/said';
export { DECISION_FACTS_OF_THE_HUB, OFFICER_RECORDS } from './officer/officer-records';
export { SAID } from './officer/said';
export { type OutcomesAsked, outcomeSql } from './outcome-sql';
export { IDENTITY_REMARKS } from './person/identity-remarks';
export * from './policy';
export { factsOf } from './reasoning';
