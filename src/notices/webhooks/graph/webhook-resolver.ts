import { Arg, Args, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../access';
import { isRefusal, orRefusal, type Positions, pageOf, Refusal, type RefusalWords, refusedWith, requiresScope } from '../../../graph';
import type { ChangeCursors } from '../../told/cursors';
import type { WebhookDesk } from '../desk';
import type { Registered, ShownEndpoint } from '../registry';
import { DeadLettersAsked, DeliveriesAskedFor, RegisterWebhookInput, UpdateWebhookInput } from './asked';
import { DeadLetter, DeadLetterConnection, WebhookDelivery, WebhookDeliveryConnection } from './delivery';
import { RegisteredWebhook, ReplayedDeadLetters, Webhook, WebhookTest } from './webhook';

const RegisteredWebhookResult = orRefusal({
  name: 'RegisteredWebhookResult',
  description: '登记或更新的推送地址，或不予受理。The webhook, or why not.',
  answer: RegisteredWebhook,
});
const RemovedWebhookResult = orRefusal({
  name: 'RemovedWebhookResult',
  description: '已删除的推送地址，或不予受理。The webhook as it was, or why not.',
  answer: Webhook,
});
const WebhookTestResult = orRefusal({
  name: 'WebhookTestResult',
  description: '测试结果，或不予受理。What came of the test, or why there was none.',
  answer: WebhookTest,
});
const ReplayedDeadLettersResult = orRefusal({
  name: 'ReplayedDeadLettersResult',
  description: '重送的死信数，或不予受理。How many dead letters are sent again, or why none.',
  answer: ReplayedDeadLetters,
});

const OWN = '仅限本单位同一角色和目的的经办人。Only for officers of its agency, role and purpose.';

/** Webhooks of an agency: officers of the same agency, town, role and purpose share them. Their rights come from the token, never from an argument. */
@Resolver()
export class WebhookResolver {
  constructor(
    private readonly desk: WebhookDesk,
    private readonly cursors: ChangeCursors,
    private readonly positions: Positions,
  ) {}

  @Query(() => [Webhook], { description: `推送地址。The webhooks. ${OWN}` })
  @Directive(requiresScope('webhook:manage'))
  async webhooks(@Ctx() { caller }: SubgraphContext): Promise<Webhook[]> {
    return (await this.desk.list(caller)).map((endpoint) => this.shown(endpoint));
  }

  @Query(() => WebhookDeliveryConnection, { description: `推送记录，保存 90 天。The delivery log, kept for 90 days. ${OWN}` })
  @Directive(requiresScope('webhook:manage'))
  async webhookDeliveries(
    @Args(() => DeliveriesAskedFor) asked: DeliveriesAskedFor,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<WebhookDeliveryConnection> {
    const { endpoint, state = null, first, after = null } = asked;
    const question = `webhook-deliveries ${endpoint} ${state}`;
    const before = after === null ? null : this.positions.read(after, question);
    const rows = answered(await this.desk.deliveries(caller, { endpoint, outcome: state, before, limit: first + 1 }));
    const nodes = rows.map((row) => new WebhookDelivery(row));
    return pageOf(nodes, first, after, ({ number }) => this.positions.write(number, question));
  }

  @Query(() => DeadLetterConnection, { description: `死信：约一天内未能送达的变更。Changes that were not taken in about a day. ${OWN}` })
  @Directive(requiresScope('webhook:manage'))
  async deadLetters(
    @Args(() => DeadLettersAsked) asked: DeadLettersAsked,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<DeadLetterConnection> {
    const { endpoint, first, after = null } = asked;
    const question = `dead-letters ${endpoint}`;
    const [turn = '0', change = '0'] = after === null ? [] : this.positions.read(after, question).split('.');
    const rows = answered(await this.desk.deadLetters(caller, { endpoint, after: { turn, change }, limit: first + 1 }));
    const nodes = rows.map((row) => new DeadLetter(row));
    return pageOf(nodes, first, after, (node) => this.positions.write(`${node.turn}.${node.change}`, question));
  }

  @Mutation(() => RegisteredWebhookResult, {
    description:
      '登记推送地址，返回签名密钥（仅此一次）。推送内容以登记人所属单位、角色和目的的共享约定为限。Registers a webhook and shows its secret once; it gets what the agreement of the caller’s agency, role and purpose lets it see.',
  })
  @Directive(requiresScope('webhook:manage'))
  async registerWebhook(
    @Arg('input', () => RegisterWebhookInput, { description: '内容。What is registered.' }) input: RegisterWebhookInput,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<RegisteredWebhook | Refusal> {
    const { url, algorithm, kinds = null, after = null } = input;
    return this.registered(await this.desk.register(caller, { url, kinds, algorithm, after }));
  }

  @Mutation(() => RegisteredWebhookResult, {
    description: `更新推送地址、暂停或启用、更换签名密钥；每次更新均确认仍需推送。Changes a webhook, pauses it, makes a new secret; any update renews it. ${OWN}`,
  })
  @Directive(requiresScope('webhook:manage'))
  async updateWebhook(
    @Arg('input', () => UpdateWebhookInput, { description: '内容。What is changed.' }) input: UpdateWebhookInput,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<RegisteredWebhook | Refusal> {
    const { url = null, kinds = null, state = null, ...asked } = input;
    return this.registered(await this.desk.update(caller, { ...asked, url, kinds, state }));
  }

  @Mutation(() => RemovedWebhookResult, {
    description: `删除推送地址：不再推送，密钥销毁，死信一并删除，推送记录到期删除。Removes a webhook with its secrets and dead letters; its delivery log stays until it is old. ${OWN}`,
  })
  @Directive(requiresScope('webhook:manage'))
  async removeWebhook(
    @Arg('id', () => ID, { description: '编号。Id.' }) id: string,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<Webhook | Refusal> {
    const removed = await this.desk.remove(caller, id);
    return isRefusal(removed) ? new Refusal(removed) : this.shown(removed);
  }

  @Mutation(() => WebhookTestResult, {
    description: `立即发送一次签名的测试事件，不涉及任何人员。Sends a signed ping of nobody, once and at once. ${OWN}`,
  })
  @Directive(requiresScope('webhook:manage'))
  async testWebhook(
    @Arg('id', () => ID, { description: '编号。Id.' }) id: string,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<WebhookTest | Refusal> {
    const tried = await this.desk.test(caller, id);
    return isRefusal(tried) ? new Refusal(tried) : new WebhookTest(tried);
  }

  @Mutation(() => ReplayedDeadLettersResult, {
    description: `重送死信，每条重新享有全部尝试次数。Sends dead letters again, each with its full number of tries. ${OWN}`,
  })
  @Directive(requiresScope('webhook:manage'))
  async replayDeadLetters(
    @Arg('endpoint', () => ID, { description: '推送地址编号。Id of the webhook.' }) endpoint: string,
    @Arg('changes', () => [ID], {
      nullable: true,
      description: '只重送这些变更；不填为全部。Only these changes; omitted: all.',
    })
    changes: string[] | null,
    @Ctx() { caller }: SubgraphContext,
  ): Promise<ReplayedDeadLetters | Refusal> {
    const replayed = await this.desk.replay(caller, endpoint, changes ?? null);
    return isRefusal(replayed) ? new Refusal(replayed) : new ReplayedDeadLetters(replayed);
  }

  private registered(answer: Registered | RefusalWords): RegisteredWebhook | Refusal {
    return isRefusal(answer) ? new Refusal(answer) : new RegisteredWebhook(this.shown(answer.endpoint), answer.secret);
  }

  private shown(endpoint: ShownEndpoint): Webhook {
    return new Webhook(endpoint, this.cursors);
  }
}

/** For a field whose type has no room for a refusal. */
function answered<T extends object>(answer: T | RefusalWords): T {
  if (isRefusal(answer)) throw refusedWith(answer);
  return answer;
}
