import { appendChanges, type NewChange } from '../../../changelog';
import type { Transaction } from '../../../database';
import { FEEDS } from '../../../identity/feed';
import { type MonthNumber, monthNumber, monthOfDate } from '../../../identity/year-month';
import { dueOf, type Period, periodOf } from '../../delivery/calendar/due';
import type { Beliefs } from '../side';

/** Days of the calendar: `last` was told before, `today` is told now. ISO dates. */
export interface Days {
  readonly last: string;
  readonly today: string;
}

/** Appends that a feed is late (逾期未报), once for each period whose due day passed without an accepted list. Gives how many. */
export async function tellLate(transaction: Transaction, beliefs: Beliefs, days: Days): Promise<number> {
  const changes = FEEDS.flatMap((feed): NewChange[] =>
    periodsPassed(feed, days)
      .filter(({ lastMonth }) => {
        const { policy, reaches } = beliefs.at(lastMonth, beliefs.now);
        return policy.inForce && reaches[feed].state !== 'FRESH';
      })
      .map(({ lastMonth }) => ({ kind: 'FEED_LATE', month: lastMonth, feed, to: 'LATE' })),
  );
  await appendChanges(transaction, changes);
  return changes.length;
}

/** Lists are due within so many months of the end of their period. */
const LONGEST_DELAY = 6;

function periodsPassed(feed: (typeof FEEDS)[number], { last, today }: Days): Period[] {
  const periods: Period[] = [];
  const first = (monthNumber(monthOfDate(last)) - LONGEST_DELAY) as MonthNumber;
  for (let period = periodOf(feed, first); period.lastMonth <= monthNumber(monthOfDate(today)); period = next(feed, period)) {
    const { lateFrom } = dueOf(feed, period);
    if (last < lateFrom && lateFrom <= today) periods.push(period);
  }
  return periods;
}

const next = (feed: (typeof FEEDS)[number], { lastMonth }: Period): Period => periodOf(feed, (lastMonth + 1) as MonthNumber);
