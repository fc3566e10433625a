import { FEEDS } from '../../identity/feed';
import type { Facts } from './catalogue';
import { type Asked, type Derived, derived, feedState, monthNumberOf, together } from './derivation';
import { hardshipFacts } from './hardship';
import { hukouFacts } from './hukou';
import { deathFacts, officerFacts } from './life';
import { employeePensionFacts, enrolmentFacts } from './pension';
import { premiumFacts } from './premium';
import { schoolingFacts } from './schooling';

/** All named facts of one person for one month and one state of knowledge, with the rows they rest on. Pure. */
export interface DerivedFacts {
  readonly facts: Facts;
  readonly evidence: Derived['evidence'];
}

/** The field's road to the facts; `facts/sql.ts` is the set's. A property test keeps the two equal. */
export function deriveFacts(asked: Asked): DerivedFacts {
  const hukou = hukouFacts(asked);
  const all = together([
    derived('coverageMonth', asked.month),
    derived('ageMonths', asked.month - monthNumberOf(asked.spans.bornOn)),
    hukou,
    schoolingFacts(asked),
    employeePensionFacts(asked),
    enrolmentFacts(asked),
    deathFacts(asked),
    officerFacts(asked),
    hardshipFacts(asked),
    premiumFacts(asked, (hukou.facts.hukouTown ?? null) as string | null),
    ...FEEDS.map((feed) => derived(`feed ${feed}`, feedState(asked, feed))),
  ]);
  return { facts: all.facts as Facts, evidence: all.evidence };
}
