import { addMonths, type YearMonth } from '../../identity/year-month';
import { type Due, duesOf } from './due';
import { STEP_NEEDS, type Step } from './steps';
import type { UnknownYear } from './working-days';

/** How far a step of a month has come. `nextTryOn` (ISO date) is when it is tried again. */
export interface StepState {
  readonly month: YearMonth;
  readonly step: Step;
  readonly state: 'DONE' | 'NOT_READY' | 'FAILED';
  readonly nextTryOn: string | null;
}

export interface Plan {
  /** What is to be done today, the earliest month first, each step behind those that it needs. */
  readonly ready: readonly Due[];
  /** Months whose days nobody can say yet. */
  readonly unknown: readonly (UnknownYear & { readonly month: YearMonth })[];
}

/**
 * What is to be done on a day: every step that was due by then since the first month and is not done, missed ones too, whose needs are done and whose
 * next try has come. Pure; `today` is the day of the database's clock.
 */
export function planOf(today: string, firstMonth: YearMonth, states: readonly StepState[]): Plan {
  const stateOf = (month: YearMonth, step: Step): StepState | undefined =>
    states.find((each) => each.month === month && each.step === step);
  const isDone = (month: YearMonth, step: Step): boolean => stateOf(month, step)?.state === 'DONE';
  const ready: Due[] = [];
  const unknown: Plan['unknown'][number][] = [];
  for (let month = firstMonth; month <= today.slice(0, 7); month = addMonths(month, 1)) {
    const dues = duesOf(month);
    if ('failure' in dues) {
      unknown.push({ ...dues, month });
      continue;
    }
    for (const due of dues) {
      const state = stateOf(month, due.step);
      const waits = state?.nextTryOn !== undefined && state.nextTryOn !== null && state.nextTryOn > today;
      if (due.on > today || state?.state === 'DONE' || waits) continue;
      if (STEP_NEEDS[due.step].every((need) => isDone(month, need))) ready.push(due);
    }
  }
  return { ready, unknown };
}
