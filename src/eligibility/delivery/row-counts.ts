import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '各处理结果的行数；相加等于总行数。Rows by disposition; the sum closes.', simpleResolvers: true })
export class RowCounts {
  @Field(() => Int, { description: '总行数。All rows.' })
  readonly total: number;
  @Field(() => Int, { description: '接收。Accepted as written.' })
  readonly accepted: number;
  @Field(() => Int, { description: '规范化后接收。Accepted after a lossless correction.' })
  readonly normalised: number;
  @Field(() => Int, { description: '接收，需人工确认。Accepted with a warning.' })
  readonly warned: number;
  @Field(() => Int, { description: '不予接收，附原因。Rejected with a reason.' })
  readonly rejected: number;
  @Field(() => Int, { description: '重复。Duplicate of an earlier row.' })
  readonly duplicate: number;
  @Field(() => Int, { description: '标题、空行、合计。Title, blank or total.' })
  readonly skipped: number;
}
