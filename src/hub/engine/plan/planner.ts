import { type ChildProcess, spawn } from 'node:child_process';
import { operationError } from '../failure';
import type { QueryPlan } from './plan-nodes';
import { PLANNER_PROGRAM } from './planner-program';

/** Plans canonical operations in a process of its own, one at a time. */
export interface Planner {
  plan(operation: string): Promise<QueryPlan>;
  /** Of the process that plans now; undefined between two. */
  readonly pid: number | undefined;
  close(): void;
}

export interface PlannerOptions {
  /** After so long the process is ended and the question fails. */
  readonly timeoutMs?: number;
  /** Questions that may wait; one more is refused at once. */
  readonly waiting?: number;
}

interface Question {
  readonly id: number;
  readonly operation: string;
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (error: Error) => void;
}

interface Answer {
  readonly id: number;
  readonly plan?: QueryPlan;
  readonly failure?: string;
}

/**
 * Starts the planner's process. The native planner aborts its process on some inputs, and no try/catch helps: here that costs the one
 * operation that was being planned (PLAN_FAILED) and the next one starts a new process.
 */
export function startPlanner(supergraphSdl: string, { timeoutMs = 5_000, waiting = 1_000 }: PlannerOptions = {}): Planner {
  const queue: Question[] = [];
  let asked: Question | undefined;
  let timer: NodeJS.Timeout | undefined;
  let child: ChildProcess | undefined;
  let questions = 0;
  let closed = false;

  const settle = (done: (question: Question) => void): void => {
    const question = asked;
    asked = undefined;
    clearTimeout(timer);
    if (question !== undefined) done(question);
    askNext();
  };
  const fail = (why: string) =>
    settle(({ reject }) => reject(operationError('PLAN_FAILED', `hub: the operation could not be planned: ${why}.`)));

  const start = (): ChildProcess => {
    const started = spawn(process.execPath, ['-e', PLANNER_PROGRAM, require.resolve('@graphql-hive/router-query-planner')], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
    } as Parameters<typeof spawn>[2]);
    const gone = (why: string) => {
      if (child !== started) return;
      child = undefined;
      fail(why);
    };
    started.on('message', (answer: Answer) => {
      if (answer.id !== asked?.id) return;
      const { plan, failure } = answer;
      if (plan !== undefined) settle(({ resolve }) => resolve(plan));
      else fail(failure ?? 'the planner gave no plan');
    });
    started.on('exit', () => gone('the planner ended while planning it'));
    started.on('error', () => gone('the planner could not be started'));
    started.send({ id: 0, supergraph: supergraphSdl }, () => undefined);
    // Neither the process nor its pipe keeps the hub alive; a question that waits does, by its timer.
    started.unref();
    started.channel?.unref();
    return started;
  };

  const askNext = (): void => {
    if (asked !== undefined || closed) return;
    asked = queue.shift();
    if (asked === undefined) return;
    child ??= start();
    const { id, operation } = asked;
    timer = setTimeout(() => child?.kill('SIGKILL'), timeoutMs);
    child.send({ id, operation }, () => undefined);
  };

  child = start();
  return {
    plan: (operation) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(operationError('PLAN_FAILED', 'hub: the engine is closed.'));
        if (queue.length >= waiting) return reject(operationError('PLANNER_BUSY', 'hub: too many new operations at once; ask again.'));
        questions += 1;
        queue.push({ id: questions, operation, resolve, reject });
        askNext();
      }),
    get pid() {
      return child?.pid;
    },
    close: () => {
      closed = true;
      const running = child;
      child = undefined;
      running?.kill('SIGKILL');
      for (const { reject } of [...(asked ? [asked] : []), ...queue.splice(0)])
        reject(operationError('PLAN_FAILED', 'hub: the engine was closed while planning.'));
      asked = undefined;
      clearTimeout(timer);
    },
  };
}
