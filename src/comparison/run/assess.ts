import type { Transaction } from '../../database';
import { assessmentOfEveryone, assessmentOfTouched, type Inputs } from './inputs';
import { ASSESSED, fill } from './tables';

/** Assesses those of the people touched who are compared; gives how many. */
export function assessTouched(transaction: Transaction, { policy, month, knowledge }: Inputs): Promise<number> {
  return fill(transaction, ASSESSED, assessmentOfTouched(policy), [month, knowledge]);
}

/**
 * Assesses everyone compared, of whom there are so many; gives how many it assessed. The statement is two halves of the people, and where a processor is
 * free, a worker process takes one of them.
 */
export async function assessEveryone(transaction: Transaction, { policy, month, knowledge }: Inputs, people: number): Promise<number> {
  await giveHalvesAway(transaction, people);
  const assessed = await fill(transaction, ASSESSED, assessmentOfEveryone(policy), [month, knowledge]);
  await transaction.rows(AS_BEFORE);
  return assessed;
}

/** Lets workers take a half. */
export async function giveHalvesAway(transaction: Transaction, people: number): Promise<void> {
  await transaction.rows(GIVE_HALVES_AWAY, [people]);
}

/**
 * Workers take whole halves or nothing: one inside a half would keep it from being given away. So no table is big enough to be shared, and a worker
 * costs more than any part of a half can save and less than a half does: by the planner's reckoning two for each of the $1 people.
 */
const GIVE_HALVES_AWAY = `
select set_config('min_parallel_table_scan_size', '1TB', true), set_config('min_parallel_index_scan_size', '1TB', true),
  set_config('parallel_setup_cost', greatest(1000, $1::integer / 2)::text, true), set_config('parallel_tuple_cost', '0.001', true)`;
const AS_BEFORE = ['min_parallel_table_scan_size', 'min_parallel_index_scan_size', 'parallel_setup_cost', 'parallel_tuple_cost']
  .map((name) => `set local ${name} to default`)
  .join('; ');
