import type { Feed } from '../../../identity/feed';
import { townsChangeAfter } from '../../facts/sql/hukou';
import { type Side, type Sides, speaksAt } from '../side';
import { DECIDING, ROSTERS, tableOf } from './feed-tables';

/**
 * Whether everybody's verdict may differ between two sides, whatever is said of them: other rules, towns that were merged, or a list that
 * reaches only one of them, so that its silence is a fact here and unknown there.
 */
export function everybodyMayDiffer({ before, after }: Sides): boolean {
  if (before.policy !== after.policy) return true;
  if (townsChangeAfter(before.month, after.month)) return true;
  if (DECIDING.some((feed) => speaksAt(before, feed) !== speaksAt(after, feed))) return true;
  return ROSTERS.some((feed) => agesBetween({ before, after }, feed));
}

/** The last list of a feed says a thing of school that counts before and is too old after. */
function agesBetween({ before, after }: Sides, feed: Feed): boolean {
  const tooOld = ({ month, policy, reaches }: Side): boolean => {
    const { latest } = reaches[feed];
    return latest !== null && month - latest > policy.student.validMonths;
  };
  return tooOld(before) !== tooOld(after);
}

/** Whether a list came, or went, that says again what some people's school status is: the newest of several sayings counts. */
export function schoolingSaidAgain({ before, after }: Sides): boolean {
  return ROSTERS.some((feed) => {
    const [one, other] = [before.reaches[feed], after.reaches[feed]];
    return one.latest !== other.latest || one.latestBefore !== other.latestBefore;
  });
}

/** Of whom lists say different things about school. */
export const SAID_TO_DIFFER = `
select person from (${ROSTERS.map((feed) => `select person, schooling from ${tableOf(feed)} where schooling is not null`).join(' union all ')}) said
group by person having count(distinct schooling) > 1`;

/** A month without a list of employee pensions is spoken for by the next one: whether another is next now. */
export function pensionsSpokenForOtherwise({ before, after }: Sides): boolean {
  const [one, other] = [before.reaches.EMPLOYEE_PENSION, after.reaches.EMPLOYEE_PENSION];
  return one.next !== other.next && (one.state === 'MISSING' || other.state === 'MISSING');
}

/** Whom employee pensions cover in the month $2 or in $3, the one before it. */
export const COVERED = `select person from ${tableOf('EMPLOYEE_PENSION')} where covered_from <= $2 and until_month > $3`;
