import { Field, ObjectType } from 'type-graphql';
import { FindingSeverity, type FindingSeverityCode } from '../batch-finding';

@ObjectType({
  description:
    '文件提醒：关于一个工作表或整个文件的一条说明，号码已脱敏。A notice about a sheet or the whole file, such as a sheet that was not read or a total that differs; numbers masked.',
  simpleResolvers: true,
})
export class FileNotice {
  @Field(() => String, { nullable: true, description: '工作表；空为整个文件。Sheet; null: the whole file.' })
  readonly sheet: string | null;
  @Field(() => FindingSeverity, {
    description: '级别：需人工确认，或未读取。WARNED: for a person to confirm; SKIPPED: the sheet was not read.',
  })
  readonly severity: FindingSeverityCode;
  @Field(() => String, { description: '稳定代码。Stable code.' })
  readonly code: string;
  @Field(() => String, { description: '英文说明。One sentence in English.' })
  readonly message: string;
  @Field(() => String, { description: '中文说明。One sentence in Chinese.' })
  readonly messageZh: string;
}
