import type { Transaction } from '../../database';
import type { Feed } from '../../identity/feed';
import type { MonthNumber } from '../../identity/year-month';
import { type DeliveryRecord, type Reaches, reachAt } from '../facts/freshness';
import { type Policy, policyFor } from '../policy';

/** One of the two states of affairs that are compared: a month as believed at a knowledge, by the rules of that day. */
export interface Side {
  readonly month: MonthNumber;
  readonly knowledge: number;
  readonly policy: Policy;
  readonly reaches: Reaches;
}

/** Before and after; the later knowledge is the newest of the transaction. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

const DELIVERIES = `
select feed, month, kind, batch_id::text as batch, known_from::integer as "knownFrom",
  nullif(known_until, 9223372036854775807)::integer as "knownUntil"
from hub.delivery`;

const DAYS = `
select coalesce((select to_char(known_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from hub.knowledge where number < $1 order by number desc limit 1),
    to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) as before,
  coalesce((select to_char(known_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from hub.knowledge where number = $1),
    to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) as now`;

interface Days {
  readonly before: string;
  readonly now: string;
}

/** What was believed at a knowledge (`now`: the newest, stamped or about to be) and at the one before it. */
export class Beliefs {
  private constructor(
    readonly now: number,
    private readonly deliveries: readonly DeliveryRecord[],
    private readonly days: Days,
  ) {}

  static async read(transaction: Transaction, now: number): Promise<Beliefs> {
    const deliveries = await transaction.rows<DeliveryRecord>(DELIVERIES);
    const [days] = await transaction.rows<Days>(DAYS, [now]);
    if (days === undefined) throw new Error('verdict changes: expected the days of the knowledge, got no row');
    return new Beliefs(now, deliveries, days);
  }

  at(month: MonthNumber, knowledge: number): Side {
    const policy = policyFor(month, knowledge === this.now ? this.days.now : this.days.before);
    return { month, knowledge, policy, reaches: reachAt(this.deliveries, { month, knowledge, carryPeriods: policy.carryPeriods }) };
  }
}

/** Whether the feed's last list reaches the month of the side. */
export const speaksAt = ({ reaches }: Side, feed: Feed): boolean => reaches[feed].state !== 'MISSING';

/** Whether the feed's last list reaches one of both months. */
export const speaksAtEither = ({ before, after }: Sides, feed: Feed): boolean => speaksAt(before, feed) || speaksAt(after, feed);
