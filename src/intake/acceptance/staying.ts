import type { Transaction } from '../../database';
import type { Kept } from './delivery';

/** Who stays believed although a FULL list has no row for them: how many, and for which of the two reasons. */
export type Stayed = Pick<Kept, 'protectedFacts' | 'unconfirmedLeavers'>;

export const NOBODY_STAYED: Stayed = { protectedFacts: 0, unconfirmedLeavers: 0 };

/**
 * Takes those who stay out of `difference`, so that nothing is written for them, and remembers the unconfirmed leavers with the batch. What
 * was believed of them is what this list is taken to say (docs/decisions/0009).
 */
export async function letStay(transaction: Transaction, batch: string): Promise<Stayed> {
  await transaction.rows(REMEMBER, [batch]);
  const taken = await transaction.rows<{ effect: string; count: number }>(TAKE_OUT);
  const count = (effect: string): number => taken.find((each) => each.effect === effect)?.count ?? 0;
  return { protectedFacts: count('K'), unconfirmedLeavers: count('U') };
}

const REMEMBER = `
insert into hub.unconfirmed_leaver (batch_id, person, fact_key) select $1, person, fact_key from difference where effect = 'U'`;

const TAKE_OUT = `
with stayed as (delete from difference where effect in ('K', 'U') returning effect)
select effect, count(*)::integer as count from stayed group by effect`;
