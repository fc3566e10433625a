import { EVERYTHING_ISSUED, valueIn } from '../../eligibility';
import { monthNumber, type YearMonth } from '../../identity/year-month';
import { STEP_DAYS, STEPS, type Step, type StepDays } from './steps';
import { type UnknownYear, workingDaysOf } from './working-days';

/** A step of a month with the day on which it is due (ISO date). */
export interface Due {
  readonly month: YearMonth;
  readonly step: Step;
  readonly on: string;
}

/** When each step of a month is due, in the order of the steps; or the year whose working days nobody knows. */
export function duesOf(month: YearMonth): readonly Due[] | UnknownYear {
  const days = workingDaysOf(month);
  if ('failure' in days) return days;
  const rules = valueIn(STEP_DAYS, monthNumber(month), EVERYTHING_ISSUED).value;
  return STEPS.map((step): Due => ({ month, step, on: dayOf(rules, step, days) }));
}

/** A day beyond the end is the last one, before the beginning the first: a short month leaves no step out. */
function dayOf(rules: StepDays, step: Step, days: readonly string[]): string {
  const place = rules[step] > 0 ? rules[step] - 1 : days.length + rules[step];
  const day = days[Math.min(Math.max(place, 0), days.length - 1)];
  if (day === undefined) throw new RangeError('calendar: expected a month with a working day, got none');
  return day;
}
