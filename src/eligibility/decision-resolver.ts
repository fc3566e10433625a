import { Directive, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../access';
import { FieldMethod, isRefusal, KnownAtAsked, MonthAsked, Refusal, refusedWith, requiresScope } from '../graph';
import { MembershipPeriod } from './answer/membership-period';
import { EligibilityAsRead, type SubsidyEligibility, SubsidyEligibilityResult } from './answer/subsidy-eligibility';
import type { Decision } from './decision';
import { membershipsOverTime } from './memberships-over-time';
import { Person } from './person/person';
import { DECISION_FACTS, MEMBERSHIP_FACTS, requiresFacts } from './person/required-facts';

/** The decision as a field of the person. */
@Resolver(() => Person)
export class DecisionResolver {
  constructor(private readonly decision: Decision) {}

  @FieldMethod(() => SubsidyEligibilityResult, {
    args: () => MonthAsked,
    nullable: true,
    description:
      '某月的代缴资格，附条件、依据、保费和缺失事实；空为无权查看。Eligibility for the subsidy in a month, explained; null: not permitted.',
  })
  @Directive(requiresScope('eligibility:read'))
  @Directive(requiresFacts(DECISION_FACTS))
  async subsidyEligibility(person: Person, asked: MonthAsked, context: SubgraphContext): Promise<SubsidyEligibility | Refusal> {
    const decided = await this.decision.of(person, asked, context);
    if (isRefusal(decided)) return new Refusal(decided);
    return new EligibilityAsRead(decided.reasoning, decided.knownAt);
  }

  @FieldMethod(() => [MembershipPeriod], {
    args: () => KnownAtAsked,
    nullable: true,
    description:
      '各困难类别的名册身份，按月份先后；空为无权查看或来源不可用。Memberships over time; null: not permitted, or a source is unavailable.',
  })
  @Directive(requiresScope('eligibility:read'))
  @Directive(requiresFacts(MEMBERSHIP_FACTS))
  async memberships(person: Person, { knownAt = null }: KnownAtAsked, context: SubgraphContext): Promise<readonly MembershipPeriod[]> {
    const known = await this.decision.known(person, knownAt, context);
    if (isRefusal(known)) throw refusedWith(known);
    const { registration, minimumLiving } = known.spans;
    if (registration === null || minimumLiving === null) throw refusedWith(unavailable(registration === null));
    return membershipsOverTime(known);
  }
}

function unavailable(povertyAlleviation: boolean) {
  const agency = povertyAlleviation ? 'POVERTY_ALLEVIATION' : 'CIVIL_AFFAIRS';
  return {
    code: 'SOURCE_UNAVAILABLE',
    message: `memberships: expected the records of ${agency}, which did not answer; ask again later.`,
    messageZh: `${povertyAlleviation ? '市扶贫' : '市民政'}的记录暂不可用，请稍后再问。`,
    path: 'memberships',
    expected: `the records of ${agency}`,
    got: 'no answer',
  };
}
