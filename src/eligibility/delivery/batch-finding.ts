import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { enumOf, PageSizeScalar } from '../../graph';

export type FindingSeverityCode = 'NORMALISED' | 'WARNED' | 'REJECTED' | 'DUPLICATE' | 'SKIPPED';

export const FindingSeverity = enumOf<FindingSeverityCode>({
  name: 'FindingSeverity',
  description: '校验结果的级别。What a finding did to its row.',
  values: {
    NORMALISED: '已规范化。Corrected without loss.',
    WARNED: '需人工确认。For a person to confirm.',
    REJECTED: '未接收。Not taken.',
    DUPLICATE: '重复行。Duplicate.',
    SKIPPED: '非数据行。Not a data row.',
  },
});

@ObjectType({ description: '校验结果：对一个单元格的一条说明，号码和姓名已脱敏。One remark on one cell, masked.', simpleResolvers: true })
export class BatchFinding {
  @Field(() => Int, { description: '行号。Row of the file.' })
  readonly row: number;
  @Field(() => FindingSeverity, { description: '级别。Severity.' })
  readonly severity: FindingSeverityCode;
  @Field(() => String, { description: '稳定代码。Stable code.' })
  readonly code: string;
  @Field(() => String, { nullable: true, description: '列名；空为整行。Column; null: the whole row.' })
  readonly column: string | null;
  @Field(() => String, { nullable: true, description: '期望；空为无。What was expected; null: nothing to say.' })
  readonly expected: string | null;
  @Field(() => String, { nullable: true, description: '实际（脱敏）；空为无。What came, masked; null: nothing.' })
  readonly got: string | null;
  @Field(() => String, { description: '英文说明。One sentence in English.' })
  readonly message: string;
  @Field(() => String, { description: '中文说明。One sentence in Chinese.' })
  readonly messageZh: string;
}

/** Arguments of a batch's findings: a page after a row. */
@ArgsType()
export class FindingsAsked {
  @Field(() => PageSizeScalar, { description: '条数。How many.', defaultValue: 50 })
  readonly first: number = 50;
  @Field(() => Int, { description: '从该行之后开始。After this row.', defaultValue: 0 })
  readonly afterRow: number = 0;
}
