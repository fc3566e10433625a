import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { CategoryCode, Verdict, WorkItem } from '../../eligibility';
import { type DiscrepancyCode } from '../../eligibility';
import { AgencyWord, CategoryWord, DiscrepancyWord, FeedStateWord, FeedWord, VerdictWord, WorkItemWord } from '../../eligibility/graph';
import { BatchReference, FenScalar, MomentScalar, orRefusal, requiresScope, Town, YearMonthScalar } from '../../graph';
import type { Agency } from '../../identity/agency';
import type { Feed } from '../../identity/feed';
import type { Moment } from '../../identity/moment';
import { monthOf, type YearMonth } from '../../identity/year-month';
import type { BalanceRow, InputRow, RevisionRow } from '../read/revisions';
import { BalanceWord, ComparisonKindWord, InputStateWord } from './words';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    '数据比对的一版：某月名册与参保的比对，以某一知悉时点为界，一经发布不再改变。One revision of a monthly comparison, as of a cut; never changed.',
  simpleResolvers: true,
})
export class Comparison {
  @Field(() => ID, { description: '编号。Number.' })
  readonly id: string;
  @Field(() => YearMonthScalar, { description: '保障月份。Coverage month.' })
  readonly month: YearMonth;
  @Field(() => Int, { description: '版次，自 1 起。Revision, from 1.' })
  readonly revision: number;
  @Field(() => Boolean, { description: '是否该月最新一版。Whether it is the newest of the month.' })
  readonly newest: boolean;
  @Field(() => Boolean, { description: '该月是否以此版结账。Whether the month was closed with it.' })
  readonly closed: boolean;
  @Field(() => Boolean, {
    description: '结账后比对：清单不变，差异在当前月调整。Made after the month was closed: differences are adjusted in the open month.',
  })
  readonly afterClose: boolean;
  @Field(() => ComparisonKindWord, { description: '判定范围。How much was assessed.' })
  readonly kind: 'FULL' | 'INCREMENT';
  @Field(() => Int, { description: '比对人数。People compared.' })
  readonly people: number;
  @Field(() => Int, { description: '本版判定人数。People assessed for it.' })
  readonly assessed: number;
  @Field(() => Int, { description: '与上一版相比有变化的人数。People who moved against the revision before.' })
  readonly movedPeople: number;
  @Field(() => MomentScalar, {
    nullable: true,
    description: '知悉时点：此后所知未计入；空为尚无任何名册。The cut on the knowledge axis; null: nothing was known.',
  })
  readonly knownAt: Moment | null;
  @Field(() => MomentScalar, { description: '发布时间。When it was published.' })
  readonly publishedAt: Moment;
  @Directive(requiresScope('comparison:read'))
  @Field(() => String, { description: '经办人。Who asked for it.' })
  readonly officer: string;

  /** For the fields that are read on demand. */
  readonly row: RevisionRow;

  constructor(row: RevisionRow) {
    const { id, month, moved, ...shown } = row;
    Object.assign(this, shown, { id, month: monthOf(month), movedPeople: moved, row });
  }
}

export const ComparisonResultUnion = orRefusal({
  name: 'ComparisonResult',
  description: '一版比对或不予受理。A comparison, or why there is none.',
  answer: Comparison,
});

@ObjectType({ description: '比对所据批次及其行数。A batch among the inputs with its rows.', simpleResolvers: true })
export class ComparisonBatch {
  @Field(() => BatchReference, { description: '批次。The batch.' })
  readonly batch: BatchReference;
  @Field(() => InputStateWord, { description: '作用。What it was to the comparison.' })
  readonly state: InputRow['state'];
  @Field(() => Int, { description: '总行数。All rows.' })
  readonly rows: number;
  @Field(() => Int, { description: '接收（含规范、提示）。Rows taken: accepted, normalised or warned.' })
  readonly taken: number;
  @Field(() => Int, { description: '不予接收。Rejected.' })
  readonly rejected: number;
  @Field(() => Int, { description: '重复。Duplicate.' })
  readonly duplicate: number;
  @Field(() => Int, { description: '非数据行。Skipped.' })
  readonly skipped: number;
}

