import type { Database, Transaction } from '../../../database';
import { type MonthNumber, monthNumber, monthOf, monthOfDate, type YearMonth } from '../../../identity/year-month';
import { lockKnowledge } from '../../../intake/acceptance';
import { monthsTold, toldBefore } from '../months';
import { Beliefs } from '../side';
import { takeStep } from '../step';
import { tellLate } from './late';

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
  const { rows } = await database.pool.query<{ today: string; last: string | null }>(DAYS);
  const days = rows[0];
  if (days?.last === days?.today && days !== undefined) return nothingTold(days.today);
  return database.transaction('minsheng_hub', async (transaction) => {
    await lockKnowledge(transaction);
    const [now] = await transaction.rows<{ today: string }>(DAYS);
    return tellUpTo(transaction, now?.today ?? '');
  });
}

const DAYS = `
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
  await transaction.rows('set local jit = off');
  await transaction.rows('set local random_page_cost = 1.1');
  const beliefs = await Beliefs.read(transaction, await newestKnowledge(transaction));
  const { months, verdicts } = await tellMonths(transaction, beliefs, today);
  const late = await tellLate(transaction, beliefs, { last: told.last, today });
  await transaction.rows('update changelog.calendar set last_day = $1', [today]);
  return { day: today, months: months.map(monthOf), verdicts, late };
}

const BEGIN = 'insert into changelog.calendar (last_day, first_month) values ($1, $2)';

async function newestKnowledge(transaction: Transaction): Promise<number> {
  const [newest] = await transaction.rows<{ number: number }>('select coalesce(max(number), 0)::integer as number from hub.knowledge');
  return newest?.number ?? 0;
}

interface Told {
  readonly months: readonly MonthNumber[];
  readonly verdicts: number;
}

/** Begins each month after the last one up to that of the day, unless a batch has begun it already. */
async function tellMonths(transaction: Transaction, beliefs: Beliefs, today: string): Promise<Told> {
  const told = [...(await monthsTold(transaction, beliefs.now + 1))];
  const last = await lastMonth(transaction);
  const months: MonthNumber[] = [];
  let verdicts = 0;
  for (let month = (last + 1) as MonthNumber; month <= monthNumber(monthOfDate(today)); month = (month + 1) as MonthNumber) {
    if (told.includes(month)) continue;
    verdicts += await beginMonth(transaction, beliefs, { since: toldBefore(told, month) ?? month, month });
    months.push(month);
    told.push(month);
    told.sort((a, b) => a - b);
  }
  return { months, verdicts };
}

async function lastMonth(transaction: Transaction): Promise<number> {
  const [row] = await transaction.rows<{ last: string }>('select last_day::text as last from changelog.calendar');
  return monthNumber(monthOfDate(row?.last ?? ''));
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
