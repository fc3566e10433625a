import type { Transaction } from '../../database';
import type { Consequences, News } from './consequences';

/** Writers hold it for the whole apply, so knowledge numbers follow the order of commits. */
const LOCK_KNOWLEDGE = 7302001;
/** Held from the stamp to the commit; a reader of a newer moment waits for it. */
const LOCK_KNOWLEDGE_STAMP = 7302002;

/** New facts of people, from which verdicts follow. */
export type FactsCause = 'BATCH_ACCEPTED' | 'BATCH_RELEASED' | 'BATCH_WITHDRAWN' | 'OFFICER_RECORD' | 'LEAVERS_CONFIRMED';
/** Acts that change no verdict. */
export type ActCause = 'WORK_ITEM_STEP' | 'TOWN_PLAN' | 'SETTLEMENT_STEP';
export type KnowledgeCause = FactsCause | ActCause;

/** From here until the end of the transaction nobody else learns anything. */
export async function lockKnowledge(transaction: Transaction): Promise<void> {
  await transaction.rows('select pg_advisory_xact_lock($1)', [LOCK_KNOWLEDGE]);
}

/** The number that this transaction will stamp. Ask under the lock. */
export async function nextKnowledge(transaction: Transaction): Promise<number> {
  const [row] = await transaction.rows<{ next: string }>('select coalesce(max(number), 0) + 1 as next from hub.knowledge');
  return Number(row?.next);
}

/** New facts about to be stamped: why, and who says so. */
export interface Learnt {
  readonly news: News;
  readonly cause: FactsCause;
  readonly officer: string;
}

/** Writes what follows from new facts, as the hub, and stamps them: the end of every transaction that brings facts. */
export async function concludeKnowledge(
  transaction: Transaction,
  { news, cause, officer }: Learnt,
  consequences: Consequences,
): Promise<void> {
  await transaction.actAs('minsheng_hub');
  await consequences.follow(transaction, news);
  await stamp(transaction, news.knowledge, cause, officer);
}

/**
 * Gives the number its moment, and tells those who listen. The last statement before COMMIT: what follows would delay readers.
 * The moment is later than the last one even when the clock was set back. Facts end with `concludeKnowledge` instead.
 */
export function stampKnowledge(transaction: Transaction, number: number, cause: ActCause, officer: string): Promise<void> {
  return stamp(transaction, number, cause, officer);
}

async function stamp(transaction: Transaction, number: number, cause: KnowledgeCause, officer: string): Promise<void> {
  await transaction.rows(`select pg_notify('minsheng_knowledge', $1)`, [String(number)]);
  await transaction.rows('select pg_advisory_xact_lock($1)', [LOCK_KNOWLEDGE_STAMP]);
  await transaction.rows(STAMP, [number, cause, officer]);
}

const STAMP = `
insert into hub.knowledge (number, known_at, cause, officer)
select $1, greatest(clock_timestamp(), max(known_at) + interval '1 microsecond'), $2, $3 from hub.knowledge`;
