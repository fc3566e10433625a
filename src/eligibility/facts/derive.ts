import { FEEDS } from '../../identity/feed';
import { FACT_NAMES, type FactName, type Facts } from './catalogue';
import { type Asked, type Derived, derived, feedState, monthNumberOf, type Rows } from './derivation';
import type { Reaches } from './freshness';
import { hardshipFacts } from './hardship';
import { hukouFacts } from './hukou';
import { deathFacts, officerFacts } from './life';
import { employeePensionFacts, enrolmentFacts } from './pension';
import { premiumFacts } from './premium';
import { remarkFacts } from './remarks';
import { schoolingFacts } from './schooling';

/** All named facts of one person for one month and one state of knowledge, with the rows they rest on. */
export interface DerivedFacts {
  readonly facts: Facts;
  readonly rows: Readonly<Record<FactName, readonly Rows[]>>;
  readonly reaches: Reaches;
}

const NOTHING_KNOWN = Object.fromEntries(FACT_NAMES.map((name) => [name, null])) as Facts;
const NO_ROWS = Object.fromEntries(FACT_NAMES.map((name) => [name, []])) as unknown as Record<FactName, readonly Rows[]>;

/** The field's road to the facts; `facts/sql.ts` is the set's. Pure; a property test keeps the two equal. */
export function deriveFacts(asked: Asked): DerivedFacts {
  const hukou = hukouFacts(asked);
  const town = hukou.find((finding) => finding.name === 'hukouTown')?.value ?? null;
  const facts = { ...NOTHING_KNOWN };
  const rows = { ...NO_ROWS };
  for (const findings of [hukou, ...withoutHukou(asked, town as string | null)])
    for (const { name, value, rows: seen } of findings) {
      facts[name] = value;
      rows[name] = seen;
    }
  return { facts, rows, reaches: asked.reaches };
}

const withoutHukou = (asked: Asked, hukouTown: string | null): readonly Derived[] => [
  derived('coverageMonth', asked.month),
  derived('ageMonths', asked.month - monthNumberOf(asked.spans.bornOn)),
  schoolingFacts(asked),
  employeePensionFacts(asked),
  enrolmentFacts(asked),
  deathFacts(asked),
  officerFacts(asked),
  hardshipFacts(asked),
  premiumFacts(asked, hukouTown),
  remarkFacts(asked),
  ...FEEDS.map((feed) => derived(`feed ${feed}`, feedState(asked, feed))),
];
