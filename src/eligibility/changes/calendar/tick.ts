import type { Database, Transaction } from '../../../database';
import { type MonthNumber, monthNumber, monthOf, monthOfDate, type YearMonth } from '../../../identity/year-month';
import { lockKnowledge } from '../../../intake/acceptance';
import { monthsTold, toldBefore } from '../months';
import { Beliefs } from '../side';
import { takeStep, usualPlans } from '../step';
import { type Days, tellLate } from './late';

/** What a tick told: the day it told up to (ISO, Asia/Shanghai), the months that began, how many verdicts changed, how many feeds are late. */
export interface Ticked {
  readonly day: string;
  readonly months: readonly YearMonth[];
  readonly verdicts: number;
  readonly late: number;
}

/**
 * Lets the log know what day it is (日历推进): what time alone changed since the day told last is appended, missed days and months after each other.
 * The day is that of the database in Asia/Shanghai. However many processes tick, each day is told once: they wait for each other at the knowledge
 * lock. Cheap when the day was told. The very first tick only notes the day.
 */
export async function tick(database: Database): Promise<Ticked> {
  const { rows } = await database.pool.query<DayTold>(DAY_TOLD);
  const [day] = rows;
  if (day !== undefined && day.last === day.today) return nothingTold(day.today);
  return database.transaction('minsheng_hub', async (transaction) => {
    await lockKnowledge(transaction);
    const [now] = await transaction.rows<DayTold>(DAY_TOLD);
    if (now === undefined) throw new Error('calendar of changes: expected the day, got no row');
    return tellUpTo(transaction, now.today);
  });
}

/** ISO dates; `last` is null before the first tick. */
interface DayTold {
  readonly today: string;
  readonly last: string | null;
}

const DAY_TOLD = `
select (clock_timestamp() at time zone 'Asia/Shanghai')::date::text as today, (select last_day::text from changelog.calendar) as last`;

/** Tells what time changed up to a day. Ask under the knowledge lock. */
export async function tellUpTo(transaction: Transaction, today: string): Promise<Ticked> {
  const [told] = await transaction.rows<{ last: string }>('select last_day::text as last from changelog.calendar');
  if (told === undefined) {
    await transaction.rows(BEGIN, [today, monthNumber(monthOfDate(today))]);
    return nothingTold(today);
  }
  // A clock that was set back tells nothing twice.
  if (told.last >= today) return nothingTold(told.last);
  return tellSince(transaction, { last: told.last, today });
}

const BEGIN = 'insert into changelog.calendar (last_day, first_month) values ($1, $2)';

async function tellSince(transaction: Transaction, days: Days): Promise<Ticked> {
  await usualPlans(transaction);
  const beliefs = await Beliefs.read(transaction, await newestKnowledge(transaction));
  const { months, verdicts } = await tellMonths(transaction, beliefs, days);
  const late = await tellLate(transaction, beliefs, days);
  await transaction.rows('update changelog.calendar set last_day = $1', [days.today]);
  return { day: days.today, months: months.map(monthOf), verdicts, late };
}

async function newestKnowledge(transaction: Transaction): Promise<number> {
  const [newest] = await transaction.rows<{ number: number }>('select coalesce(max(number), 0)::integer as number from hub.knowledge');
  return newest?.number ?? 0;
}

interface Told {
  readonly months: readonly MonthNumber[];
  readonly verdicts: number;
}

/** Begins each month after the last one up to that of the day, unless a batch has begun it already. */
async function tellMonths(transaction: Transaction, beliefs: Beliefs, { last, today }: Days): Promise<Told> {
  const told = await monthsTold(transaction, beliefs.now + 1);
  const months = monthsAfter(last, today).filter((month) => !told.includes(month));
  let verdicts = 0;
  for (const [place, month] of months.entries()) {
    const before = [...told, ...months.slice(0, place)].sort((a, b) => a - b);
    verdicts += await beginMonth(transaction, beliefs, { since: toldBefore(before, month) ?? month, month });
  }
  return { months, verdicts };
}

function monthsAfter(last: string, today: string): MonthNumber[] {
  const first = monthNumber(monthOfDate(last)) + 1;
  const count = Math.max(monthNumber(monthOfDate(today)) - first + 1, 0);
  return Array.from({ length: count }, (_, place) => (first + place) as MonthNumber);
}

interface Beginning {
  readonly since: MonthNumber;
  readonly month: MonthNumber;
}

function beginMonth(transaction: Transaction, beliefs: Beliefs, { since, month }: Beginning): Promise<number> {
  const sides = { before: beliefs.at(since, beliefs.now), after: beliefs.at(month, beliefs.now) };
  return takeStep(transaction, { ...sides, touched: [], evidence: { batches: [] }, cause: { knowledge: null, officer: null } });
}

const nothingTold = (day: string): Ticked => ({ day, months: [], verdicts: 0, late: 0 });
