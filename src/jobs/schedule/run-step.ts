import type { Database } from '../../database';
import { monthNumber, type YearMonth } from '../../identity/year-month';
import { dayAfter, STEPS, type Step, workingDayAfter } from '../calendar';
import { beginAttempt, endAttempt, isDone, type StepOutcome, today } from './step-store';

/** Does a step of a month; may throw. Doing it twice must do no harm: a scheduler can be killed after it and before it is put down. */
export type StepWork = (database: Database, month: YearMonth) => Promise<StepOutcome>;

export type StepRun = { readonly ran: StepOutcome } | { readonly skipped: 'DONE_BEFORE' | 'RUNNING_ELSEWHERE' };

const STEP_LOCK = 7302010;
const LOCK = 'select pg_try_advisory_lock($1::integer, $2::integer) as got';

/**
 * Runs a step of a month unless it is done or under way with another scheduler, whatever host that is on. The lock is a session's, so it ends with
 * the process, however that ends; whoever gets it looks again whether the step is done.
 */
export async function runStep(database: Database, work: StepWork, { month, step }: { month: YearMonth; step: Step }): Promise<StepRun> {
  const client = await database.pool.connect();
  let whole = false;
  try {
    const { rows } = await client.query<{ got: boolean }>(LOCK, [STEP_LOCK, monthNumber(month) * STEPS.length + STEPS.indexOf(step)]);
    whole = rows[0]?.got !== true;
    if (whole) return { skipped: 'RUNNING_ELSEWHERE' };
    return (await isDone(database, month, step)) ? { skipped: 'DONE_BEFORE' } : { ran: await attempt(database, work, { month, step }) };
  } finally {
    // The connection goes with the lock.
    client.release(!whole);
  }
}

async function attempt(database: Database, work: StepWork, { month, step }: { month: YearMonth; step: Step }): Promise<StepOutcome> {
  const number = await beginAttempt(database, month, step);
  const outcome = await work(database, month).catch(failed);
  const nextTryOn = outcome.state === 'DONE' ? null : nextTry(await today(database));
  await endAttempt(database, { attempt: number, month, step, outcome, nextTryOn });
  return outcome;
}

const failed = (error: Error): StepOutcome => ({
  state: 'FAILED',
  messageZh: `失败，将自动重试：${error.message}`,
  message: `Failed, will be tried again: ${error.message}`,
});

/** The next working day; where nobody knows which that is, tomorrow: trying on a day off does no harm. */
function nextTry(now: string): string {
  const next = workingDayAfter(now);
  return typeof next === 'string' ? next : dayAfter(now);
}
