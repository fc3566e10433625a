import type { RosterDefinition } from '../intake';
import { civilAffairsRosters } from './civil-affairs/roster';
import { povertyAlleviationRosters } from './poverty-alleviation/roster';
import { socialSecurityRosters } from './social-security/roster';

/** The rosters of all feeds, for whoever reads files. */
export const ROSTERS: readonly RosterDefinition[] = [...povertyAlleviationRosters, ...civilAffairsRosters, ...socialSecurityRosters];
