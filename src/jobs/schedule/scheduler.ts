import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../database';
import type { YearMonth } from '../../identity/year-month';
import { type Plan, planOf, type Step } from '../calendar';
import { openQueue, type StepJob, type StepQueue } from './queue';
import { runStep, type StepWork } from './run-step';
import { firstMonth, type StepOutcome, stepStates, today } from './step-store';

/** Told of each thing that a scheduler does; for the log, or for a terminal. */
export interface SchedulerEars {
  ran(job: StepJob, outcome: StepOutcome): void;
  unknownYear(month: YearMonth, year: number): void;
  failed(error: Error): void;
}

export interface SchedulerParts {
  readonly database: Database;
  readonly works: Readonly<Record<Step, StepWork>>;
  readonly ears: SchedulerEars;
  /** Where the calendar begins when no scheduler has run before; null = the month of the database's clock. */
  readonly from: YearMonth | null;
}

/** What a round came to. */
export interface Round {
  readonly outcomes: readonly StepOutcome['state'][];
  readonly unknown: Plan['unknown'];
}

/** A step failed: thrown to the queue, which tries again. */
class StepFailedError extends Error {
  override readonly name = 'StepFailedError';
}

/**
 * Keeps the monthly calendar. A round asks the database's clock what is due, offers it to the queue that all schedulers share, and runs what is there;
 * what a step makes possible is done in the same round. Every scheduler may do so at the same time: each step is done once.
 */
export class Scheduler {
  private constructor(
    private readonly parts: SchedulerParts,
    private readonly queue: StepQueue,
  ) {}

  static async open(parts: SchedulerParts): Promise<Scheduler> {
    return new Scheduler(parts, await openQueue(parts.database, (error) => parts.ears.failed(error)));
  }

  /** Does what is due, and ends when nothing more can be done now. */
  async round(): Promise<Round> {
    const outcomes: StepOutcome['state'][] = [];
    for (;;) {
      const { ready, unknown } = await this.plan();
      for (const due of ready) await this.queue.offer(due);
      const before = outcomes.length;
      await this.queue.drain(async (job) => {
        const outcome = await this.run(job);
        if (outcome !== null) outcomes.push(outcome.state);
        if (outcome?.state === 'FAILED') throw new StepFailedError(outcome.message);
      });
      if (!outcomes.slice(before).includes('DONE')) {
        for (const { month, year } of unknown) this.parts.ears.unknownYear(month, year);
        return { outcomes, unknown };
      }
    }
  }

  /** Round after round until asked to end. A database that is away delays the next one. */
  async keep(signal: AbortSignal, pauseMs: number): Promise<void> {
    while (!signal.aborted) {
      await this.round().catch((error: Error) => this.parts.ears.failed(error));
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }

  close(): Promise<void> {
    return this.queue.close();
  }

  private async plan(): Promise<Plan> {
    const { database, from } = this.parts;
    const now = await today(database);
    const first = await firstMonth(database, from ?? (now.slice(0, 7) as YearMonth));
    return planOf(now, first, await stepStates(database, first));
  }

  private async run(job: StepJob): Promise<StepOutcome | null> {
    const { database, works, ears } = this.parts;
    const result = await runStep(database, works[job.step], job);
    if (!('ran' in result)) return null;
    ears.ran(job, result.ran);
    return result.ran;
  }
}
