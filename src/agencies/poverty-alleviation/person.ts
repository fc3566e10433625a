import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type FactsOfPerson, FOR_THE_DECISION, KNOWLEDGE_OF_THE_READ } from '../../graph';
import { REGISTRATION, RegistrationFact, type RegistrationRow } from './registration';

/**
 * The person as 市扶贫 knows one: a token, and what the decision consumes: inaccessible to clients, whole histories, null only when the source
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
  @Field(() => [RegistrationFact], FOR_THE_DECISION)
  readonly registrationFacts: readonly RegistrationRow[];

  @Directive('@inaccessible')
  @Field(() => Int, KNOWLEDGE_OF_THE_READ)
  readonly povertyAlleviationKnowledge: number;

  constructor(id: string, known: FactsOfPerson) {
    this.id = id;
    this.registrationFacts = known.of(REGISTRATION);
    this.povertyAlleviationKnowledge = known.at.number;
  }
}
