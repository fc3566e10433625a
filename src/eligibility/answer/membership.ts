import { Field, ObjectType } from 'type-graphql';
import type { Membership as MembershipData, TestResult } from '../assessment';
import { type CategoryCode, CategoryWord } from './category-words';
import { Evidence, evidenceOf } from './evidence';
import { TestResultWord } from './verdict-words';

@ObjectType({ description: '当月是否属于一个困难类别。Whether the person is in a hardship category in the month.', simpleResolvers: true })
export class Membership {
  @Field(() => CategoryWord, { description: '类别。Category.' })
  readonly category: CategoryCode;
  @Field(() => TestResultWord, { description: '是否属于（三值）。Three-valued.' })
  readonly result: TestResult;
  @Field(() => [Evidence], { description: '依据。The records it rests on.' })
  readonly evidence: readonly Evidence[];
}

export function membershipOf({ category, result, evidence }: MembershipData): Membership {
  return { category, result, evidence: evidence.map(evidenceOf) };
}
