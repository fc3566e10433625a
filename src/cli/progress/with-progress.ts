import { Progress } from './progress';

/** What work may tell of its progress. */
export type ProgressPort = Pick<Progress, 'onBytes' | 'onOpening' | 'onDelivery' | 'onRows' | 'end'>;

/** Runs `work` and shows on standard error how far it has come, unless nobody wants that; nothing of it stays on a terminal. */
export async function withProgress<T>(wanted: boolean, work: (progress: ProgressPort) => Promise<T>): Promise<T> {
  const progress = new Progress(process.stderr);
  if (wanted) progress.begin();
  try {
    return await work(progress);
  } finally {
    progress.end();
  }
}
