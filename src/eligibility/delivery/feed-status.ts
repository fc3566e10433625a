import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, MomentScalar, orRefusal, YearMonthScalar } from '../../graph';
import type { Agency } from '../../identity/agency';
import { type DeliveryKind, FEED_DESCRIPTIONS, type Feed } from '../../identity/feed';
import type { Moment } from '../../identity/moment';
import { type MonthNumber, monthOf, type YearMonth } from '../../identity/year-month';
import type { Reach } from '../facts/freshness';
import { Batch } from './batch';
import type { CalendarEntry } from './calendar/calendar';
import { AgencyWord, type DueStateCode, DueStateWord, type FeedStateCode, FeedStateWord, FeedWord, KindWord } from './words';

@ObjectType({ description: '一个数据资源在一个月的报送情况。How one feed stands in a month.', simpleResolvers: true })
export class FeedStatus {
  @Field(() => FeedWord, { description: '数据资源。Feed.' })
  readonly feed: Feed;
  @Field(() => String, { description: '中文名称。Name in Chinese.' })
  readonly nameZh: string;
  @Field(() => AgencyWord, { description: '责任部门。Who owes it.' })
  readonly owner: Agency;
  @Field(() => KindWord, { description: '应有的报送方式。How it is to be delivered.' })
  readonly kind: DeliveryKind;
  @Field(() => Int, { description: '周期（月）。Rhythm in months.' })
  readonly periodMonths: number;
  @Field(() => FeedStateWord, { description: '该月状态。State in the month.' })
  readonly state: FeedStateCode;
  @Field(() => DueStateWord, {
    description: '日历状态：是否到期、逾期、待确认或已报送。Where the list of its period stands on the calendar.',
  })
  readonly due: DueStateCode;
  @Field(() => DateScalar, { description: '期限（含当日）。The last day on which it is in time.' })
  readonly dueOn: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: '逾期起始日；空为未逾期或已报送。First day of being late; null: in time, or delivered.',
  })
  readonly lateSince: string | null;
  @Field(() => YearMonthScalar, {
    nullable: true,
    description: '不晚于该月的最近一次报送月份；空为从未报送。Month of the last delivery up to then; null: none.',
  })
  readonly latestMonth: YearMonth | null;
  @Field(() => Boolean, { description: '该月有待确认的批次。A batch of the month is held.' })
  readonly held: boolean;
  @Field(() => [Batch], { description: '该月的批次，按收到先后。Batches of the month as they came.' })
  readonly batches: readonly Batch[];
}

@ObjectType({ description: '一个月的报送情况。How the feeds stand in a month.', simpleResolvers: true })
export class FeedStatuses {
  @Field(() => YearMonthScalar, { description: '月份。The month.' })
  readonly month: YearMonth;
  @Field(() => MomentScalar, { nullable: true, description: '最近知悉时点；空为尚无报送。As of the newest knowledge; null: none yet.' })
  readonly knownAt: Moment | null;
  @Field(() => [FeedStatus], { description: '各数据资源。The feeds that the caller may see.' })
  readonly feeds: readonly FeedStatus[];
}

export const FeedsResult = orRefusal({
  name: 'FeedsResult',
  description: '报送情况或不予受理。How the feeds stand, or why not.',
  answer: FeedStatuses,
});

/** How a feed stands, from how far its deliveries reach the month, the calendar of its period and the batches of the month. */
export function feedStatus(reach: Reach, { feed, state, due, lateSince }: CalendarEntry, batchesOfMonth: readonly Batch[]): FeedStatus {
  const { nameZh, owner, kind, periodMonths } = FEED_DESCRIPTIONS[feed];
  const batches = batchesOfMonth.filter((batch) => batch.feed === feed);
  return {
    feed,
    nameZh,
    owner,
    kind,
    periodMonths,
    state: reach.state,
    due: state,
    dueOn: due.on,
    lateSince,
    latestMonth: reach.latest === null ? null : monthOf(reach.latest as MonthNumber),
    held: batches.some((batch) => batch.state === 'HELD'),
    batches,
  };
}
