import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { type WorkItem } from '../../eligibility';
import { WorkItemWord } from '../../eligibility/graph';
import { CursorScalar, PageSizeScalar, YearMonthScalar } from '../../graph';
import type { YearMonth } from '../../identity/year-month';
import type { Decision, WorkItemState } from '../state';
import { DecisionWord, WorkItemStateWord } from './words';

@ArgsType()
export class MonthOfTown {
  @Field(() => YearMonthScalar, { description: '保障月份。Coverage month.' })
  readonly month: YearMonth;
  @Field(() => ID, {
    nullable: true,
    description: '只看该镇区，含撤并前后；不填为可见的全部。Only this town, with what it was; omitted: all that the caller sees.',
  })
  readonly town?: string | null;
}

@ArgsType()
export class TownWorkItemsAsked extends MonthOfTown {
  @Field(() => WorkItemWord, { nullable: true, description: '只看这一事项；不填为全部。Only this item; omitted: all.' })
  readonly kind?: WorkItem | null;
  @Field(() => WorkItemStateWord, { nullable: true, description: '只看这一状态；不填为全部。Only this state; omitted: all.' })
  readonly state?: WorkItemState | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: '只看疑点“已报未见”。Only what was said done and is not seen by the next delivery.',
  })
  readonly saidNotSeen: boolean = false;
  @Field(() => PageSizeScalar, { defaultValue: 50, description: '每页项数，1 至 200。Items on a page, 1 to 200.' })
  readonly first: number = 50;
  @Field(() => CursorScalar, {
    nullable: true,
    description: '上一页的 endCursor；不填从头开始。endCursor of the page before; omitted: from the start.',
  })
  readonly after?: string | null;
}

@InputType({ description: '办理一项。An act on a work item; the officer is told by the token.' })
export class WorkItemActInput {
  @Field(() => ID, { description: '事项号。Id of the item.' })
  readonly item: string;
  @Field(() => Int, { description: '所见版本；已被他人办理则不予受理。The version that was seen; refused when somebody acted meanwhile.' })
  readonly version: number;
  @Field(() => String, {
    nullable: true,
    description:
      '理由，至多 200 字，不得写身份证号码；放弃、核实、退回时必填。Reason, without any ID number; needed to decline, to review and to send back.',
  })
  readonly reason?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      '材料名称或文号，至多 200 字，不得写身份证号码；自愿放弃须有本人签名的声明。The document, without any ID number; to decline, the statement that the person signed.',
  })
  readonly document?: string | null;
  @Field(() => String, {
    description: '幂等键，8 至 100 个字符；重复提交不会重复办理。Idempotency key: the same again does nothing twice.',
  })
  readonly key: string;
}

@InputType({ description: '核实一项。The decision of a review.' })
export class ReviewInput extends WorkItemActInput {
  @Field(() => DecisionWord, { description: '决定。The decision.' })
  readonly decision: Decision;
}

@InputType({ description: '复核一项。The second officer’s word.' })
export class SecondInput extends WorkItemActInput {
  @Field(() => Boolean, { description: '同意，或退回。Agreed, or sent back.' })
  readonly approved: boolean;
}
