import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DeathFact, DestituteSupportFact, DisabilityFact, MinimumLivingFact } from '../../agencies/civil-affairs';
import { RegistrationFact } from '../../agencies/poverty-alleviation';
import { EmployeePensionFact, EnrolmentFact, PremiumFact } from '../../agencies/social-security';
import { FOR_THE_DECISION, KNOWLEDGE_OF_THE_READ } from '../../graph';

/**
 * The person as the decision sees one: the token, and the agencies' facts that the engine fetched for `@requires`.
 * A fact list that is null or absent could not be read; it is never the same as an empty one. Other fields are in the resolvers.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: '人员：各部门记录合为一人。One person, joined from the records of all agencies.', simpleResolvers: true })
export class Person {
  @Field(() => ID, { description: '人员标识，由号码以密钥算出，不含号码。Keyed token of the ID number.' })
  readonly id: string;

  @Directive('@external')
  @Field(() => [RegistrationFact], FOR_THE_DECISION)
  readonly registrationFacts?: readonly RegistrationFact[] | null;
  @Directive('@external')
  @Field(() => [MinimumLivingFact], FOR_THE_DECISION)
  readonly minimumLivingFacts?: readonly MinimumLivingFact[] | null;
  @Directive('@external')
  @Field(() => [DestituteSupportFact], FOR_THE_DECISION)
  readonly destituteSupportFacts?: readonly DestituteSupportFact[] | null;
  @Directive('@external')
  @Field(() => [DisabilityFact], FOR_THE_DECISION)
  readonly disabilityFacts?: readonly DisabilityFact[] | null;
  @Directive('@external')
  @Field(() => [DeathFact], FOR_THE_DECISION)
  readonly deathFacts?: readonly DeathFact[] | null;
  @Directive('@external')
  @Field(() => [EnrolmentFact], FOR_THE_DECISION)
  readonly enrolmentFacts?: readonly EnrolmentFact[] | null;
  @Directive('@external')
  @Field(() => [PremiumFact], FOR_THE_DECISION)
  readonly premiumFacts?: readonly PremiumFact[] | null;
  @Directive('@external')
  @Field(() => [EmployeePensionFact], FOR_THE_DECISION)
  readonly employeePensionFacts?: readonly EmployeePensionFact[] | null;

  @Directive('@external')
  @Field(() => Int, KNOWLEDGE_OF_THE_READ)
  readonly povertyAlleviationKnowledge?: number | null;
  @Directive('@external')
  @Field(() => Int, KNOWLEDGE_OF_THE_READ)
  readonly civilAffairsKnowledge?: number | null;
  @Directive('@external')
  @Field(() => Int, KNOWLEDGE_OF_THE_READ)
  readonly socialSecurityKnowledge?: number | null;

  /** The tokens of all who came with this person, itself included: they are read together. */
  readonly together: readonly string[];

  constructor(reference: Pick<Person, 'id'> & Partial<Person>, together: readonly string[] = [reference.id]) {
    Object.assign(this, reference);
    this.together = together;
  }
}
