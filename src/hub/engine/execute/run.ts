import type { Variables } from '../executors/subgraph-executor';
import type { TargetPath } from './target-path';

/** An object of an answer, under canonical keys. */
export type Entity = Record<string, unknown>;

export type PathStep = string | number;

/** An error where it happened: below a target object that stands at one or several places of the data, or below the root. */
export interface RecordedError {
  readonly target: Entity | undefined;
  /** Where the target may stand; searched only when an answer has errors. */
  readonly places: readonly TargetPath[];
  /** From the target on, in canonical keys. */
  readonly path: readonly PathStep[];
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly originalError?: unknown;
}

/** One execution of one plan. Fetches write into `data`, in canonical keys; nothing of it outlives the answer. */
export interface Run<C> {
  readonly data: Entity;
  /** As the client sent them. */
  readonly variables: Variables;
  readonly context: C;
  readonly errors: RecordedError[];
  /** By object and key: the subgraph whose failure left the value missing or incomplete. Undefined while nothing has failed. */
  failed: Map<object, Map<string, string>> | undefined;
}

/** One node of a compiled plan. It never rejects for a subgraph's failure: that is recorded in the run. */
export type Step<C> = (run: Run<C>) => undefined | Promise<undefined>;

/** Notes that what stands at `path` below `from` could not be had from `subgraph`, for every object on the way. */
export function markFailed<C>(run: Run<C>, from: unknown, path: readonly PathStep[], subgraph: string): void {
  run.failed ??= new Map();
  let at = from;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return;
    if (typeof step === 'string') {
      const keys = run.failed.get(at) ?? new Map<string, string>();
      run.failed.set(at, keys.set(step, subgraph));
    }
    at = (at as Record<PathStep, unknown>)[step];
  }
}
