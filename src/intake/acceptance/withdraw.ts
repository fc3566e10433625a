import type { Transaction } from '../../database';
import { endDelivery, nextFullMonth } from './batches';
import { believe } from './believing';
import type { Learning } from './consequences';
import { type Effects, type Refusal, type Refused, refused } from './delivery';
import type { Belief } from './difference';
import { effectsOf } from './effects';
import { factTable } from './fact-tables';
import { dropHeldRows } from './held-rows';
import { concludeKnowledge, lockKnowledge, nextKnowledge } from './knowledge';
import { checkOfficer, type Officer, type StoredBatch, storedBatch, unknownBatch } from './officer';
import { findRestored } from './restoring';
import { forThisWork } from './session';
import { tellBatch } from './telling/tell-batch';
import { tellFacts } from './telling/tell-facts';

export interface Withdrawn {
  readonly outcome: 'WITHDRAWN';
  readonly batch: string;
  /** Null when the batch was only held: nothing had been believed. */
  readonly knowledge: number | null;
  readonly effects: Effects;
}

const NO_EFFECTS: Effects = { began: 0, changed: 0, ended: 0, towns: [] };

/**
 * Takes a batch back (撤回): what it said goes to history, and what the other deliveries say without it is believed again. Nothing is deleted,
 * and an older `knownAt` still shows what it showed. A held batch is simply put away.
 */
export async function withdrawBatch(
  { database, consequences }: Learning,
  id: string,
  officer: Officer,
  reason: string,
): Promise<Withdrawn | Refused> {
  return database.transaction('minsheng_hub', async (transaction) => {
    await lockKnowledge(transaction);
    const batch = await storedBatch(transaction, id);
    if (!batch) return refused(unknownBatch(id));
    const refusal = checkNotWithdrawn(batch) ?? checkOfficer(batch, officer, reason);
    if (refusal) return refused(refusal);
    await transaction.actAs(factTable(batch.feed).role);
    if (batch.state === 'HELD') {
      await transaction.rows(WITHDRAW, [id, officer.name, reason, null]);
      await dropHeldRows(transaction, id);
      await told(transaction, batch, { knowledge: null, officer: officer.name });
      return { outcome: 'WITHDRAWN', batch: id, knowledge: null, effects: NO_EFFECTS };
    }
    await forThisWork(transaction);
    const knowledge = await nextKnowledge(transaction);
    await transaction.rows(WITHDRAW, [id, officer.name, reason, knowledge]);
    await endAndReinstate(transaction, batch, knowledge);
    const effects = await restore(transaction, batch, { knowledge, officer: officer.name });
    await told(transaction, batch, { knowledge, officer: officer.name });
    const news = { knowledge, batches: [{ id, feed: batch.feed, month: batch.month }], officer: null };
    await concludeKnowledge(transaction, { news, cause: 'BATCH_WITHDRAWN', officer: officer.name }, consequences);
    return { outcome: 'WITHDRAWN', batch: id, knowledge, effects };
  });
}

const WITHDRAW = `
update hub.batch set state = 'WITHDRAWN', withdrawn_by = $2, withdrawal_reason = $3, withdrawn_knowledge = $4 where id = $1`;

/** The month counts as delivered by the FULL list that the withdrawn one had superseded, if there is one. */
async function endAndReinstate(transaction: Transaction, { id, kind }: StoredBatch, knowledge: number): Promise<void> {
  const stood = await endDelivery(transaction, id, knowledge);
  if (stood && kind === 'FULL') await transaction.rows(REINSTATE, [id, knowledge]);
}

const REINSTATE = `
insert into hub.delivery (feed, month, kind, batch_id, known_from)
select p.feed, p.month, p.kind, p.id, $2
from hub.batch w join hub.batch p on p.feed = w.feed and p.month = w.month and p.kind = 'FULL' and p.state = 'ACCEPTED'
where w.id = $1 order by p.accepted_knowledge desc limit 1`;

/** Who withdraws, and the number from which on it is known. */
interface By {
  readonly knowledge: number | null;
  readonly officer: string;
}

function told(transaction: Transaction, { id, feed, month, state }: StoredBatch, by: By): Promise<void> {
  const was = state === 'HELD' ? 'HELD' : 'ACCEPTED';
  return tellBatch(transaction, { id, feed, month, was, is: 'WITHDRAWN', heldFor: null, ...by });
}

async function restore(transaction: Transaction, batch: StoredBatch, by: By & { readonly knowledge: number }): Promise<Effects> {
  const { feed, month, kind, id } = batch;
  const table = factTable(feed);
  if (!(await findRestored(transaction, table, batch))) return NO_EFFECTS;
  const nextFull = await nextFullMonth(transaction, feed, month);
  const belief: Belief = {
    table,
    incoming: 'restored',
    kind,
    onlyTouched: kind === 'DELTA',
    nobodyLeaves: false,
    month,
    nextFull,
    batch: id,
    ...by,
  };
  const believed = await believe(transaction, belief);
  await tellFacts(transaction, belief, believed.facts);
  return effectsOf(transaction, belief, believed);
}

function checkNotWithdrawn({ id, state }: StoredBatch): Refusal | null {
  if (state !== 'WITHDRAWN') return null;
  return {
    code: 'BATCH_WITHDRAWN',
    message: `batch ${id}: expected a batch that is not withdrawn, got one that is; there is nothing to withdraw.`,
    messageZh: `批次 ${id} 已经撤回，无需再次撤回。`,
    path: 'batch',
    expected: 'ACCEPTED or HELD',
    got: state,
  };
}
