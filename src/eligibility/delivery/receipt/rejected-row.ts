import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: '未接收的一行：哪一列、期望、实际、如何更正，已脱敏。A row that was not taken, and what to do, masked.',
  simpleResolvers: true,
})
export class RejectedRow {
  @Field(() => Int, { description: '行号；表头为第 1 行。Row; the headers are row 1.' })
  readonly row: number;
  @Field(() => String, { description: '英文说明。One sentence in English.' })
  readonly message: string;
  @Field(() => String, { description: '中文说明。One sentence in Chinese.' })
  readonly messageZh: string;
}

@ObjectType({ description: '未接收的行。The rows that were not taken.', simpleResolvers: true })
export class RejectedRowList {
  @Field(() => [RejectedRow], { description: '前 200 行。The first 200.' })
  readonly shown: readonly RejectedRow[];
  @Field(() => Int, { description: '此外还有几行。How many more there are.' })
  readonly more: number;
}
