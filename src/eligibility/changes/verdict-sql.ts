import { labelled } from '../assessment-sql';
import { literal, tableToSql } from '../expression';
import { type AsOf, factTables } from '../facts/sql';
import type { Policy } from '../policy';
import { ROSTERS } from './whom/feed-tables';

/** Of whom and as of when: `people` is a relation with the columns `person` and `born_on`, named in our own code. */
export interface VerdictsAsked {
  readonly people: string;
  readonly asOf: AsOf;
  /** Whether they are everybody on a roster: then rosters are read whole. */
  readonly everybody: boolean;
}

/**
 * Verdict, reason, label and town of the people of a relation, from the definitions that `assess` compiles. $1 month number, $2 knowledge.
 * Nothing is concluded of discrepancies and work items, which no change of a verdict speaks of.
 */
export function verdictsSql(policy: Policy, { people, asOf, everybody }: VerdictsAsked): string {
  const asked = `person in (select person from ${people})`;
  const read = { asOf, people, asked, wholeFeeds: everybody ? ROSTERS : [], whole: 'true', allKnown: false, shared: false, remarks: null };
  return `with ${factTables(policy, read)}
select person, verdict, ${tableToSql(policy.reason, literal)} as reason, label, "placedTown" as town
from ${labelled(policy, literal)}`;
}
