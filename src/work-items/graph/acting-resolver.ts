import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import type { Database } from '../../database';
import { isRefusal, orRefusal, Refusal, requiresScope } from '../../graph';
import { actOnWorkItem } from '../act';
import type { Act, Decision } from '../state';
import { ReviewInput, SecondInput, WorkItemActInput } from './asked';
import { TownWorkItem } from './town-work-item';

const TownWorkItemResult = orRefusal({
  name: 'TownWorkItemResult',
  description: '办理后的事项，或不予受理。The item after the act, or why not.',
  answer: TownWorkItem,
});

const ACTED = '相同的键重复提交得到相同的答复。';

/** What officers do with work items. Who it is comes from the token, never from an argument. */
@Resolver()
export class ActingResolver {
  constructor(private readonly database: Database) {}

  @Mutation(() => TownWorkItemResult, {
    description: `报办结；代缴和中止须另一名经办人复核。${ACTED}Says that an item is done; paying and suspending takes a second officer. The same key again gets the same answer.`,
  })
  @Directive(requiresScope('work-item:write'))
  confirmWorkItem(
    @Arg('input', () => WorkItemActInput, { description: '内容。What is done.' }) input: WorkItemActInput,
    @Ctx() context: SubgraphContext,
  ): Promise<TownWorkItem | Refusal> {
    return this.act('CONFIRM', null, input, context);
  }

  @Mutation(() => TownWorkItemResult, {
    description: `登记自愿放弃参保，凭本人签名的声明，本年度有效，次年重新询问。${ACTED}Puts down that the person declines, on a signed statement; holds for the calendar year and is asked again the next.`,
  })
  @Directive(requiresScope('work-item:write'))
  declineWorkItem(
    @Arg('input', () => WorkItemActInput, { description: '内容。What is done.' }) input: WorkItemActInput,
    @Ctx() context: SubgraphContext,
  ): Promise<TownWorkItem | Refusal> {
    return this.act('DECLINE', null, input, context);
  }

  @Mutation(() => TownWorkItemResult, {
    description: `人工核实的决定，须有理由；放行和停止代缴须另一名经办人复核。${ACTED}Decides a review, with a reason; to release or stop a payment takes a second officer.`,
  })
  @Directive(requiresScope('work-item:write'))
  reviewWorkItem(
    @Arg('input', () => ReviewInput, { description: '内容。What is decided.' }) input: ReviewInput,
    @Ctx() context: SubgraphContext,
  ): Promise<TownWorkItem | Refusal> {
    return this.act('REVIEW', input.decision, input, context);
  }

  @Mutation(() => TownWorkItemResult, {
    description: `复核：由同一镇区或市级的另一名经办人同意或退回。${ACTED}The second of two officers, of the same town or of the city, agrees or sends it back.`,
  })
  @Directive(requiresScope('work-item:write'))
  secondWorkItem(
    @Arg('input', () => SecondInput, { description: '内容。What is done.' }) input: SecondInput,
    @Ctx() context: SubgraphContext,
  ): Promise<TownWorkItem | Refusal> {
    return this.act(input.approved ? 'APPROVE' : 'REJECT', null, input, context);
  }

  private async act(
    act: Act,
    decision: Decision | null,
    input: WorkItemActInput,
    { caller }: SubgraphContext,
  ): Promise<TownWorkItem | Refusal> {
    const { item, version, reason = null, document = null, key } = input;
    const acted = await actOnWorkItem(this.database, { item, version, act, decision, reason, document, key }, caller);
    return isRefusal(acted) ? new Refusal(acted) : new TownWorkItem(acted.place.month, acted.row);
  }
}
