import { type Caller, type Purpose, type Role, type SubgraphContext, scopesOf } from '../../src/access';
import type { Agency } from '../../src/identity/agency';
import { type TownCode, townCode } from '../../src/identity/town';

interface CallerWords {
  readonly agency?: Agency;
  readonly town?: TownCode | null;
  readonly role?: Role;
  readonly purpose?: Purpose;
}

/** A caller as a verified token makes one; by default the town officer of 小榄镇. */
export function aCaller({ agency = 'TOWN', town, role = 'TOWN_OFFICER', purpose = 'PREMIUM_SUBSIDY' }: CallerWords = {}): Caller {
  const ownTown = town === undefined ? (agency === 'TOWN' ? townCode('442000100') : null) : town;
  const scopes = scopesOf({ role, agency, purpose });
  return {
    agency,
    town: ownTown,
    role,
    purpose,
    scopes,
    subject: 'test-officer',
    tokenId: 'test-token',
    expiresAt: new Date('2100-01-01'),
  };
}

/** 市社保经办: sees the whole city. */
export const theCity = (): Caller => aCaller({ agency: 'SOCIAL_SECURITY', role: 'CITY_OFFICER' });
/** 市人社, which supervises: people without names, sums of every size. */
export const theSupervisor = (): Caller => aCaller({ agency: 'HUMAN_RESOURCES', role: 'AGENCY_OFFICER', purpose: 'DATA_COMPARISON' });
/** 市财政统计: the published statistics. */
export const theAnalyst = (): Caller => aCaller({ agency: 'FINANCE', role: 'ANALYST', purpose: 'STATISTICS' });

/** A fresh context, as one request has it. */
export function aContext(caller: Caller = theCity()): SubgraphContext {
  return { caller, loaders: new Map(), requestId: 'test-request' };
}
