import { hostname } from 'node:os';
import type { Database } from '../../database';
import { type MonthNumber, monthNumber, monthOf, type YearMonth } from '../../identity/year-month';
import type { Step, StepState } from '../calendar';

/** What came of a step, in both languages. NOT_READY: somebody owes something; nothing was done, and it is tried again on the next working day. */
export interface StepOutcome {
  readonly state: 'DONE' | 'NOT_READY' | 'FAILED';
  readonly messageZh: string;
  readonly message: string;
}

/** A step as it is shown. */
export interface ShownStep extends StepState {
  readonly attempts: number;
  readonly saidZh: string;
  readonly said: string;
  readonly changedAt: string;
}

interface StepRow extends Omit<ShownStep, 'month'> {
  readonly month: MonthNumber;
}

const TODAY = `select to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today`;

/** The day of the database's clock in Asia/Shanghai: the only clock that decides. */
export async function today(database: Database): Promise<string> {
  const { rows } = await database.pool.query<{ today: string }>(TODAY);
  return rows[0]?.today ?? '';
}

const BEGIN = 'insert into schedule.beginning (first_month) values ($1) on conflict do nothing';
const BEGINNING = 'select first_month as "firstMonth" from schedule.beginning';

/** The first month that the calendar is kept for: the one that the first scheduler began with. */
export function firstMonth(database: Database, proposed: YearMonth): Promise<YearMonth> {
  return database.transaction('minsheng_hub', async (transaction) => {
    await transaction.rows(BEGIN, [monthNumber(proposed)]);
    const [row] = await transaction.rows<{ firstMonth: MonthNumber }>(BEGINNING);
    return row === undefined ? proposed : monthOf(row.firstMonth);
  });
}

/** The same without beginning one; null when no scheduler has ever run. */
export async function firstMonthBegun(database: Database): Promise<YearMonth | null> {
  const { rows } = await database.pool.query<{ firstMonth: MonthNumber }>(BEGINNING);
  return rows[0] === undefined ? null : monthOf(rows[0].firstMonth);
}

const STATES = `
select month, step, state, next_try_on as "nextTryOn", attempts, said_zh as "saidZh", said,
  to_char(changed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "changedAt"
from schedule.step where month >= $1 order by month, step`;

export async function stepStates(database: Database, from: YearMonth): Promise<readonly ShownStep[]> {
  const { rows } = await database.pool.query<StepRow>(STATES, [monthNumber(from)]);
  return rows.map((row) => ({ ...row, month: monthOf(row.month) }));
}

const STATE = 'select state from schedule.step where month = $1 and step = $2';

export async function isDone(database: Database, month: YearMonth, step: Step): Promise<boolean> {
  const { rows } = await database.pool.query<{ state: StepOutcome['state'] }>(STATE, [monthNumber(month), step]);
  return rows[0]?.state === 'DONE';
}

const ATTEMPT = 'insert into schedule.attempt (month, step, host, process) values ($1, $2, $3, $4) returning id::text as id';

/** Puts down that a try begins; gives its number. */
export function beginAttempt(database: Database, month: YearMonth, step: Step): Promise<string> {
  return database.transaction('minsheng_hub', async (transaction) => {
    const [row] = await transaction.rows<{ id: string }>(ATTEMPT, [monthNumber(month), step, hostname(), process.pid]);
    return row?.id ?? '';
  });
}

const END_ATTEMPT = 'update schedule.attempt set ended_at = clock_timestamp(), outcome = $2, said = $3 where id = $1';
const END_STEP = `
insert into schedule.step (month, step, state, next_try_on, attempts, said_zh, said) values ($1, $2, $3, $4, 1, $5, $6)
on conflict (month, step) do update
set state = excluded.state, next_try_on = excluded.next_try_on, attempts = schedule.step.attempts + 1, said_zh = excluded.said_zh, said = excluded.said,
  changed_at = clock_timestamp()
where schedule.step.state <> 'DONE'`;

export interface Ended {
  readonly attempt: string;
  readonly month: YearMonth;
  readonly step: Step;
  readonly outcome: StepOutcome;
  /** Null when done. */
  readonly nextTryOn: string | null;
}

/** Puts down what came of a try, and how far the step is now. */
export async function endAttempt(database: Database, { attempt, month, step, outcome, nextTryOn }: Ended): Promise<void> {
  await database.transaction('minsheng_hub', async (transaction) => {
    await transaction.rows(END_ATTEMPT, [attempt, outcome.state, outcome.message]);
    await transaction.rows(END_STEP, [monthNumber(month), step, outcome.state, nextTryOn, outcome.messageZh, outcome.message]);
  });
}
