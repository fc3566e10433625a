import { Field, Int, ObjectType } from 'type-graphql';
import { MomentScalar, orRefusal, YearMonthScalar } from '../../graph';
import type { Feed } from '../../identity/feed';
import type { Moment } from '../../identity/moment';
import { monthOf, type YearMonth } from '../../identity/year-month';
import type { FactChange as FactChangeData, Verdict } from '../assessment';
import { turningSet } from '../counterfactual';
import { FeedWord } from '../delivery/words';
import { discrepancyOf } from '../discrepancy-of';
import { missingOf } from '../missing-facts';
import { staleFeeds } from '../outcome';
import type { Reasoning } from '../reasoning';
import { type CategoryCode, CategoryWord } from './category-words';
import { Discrepancy, discrepancyShown } from './discrepancy';
import { Membership, membershipsOf } from './membership';
import { MissingFact, missingFactOf } from './missing-fact';
import { PremiumDue, premiumDueOf } from './premium-due';
import { TestOutcome, testOutcomesOf } from './test-outcome';
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
}

/** The answer as the graph shows it. Conclusions, reasons and evidence are worked out when a field asks for them, lists once. */
export class EligibilityAsRead implements SubsidyEligibility {
  private testsRead: readonly TestOutcome[] | undefined;
  private membershipsRead: readonly Membership[] | undefined;
  private premiumRead: PremiumDue | undefined;
  private missingRead: readonly MissingFact[] | undefined;
  private discrepanciesRead: readonly Discrepancy[] | undefined;
  private staleRead: readonly Feed[] | undefined;

  constructor(
    private readonly reasoning: Reasoning,
    readonly knownAt: Moment | null,
  ) {}

  get month(): YearMonth {
    return monthOf(this.reasoning.month);
  }
  get knowledge(): number {
    return this.reasoning.knowledge;
  }
  get verdict(): Verdict {
    return this.reasoning.judgement.verdict;
  }
  get reason(): ReasonCode | null {
    return this.reasoning.judgement.reason;
  }
  get label(): CategoryCode | null {
    return this.reasoning.judgement.label;
  }
  get workItem(): WorkItem {
    return this.reasoning.judgement.workItem;
  }
  get stale(): readonly Feed[] {
    this.staleRead ??= staleFeeds(this.reasoning.seen);
    return this.staleRead;
  }
  get tests(): readonly TestOutcome[] {
    this.testsRead ??= testOutcomesOf(this.reasoning);
    return this.testsRead;
  }
  get memberships(): readonly Membership[] {
    this.membershipsRead ??= membershipsOf(this.reasoning);
    return this.membershipsRead;
  }
  get premium(): PremiumDue {
    this.premiumRead ??= premiumDueOf(this.reasoning);
    return this.premiumRead;
  }
  get missingFacts(): readonly MissingFact[] {
    const { policy, seen, judgement, month } = this.reasoning;
    this.missingRead ??= missingOf(policy, seen, judgement).map((fact) => missingFactOf(fact, month));
    return this.missingRead;
  }
  get discrepancies(): readonly Discrepancy[] {
    const { seen, judgement, month } = this.reasoning;
    this.discrepanciesRead ??= judgement.raised.map((raised) => discrepancyShown(discrepancyOf(raised, seen), month));
    return this.discrepanciesRead;
  }

  /** The smallest set of facts that would turn the verdict. */
  turningSet(): readonly FactChangeData[] {
    return turningSet(this.reasoning.policy, this.reasoning.seen.facts);
  }
}

export const SubsidyEligibilityResult = orRefusal({
  name: 'SubsidyEligibilityResult',
  description: '资格结论或不予受理。The eligibility, or why the question cannot be answered.',
  answer: SubsidyEligibility,
});
