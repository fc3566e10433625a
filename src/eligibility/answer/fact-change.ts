import { Field, ObjectType } from 'type-graphql';
import type { FactChange as FactChangeData } from '../assessment';

@ObjectType({ description: '一项事实的改变。One change of a fact.', simpleResolvers: true })
export class FactChange {
  @Field(() => String, { description: '事实名称。Name of the fact.' })
  readonly fact: string;
  @Field(() => String, { nullable: true, description: '现值；空为未知。As it is; null: unknown.' })
  readonly from: string | null;
  @Field(() => String, { description: '应为。What it would have to be.' })
  readonly to: string;
}

export function factChangeOf({ fact, from, to }: FactChangeData): FactChange {
  return { fact, from: from === null ? null : String(from), to: String(to) };
}
