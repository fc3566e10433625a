import type { MonthNumber } from '../identity/year-month';
import type { Assessment, TestOutcome } from './assessment';
import { discrepancyOf } from './discrepancy-of';
import { explanationIn } from './explanation';
import type { DeliveryRecord } from './facts/freshness';
import type { PersonSpans } from './facts/spans';
import { missingOf } from './missing-facts';
import { evidenceFor, membershipResult, noteOn, premiumEvidence, premiumOf, presumedBy, reasonOf, resultOf, staleFeeds } from './outcome';
import { article, type Policy } from './policy';
import { type Reasoning, reason } from './reasoning';

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
  return writtenOut(reason(spans, deliveries, policy, month, knowledge));
}

/** A decision with everything that explains it, as plain data. */
function writtenOut(reasoning: Reasoning): Assessment {
  const { policy, month, knowledge, seen, judgement } = reasoning;
  const { verdict, reason, trueMask, falseMask, label, workItem } = judgement;
  return {
    month,
    knowledge,
    verdict,
    reason,
    trueMask,
    falseMask,
    tests: testsOf(reasoning),
    memberships: policy.categories.map((category) => ({
      category: category.code,
      result: membershipResult(category, seen),
      evidence: evidenceFor(category.test, seen),
    })),
    label,
    premium: { ...premiumOf(reasoning), evidence: premiumEvidence(seen) },
    missingFacts: missingOf(policy, seen, judgement),
    stale: staleFeeds(seen),
    discrepancies: judgement.raised.map((raised) => discrepancyOf(raised, seen)),
    workItem,
  };
}

function testsOf({ policy, seen, judgement }: Reasoning): readonly TestOutcome[] {
  return policy.tests.map((test, bit) => {
    const truth = judgement.truths[bit] ?? null;
    return {
      code: test.code,
      result: resultOf(truth),
      article: article(test.article),
      reason: reasonOf(test, truth, seen),
      evidence: evidenceFor(test.expression, seen),
      presumed: presumedBy(test, truth, seen),
      explanationZh: explanationIn('ZH', test, truth, seen.facts),
      explanation: explanationIn('EN', test, truth, seen.facts),
      note: noteOn(test, truth, seen),
    };
  });
}
