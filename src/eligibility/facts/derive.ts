import { FEEDS } from '../../identity/feed';
import type { Facts } from './catalogue';
import { type Asked, type FactRows, Findings, feedState, monthNumberOf } from './derivation';
import type { Reaches } from './freshness';
import { hardshipFacts } from './hardship';
import { hukouFacts } from './hukou';
import { deathFacts, officerFacts } from './life';
import { employeePensionFacts, enrolmentFacts } from './pension';
import { premiumFacts } from './premium';
import { remarkFacts } from './remarks';
import { saidFacts } from './said';
import { schoolingFacts } from './schooling';

/** All named facts of one person for one month and one state of knowledge, with the rows they rest on. */
export interface DerivedFacts {
  readonly facts: Facts;
  readonly rows: FactRows;
  readonly reaches: Reaches;
}

/** The field's road to the facts; `facts/sql.ts` is the set's. Deterministic in `asked`; a property test keeps the two equal. */
export function deriveFacts(asked: Asked): DerivedFacts {
  const found = new Findings();
  found.put('coverageMonth', asked.month);
  found.put('ageMonths', asked.month - monthNumberOf(asked.spans.bornOn));
  hukouFacts(asked, found);
  schoolingFacts(asked, found);
  employeePensionFacts(asked, found);
  enrolmentFacts(asked, found);
  deathFacts(asked, found);
  officerFacts(asked, found);
  hardshipFacts(asked, found);
  // After the hukou: its town decides what is paid.
  premiumFacts(asked, found);
  remarkFacts(asked, found);
  saidFacts(asked, found);
  for (const feed of FEEDS) found.put(`feed ${feed}`, feedState(asked, feed));
  return { facts: found.facts, rows: found.rows, reaches: asked.reaches };
}
