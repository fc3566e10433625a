import { FEEDS, type Feed } from '../identity/feed';
import type { Evidence, Premium, TestOutcome, TestResult } from './assessment';
import { categoryTest } from './category-test';
import { type Expression, support, type Truth } from './expression';
import type { FactName } from './facts/catalogue';
import { premiumPeriod } from './facts/premium';
import { missingFacts, whyOf } from './missing-facts';
import type { Category, PremiumPlan, TestDefinition } from './policy';
import type { Reasoning } from './reasoning';
import type { Seen } from './seen';

export const resultOf = (truth: Truth): TestResult => (truth === null ? 'UNKNOWN' : truth ? 'TRUE' : 'FALSE');

/** Why a test is FALSE, or why the first fact it waits for is not known; null when TRUE. */
export function reasonOf(test: TestDefinition, truth: Truth, { values }: Seen): TestOutcome['reason'] {
  if (truth !== null) return truth ? null : test.reasonWhenFalse;
  const [owed] = missingFacts(test.expression, values);
  return owed === undefined ? null : whyOf(owed, values);
}

/** TRUE only by the presumption of the parameter. */
export function presumedBy(test: TestDefinition, truth: Truth, { facts }: Seen): boolean {
  return test.code === 'NOT_IN_SCHOOL' && truth === true && facts.schoolEvidence === 'NONE';
}

export function noteOn(test: TestDefinition, truth: Truth, { facts }: Seen): TestOutcome['note'] {
  const suspended = test.code === 'NO_EMPLOYEE_PENSION' && truth === true && facts.employeePensionSuspended === true;
  return suspended ? 'EMPLOYEE_PENSION_SUSPENDED' : null;
}

/** The rows that an expression rests on, whatever it came to. */
export function evidenceFor(expression: Expression, seen: Seen): readonly Evidence[] {
  return seen.evidence(factsIn(expression));
}

export function membershipResult(category: Category, { values }: Seen): TestResult {
  return resultOf(categoryTest(category)(values));
}

/** Feeds whose last list is carried into the month. */
export function staleFeeds({ facts }: Seen): readonly Feed[] {
  return FEEDS.filter((feed) => facts[`feed ${feed}`] === 'STALE');
}

/** The premium of the month's period without the rows it rests on. */
export function premiumOf({ policy, month, seen: { facts }, judgement }: Reasoning): Omit<Premium, 'evidence'> {
  const plan = facts.plan as PremiumPlan;
  const { fromMonth, untilMonth } = premiumPeriod(plan, month, policy);
  return {
    plan,
    fromMonth,
    untilMonth,
    floorFen: policy.tiers.floorFen,
    tierFen: Number(facts.tierFen),
    chargeFen: Number(facts.chargeFen),
    payingTown: facts.hukouTown as string | null,
    dueFen: judgement.dueFen,
    paidByTownFen: facts.townPaidFen as number | null,
    paidByPersonFen: facts.selfPaidFen as number | null,
    subsidyFen: facts.subsidyPaidFen as number | null,
  };
}

export function premiumEvidence(seen: Seen): readonly Evidence[] {
  return seen.evidence(['townPaidFen', 'selfPaidFen', 'subsidyPaidFen']);
}

const NAMES = new WeakMap<Expression, readonly FactName[]>();

function factsIn(expression: Expression): readonly FactName[] {
  const names = NAMES.get(expression) ?? (support(expression) as FactName[]);
  NAMES.set(expression, names);
  return names;
}
