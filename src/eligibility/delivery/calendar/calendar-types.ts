import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, orRefusal, YearMonthScalar } from '../../../graph';
import type { Agency } from '../../../identity/agency';
import { FEED_DESCRIPTIONS, type Feed } from '../../../identity/feed';
import { monthOf, type YearMonth } from '../../../identity/year-month';
import { AgencyWord, type DueStateCode, DueStateWord, type FeedStateCode, FeedStateWord, FeedWord } from '../words';
import type { CalendarEntry } from './calendar';

@ObjectType({ description: '报送期限的规定：有来源和解释部门。The rule by which a list is due.', simpleResolvers: true })
export class DueRule {
  @Field(() => Int, { description: '期末之后的天数。Days after the last day of the period.' })
  readonly daysAfterPeriod: number;
  @Field(() => String, { description: '条次。Article.' })
  readonly article: string;
  @Field(() => String, { description: '来源。Source.' })
  readonly source: string;
  @Field(() => AgencyWord, { description: '解释部门。Who interprets it.' })
  readonly owner: Agency;
}

@ObjectType({ description: '报送日历的一项：谁应在何时报送什么。What is due from whom, and when.', simpleResolvers: true })
export class DueList {
  @Field(() => FeedWord, { description: '数据资源。Feed.' })
  readonly feed: Feed;
  @Field(() => String, { description: '中文名称。Name in Chinese.' })
  readonly nameZh: string;
  @Field(() => AgencyWord, { description: '责任部门。Who owes it.' })
  readonly owner: Agency;
  @Field(() => YearMonthScalar, { description: '该期首月。First month of the period.' })
  readonly firstMonth: YearMonth;
  @Field(() => YearMonthScalar, { description: '该期末月。Last month of the period.' })
  readonly lastMonth: YearMonth;
  @Field(() => DateScalar, { description: '期限（含当日）。The last day on which it is in time.' })
  readonly dueOn: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: '逾期起始日；空为未逾期或已报送。First day of being late; null: in time, or delivered.',
  })
  readonly lateSince: string | null;
  @Field(() => DueStateWord, { description: '日历状态。Where it stands on the calendar.' })
  readonly state: DueStateCode;
  @Field(() => FeedStateWord, {
    description:
      '对判定的影响：该期末月所用的是本期名册、沿用上一期，还是未知。What the decision has for the last month: this list, the last one carried, or nothing.',
  })
  readonly facts: FeedStateCode;
  @Field(() => DueRule, { description: '期限的规定。The rule.' })
  readonly rule: DueRule;
  /** Resolved into the batches, for many at once. */
  readonly batchId: string | null;
  readonly heldIds: readonly string[];
}

@ObjectType({ description: '报送日历。What is due from whom.', simpleResolvers: true })
export class FeedCalendar {
  @Field(() => YearMonthScalar, { description: '起始月份。First month.' })
  readonly from: YearMonth;
  @Field(() => YearMonthScalar, { description: '截止月份（含）。Last month.' })
  readonly until: YearMonth;
  @Field(() => DateScalar, { description: '数据库当日（北京时间）。Today, by the database in Asia/Shanghai.' })
  readonly today: string;
  @Field(() => [DueList], { description: '各期应报送的名册。The lists owed, by feed and period.' })
  readonly lists: readonly DueList[];
}

export const FeedCalendarResult = orRefusal({
  name: 'FeedCalendarResult',
  description: '报送日历或不予受理。The calendar, or why not.',
  answer: FeedCalendar,
});

/** Arguments of the calendar. */
@ArgsType()
export class CalendarMonths {
  @Field(() => YearMonthScalar, { description: '起始月份。First month.' })
  readonly from: YearMonth;
  @Field(() => YearMonthScalar, { description: '截止月份（含），至多 24 个月。Last month, at most 24 months.' })
  readonly until: YearMonth;
}

export function dueList({ feed, firstMonth, lastMonth, due, lateSince, state, facts, batch, held }: CalendarEntry): DueList {
  const { nameZh, owner, periodMonths } = FEED_DESCRIPTIONS[feed];
  const { monthly, quarterly } = due.rule.value;
  return {
    feed,
    nameZh,
    owner,
    firstMonth: monthOf(firstMonth),
    lastMonth: monthOf(lastMonth),
    dueOn: due.on,
    lateSince,
    state,
    facts,
    rule: { ...due.rule, daysAfterPeriod: periodMonths === 1 ? monthly : quarterly },
    batchId: batch,
    heldIds: held,
  };
}
