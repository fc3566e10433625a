import { Field, ObjectType } from 'type-graphql';
import type { TestResult } from '../assessment';
import { evidenceFor, membershipResult } from '../outcome';
import type { Category } from '../policy';
import type { Reasoning } from '../reasoning';
import type { Seen } from '../seen';
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

/** Works each field out when it is read. */
class MembershipAsRead implements Membership {
  private evidenceRead: readonly Evidence[] | undefined;

  constructor(
    private readonly of: Category,
    private readonly seen: Seen,
  ) {}

  get category(): CategoryCode {
    return this.of.code;
  }
  get result(): TestResult {
    return membershipResult(this.of, this.seen);
  }
  get evidence(): readonly Evidence[] {
    this.evidenceRead ??= evidenceFor(this.of.test, this.seen).map(evidenceOf);
    return this.evidenceRead;
  }
}

/** Every category of the rule version. */
export function membershipsOf({ policy, seen }: Reasoning): readonly Membership[] {
  return policy.categories.map((category) => new MembershipAsRead(category, seen));
}
