import PgBoss from 'pg-boss';
import type { Database } from '../../database';
import type { YearMonth } from '../../identity/year-month';
import { parseYearMonth } from '../../identity/year-month';
import { type Due, STEPS, type Step } from '../calendar';

const QUEUE = 'step-of-a-month';
/** The queue library keeps its tables in a schema of its own and brings them up to date itself; `migrate --back` leaves them alone. */
export const QUEUE_SCHEMA = 'pgboss';

export interface StepJob {
  readonly month: YearMonth;
  readonly step: Step;
}

/** The steps that wait to be run, shared by all schedulers of a database. */
export interface StepQueue {
  /** Puts a step in, unless it waits there already. */
  offer(due: Due): Promise<void>;
  /** Runs what is in the queue until nothing is ready any more; what throws is tried again later. */
  drain(run: (job: StepJob) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Tried again after 1, 2, 4, 8, 16 minutes; then on the next working day. */
const RETRIES = { retryLimit: 5, retryDelay: 60, retryBackoff: true } as const;
const LONGEST_STEP_MINUTES = 120;

/** Opens the queue on the hub's own pool. `onError` hears of what its housekeeping could not do. */
export async function openQueue(database: Database, onError: (error: Error) => void): Promise<StepQueue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values) },
    schema: QUEUE_SCHEMA,
    schedule: false,
    archiveCompletedAfterSeconds: 12 * 3600,
  });
  boss.on('error', onError);
  await boss.start();
  await oneAfterTheOther(database, () =>
    boss.createQueue(QUEUE, { name: QUEUE, policy: 'short', ...RETRIES, expireInMinutes: LONGEST_STEP_MINUTES }),
  );
  return {
    offer: async ({ month, step }) => void (await boss.send(QUEUE, { month, step }, { singletonKey: `${month}/${step}` })),
    drain: (run) => drain(boss, run),
    close: () => boss.stop({ graceful: true, wait: true, close: false }),
  };
}

const LOCK_QUEUE = 7302020;

/** Two schedulers that make the queue's tables at once would wait for each other in a circle. */
function oneAfterTheOther(database: Database, work: () => Promise<void>): Promise<void> {
  return database.transaction('minsheng_hub', async (transaction) => {
    await transaction.rows('select pg_advisory_xact_lock($1)', [LOCK_QUEUE]);
    await work();
  });
}

async function drain(boss: PgBoss, run: (job: StepJob) => Promise<void>): Promise<void> {
  for (;;) {
    const [job] = await boss.fetch<unknown>(QUEUE);
    if (job === undefined) return;
    try {
      await run(jobOf(job.data));
      await boss.complete(QUEUE, job.id);
    } catch (error) {
      await boss.fail(QUEUE, job.id, { message: (error as Error).message });
    }
  }
}

/** What stands in the queue was written by us, but the queue is a table that others can write. */
function jobOf(data: unknown): StepJob {
  const { month, step } = (data ?? {}) as { month?: unknown; step?: unknown };
  const known = STEPS.find((each) => each === step);
  const parsed = parseYearMonth(month);
  if (known === undefined || typeof parsed !== 'string') throw new TypeError('schedule: expected a job {month, step}, got another');
  return { month: parsed, step: known };
}
