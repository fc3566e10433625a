import { GraphQLError } from 'graphql';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { RefusalWords } from '../refusal';

@Directive('@shareable')
@ObjectType({
  description: '不予受理：请求本身有问题，说明期望与实际。A request that cannot be answered, with what was expected and what was got.',
  simpleResolvers: true,
})
export class Refusal implements RefusalWords {
  @Field(() => String, { description: '稳定代码。A stable code for programs.' })
  readonly code: string;
  @Field(() => String, { description: '英文说明。One sentence in English.' })
  readonly message: string;
  @Field(() => String, { description: '中文说明。One sentence in Chinese.' })
  readonly messageZh: string;
  @Field(() => String, { description: '出错的参数。The argument that is wrong.' })
  readonly path: string;
  @Field(() => String, { description: '期望。What was expected.' })
  readonly expected: string;
  @Field(() => String, { description: '实际。What was got, never a full number or name.' })
  readonly got: string;

  constructor(words: RefusalWords) {
    Object.assign(this, words);
  }
}

/** A refusal where the field's type has no room for one: the same words as a GraphQL error with its code. */
export function refusedWith({ message, code, ...words }: RefusalWords): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...words } });
}
