import type { Database, Transaction } from '../../database';
import type { Feed } from '../../identity/feed';
import type { MonthNumber } from '../../identity/year-month';

/** What a transaction is about to stamp: facts and deliveries are written, the number is not yet given its moment. */
export interface News {
  readonly knowledge: number;
  /** The batches that were accepted, released, withdrawn or whose leavers were confirmed; all of one month. Empty: an officer's record. */
  readonly batches: readonly NewsOfBatch[];
  /** Subject of the officer who recorded something; null: a batch says it. */
  readonly officer: string | null;
}

export interface NewsOfBatch {
  readonly id: string;
  readonly feed: Feed;
  readonly month: MonthNumber;
}

/**
 * What follows from news further down the river (后续影响), written in the same transaction. Acceptance knows no station downstream, so whoever
 * assembles the stations hands it in; every way in asks for it, so that none can forget it.
 */
export interface Consequences {
  /** Called once, as the hub, under the knowledge lock, right before the stamp. */
  follow(transaction: Transaction, news: News): Promise<void>;
}

/** Where something becomes known, and what follows from it. */
export interface Learning {
  readonly database: Database;
  readonly consequences: Consequences;
}
