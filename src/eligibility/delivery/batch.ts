import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { MomentScalar, orRefusal, requiresScope, YearMonthScalar } from '../../graph';
import type { Agency } from '../../identity/agency';
import type { DeliveryKind, Feed } from '../../identity/feed';
import type { Moment } from '../../identity/moment';
import type { YearMonth } from '../../identity/year-month';
import { BatchSums } from './conservation/sums';
import { AgencyWord, BatchState, type BatchStateCode, FeedWord, KindWord } from './words';

@Directive('@key(fields: "id")')
@ObjectType({ description: '批次：一个部门一次报送的一份名册。One delivery of one feed for one month.', simpleResolvers: true })
export class Batch {
  @Field(() => ID, { description: '批次号。Number of the batch.' })
  readonly id: string;
  @Field(() => FeedWord, { description: '数据资源。Feed.' })
  readonly feed: Feed;
  @Field(() => AgencyWord, { description: '责任部门。The agency that owns the feed.' })
  readonly owner: Agency;
  @Field(() => AgencyWord, { description: '报送部门。Who sent it.' })
  readonly sender: Agency;
  @Field(() => YearMonthScalar, { description: '报送月份。The month it is for.' })
  readonly month: YearMonth;
  @Field(() => KindWord, { description: '报送方式。Full or delta.' })
  readonly kind: DeliveryKind;
  @Field(() => BatchState, { description: '状态。State.' })
  readonly state: BatchStateCode;
  @Field(() => MomentScalar, { description: '收到时间。When it was delivered.' })
  readonly deliveredAt: Moment;
  @Field(() => MomentScalar, { nullable: true, description: '生效时点；空为尚未生效。Since when the hub believes it; null: not yet.' })
  readonly acceptedAt: Moment | null;
  @Field(() => MomentScalar, { nullable: true, description: '撤回时点；空为未撤回。When it was withdrawn; null: it stands.' })
  readonly withdrawnAt: Moment | null;
  @Field(() => Boolean, { description: '经确认的空名册。An empty list, confirmed.' })
  readonly confirmedEmpty: boolean;
  @Directive(requiresScope('delivery:count'))
  @Field(() => BatchSums, { description: '行数，按处理结果。Rows by disposition, beside what the file held.' })
  readonly sums: BatchSums;
  @Field(() => String, { nullable: true, description: '待确认原因；空为未曾待确认。Why it was held; null: it never was.' })
  readonly heldReason: string | null;
  @Directive(requiresScope('batch:read'))
  @Field(() => String, { nullable: true, description: '文件名；空为无权查看。Name of the file; null: not permitted.' })
  readonly fileName: string | null;
  @Directive(requiresScope('batch:read'))
  @Field(() => String, { nullable: true, description: '报送人；空为无权查看。Who delivered it; null: not permitted.' })
  readonly deliveredBy: string | null;
  /** Not shown: who sent it, and the knowledge number from which it is believed (null: not yet) or was withdrawn. */
  readonly sentBy: string;
  readonly knowledge: number | null;
}

export const BatchResult = orRefusal({
  name: 'BatchResult',
  description: '批次或不予受理。A batch, or why there is none.',
  answer: Batch,
});
