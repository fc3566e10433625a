import { monthOf } from '../../identity/year-month';
import { nextFullMonth, recordDelivery } from './batches';
import { believeAndTell } from './believe-and-tell';
import type { Learning } from './consequences';
import { type Effects, type Kept, type Refusal, type Refused, refused } from './delivery';
import { factTable } from './fact-tables';
import { introduceHeldPeople, stageHeldRows } from './held-rows';
import { concludeKnowledge, lockKnowledge, nextKnowledge } from './knowledge';
import { checkOfficer, type Officer, type StoredBatch, storedBatch, unknownBatch } from './officer';
import { forThisWork } from './session';
import { tellBatch } from './telling/tell-batch';

export interface Released {
  readonly outcome: 'RELEASED';
  readonly batch: string;
  readonly knowledge: number;
  readonly effects: Effects;
  readonly kept: Kept;
}

/** An officer of the owning agency confirms a held batch: from now on it is believed as if it had just been delivered. */
export async function releaseBatch(
  { database, consequences }: Learning,
  id: string,
  officer: Officer,
  reason: string,
): Promise<Released | Refused> {
  return database.transaction('minsheng_hub', async (transaction) => {
    await lockKnowledge(transaction);
    const batch = await storedBatch(transaction, id);
    if (!batch) return refused(unknownBatch(id));
    const refusal = checkHeld(batch) ?? checkOwner(batch, officer) ?? checkOfficer(batch, officer, reason);
    if (refusal) return refused(refusal);
    const table = factTable(batch.feed);
    await transaction.actAs(table.role);
    await forThisWork(transaction);
    const knowledge = await nextKnowledge(transaction);
    await transaction.rows(RELEASE, [id, officer.name, reason, knowledge]);
    await stageHeldRows(transaction, id, table);
    await introduceHeldPeople(transaction, id, knowledge);
    const { month, kind, unrecognisedRows } = batch;
    const nextFull = await nextFullMonth(transaction, batch.feed, month);
    const belief = {
      table,
      incoming: 'staged',
      kind,
      onlyTouched: false,
      nobodyLeaves: unrecognisedRows > 0,
      month,
      nextFull,
      batch: id,
      knowledge,
      officer: officer.name,
    } as const;
    const { effects, stayed } = await believeAndTell(transaction, belief);
    await recordDelivery(transaction, id, knowledge);
    const told = { was: 'HELD', is: 'ACCEPTED', knowledge, officer: officer.name, heldFor: null } as const;
    await tellBatch(transaction, { id, feed: batch.feed, month, ...told });
    const news = { knowledge, batches: [{ id, feed: batch.feed, month }], officer: null };
    await concludeKnowledge(transaction, { news, cause: 'BATCH_RELEASED', officer: officer.name }, consequences);
    return { outcome: 'RELEASED', batch: id, knowledge, effects, kept: { unrecognisedRows, ...stayed } };
  });
}

const RELEASE = `
update hub.batch set state = 'ACCEPTED', released_by = $2, release_reason = $3, accepted_knowledge = $4 where id = $1`;

/** Only the agency that owns the feed confirms a list (reading, section 3); its sender may be another. */
export function checkOwner(batch: StoredBatch, officer: Officer): Refusal | null {
  return officer.agency === batch.agency ? null : checkOfficer({ ...batch, sender: batch.agency }, officer, 'asked');
}

function checkHeld({ id, state, month, newer }: StoredBatch): Refusal | null {
  if (state !== 'HELD') {
    return {
      code: 'BATCH_NOT_HELD',
      message: `batch ${id}: expected a held batch, got one that is ${state}; there is nothing to release.`,
      messageZh: `批次 ${id} 不是待确认状态，无需确认。`,
      path: 'batch',
      expected: 'HELD',
      got: state,
    };
  }
  if (newer === null) return null;
  return {
    code: 'BATCH_SUPERSEDED',
    message: `batch ${id}: expected the newest list of ${monthOf(month)}, but batch ${newer} was accepted after it; withdraw that one first.`,
    messageZh: `${monthOf(month)} 在批次 ${id} 之后已接受批次 ${newer}，请先撤回该批次。`,
    path: 'batch',
    expected: `no newer list of ${monthOf(month)}`,
    got: `batch ${newer}`,
  };
}
