import { Field, Int, ObjectType } from 'type-graphql';
import { CursorScalar, enumOf, PageInfo } from '../../../graph';
import type { Feed } from '../../../identity/feed';
import type { Disposition } from '../../../intake';
import { VerdictWord } from '../../answer/verdict-words';
import { type ReasonCode, ReasonWord, type WorkItem, WorkItemWord } from '../../answer/words';
import type { Verdict } from '../../assessment';
import { Person } from '../../person/person';
import { FeedWord } from '../words';
import { DispositionWord } from './row-types';

export type FateCode = 'NOT_TAKEN' | 'HELD' | 'WITHDRAWN' | 'BELIEVED' | 'REPEATED' | 'SUPERSEDED' | 'ENDED';

export const FateWord = enumOf<FateCode>({
  name: 'RowFate',
  description: '一行的去向。What became of a row.',
  values: {
    NOT_TAKEN: '未采用：未接收、重复或非数据行。Not taken: rejected, a duplicate or no data.',
    HELD: '所在批次待确认。Its batch is held.',
    WITHDRAWN: '所在批次已撤回。Its batch was withdrawn.',
    BELIEVED: '仍以本行为准。Still believed, from this row.',
    REPEATED: '与已有记录相同，仍以该记录为准。Said what was believed already; still believed from that record.',
    SUPERSEDED: '已由其他行取代。Another row has taken its place.',
    ENDED: '已终止。Ended: nothing holds any more for the month.',
  },
});

@ObjectType({ description: '批次中的一行。A row of a batch.', simpleResolvers: true })
export class RowReference {
  @Field(() => FeedWord, { description: '数据资源。Feed.' })
  readonly feed: Feed;
  @Field(() => Int, { nullable: true, description: '行号；空为名册中没有此人。Row; null: the list does not name the person.' })
  readonly row: number | null;
  /** Resolved into the batch, for many at once. */
  readonly batchId: string;
}

@ObjectType({ description: '一行所述一个事实的去向。What became of one fact that the row states.', simpleResolvers: true })
export class FactFate {
  @Field(() => Person, { nullable: true, description: '人员；空为无权查看。The person; null: not permitted.' })
  readonly person: Person | null;
  @Field(() => FateWord, { description: '去向。What became of it.' })
  readonly fate: FateCode;
  @Field(() => RowReference, {
    nullable: true,
    description: '由哪一批次的哪一行：现以其为准、取代或终止；空为本行。Which row is believed, took its place or ended it; null: this row.',
  })
  readonly by: RowReference | null;
}

@ObjectType({ description: '一笔保费出自何处。A premium and the row that reported it.', simpleResolvers: true })
export class PremiumUsed {
  @Field(() => Int, { description: '费用项目代码：1 个人缴费，11 政府代缴，3/4/5 补贴。Item: 1 the person, 11 the town, 3/4/5 subsidy.' })
  readonly itemCode: number;
  @Field(() => Int, { description: '金额（分）。Amount in fen.' })
  readonly amountFen: number;
  @Field(() => RowReference, { description: '出处。The row that reported it.' })
  readonly reported: RowReference;
}

@ObjectType({
  description: '一行的去向：记录、结论、经办事项和保费。What became of a row: its record, the verdict, the work item, the premium.',
  simpleResolvers: true,
})
export class FateOfRow {
  @Field(() => Int, { description: '行号。Row of the file.' })
  readonly row: number;
  @Field(() => DispositionWord, { description: '处理结果。Disposition.' })
  readonly disposition: Disposition;
  @Field(() => Person, {
    nullable: true,
    description: '人员；空为没有、未被接收或无权查看。The person; null: none, not taken, or not permitted.',
  })
  readonly person: Person | null;
  @Field(() => FateWord, { description: '去向；有多个事实时为第一个。What became of it; of several facts the first.' })
  readonly fate: FateCode;
  @Field(() => [FactFate], {
    description: '各事实的去向，一行一户时逐人列出。Of each fact; of a household row for each member that it changed.',
  })
  readonly facts: readonly FactFate[];
  @Field(() => VerdictWord, {
    nullable: true,
    description:
      '该人在批次月份的资格结论；空为没有人员或无权查看。The verdict for the month of the batch; null: no person, or not permitted.',
  })
  readonly verdict: Verdict | null;
  @Field(() => ReasonWord, {
    nullable: true,
    description: '结论的原因；空为符合或没有结论。The reason of the verdict; null: eligible, or no verdict.',
  })
  readonly reason: ReasonCode | null;
  @Field(() => WorkItemWord, {
    nullable: true,
    description:
      '该人在批次月份的经办事项，其状态见 person.workItems；空为没有人员或无权查看。What a town must do for the person in the month of the batch (where it stands: person.workItems); null: no person, or not permitted.',
  })
  readonly workItem: WorkItem | null;
  @Field(() => [PremiumUsed], {
    nullable: true,
    description: '批次月份所属的保费及其出处；空为无权查看。Premiums of the period, with the rows that reported them; null: not permitted.',
  })
  readonly premiums: readonly PremiumUsed[] | null;
}

@ObjectType({ description: '一页中的一行去向。A row of a page, and what became of it.', simpleResolvers: true })
export class FateEdge {
  @Field(() => CursorScalar, { description: '游标。Cursor.' })
  readonly cursor: string;
  @Field(() => FateOfRow, { description: '去向。What became of the row.' })
  readonly node: FateOfRow;
}

@ObjectType({ description: '各行去向的分页（Relay）。A page of what became of rows.', simpleResolvers: true })
export class FateConnection {
  @Field(() => [FateEdge], { description: '本页。The rows of the page.' })
  readonly edges: readonly FateEdge[];
  @Field(() => PageInfo, { description: '翻页信息。Where the page stands.' })
  readonly pageInfo: PageInfo;
}
