import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type FactsOfPerson, FOR_THE_DECISION, KNOWLEDGE_OF_THE_READ } from '../../graph';
import { EMPLOYEE_PENSION, EmployeePensionFact } from './employee-pension';
import { ENROLMENT, EnrolmentFact, type EnrolmentRow } from './enrolment';
import { PREMIUM, PremiumFact } from './premium';

/**
 * The person as 市社保经办 knows one: a token, and what the decision consumes: inaccessible to clients, whole histories, null only when the source
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
  @Field(() => [EnrolmentFact], FOR_THE_DECISION)
  readonly enrolmentFacts: readonly EnrolmentRow[];

  @Directive('@inaccessible')
  @Field(() => [PremiumFact], FOR_THE_DECISION)
  readonly premiumFacts: readonly PremiumFact[];

  @Directive('@inaccessible')
  @Field(() => [EmployeePensionFact], FOR_THE_DECISION)
  readonly employeePensionFacts: readonly EmployeePensionFact[];

  @Directive('@inaccessible')
  @Field(() => Int, KNOWLEDGE_OF_THE_READ)
  readonly socialSecurityKnowledge: number;

  constructor(id: string, known: FactsOfPerson) {
    this.id = id;
    this.enrolmentFacts = known.of(ENROLMENT);
    this.premiumFacts = known.of(PREMIUM);
    this.employeePensionFacts = known.of(EMPLOYEE_PENSION);
    this.socialSecurityKnowledge = known.at.number;
  }
}
