import { note } from '../saying';

const STATUS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type Signal = keyof typeof STATUS;
const SIGNALS = Object.keys(STATUS) as readonly Signal[];

/** Ctrl-C and its like, while a command runs that has something to tidy up. */
export interface Cancellation {
  readonly signal: AbortSignal;
  /** The status that the signal asks for; null when none came. */
  readonly status: () => number | null;
}

/**
 * Runs a command so that the first SIGINT, SIGTERM or SIGHUP asks it to end in order, and a second one ends the process at once. What is left
 * by force is put right by the next command: a transaction that did not commit is not there, an embedded server is adopted.
 */
export async function cancellable(work: (cancellation: Cancellation) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  let status: number | null = null;
  const onSignal = (signal: Signal): void => {
    if (status !== null) process.exit(STATUS[signal]);
    status = STATUS[signal];
    note('正在取消，请稍候；再按一次立即退出。 · Cancelling; once more to leave at once.');
    controller.abort(new CancelledError());
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  try {
    return await work({ signal: controller.signal, status: () => status });
  } catch (error) {
    if (status === null || !(error instanceof CancelledError)) throw error;
    note('已取消。 · Cancelled.');
    return status;
  } finally {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}

/** The reason of the signal: the person at the terminal called the command off. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
    this.name = 'CancelledError';
  }
}
