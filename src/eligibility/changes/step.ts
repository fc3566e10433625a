import type { Transaction } from '../../database';
import type { Sides } from './side';
import { dropTables } from './tables';
import { type Cause, tellDifferences } from './told';
import { type Evidence, findPeople, type Whom } from './whom/find';
import { changedByTime } from './whom/in-time';
import { COVERED, everybodyMayDiffer, pensionsSpokenForOtherwise, SAID_TO_DIFFER, schoolingSaidAgain } from './whom/lists';

/** Two sides to be compared, and what is already known of who may differ. */
export interface Step extends Sides {
  readonly touched: readonly string[];
  readonly evidence: Evidence;
  readonly cause: Cause;
}

/** For this transaction: a few people among many are found by index, and nothing is compiled. */
export async function usualPlans(transaction: Transaction): Promise<void> {
  await transaction.rows('set local random_page_cost = 1.1');
  await transaction.rows('set local jit = off');
}

/** Finds who may differ between two sides, assesses them on both, and appends what does. Gives how many changes that were. */
export async function takeStep(transaction: Transaction, step: Step): Promise<number> {
  const { before, after, evidence, cause } = step;
  if (!before.policy.inForce && !after.policy.inForce) return 0;
  const whom = whomOf(step);
  if (!whom.everybody && whom.touched.length === 0 && whom.others.length === 0) return 0;
  if (whom.everybody) await transaction.rows(MANY_JOINED);
  const people = await findPeople(transaction, whom, evidence, [after.knowledge, after.month, before.month, before.knowledge]);
  const feeds = [...new Set(evidence.batches.map(({ feed }) => feed))];
  const told = people === 0 ? 0 : await tellDifferences(transaction, { before, after, everybody: whom.everybody, feeds }, cause);
  if (whom.everybody) await transaction.rows(FEW_LOOKED_UP);
  await dropTables(transaction);
  return told;
}

/**
 * Nothing is known yet of how large a list just written is, so the planner takes it for small and would look up each person of it; everybody is
 * joined with whole lists instead.
 */
const MANY_JOINED = 'set local enable_nestloop = off';
const FEW_LOOKED_UP = 'set local enable_nestloop = on';

function whomOf({ before, after, touched }: Step): Whom {
  const sides = { before, after };
  const others = [
    ...(schoolingSaidAgain(sides) ? [SAID_TO_DIFFER] : []),
    ...(pensionsSpokenForOtherwise(sides) ? [COVERED] : []),
    ...(before.month === after.month ? [] : changedByTime(sides)),
  ];
  return { everybody: everybodyMayDiffer(sides), touched, others };
}
