import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import { FOR_THE_DECISION, KNOWLEDGE_OF_THE_READ } from '../../graph';
import { Person } from './person';
import { RegistrationFact } from './registration';
import type { PovertyAlleviationStore } from './store';

/** What the decision consumes of 市扶贫: inaccessible to clients, whole histories, null only when the source could not be read. */
@Resolver(() => Person)
export class PovertyAlleviationFactResolver {
  constructor(private readonly store: PovertyAlleviationStore) {}

  @FieldResolver(() => [RegistrationFact], FOR_THE_DECISION)
  @Directive('@inaccessible')
  async registrationFacts(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<readonly RegistrationFact[]> {
    return (await this.store.of(id, context)).registration;
  }

  @FieldResolver(() => Int, KNOWLEDGE_OF_THE_READ)
  @Directive('@inaccessible')
  async povertyAlleviationKnowledge(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<number> {
    return (await this.store.of(id, context)).knowledge;
  }
}
