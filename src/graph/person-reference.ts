import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The person as a station downstream of the decision knows one: a token. */
@Directive('@key(fields: "id")')
@ObjectType('Person', {
  description: '人员：各部门记录合为一人。One person, joined from the records of all agencies.',
  simpleResolvers: true,
})
export class PersonReference {
  @Field(() => ID, { description: '人员标识，由号码以密钥算出，不含号码。Keyed token of the ID number.' })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
