import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import { FOR_THE_DECISION, KNOWLEDGE_OF_THE_READ } from '../../graph';
import { DeathFact } from './death';
import { DestituteSupportFact } from './destitute-support';
import { DisabilityFact } from './disability';
import { MinimumLivingFact } from './minimum-living';
import { Person } from './person';
import type { CivilAffairsStore } from './store';

/** What the decision consumes of 市民政: inaccessible to clients, whole histories, null only when the source could not be read. */
@Resolver(() => Person)
export class CivilAffairsFactResolver {
  constructor(private readonly store: CivilAffairsStore) {}

  @FieldResolver(() => [MinimumLivingFact], FOR_THE_DECISION)
  @Directive('@inaccessible')
  async minimumLivingFacts(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<readonly MinimumLivingFact[]> {
    return (await this.store.of(id, context)).minimumLiving;
  }

  @FieldResolver(() => [DestituteSupportFact], FOR_THE_DECISION)
  @Directive('@inaccessible')
  async destituteSupportFacts(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<readonly DestituteSupportFact[]> {
    return (await this.store.of(id, context)).destituteSupport;
  }

  @FieldResolver(() => [DisabilityFact], FOR_THE_DECISION)
  @Directive('@inaccessible')
  async disabilityFacts(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<readonly DisabilityFact[]> {
    return (await this.store.of(id, context)).disability;
  }

  @FieldResolver(() => [DeathFact], FOR_THE_DECISION)
  @Directive('@inaccessible')
  async deathFacts(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<readonly DeathFact[]> {
    return (await this.store.of(id, context)).death;
  }

  @FieldResolver(() => Int, KNOWLEDGE_OF_THE_READ)
  @Directive('@inaccessible')
  async civilAffairsKnowledge(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<number> {
    return (await this.store.of(id, context)).knowledge;
  }
}
