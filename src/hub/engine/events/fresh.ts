import type { Step } from './way';

/** Longer ago, events are answered anew for whoever comes late: nobody is told what has become old. */
export const FRESH_MS = 1_000;

export const isFresh = ({ at }: Step): boolean => performance.now() - at <= FRESH_MS;
