import type { Transaction } from '../../database';
import { monthOf } from '../../identity/year-month';
import { nextFullMonth } from './batches';
import { believe } from './believing';
import type { Learning } from './consequences';
import { type Effects, type Refusal, type Refused, refused } from './delivery';
import type { Belief } from './difference';
import { effectsOf } from './effects';
import { factTable } from './fact-tables';
import { concludeKnowledge, lockKnowledge, nextKnowledge } from './knowledge';
import { checkOfficer, type Officer, type StoredBatch, storedBatch, unknownBatch } from './officer';
import { checkOwner } from './release';
import { findWithoutLeavers } from './restoring';
import { forThisWork } from './session';
import { tellFacts } from './telling/tell-facts';

export interface LeaversConfirmed {
  readonly outcome: 'LEAVERS_CONFIRMED';
  readonly batch: string;
  readonly knowledge: number;
  readonly effects: Effects;
}

/**
 * An officer of the owning agency confirms that whoever is missing from a FULL list has left, although rows of it could not be attributed
 * to anybody (docs/decisions/0009). From this knowledge on they end with the list's month, unless a later delivery of that month names them.
 */
export async function confirmLeavers(
  { database, consequences }: Learning,
  id: string,
  officer: Officer,
  reason: string,
): Promise<LeaversConfirmed | Refused> {
  return database.transaction('minsheng_hub', async (transaction) => {
    await lockKnowledge(transaction);
    const batch = await storedBatch(transaction, id);
    if (!batch) return refused(unknownBatch(id));
    const refusal = checkOwner(batch, officer) ?? checkOfficer(batch, officer, reason) ?? checkNewest(batch);
    if (refusal) return refused(refusal);
    await transaction.actAs(factTable(batch.feed).role);
    await forThisWork(transaction);
    const knowledge = await nextKnowledge(transaction);
    const waiting = await transaction.rows(CONFIRM, [id, knowledge]);
    if (waiting.length === 0) return refused(nobodyWaits(id));
    await transaction.rows(RECORD, [id, knowledge, officer.name, reason]);
    const effects = await endLeavers(transaction, batch, { knowledge, officer: officer.name });
    const news = { knowledge, batches: [{ id, feed: batch.feed, month: batch.month }], officer: null };
    await concludeKnowledge(transaction, { news, cause: 'LEAVERS_CONFIRMED', officer: officer.name }, consequences);
    return { outcome: 'LEAVERS_CONFIRMED', batch: id, knowledge, effects };
  });
}

const CONFIRM = `
with confirmed as (
  update hub.unconfirmed_leaver set confirmed_knowledge = $2 where batch_id = $1 and confirmed_knowledge is null returning 1)
select count(*) as leavers from confirmed having count(*) > 0`;

const RECORD = 'insert into hub.leavers_confirmation (batch_id, knowledge, officer, reason) values ($1, $2, $3, $4)';

async function endLeavers(
  transaction: Transaction,
  batch: StoredBatch,
  by: { readonly knowledge: number; readonly officer: string },
): Promise<Effects> {
  const table = factTable(batch.feed);
  await findWithoutLeavers(transaction, table, batch);
  const { feed, month, id } = batch;
  const nextFull = await nextFullMonth(transaction, feed, month);
  const about = { table, incoming: 'restored', kind: 'DELTA', onlyTouched: true, nobodyLeaves: false } as const;
  const belief: Belief = { ...about, month, nextFull, batch: id, ...by };
  const believed = await believe(transaction, belief);
  await tellFacts(transaction, belief, believed.facts);
  return effectsOf(transaction, belief, believed);
}

/** Only the list that stands for its month decides who left; a withdrawn or held one says nothing. */
function checkNewest({ id, state, newer, month }: StoredBatch): Refusal | null {
  if (state !== 'ACCEPTED') return nobodyWaits(id);
  if (newer === null) return null;
  return {
    code: 'BATCH_SUPERSEDED',
    message: `batch ${id}: expected the newest list of ${monthOf(month)}, but batch ${newer} was accepted after it and says who left; see minsheng batch leavers ${newer}.`,
    messageZh: `${monthOf(month)} 在批次 ${id} 之后已接受批次 ${newer}，退出人员以该批次为准，请用 minsheng batch leavers ${newer} 查看。`,
    path: 'batch',
    expected: `no newer list of ${monthOf(month)}`,
    got: `batch ${newer}`,
  };
}

function nobodyWaits(id: string): Refusal {
  return {
    code: 'NO_UNCONFIRMED_LEAVERS',
    message: `batch ${id}: expected leavers that wait to be confirmed, found none; see minsheng batch show ${id}.`,
    messageZh: `批次 ${id} 没有待确认的退出人员，请用 minsheng batch show ${id} 查看。`,
    path: 'batch',
    expected: 'unconfirmed leavers',
    got: 'none',
  };
}
