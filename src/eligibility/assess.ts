import { FEEDS } from '../identity/feed';
import type { MonthNumber } from '../identity/year-month';
import type { Assessment, Membership, Premium, TestOutcome, TestResult } from './assessment';
import { categoryTest } from './category-test';
import { discrepancyOf } from './discrepancy-of';
import { explanationOf } from './explanation';
import { type Expression, support, type Truth } from './expression';
import type { FactName } from './facts/catalogue';
import { believedAt } from './facts/derivation';
import { type DerivedFacts, deriveFacts } from './facts/derive';
import { type DeliveryRecord, reachAt } from './facts/freshness';
import { premiumPeriod } from './facts/premium';
import type { PersonSpans } from './facts/spans';
import { type Judgement, judge } from './judgement';
import { missingFacts, missingOf, whyOf } from './missing-facts';
import { article, type Policy, type PremiumPlan, type TestDefinition } from './policy';
import { type Seen, seenIn } from './seen';

/**
 * Decides for one person and one coverage month whether the town pays the premium, and says why (第二条, 第三条, 第八条). Pure: the answer depends on
 * nothing but the arguments, so the same month and knowledge give the same bytes for ever. `policy` is `policyFor(month, day of the knowledge)`.
 */
export function assess(
  spans: PersonSpans,
  deliveries: readonly DeliveryRecord[],
  policy: Policy,
  month: MonthNumber,
  knowledge: number,
): Assessment {
  const seen = seenIn(factsOf(spans, deliveries, policy, month, knowledge));
  const judgement = judge(policy, seen.values);
  return {
    month,
    knowledge,
    verdict: judgement.verdict,
    reason: judgement.reason,
    trueMask: judgement.trueMask,
    falseMask: judgement.falseMask,
    tests: policy.tests.map((test, bit) => outcomeOf(test, judgement.truths[bit] ?? null, seen)),
    memberships: membershipsOf(policy, seen),
    label: judgement.label,
    premium: premiumOf(policy, month, seen, judgement),
    missingFacts: missingOf(policy, seen, judgement),
    stale: FEEDS.filter((feed) => seen.facts[`feed ${feed}`] === 'STALE'),
    discrepancies: judgement.raised.map((raised) => discrepancyOf(raised, seen)),
    workItem: judgement.workItem,
    following: judgement.following,
  };
}

/** The named facts that `assess` decides on. */
export function factsOf(
  spans: PersonSpans,
  deliveries: readonly DeliveryRecord[],
  policy: Policy,
  month: MonthNumber,
  knowledge: number,
): DerivedFacts {
  const reaches = reachAt(deliveries, { month, knowledge, carryPeriods: policy.carryPeriods });
  return deriveFacts({ spans, believed: believedAt(spans, knowledge), month, knowledge, reaches, policy });
}

const resultOf = (truth: Truth): TestResult => (truth === null ? 'UNKNOWN' : truth ? 'TRUE' : 'FALSE');

function outcomeOf(test: TestDefinition, truth: Truth, { facts, values, evidence }: Seen): TestOutcome {
  const [owed] = truth === null ? missingFacts(test.expression, values) : [];
  return {
    code: test.code,
    result: resultOf(truth),
    article: article(test.article),
    reason: truth === true ? null : truth === false ? test.reasonWhenFalse : owed === undefined ? null : whyOf(owed, values),
    evidence: evidence(factsIn(test.expression)),
    presumed: test.code === 'NOT_IN_SCHOOL' && truth === true && facts.schoolEvidence === 'NONE',
    ...explanationOf(test, resultOf(truth), facts),
    note:
      test.code === 'NO_EMPLOYEE_PENSION' && truth === true && facts.employeePensionSuspended === true
        ? 'EMPLOYEE_PENSION_SUSPENDED'
        : null,
  };
}

const NAMES = new WeakMap<Expression, readonly FactName[]>();

function factsIn(expression: Expression): readonly FactName[] {
  const names = NAMES.get(expression) ?? (support(expression) as FactName[]);
  NAMES.set(expression, names);
  return names;
}

function membershipsOf(policy: Policy, { values, evidence }: Seen): readonly Membership[] {
  return policy.categories.map((category) => ({
    category: category.code,
    result: resultOf(categoryTest(category)(values)),
    evidence: evidence(factsIn(category.test)),
  }));
}

function premiumOf(policy: Policy, month: MonthNumber, { facts, evidence }: Seen, judgement: Judgement): Premium {
  return {
    plan: facts.plan as PremiumPlan,
    ...premiumPeriod(facts.plan as PremiumPlan, month, policy),
    floorFen: policy.tiers.floorFen,
    tierFen: Number(facts.tierFen),
    chargeFen: Number(facts.chargeFen),
    payingTown: facts.hukouTown as string | null,
    dueFen: judgement.dueFen,
    paidByTownFen: facts.townPaidFen as number | null,
    paidByPersonFen: facts.selfPaidFen as number | null,
    subsidyFen: facts.subsidyPaidFen as number | null,
    evidence: evidence(['townPaidFen', 'selfPaidFen', 'subsidyPaidFen']),
  };
}
