import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../access';
import type { Reader } from '../../../database';
import { Refusal, type RefusalWords, requiresScope } from '../../../graph';
import { monthNumber, type YearMonth } from '../../../identity/year-month';
import { FIRST_MONTH } from '../../../intake/acceptance';
import { Batch } from '../batch';
import type { BatchStore } from '../batch-store';
import { visibleFeeds } from '../feed-right';
import type { LedgerStore } from '../ledger';
import { readCalendar } from './calendar';
import { CalendarMonths, DueList, dueList, FeedCalendar, FeedCalendarResult } from './calendar-types';

export interface CalendarParts {
  readonly reader: Reader;
  readonly batches: BatchStore;
  readonly ledger: LedgerStore;
}

const MOST_MONTHS = 24;

/** What is due from whom, and whether it came. */
@Resolver(() => DueList)
export class CalendarResolver {
  constructor(private readonly parts: CalendarParts) {}

  @Query(() => FeedCalendarResult, {
    description:
      '报送日历：谁应在何时报送什么，是否按时。What is due from whom and when, and whether it came in time; months to come included.',
  })
  @Directive(requiresScope('delivery:read'))
  async feedCalendar(
    @Args(() => CalendarMonths) { from, until }: CalendarMonths,
    @Ctx() context: SubgraphContext,
  ): Promise<FeedCalendar | Refusal> {
    const refused = wrongMonths(from, until);
    if (refused !== null) return new Refusal(refused);
    const ledger = await this.parts.ledger.today(context);
    const asked = { feeds: visibleFeeds(context.caller), from: monthNumber(from), until: monthNumber(until) };
    const entries = await readCalendar(this.parts.reader, ledger, asked);
    return { from, until, today: ledger.today, lists: entries.map(dueList) };
  }

  @FieldResolver(() => Batch, {
    nullable: true,
    description: '该期的批次；空为尚未报送。The batch that stands for the period; null: none yet.',
  })
  async batch(@Root() { batchId }: DueList, @Ctx() context: SubgraphContext): Promise<Batch | null> {
    return batchId === null ? null : this.parts.batches.byId(batchId, context);
  }

  @FieldResolver(() => [Batch], { description: '该期待确认的批次。Batches of the period that are held.' })
  async held(@Root() { heldIds }: DueList, @Ctx() context: SubgraphContext): Promise<Batch[]> {
    const batches = await Promise.all(heldIds.map((id) => this.parts.batches.byId(id, context)));
    return batches.filter((batch) => batch !== null);
  }
}

function wrongMonths(from: YearMonth, until: YearMonth): RefusalWords | null {
  const months = monthNumber(until) - monthNumber(from) + 1;
  if (from >= FIRST_MONTH && months >= 1 && months <= MOST_MONTHS) return null;
  const expected = `1 to ${MOST_MONTHS} months from ${FIRST_MONTH} on`;
  return {
    code: from < FIRST_MONTH ? 'MONTH_BEFORE_POLICY' : 'BAD_USER_INPUT',
    message: `from, until: expected ${expected}, got ${from} to ${until}.`,
    messageZh: `起止月份应为 ${FIRST_MONTH} 起 1 至 ${MOST_MONTHS} 个月，收到的是 ${from} 至 ${until}。`,
    path: 'from',
    expected,
    got: `${from} to ${until}`,
  };
}
