import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type FactsOfPerson, FOR_THE_DECISION, KNOWLEDGE_OF_THE_READ } from '../../graph';
import { DEATH, DeathFact } from './death';
import { DESTITUTE_SUPPORT, DestituteSupportFact, type DestituteSupportRow } from './destitute-support';
import { DISABILITY, DisabilityFact } from './disability';
import { MINIMUM_LIVING, MinimumLivingFact, type MinimumLivingRow } from './minimum-living';

/**
 * The person as 市民政 knows one: a token, and what the decision consumes: inaccessible to clients, whole histories, null only when the source
 * could not be read. What clients may read is in `resolver.ts`.
 */
@Directive('@key(fields: "id")')
@ObjectType('Person', {
  description: '人员：各部门记录合为一人。One person, joined from the records of all agencies.',
  simpleResolvers: true,
})
export class Person {
  @Field(() => ID, { description: '人员标识，由号码以密钥算出，不含号码。Keyed token of the ID number.' })
  readonly id: string;

  @Directive('@inaccessible')
  @Field(() => [MinimumLivingFact], FOR_THE_DECISION)
  readonly minimumLivingFacts: readonly MinimumLivingRow[];

  @Directive('@inaccessible')
  @Field(() => [DestituteSupportFact], FOR_THE_DECISION)
  readonly destituteSupportFacts: readonly DestituteSupportRow[];

  @Directive('@inaccessible')
  @Field(() => [DisabilityFact], FOR_THE_DECISION)
  readonly disabilityFacts: readonly DisabilityFact[];

  @Directive('@inaccessible')
  @Field(() => [DeathFact], FOR_THE_DECISION)
  readonly deathFacts: readonly DeathFact[];

  @Directive('@inaccessible')
  @Field(() => Int, KNOWLEDGE_OF_THE_READ)
  readonly civilAffairsKnowledge: number;

  constructor(id: string, known: FactsOfPerson) {
    this.id = id;
    this.minimumLivingFacts = known.of(MINIMUM_LIVING);
    this.destituteSupportFacts = known.of(DESTITUTE_SUPPORT);
    this.disabilityFacts = known.of(DISABILITY);
    this.deathFacts = known.of(DEATH);
    this.civilAffairsKnowledge = known.at.number;
  }
}