@ObjectType({ description: '比对时一个数据资源的情况。How a feed stood when the comparison was made.', simpleResolvers: true })
export class ComparisonFeed {
  @Field(() => FeedWord, { description: '数据资源。Feed.' })
  readonly feed: Feed;
  @Field(() => AgencyWord, { description: '责任部门。Who owes it.' })
  readonly owner: Agency;
  @Field(() => FeedStateWord, { description: '状态。State.' })
  readonly state: 'FRESH' | 'STALE' | 'MISSING';
  @Field(() => DiscrepancyWord, {
    nullable: true,
    description: '疑点：过期或未报送；空为正常。FEED_STALE or FEED_MISSING; null: it was there.',
  })
  readonly discrepancy: DiscrepancyCode | null;
  @Field(() => YearMonthScalar, { nullable: true, description: '最近报送月份；空为从未报送。Month of the last delivery; null: none.' })
  readonly latestMonth: YearMonth | null;
  @Field(() => [ComparisonBatch], { description: '批次。Its batches.' })
  readonly batches: readonly ComparisonBatch[];
}

@ObjectType({ description: '所用的一项有日期的参数。A dated parameter that was applied.', simpleResolvers: true })
export class ComparisonRule {
  @Field(() => String, { description: '参数名称。Name of the parameter.' })
  readonly name: string;
  @Field(() => YearMonthScalar, { description: '自该月起。Valid from this month.' })
  readonly validFrom: YearMonth;
}

@ObjectType({
  description: '比对的输入：知悉时点、规则、批次；相同即为同一版。The inputs; equal ones are one revision.',
  simpleResolvers: true,
})
export class ComparisonInputs {
  @Field(() => Int, { description: '知悉序号。Knowledge number.' })
  readonly knowledge: number;
  @Field(() => String, { description: '规则的校验值（SHA-256）。SHA-256 of the rules as they were applied.' })
  readonly rulesSha256: string;
  @Field(() => [ComparisonRule], { description: '参数。Parameters.' })
  readonly rules: readonly ComparisonRule[];
  @Field(() => Boolean, { description: '名册未齐也比对。Asked for with the lists that were there.' })
  readonly staleAllowed: boolean;
  @Field(() => [ComparisonFeed], { description: '各数据资源。The feeds.' })
  readonly feeds: readonly ComparisonFeed[];
}

@ObjectType({ description: '一格合计。A cell of the sums.', simpleResolvers: true })
export class ComparisonTotal {
  @Field(() => Town, { nullable: true, description: '镇区；空为未知或不分列。Town; null: none, or not told apart.' })
  readonly town: Town | null;
  @Field(() => CategoryWord, { nullable: true, description: '身份类别；空为没有或不分列。Category; null: none, or not told apart.' })
  readonly category: CategoryCode | null;
  @Field(() => VerdictWord, { nullable: true, description: '资格结论；空为不分列。Verdict; null: not told apart.' })
  readonly verdict: Verdict | null;
  @Field(() => WorkItemWord, { nullable: true, description: '主要经办事项；空为不分列。Primary work item; null: not told apart.' })
  readonly workItem: WorkItem | null;
  @Field(() => Int, { description: '人数。People.' })
  readonly people: number;
  @Field(() => FenScalar, { description: '应代缴（分）。Due, fen.' })
  readonly dueFen: number;
  @Field(() => FenScalar, { description: '本期已代缴（分）。Paid by the towns for the period, fen.' })
  readonly paidFen: number;
}

@ObjectType({ description: '一类疑点的人数。People with a discrepancy.', simpleResolvers: true })
export class DiscrepancyTotal {
  @Field(() => Town, { nullable: true, description: '镇区；空为未知。Town; null: none is known.' })
  readonly town: Town | null;
  @Field(() => DiscrepancyWord, { description: '疑点代码。Code.' })
  readonly code: DiscrepancyCode;
  @Field(() => Int, { description: '人数。People.' })
  readonly people: number;
}

@ObjectType({ description: '事项之间的变化人数。How many moved from one item to another.', simpleResolvers: true })
export class ComparisonMovement {
  @Field(() => WorkItemWord, { nullable: true, description: '上一版；空为未参与比对。Before; null: was not compared.' })
  readonly from: WorkItem | null;
  @Field(() => WorkItemWord, { nullable: true, description: '本版；空为不再参与比对。Now; null: no longer compared.' })
  readonly to: WorkItem | null;
  @Field(() => Int, { description: '人数。People.' })
  readonly people: number;
}

@ObjectType({ description: '守恒：进入的与有着落的相等。What came in equals what is accounted for.', simpleResolvers: true })
export class Conservation {
  @Field(() => BalanceWord, { description: '合计。Which sum.' })
  readonly name: BalanceRow['name'];
  @Field(() => FenScalar, { description: '进入。What came in.' })
  readonly cameIn: number;
  @Field(() => FenScalar, { description: '有着落。What is accounted for.' })
  readonly accounted: number;
  @Field(() => Boolean, { description: '相符。Whether it closes.' })
  readonly closes: boolean;
}
