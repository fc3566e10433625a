import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ChangeKind } from '../../../changelog';
import { CursorScalar, MomentScalar, PageInfo } from '../../../graph';
import type { Moment } from '../../../identity/moment';
import { StatusChangeKindWord } from '../../told/kind-words';
import type { DeadRow, DeliveryRow } from '../delivery-log';
import type { Outcome } from '../post';
import { WebhookOutcomeWord } from './words';

@ObjectType({ description: '一次推送，只增不改，不留内容。One try; append-only, and what was sent is not kept.', simpleResolvers: true })
export class WebhookDelivery {
  @Field(() => ID, { nullable: true, description: '变更号，即事件的 id；空为测试。Id of the change, and of its event; null: a test.' })
  readonly change: string | null;
  @Field(() => StatusChangeKindWord, { nullable: true, description: '变更种类；空为测试。Kind of the change; null: a test.' })
  readonly kind: ChangeKind | null;
  @Field(() => Int, { description: '第几次尝试。Which try of this change it is.' })
  readonly attempt: number;
  @Field(() => MomentScalar, { description: '时点。When.' })
  readonly triedAt: Moment;
  @Field(() => WebhookOutcomeWord, { description: '结果。Outcome.' })
  readonly outcome: Outcome;
  @Field(() => Int, { nullable: true, description: 'HTTP 状态；空为没有答复。HTTP status; null: no answer.' })
  readonly status: number | null;
  @Field(() => Int, { description: '用时（毫秒）。How long it took, milliseconds.' })
  readonly tookMs: number;
  /** Its place in the log, for the cursor. */
  readonly number: string;

  constructor(row: DeliveryRow) {
    Object.assign(this, row);
  }
}

@ObjectType({ description: '一页中的一次推送。One try of a page.', simpleResolvers: true })
export class WebhookDeliveryEdge {
  @Field(() => CursorScalar, { description: '游标。Cursor.' })
  readonly cursor: string;
  @Field(() => WebhookDelivery, { description: '推送。The try.' })
  readonly node: WebhookDelivery;
}

@ObjectType({ description: '推送记录分页，最新在前（Relay）。A page of the delivery log, the newest first.', simpleResolvers: true })
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge], { description: '本页。The tries of the page.' })
  readonly edges: readonly WebhookDeliveryEdge[];
  @Field(() => PageInfo, { description: '翻页信息。Where the page stands.' })
  readonly pageInfo: PageInfo;
}

@ObjectType({
  description: '死信：约一天内屡次未能送达的变更。A change that was not taken in about a day of tries.',
  simpleResolvers: true,
})
export class DeadLetter {
  @Field(() => ID, { description: '变更号，即事件的 id。Id of the change, and of its event.' })
  readonly change: string;
  @Field(() => StatusChangeKindWord, { description: '变更种类。Kind of the change.' })
  readonly kind: ChangeKind;
  @Field(() => Int, { description: '尝试次数。How often it was tried.' })
  readonly attempts: number;
  @Field(() => MomentScalar, { description: '何时不再重试。When it was given up.' })
  readonly deadAt: Moment;
  @Field(() => WebhookOutcomeWord, { nullable: true, description: '最后一次的结果；空为未知。Outcome of the last try; null: unknown.' })
  readonly outcome: Outcome | null;
  @Field(() => Int, { nullable: true, description: '最后一次的 HTTP 状态；空为没有答复。HTTP status of the last try; null: no answer.' })
  readonly status: number | null;
  /** With `change` its place in the log, for the cursor. */
  readonly turn: string;

  constructor(row: DeadRow) {
    Object.assign(this, row);
  }
}

@ObjectType({ description: '一页中的一条死信。One dead letter of a page.', simpleResolvers: true })
export class DeadLetterEdge {
  @Field(() => CursorScalar, { description: '游标。Cursor.' })
  readonly cursor: string;
  @Field(() => DeadLetter, { description: '死信。The dead letter.' })
  readonly node: DeadLetter;
}

@ObjectType({ description: '死信分页，按变更先后（Relay）。A page of dead letters, in the order of the changes.', simpleResolvers: true })
export class DeadLetterConnection {
  @Field(() => [DeadLetterEdge], { description: '本页。The dead letters of the page.' })
  readonly edges: readonly DeadLetterEdge[];
  @Field(() => PageInfo, { description: '翻页信息。Where the page stands.' })
  readonly pageInfo: PageInfo;
}
