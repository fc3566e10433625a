import type { NamedStatement, Reader } from '../../../database';
import { type Feed } from '../../../identity/feed';
import type { MonthNumber } from '../../../identity/year-month';
import { type FeedState, reachAt } from '../../facts/freshness';
import { policyFor } from '../../policy';
import type { LedgerToday } from '../ledger';
import type { DueStateCode } from '../words';
import { type Due, dueOf, dueState, type Period, periodOf } from './due';

/** One list that is owed: of which feed, for which period, when, and whether it came. */
export interface CalendarEntry extends Period {
  readonly feed: Feed;
  readonly due: Due;
  readonly state: DueStateCode;
  /** The first day on which it was late; null when it is not, or came. */
  readonly lateSince: string | null;
  /** What the decision has of the feed for the period's last month: its own list, the last one carried, or nothing. */
  readonly facts: Exclude<FeedState, 'UNAVAILABLE'>;
  /** The delivery that stands for the period, and those that wait. */
  readonly batch: string | null;
  readonly held: readonly string[];
}

const HELD: NamedStatement = {
  name: 'eligibility-held-in-months',
  text: `select feed, month, id::text as id from hub.batch where state = 'HELD' and month between $1 and $2 order by id`,
};

interface HeldBatch {
  readonly feed: Feed;
  readonly month: number;
  readonly id: string;
}

export interface CalendarAsked {
  readonly feeds: readonly Feed[];
  readonly from: MonthNumber;
  /** Inclusive. */
  readonly until: MonthNumber;
}

/** What is due from whom in a stretch of months, by the ledger of this moment. One statement beside the ledger's. */
export async function readCalendar(reader: Reader, ledger: LedgerToday, asked: CalendarAsked): Promise<CalendarEntry[]> {
  const { feeds, from, until } = asked;
  const held = await reader.rows<HeldBatch>(HELD, [from - 2, until + 2]);
  return feeds.flatMap((feed) => periodsOf(feed, from, until).map((period) => entryOf({ feed, period, held, ledger })));
}

function periodsOf(feed: Feed, from: MonthNumber, until: MonthNumber): Period[] {
  const periods: Period[] = [];
  for (let period = periodOf(feed, from); period.firstMonth <= until; period = periodOf(feed, (period.lastMonth + 1) as MonthNumber))
    periods.push(period);
  return periods;
}

interface EntryOf {
  readonly feed: Feed;
  readonly period: Period;
  readonly held: readonly HeldBatch[];
  readonly ledger: LedgerToday;
}

function entryOf({ feed, period, held, ledger }: EntryOf): CalendarEntry {
  const { carryPeriods } = policyFor(period.lastMonth);
  const reach = reachAt(ledger.deliveries, { month: period.lastMonth, knowledge: ledger.number, carryPeriods })[feed];
  const waiting = held.filter((each) => each.feed === feed && each.month >= period.firstMonth && each.month <= period.lastMonth);
  const due = dueOf(feed, period);
  const came = { delivered: reach.state === 'FRESH', held: waiting.length > 0 };
  const late = !came.delivered && ledger.today >= due.lateFrom;
  return {
    ...period,
    feed,
    due,
    state: dueState(came, due, period, ledger.today),
    lateSince: late ? due.lateFrom : null,
    facts: reach.state,
    batch: came.delivered ? reach.batch : null,
    held: waiting.map(({ id }) => id),
  };
}
