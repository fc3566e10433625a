import { type Caller, mayReadRecordsOf, visibleTowns } from '../../access';
import type { CategoryCode } from '../../eligibility';
import { codeOf, type DiscrepancyDefinition } from '../../eligibility';
import type { Agency } from '../../identity/agency';
import type { Feed } from '../../identity/feed';

/**
 * What of a comparison a caller may see (视图): a town its own people and those it is claimed to have; an agency that owns rosters the people
 * on them or marked as theirs; everybody else with the right, the city. Null = no limit.
 */
export interface View {
  readonly towns: readonly string[] | null;
  /** Bits of CATEGORY. */
  readonly memberships: number | null;
  /** Numbers of MARK. */
  readonly marks: readonly number[] | null;
  /** Whose disagreements the caller is told of; null = all. */
  readonly agency: Agency | null;
  readonly maySee: (feed: Feed) => boolean;
}

const OWN_CATEGORIES: Partial<Record<Agency, readonly CategoryCode[]>> = {
  POVERTY_ALLEVIATION: ['REGISTERED_POOR', 'MONITORED'],
  CIVIL_AFFAIRS: ['DESTITUTE', 'MINIMUM_LIVING', 'DISABLED'],
};

export function viewOf(caller: Caller): View {
  const own = OWN_CATEGORIES[caller.agency];
  return {
    towns: visibleTowns(caller),
    memberships: own === undefined ? null : own.reduce((bits, code) => bits | (1 << codeOf('CATEGORY', code)), 0),
    marks: own === undefined ? null : own.map((code) => codeOf('MARK', code)),
    agency: own === undefined ? null : caller.agency,
    maySee: (feed) => mayReadRecordsOf(caller, feed),
  };
}

/** The condition of a view on outcomes called `o`; its three values take the places from `first` on. */
export const seenBy = (first: number): string =>
  `($${first}::text[] is null or o.town = any ($${first}) or o.other_town = any ($${first}))
  and ($${first + 1}::integer is null or o.memberships & $${first + 1} <> 0 or o.mark = any ($${first + 2}::integer[]))`;

export const valuesOfView = ({ towns, memberships, marks }: View): readonly unknown[] => [towns, memberships, marks];

/** Whether a caller is told of a disagreement. */
export const isTold = ({ agency }: View, { agencies }: Pick<DiscrepancyDefinition, 'agencies'>): boolean =>
  agency === null || agencies.includes(agency);
