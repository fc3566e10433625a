import type { Transaction } from '../../../database';
import type { Feed } from '../../../identity/feed';
import type { MonthNumber } from '../../../identity/year-month';
import { OPEN_END } from '../../../identity/year-month';
import { monthOfDate } from '../../facts/sql/reading';
import { type Sides, speaksAt, speaksAtEither } from '../side';
import { isDeciding, isRoster, tableOf } from './feed-tables';

/** The persons of a feed whose facts the knowledge $1 began, changed or ended. */
export const touchedBy = (feed: Feed): string =>
  `select person from ${tableOf(feed)} where known_from = $1 union all select person from ${tableOf(feed)}_history where known_until = $1`;

/** What an officer recorded with the knowledge $1. */
export const RECORDED = 'select person from hub.officer_record where known_from = $1';

/** In which months the rows that a knowledge touched can decide: `since` inclusive, `until` exclusive. */
export interface Spread {
  readonly feed: Feed | null;
  readonly since: number;
  readonly until: number;
  /** Some row says whether the person goes to school, which is believed for a while after its list. */
  readonly schooling: boolean;
}

/** The spread of what a batch touched; null when it touched nothing that decides. */
export async function spreadOf(
  transaction: Transaction,
  { feed, month }: { readonly feed: Feed; readonly month: MonthNumber },
  knowledge: number,
): Promise<Spread | null> {
  if (!isDeciding(feed)) return null;
  const columns = COLUMNS[feed] ?? ROSTER_COLUMNS[isRoster(feed) ? 'ROSTER' : 'PLAIN'];
  const both = [`${tableOf(feed)} where known_from = $1`, `${tableOf(feed)}_history where known_until = $1`];
  if (feed === 'DEATH') return spreadOfDeaths(transaction, month, knowledge);
  const select = `select min(since) as since, max(until) as until, coalesce(bool_or(schooling), false) as schooling
from (${both.map((from) => `select ${columns} from ${from}`).join(' union all ')}) touched`;
  const [spread] = await transaction.rows<{ since: number | null; until: number | null; schooling: boolean }>(select, [knowledge]);
  if (spread?.until == null) return null;
  return { feed, since: Math.min(spread.since ?? month, month), until: spread.until, schooling: spread.schooling };
}

const ROSTER_COLUMNS = {
  ROSTER: 'null::integer as since, until_month as until, schooling is not null as schooling',
  PLAIN: 'null::integer as since, until_month as until, false as schooling',
} as const;

/** An employee pension says itself which months it covers. */
const COLUMNS: Partial<Record<Feed, string>> = {
  EMPLOYEE_PENSION: 'covered_from as since, until_month as until, false as schooling',
};

/** Of several dates of a death one decides, so a new one also speaks of the months after the earliest. */
async function spreadOfDeaths(transaction: Transaction, month: MonthNumber, knowledge: number): Promise<Spread | null> {
  const [spread] = await transaction.rows<{ since: number | null }>(
    `select min(${monthOfDate('died_on')}) + 1 as since
from (select person, died_on from ${tableOf('DEATH')} union all select person, died_on from ${tableOf('DEATH')}_history) deaths
where person in (${touchedBy('DEATH')})`,
    [knowledge],
  );
  return spread?.since == null ? null : { feed: 'DEATH', since: Math.min(spread.since, month), until: OPEN_END, schooling: false };
}

/** The spread of what an officer recorded. */
export async function spreadOfRecords(transaction: Transaction, knowledge: number): Promise<Spread | null> {
  const [spread] = await transaction.rows<{ since: number | null; until: number | null }>(
    'select min(from_month) as since, max(until_month) as until from hub.officer_record where known_from = $1',
    [knowledge],
  );
  if (spread?.since == null || spread.until == null) return null;
  return { feed: null, since: spread.since, until: spread.until, schooling: false };
}

/** Whether rows of that spread can decide about the month of both sides. The month after a row ended still looks back at it. */
export function canDecide({ feed, since, until, schooling }: Spread, sides: Sides): boolean {
  const { month, policy } = sides.after;
  // Whose death is known was alive before it, also in a month for which nobody reported.
  if (feed === 'DEATH' && !(speaksAt(sides.before, feed) && speaksAt(sides.after, feed))) return true;
  if (month < since) return false;
  if (feed === null || feed === 'DEATH' || feed === 'EMPLOYEE_PENSION') return month <= until;
  if (month <= until && speaksAtEither(sides, feed)) return true;
  return schooling && month <= lastSaid(sides, { feed, since, until }) + policy.student.validMonths + 1;
}

/** The last month for which the rows can have been said. */
function lastSaid({ before, after }: Sides, { feed, since, until }: { feed: Feed; since: number; until: number }): number {
  const delivered = Math.max(before.reaches[feed].latest ?? since, after.reaches[feed].latest ?? since, since);
  return Math.min(until, delivered);
}
