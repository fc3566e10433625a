import { appendChanges } from '../../../changelog';
import type { Transaction } from '../../../database';
import type { Feed } from '../../../identity/feed';
import type { MonthNumber } from '../../../identity/year-month';

/** What became of a batch, and through whom; `officer` null: its rows decided. */
export interface BatchTold {
  readonly id: string;
  readonly feed: Feed;
  readonly month: MonthNumber;
  readonly was: 'HELD' | 'ACCEPTED' | null;
  readonly is: 'HELD' | 'ACCEPTED' | 'WITHDRAWN';
  /** Null where nothing is believed by it. */
  readonly knowledge: number | null;
  readonly officer: string | null;
  /** Why it is held; null otherwise. */
  readonly heldFor: string | null;
}

const KINDS = { HELD: 'BATCH_HELD', ACCEPTED: 'BATCH_ACCEPTED', WITHDRAWN: 'BATCH_WITHDRAWN' } as const;

/** Tells that a batch was accepted, held or withdrawn, once, after everything that it changed. */
export async function tellBatch(transaction: Transaction, { id, was, is, heldFor, ...about }: BatchTold): Promise<void> {
  await appendChanges(transaction, [{ ...about, kind: KINDS[is], batch: id, from: was, to: is, reason: heldFor }]);
}
