/** The door of the rules: which hold for a month as known on a day, and the words they use. */
export { type Article, type ArticleNumber, article, articles, POLICY_ISSUED_ON, POLICY_TITLE } from './articles';
export { CATEGORIES, type Category, type CategoryCode } from './categories';
export { type Dated, EVERYTHING_ISSUED, valueIn } from './dated';
export type { DiscrepancyCode, DiscrepancyDefinition } from './discrepancies';
export { DUE_DAYS, type DueDays } from './due-days';
export { DUE_FEN, type Policy, type PolicyParameter, policyFor, policyOn } from './policy';
export type { Reason, TestCode, TestDefinition, UnknownReason } from './tests';
export type { PremiumPlan, TownStandard } from './town-standards';
export { whyUnknown } from './unknown-reasons';
export { WORK_ITEMS, type WorkItem } from './work-items';
