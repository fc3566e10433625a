import { Arg, Ctx, Directive, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Caller, SubgraphContext } from '../../access';
import type { Database } from '../../database';
import { AgencyWord } from '../../eligibility/graph';
import { CursorScalar, enumOf, isRefusal, MomentScalar, orRefusal, Refusal, requiresScope, Town, townOf } from '../../graph';
import type { Agency } from '../../identity/agency';
import type { Moment } from '../../identity/moment';
import { monthOfDate } from '../../identity/year-month';
import { type Behind, behind } from '../receipts/behind';
import { acknowledge, type Subscriber, subscribers } from '../receipts/subscriber';
import type { ChangeCursors } from '../told/cursors';

type DeliveryState = 'UP_TO_DATE' | 'BEHIND' | 'LAGGING';

export const DeliveryStateWord = enumOf<DeliveryState>({
  name: 'DeliveryState',
  description: '签收状态。How far a subscriber is.',
  values: {
    UP_TO_DATE: '已全部签收。Everything was acknowledged.',
    BEHIND: '有待签收。Something waits, not for long.',
    LAGGING: '滞后：最早一条待签收已超过时限。The oldest that waits has waited for too long.',
  },
});

@InputType({ description: '签收。An acknowledgement.' })
export class AcknowledgeInput {
  @Field(() => String, { description: '订阅方名称，由部门自定，如“业务系统”。Name of the subscriber, of the agency’s own choosing.' })
  readonly subscriber: string;
  @Field(() => CursorScalar, { description: '此游标及以前均已收妥。Everything up to this cursor was received and kept.' })
  readonly cursor: string;
}

@ObjectType({ description: '订阅方签收情况。What a subscriber has acknowledged, and how far it is behind.', simpleResolvers: true })
export class SubscriberStatus {
  @Field(() => String, { description: '订阅方名称。Name of the subscriber.' })
  readonly subscriber: string;
  @Field(() => AgencyWord, { description: '部门。Agency.' })
  readonly agency: Agency;
  @Field(() => Town, { nullable: true, description: '镇区；空为市级部门。Town; null: an agency of the city.' })
  readonly town: Town | null;
  @Field(() => CursorScalar, { description: '已签收至。Acknowledged up to here; a program that lost its own cursor goes on from it.' })
  readonly cursor: string;
  @Field(() => MomentScalar, { description: '签收时间。When.' })
  readonly acknowledgedAt: Moment;
  @Field(() => String, { description: '签收账号。By which account.' })
  readonly acknowledgedBy: string;
  @Field(() => Int, { description: '待签收条数，只计有权知悉的。Changes that it may see and has not acknowledged.' })
  readonly waiting: number;
  @Field(() => Boolean, { description: '待签收条数未数完，实际可能更多。Counting stopped at its bound: there may be more.' })
  readonly waitingMore: boolean;
  @Field(() => MomentScalar, {
    nullable: true,
    description: '最早一条待签收的时间；空为无。Since when the oldest waits; null: nothing waits.',
  })
  readonly waitingSince: Moment | null;
  @Field(() => DeliveryStateWord, { description: '状态。State.' })
  readonly state: DeliveryState;
}

export const AcknowledgeResult = orRefusal({
  name: 'AcknowledgeResult',
  description: '签收结果。The subscriber as it stands, or why not.',
  answer: SubscriberStatus,
});

export interface ReceiptParts {
  readonly database: Database;
  readonly cursors: ChangeCursors;
  /** What has waited longer is late. */
  readonly lagMinutes: number;
}

/** Who has heard what. */
@Resolver()
export class ReceiptsResolver {
  constructor(private readonly parts: ReceiptParts) {}

  @Mutation(() => AcknowledgeResult, {
    description:
      '签收：本部门的订阅方已收妥此游标及以前的变更；只进不退，重复签收无妨。Acknowledges for a subscriber of the caller’s agency; it only moves forward, and the same again changes nothing.',
  })
  @Directive(requiresScope('delivery:count'))
  async acknowledgeStatusChanges(
    @Arg('input', () => AcknowledgeInput, { description: '签收内容。What is acknowledged.' }) { subscriber, cursor }: AcknowledgeInput,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<SubscriberStatus | Refusal> {
    const position = this.parts.cursors.read(cursor);
    const stands = await this.parts.database.transaction('minsheng_hub', (transaction) =>
      acknowledge(transaction, caller, { name: subscriber.trim(), position }),
    );
    return isRefusal(stands) ? new Refusal(stands) : this.statusOf(stands);
  }

  @Query(() => [SubscriberStatus], {
    description:
      '签收情况：本部门（镇区）各订阅方收到何处、滞后多少；运行维护人员可见全部。What each subscriber of the caller’s agency has, and how far it is behind; operators see all.',
  })
  @Directive(requiresScope('delivery:count'))
  async deliveryStatus(@Ctx() { caller }: SubgraphContext): Promise<SubscriberStatus[]> {
    const found = await subscribers(this.reader, seesAll(caller) ? null : caller);
    return Promise.all(found.map((each) => this.statusOf(each)));
  }

  private get reader() {
    return this.parts.database.reader('minsheng_hub');
  }

  private async statusOf(subscriber: Subscriber): Promise<SubscriberStatus> {
    const waits = await behind(this.reader, subscriber);
    const { agency, town, name, acknowledged, acknowledgedAt, acknowledgedBy } = subscriber;
    return {
      subscriber: name,
      agency,
      town: townOf(town, monthOfDate(acknowledgedAt.slice(0, 10))),
      cursor: this.parts.cursors.write(acknowledged),
      acknowledgedAt,
      acknowledgedBy,
      waiting: waits.changes,
      waitingMore: waits.more,
      waitingSince: waits.since,
      state: this.stateOf(waits),
    };
  }

  private stateOf({ since, minutes }: Behind): DeliveryState {
    if (since === null) return 'UP_TO_DATE';
    return minutes < this.parts.lagMinutes ? 'BEHIND' : 'LAGGING';
  }
}

function seesAll({ role }: Caller): boolean {
  return role === 'OPERATOR';
}
