import { Resolver } from 'type-graphql';
import { FieldMethod } from '../../graph';
import { FactChange, factChangeOf } from './fact-change';
import { EligibilityAsRead, SubsidyEligibility } from './subsidy-eligibility';

/** The smallest set of facts that would turn the verdict, searched for only when it is asked for. */
@Resolver(() => SubsidyEligibility)
export class TurningSetResolver {
  @FieldMethod(() => [FactChange], {
    description: '最少改变哪些事实会改变结论；空列表为没有。The smallest set of facts that would turn the verdict; empty: none would.',
  })
  wouldTurn(eligibility: EligibilityAsRead): FactChange[] {
    return eligibility.turningSet().map(factChangeOf);
  }
}
