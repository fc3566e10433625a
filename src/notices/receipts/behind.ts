import { type Caller, scopesOf } from '../../access';
import { partsOf } from '../../changelog';
import type { NamedStatement, Reader } from '../../database';
import type { Moment } from '../../identity/moment';
import { seenBy } from '../rights';
import type { Subscriber } from './subscriber';

/** Rows of the log that are looked at for one subscriber, and no more. */
export const MOST_COUNTED = 50_000;

/** How far a subscriber is behind what it may hear. */
export interface Behind {
  /** Changes that wait for it; at least so many when `more`. */
  readonly changes: number;
  readonly more: boolean;
  /** Since when the oldest of them stands in the log; null: none waits. */
  readonly since: Moment | null;
  /** How long it has waited, by the clock of the database. */
  readonly minutes: number;
}

/** Counts what a subscriber has not acknowledged, by the rights of who acknowledged last; one statement that looks at a bounded piece of the log. */
export async function behind(reader: Reader, subscriber: Subscriber): Promise<Behind> {
  const { condition, values } = seenBy(callerOf(subscriber), 4);
  const [row] = await reader.rows<BehindRow>(counting(condition), [...partsOf(subscriber.acknowledged), MOST_COUNTED, ...values]);
  return row ?? { changes: 0, more: false, since: null, minutes: 0 };
}

type BehindRow = Behind;

function counting(condition: string): NamedStatement {
  return {
    name: 'notices-behind',
    planned: 'EACH_TIME',
    text: `
with looked as (
  select * from changelog.change where (turn, id) > ($1::bigint, $2::bigint) and turn < (select changelog.settled_turn()) order by turn, id limit $3),
seen as (select c.appended_at from looked c where ${condition})
select (select count(*)::integer from seen) as changes, (select count(*) from looked) >= $3 as more,
  to_char((select min(appended_at) from seen) at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as since,
  coalesce(floor(extract(epoch from clock_timestamp() - (select min(appended_at) from seen)) / 60), 0)::integer as minutes`,
  };
}

/** The standing that the subscriber hears with, as the agreements have it today. */
function callerOf({ agency, town, role, purpose, acknowledgedBy }: Subscriber): Caller {
  const scopes = scopesOf({ agency, role, purpose });
  return { agency, town, role, purpose, scopes, subject: acknowledgedBy, tokenId: '', expiresAt: new Date(0) };
}
