import { Field, Int, ObjectType } from 'type-graphql';
import { MomentScalar, orRefusal, YearMonthScalar } from '../../graph';
import type { Feed } from '../../identity/feed';
import type { Moment } from '../../identity/moment';
import { monthOf, type YearMonth } from '../../identity/year-month';
import type { Assessment, FactChange as FactChangeData, Verdict } from '../assessment';
import { FeedWord } from '../delivery/words';
import { type CategoryCode, CategoryWord } from './category-words';
import { Discrepancy, discrepancyOf } from './discrepancy';
import { Membership, membershipOf } from './membership';
import { MissingFact, missingFactOf } from './missing-fact';
import { PremiumDue, premiumDueOf } from './premium-due';
import { TestOutcome, testOutcomeOf } from './test-outcome';
import { VerdictWord } from './verdict-words';
import { type ReasonCode, ReasonWord, type WorkItem, WorkItemWord } from './words';

@ObjectType({
  description:
    '代缴资格及其全部理由：结论是建议，由经办人确认。The eligibility with every reason; a recommendation that an officer confirms.',
  simpleResolvers: true,
})
export class SubsidyEligibility {
  @Field(() => YearMonthScalar, { description: '保障月份。The month it is about.' })
  readonly month: YearMonth;
  @Field(() => MomentScalar, {
    nullable: true,
    description:
      '所依据的知悉时点；再按此时点询问，答案逐字相同。空为当时尚无报送。As of what knowledge; asked again with it the answer is the same. Null: nothing known yet.',
  })
  readonly knownAt: Moment | null;
  @Field(() => Int, { description: '知悉序号。The knowledge number.' })
  readonly knowledge: number;
  @Field(() => VerdictWord, { description: '结论。Verdict.' })
  readonly verdict: Verdict;
  @Field(() => ReasonWord, { nullable: true, description: '首要原因；空为符合。The first reason; null: eligible.' })
  readonly reason: ReasonCode | null;
  @Field(() => [TestOutcome], { description: '各项条件。Every test.' })
  readonly tests: readonly TestOutcome[];
  @Field(() => [Membership], { description: '当月各困难类别。Hardship categories of the rule in the month.' })
  readonly memberships: readonly Membership[];
  @Field(() => CategoryWord, { nullable: true, description: '身份类别，只取其一，不影响金额；空为无。The one label; null: no category.' })
  readonly label: CategoryCode | null;
  @Field(() => PremiumDue, { description: '保费。The premium.' })
  readonly premium: PremiumDue;
  @Field(() => [MissingFact], { description: '缺失事实及责任方。Missing facts and who owes them.' })
  readonly missingFacts: readonly MissingFact[];
  @Field(() => [FeedWord], { description: '沿用上一期的数据资源。Feeds whose last list is carried.' })
  readonly stale: readonly Feed[];
  @Field(() => [Discrepancy], { description: '疑点。Discrepancies.' })
  readonly discrepancies: readonly Discrepancy[];
  @Field(() => WorkItemWord, { description: '经办事项。What the town must do.' })
  readonly workItem: WorkItem;
  /** Computed only when the field is asked for. */
  readonly turningSet: () => readonly FactChangeData[];
}

/** The answer as the graph shows it. */
export function subsidyEligibilityOf(
  assessment: Assessment,
  knownAt: Moment | null,
  turningSet: () => readonly FactChangeData[],
): SubsidyEligibility {
  const { month, knowledge, verdict, reason, label, stale, workItem } = assessment;
  return {
    month: monthOf(month),
    knownAt,
    knowledge,
    verdict,
    reason,
    tests: assessment.tests.map(testOutcomeOf),
    memberships: assessment.memberships.map(membershipOf),
    label,
    premium: premiumDueOf(assessment.premium, month),
    missingFacts: assessment.missingFacts.map((fact) => missingFactOf(fact, month)),
    stale,
    discrepancies: assessment.discrepancies.map((discrepancy) => discrepancyOf(discrepancy, month)),
    workItem,
    turningSet,
  };
}

export const SubsidyEligibilityResult = orRefusal({
  name: 'SubsidyEligibilityResult',
  description: '资格结论或不予受理。The eligibility, or why the question cannot be answered.',
  answer: SubsidyEligibility,
});
