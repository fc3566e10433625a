/** The door of the jobs: the monthly calendar and the scheduler that keeps it. Orchestration only: each step calls one station. */
export { type Due, duesOf, type Plan, planOf, STEP_NAMES_ZH, STEPS, type Step, type StepState, type UnknownYear } from './calendar';
export { cronLines, kubernetesYaml } from './schedule/print';
export { QUEUE_SCHEMA, type StepJob } from './schedule/queue';
export type { StepWork } from './schedule/run-step';
export { type Round, Scheduler, type SchedulerEars, type SchedulerParts } from './schedule/scheduler';
export { firstMonthBegun, type ShownStep, type StepOutcome, stepStates, today } from './schedule/step-store';
export { type StepParts, stepWorks } from './schedule/steps';
export type { ListsPlace } from './schedule/steps/lists';
