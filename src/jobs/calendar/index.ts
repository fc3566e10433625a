/** The monthly calendar (每月工作日程): which step of which month is due when; pure. */
export { type Due, duesOf } from './due';
export { type Plan, planOf, type StepState } from './plan';
export { STEP_NAMES_ZH, STEPS, type Step } from './steps';
export { dayAfter, KNOWN_YEARS, type UnknownYear, workingDayAfter, workingDaysOf } from './working-days';
