import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { PageSizeScalar } from '../../graph';
import { FileNotice } from './receipt/file-notice';

@ObjectType({ description: '批次的一条文件提醒。A notice about the file of a batch.', simpleResolvers: true })
export class BatchNotice extends FileNotice {
  @Field(() => Int, { description: '序号，自 1 起；翻页用。Its place, from 1, to turn the page by.' })
  readonly ordinal: number;
}

/** Arguments of a batch's notices: a page after one of them. */
@ArgsType()
export class NoticesAsked {
  @Field(() => PageSizeScalar, { description: '条数。How many.', defaultValue: 50 })
  readonly first: number = 50;
  @Field(() => Int, { description: '从该序号之后开始。After this one.', defaultValue: 0 })
  readonly after: number = 0;
}
