import type { Transaction } from '../../database';
import { recordEffects } from './batches';
import { believe, type Outcome } from './believing';
import type { Belief } from './difference';
import { effectsOf } from './effects';
import { tellFacts } from './telling/tell-facts';

/** Believes and says what that changed: the batch keeps the sums, the change log each change. */
export async function believeAndTell(transaction: Transaction, belief: Belief): Promise<Outcome> {
  const believed = await believe(transaction, belief);
  const outcome = { effects: await effectsOf(transaction, belief, believed), stayed: believed.stayed };
  await tellFacts(transaction, belief, believed.facts);
  await recordEffects(transaction, belief.batch, outcome);
  if (believed.facts === 'SOME_DIFFERED') await transaction.rows('drop table difference');
  return outcome;
}
