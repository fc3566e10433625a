import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** What an agency's subgraph knows of a batch: its number. Everything else about it is answered by the eligibility subgraph. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Batch', { description: '批次：一个部门一次报送的一份名册。One delivery of one feed for one month.', simpleResolvers: true })
export class BatchReference {
  @Field(() => ID, { description: '批次号。Number of the batch.' })
  readonly id: string;
}

@Directive('@shareable')
@ObjectType({ description: '记录来源：批次与行号。Where a record comes from: batch and row of the file.', simpleResolvers: true })
export class RecordSource {
  @Field(() => BatchReference, { description: '所在批次。The batch that brought it.' })
  readonly batch: BatchReference;
  @Field(() => Int, { description: '文件中的行号。Row in the file, counted as a spreadsheet shows it.' })
  readonly row: number;
}
