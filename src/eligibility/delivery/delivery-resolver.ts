import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import type { Reader } from '../../database';
import { isRefusal, Refusal, type RefusalWords, requiresScope, YearMonthScalar } from '../../graph';
import { monthNumber, type YearMonth } from '../../identity/year-month';
import { reachAt } from '../facts/freshness';
import { policyFor } from '../policy';
import { Batch, BatchResult } from './batch';
import { BatchFinding, FindingsAsked } from './batch-finding';
import { BatchNotice, NoticesAsked } from './batch-notice';
import type { BatchStore } from './batch-store';
import { readCalendar } from './calendar/calendar';
import { feedOfAnother, readFeed, visibleFeeds } from './feed-right';
import { FeedStatuses, FeedsResult, feedStatus } from './feed-status';
import type { LedgerStore } from './ledger';
import { monthRefusal } from './month-refusal';
import { ROSTER_DELIVERED, type RosterEvent } from './roster-events';

export interface DeliveryParts {
  readonly reader: Reader;
  readonly batches: BatchStore;
  readonly ledger: LedgerStore;
}

/** Who delivered what, when. */
@Resolver(() => Batch)
export class DeliveryResolver {
  constructor(private readonly parts: DeliveryParts) {}

  @Query(() => FeedsResult, { description: '一个月的报送情况：谁、何时、是否待确认或过期。Who delivered what for a month, held or stale.' })
  @Directive(requiresScope('delivery:read'))
  async feeds(
    @Arg('month', () => YearMonthScalar, { description: '月份。The month.' }) month: YearMonth,
    @Arg('feed', () => String, { nullable: true, description: '只看一个数据资源；不填为全部。Only this feed; omitted: all.' }) name:
      | string
      | null,
    @Ctx() context: SubgraphContext,
  ): Promise<FeedStatuses | Refusal> {
    const asked = name == null ? visibleFeeds(context.caller) : readFeed(name, context.caller);
    if (isRefusal(asked)) return new Refusal(asked);
    const ledger = await this.parts.ledger.today(context);
    const refused = monthRefusal(month, ledger.month);
    if (refused !== null) return new Refusal(refused);
    const batches = await this.parts.batches.ofMonth(monthNumber(month));
    const { carryPeriods } = policyFor(monthNumber(month));
    const reach = reachAt(ledger.deliveries, { month: monthNumber(month), knowledge: ledger.number, carryPeriods });
    const feeds = typeof asked === 'string' ? [asked] : asked;
    const calendar = await readCalendar(this.parts.reader, ledger, { feeds, from: monthNumber(month), until: monthNumber(month) });
    return {
      month,
      knownAt: ledger.knownAt.get(ledger.number) ?? null,
      feeds: calendar.map((entry) => feedStatus(reach[entry.feed], entry, batches)),
    };
  }

  @Query(() => BatchResult, { description: '一个批次。One batch by its number.' })
  @Directive(requiresScope('delivery:read'))
  async batch(
    @Arg('id', () => ID, { description: '批次号。Number of the batch.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<Batch | Refusal> {
    const batch = /^\d{1,18}$/.test(id) ? await this.parts.batches.byId(id, context) : null;
    if (batch === null) return new Refusal(noBatch(id));
    return visibleFeeds(context.caller).includes(batch.feed) ? batch : new Refusal(feedOfAnother(batch.feed, context.caller));
  }

  @FieldResolver(() => [BatchFinding], {
    nullable: true,
    description: '校验结果，按行号先后，已脱敏；空为无权查看。Findings in the order of rows, masked; null: not permitted.',
  })
  @Directive(requiresScope('batch:read'))
  async findings(
    @Root() batch: Batch,
    @Args(() => FindingsAsked) page: FindingsAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<BatchFinding[] | null> {
    return visibleFeeds(context.caller).includes(batch.feed) ? this.parts.batches.findings(batch.id, page, context) : null;
  }

  @FieldResolver(() => [BatchNotice], {
    nullable: true,
    description:
      '关于工作表或整个文件的提醒，如未读取的工作表、不符的合计；空为无权查看。What concerns sheets or the whole file, such as a sheet that was not read or a total that differs; null: not permitted.',
  })
  @Directive(requiresScope('batch:read'))
  async notices(
    @Root() batch: Batch,
    @Args(() => NoticesAsked) page: NoticesAsked,
    @Ctx() context: SubgraphContext,
  ): Promise<BatchNotice[] | null> {
    return visibleFeeds(context.caller).includes(batch.feed) ? this.parts.batches.notices(batch.id, page, context) : null;
  }

  @Subscription(() => Batch, {
    description:
      '名册报送：批次生效时通知，只限有权查看的数据资源。A batch that the hub now believes, of the feeds that the caller may see.',
    topics: ROSTER_DELIVERED,
    filter: ({ payload, context }) => visibleFeeds((context as SubgraphContext).caller).includes((payload as RosterEvent).feed),
  })
  @Directive(requiresScope('delivery:read'))
  async rosterDelivered(@Root() event: RosterEvent, @Ctx() context: SubgraphContext): Promise<Batch> {
    const batch = await this.parts.batches.byId(event.id, context);
    if (batch === null) throw new Error(`batch ${event.id}: expected in hub.batch, found none`);
    return batch;
  }
}

function noBatch(id: string): RefusalWords {
  return {
    code: 'UNKNOWN_BATCH',
    message: 'id: expected the number of a batch that was delivered, got another.',
    messageZh: '没有这个批次。',
    path: 'id',
    expected: 'the number of a batch that was delivered',
    got: /^\d{1,18}$/.test(id) ? id : 'another text',
  };
}
