import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import { FOR_THE_DECISION, KNOWLEDGE_OF_THE_READ } from '../../graph';
import { EmployeePensionFact } from './employee-pension';
import { EnrolmentFact } from './enrolment';
import { Person } from './person';
import { PremiumFact } from './premium';
import type { SocialSecurityStore } from './store';

/** What the decision consumes of 市社保经办: inaccessible to clients, whole histories, null only when the source could not be read. */
@Resolver(() => Person)
export class SocialSecurityFactResolver {
  constructor(private readonly store: SocialSecurityStore) {}

  @FieldResolver(() => [EnrolmentFact], FOR_THE_DECISION)
  @Directive('@inaccessible')
  async enrolmentFacts(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<readonly EnrolmentFact[]> {
    return (await this.store.of(id, context)).enrolment;
  }

  @FieldResolver(() => [PremiumFact], FOR_THE_DECISION)
  @Directive('@inaccessible')
  async premiumFacts(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<readonly PremiumFact[]> {
    return (await this.store.of(id, context)).premium;
  }

  @FieldResolver(() => [EmployeePensionFact], FOR_THE_DECISION)
  @Directive('@inaccessible')
  async employeePensionFacts(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<readonly EmployeePensionFact[]> {
    return (await this.store.of(id, context)).employeePension;
  }

  @FieldResolver(() => Int, KNOWLEDGE_OF_THE_READ)
  @Directive('@inaccessible')
  async socialSecurityKnowledge(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<number> {
    return (await this.store.of(id, context)).knowledge;
  }
}
