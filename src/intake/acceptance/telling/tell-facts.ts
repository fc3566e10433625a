import { appendSelected } from '../../../changelog';
import type { Transaction } from '../../../database';
import type { Believed } from '../believing';
import type { Belief } from '../difference';
import { endOfWhatBegan, endOfWhatDiffered, whatBegan, whatDiffered } from './meetings';
import { changesSql } from './statement';

/**
 * Tells what a belief changed (状态变更), right after it and in its transaction: one statement for the month of the list, and another one for where its
 * reach ends when later months were told of already. A record said again tells nothing. The table `difference` is that of the belief.
 */
export async function tellFacts(transaction: Transaction, belief: Belief, facts: Believed['facts']): Promise<void> {
  const { table, month, knowledge, batch, officer, nextFull } = belief;
  const values = [month, knowledge, batch, officer];
  const allBegan = facts === 'ALL_BEGAN';
  const before = await toldBefore(transaction, belief);
  const meeting = allBegan ? whatBegan(table, before.ofMonth) : whatDiffered(table, before.ofMonth);
  await appendSelected(transaction, changesSql(meeting), values);
  if (table.shape === 'EVENT' || !before.ofLater) return;
  if (allBegan) await appendSelected(transaction, changesSql(endOfWhatBegan(table)), values);
  else await appendSelected(transaction, changesSql(endOfWhatDiffered(table)), [...values, nextFull]);
}

/** Whether other lists of the same month were believed, whose telling may be corrected now, and lists of later months. Withdrawn ones count. */
async function toldBefore(transaction: Transaction, { incoming, table: { feed }, month, batch }: Belief): Promise<ToldBefore> {
  const [told] = await transaction.rows<ToldBefore>(TOLD_BEFORE, [feed, month, batch]);
  return { ofMonth: incoming === 'restored' || told?.ofMonth === true, ofLater: told?.ofLater === true };
}

interface ToldBefore {
  readonly ofMonth: boolean;
  readonly ofLater: boolean;
}

const TOLD_BEFORE = `
select bool_or(month = $2) as "ofMonth", bool_or(month > $2) as "ofLater" from hub.batch
where feed = $1 and month >= $2 and id <> $3 and accepted_knowledge is not null`;
