import type { Transaction } from '../../database';
import { REMARKS } from '../../eligibility';
import { assessmentOfEveryone, assessmentOfTouched, type Inputs } from './inputs';
import { ASSESSED, ASSESSING, COMPARED, fill, REMARK } from './tables';

/** Assesses those of the people touched who are compared; gives how many. */
export function assessTouched(transaction: Transaction, { policy, month, knowledge }: Inputs): Promise<number> {
  return fill(transaction, ASSESSED, assessmentOfTouched(policy), [month, knowledge]);
}

/**
 * Assesses everyone compared; gives how many. The statement is two halves of the people, and where a processor is free, a worker process takes
 * one of them: workers cannot read temporary tables, so the people stand in a table of the schema meanwhile, which is never written to the log.
 */
export async function assessEveryone(transaction: Transaction, { policy, month, knowledge }: Inputs): Promise<number> {
  await showEveryone(transaction);
  const assessed = await fill(transaction, ASSESSED, assessmentOfEveryone(policy), [month, knowledge]);
  await transaction.rows(AS_BEFORE);
  await transaction.rows(`truncate ${ASSESSING}`);
  return assessed;
}

/** Puts everyone compared, with what is remarked of them, where workers can read them, and lets workers take a half. */
export async function showEveryone(transaction: Transaction): Promise<void> {
  const { rowCount } = await transaction.client.query(SHOW_PEOPLE);
  await transaction.rows('select comparison.know_assessing()');
  await transaction.rows(GIVE_HALVES_AWAY, [rowCount]);
}

const NAMES = REMARKS.map((name) => `"${name}"`).join(', ');
const SHOW_PEOPLE = `
insert into ${ASSESSING} (person, born_on, remarked, ${NAMES})
select person, born_on, r.person is not null, ${NAMES} from ${COMPARED} left join ${REMARK} r using (person)`;

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
