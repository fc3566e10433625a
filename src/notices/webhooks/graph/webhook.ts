import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ChangeKind } from '../../../changelog';
import { positionOf } from '../../../changelog';
import { CursorScalar, MomentScalar } from '../../../graph';
import type { Moment } from '../../../identity/moment';
import type { ChangeCursors } from '../../told/cursors';
import { StatusChangeKindWord } from '../../told/kind-words';
import { type EndpointState, isAway, type StoppedBecause, stoppedBecause } from '../endpoint';
import type { Outcome, Tried } from '../post';
import type { ShownEndpoint } from '../registry';
import type { SignatureAlgorithm } from '../signature';
import { SignatureAlgorithmWord, WebhookOutcomeWord, WebhookStateWord, WebhookStoppedWord } from './words';

/** An endpoint as officers of its standing see it; its secret is never shown again. */
@ObjectType({
  description: '推送地址：单位接收变更通知的网址。Where an agency that holds no socket is told of changes.',
  simpleResolvers: true,
})
export class Webhook {
  @Field(() => ID, { description: '编号。Id.' })
  readonly id: string;
  @Field(() => String, { description: '网址。Its address.' })
  readonly url: string;
  @Field(() => [StatusChangeKindWord], {
    nullable: true,
    description: '推送的变更种类；空为有权知悉的全部种类。The kinds that are sent; null: all that the agreement lets it see.',
  })
  readonly kinds: readonly ChangeKind[] | null;
  @Field(() => SignatureAlgorithmWord, { description: '签名算法。How it is signed.' })
  readonly algorithm: SignatureAlgorithm;
  @Field(() => WebhookStateWord, { description: '状态。State.' })
  readonly state: EndpointState;
  @Field(() => WebhookStoppedWord, { nullable: true, description: '未推送的原因；空为正在推送。Why nothing is sent; null: it is sent.' })
  readonly stoppedBecause: StoppedBecause | null;
  @Field(() => Boolean, {
    description:
      '对方连续无法送达，只重试已等待的；送达一次即恢复。The receiver seems to be away: only what waits is tried, until one is taken.',
  })
  readonly away: boolean;
  @Field(() => MomentScalar, {
    nullable: true,
    description:
      '对方（Retry-After）要求此时之后再送；空为没有要求。The receiver asked not to be called before this moment; null: it did not.',
  })
  readonly notBefore: Moment | null;
  @Field(() => CursorScalar, {
    description: '推送位置：此前的变更已送达、正在等待重试，或在死信中。Everything up to here was taken, waits, or is a dead letter.',
  })
  readonly cursor: string;
  @Field(() => Int, { description: '等待重试的变更数。Changes that wait for another try, or behind one that does.' })
  readonly waiting: number;
  @Field(() => Int, { description: '死信数。Dead letters.' })
  readonly deadLetters: number;
  @Field(() => MomentScalar, { nullable: true, description: '最近一次送达；空为尚未送达。When it last took something; null: never.' })
  readonly deliveredAt: Moment | null;
  @Field(() => String, { description: '登记人。The officer who registered it.' })
  readonly registeredBy: string;
  @Field(() => String, { description: '最近更新并确认仍需推送的经办人。The officer who updated it last.' })
  readonly renewedBy: string;
  @Field(() => MomentScalar, { description: '登记时点。When it was registered.' })
  readonly registeredAt: Moment;
  @Field(() => MomentScalar, { description: '须在此前更新一次以确认仍需推送。An update before this moment says that it is still wanted.' })
  readonly renewBy: Moment;

  constructor(endpoint: ShownEndpoint, cursors: ChangeCursors) {
    const { turn, placeId, dead, ...shown } = endpoint;
    Object.assign(this, {
      ...shown,
      stoppedBecause: stoppedBecause(endpoint),
      away: isAway(endpoint),
      cursor: cursors.write(positionOf(turn, placeId)),
      deadLetters: dead,
    });
  }
}

@ObjectType({ description: '登记或更新的结果。What was registered or updated.', simpleResolvers: true })
export class RegisteredWebhook {
  @Field(() => Webhook, { description: '推送地址。The webhook.' })
  readonly webhook: Webhook;
  @Field(() => String, {
    nullable: true,
    description: '新的签名密钥，仅此一次，请立即妥善保存；空为未更换。The new signing secret, shown this once; null: it was not changed.',
  })
  readonly secret: string | null;

  constructor(webhook: Webhook, secret: string | null) {
    Object.assign(this, { webhook, secret });
  }
}

@ObjectType({ description: '测试推送的结果。What came of a test.', simpleResolvers: true })
export class WebhookTest {
  @Field(() => WebhookOutcomeWord, { description: '结果。Outcome.' })
  readonly outcome: Outcome;
  @Field(() => Int, { nullable: true, description: 'HTTP 状态；空为没有答复。HTTP status; null: no answer.' })
  readonly status: number | null;
  @Field(() => Int, { description: '用时（毫秒）。How long it took, milliseconds.' })
  readonly tookMs: number;

  constructor(tried: Tried) {
    Object.assign(this, tried);
  }
}

@ObjectType({ description: '重送死信的结果。What is sent again.', simpleResolvers: true })
export class ReplayedDeadLetters {
  @Field(() => Int, { description: '重新等待推送的变更数。How many changes wait to be sent again.' })
  readonly replayed: number;

  constructor(replayed: number) {
    Object.assign(this, { replayed });
  }
}
