import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The person of a change: a token; everything about the person is answered by the subgraphs that own it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Person', {
  description: '人员：各部门记录合为一人。One person, joined from the records of all agencies.',
  simpleResolvers: true,
})
export class ToldPerson {
  @Field(() => ID, { description: '人员标识，由号码以密钥算出，不含号码。Keyed token of the ID number.' })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
