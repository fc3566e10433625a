import type { Feed } from '../../identity/feed';
import { death } from './death';
import { destituteSupport } from './destitute-support';
import { disability } from './disability';
import { employeePension } from './employee-pension';
import { enrolment } from './enrolment';
import { minimumLiving } from './minimum-living';
import { premium } from './premium';
import { registeredPoor } from './registered-poor';
import type { RosterWriter } from './table';

export type { RosterTable } from './table';

/** How each feed looks as a file. */
export const ROSTER_WRITERS: Readonly<Record<Feed, RosterWriter>> = {
  REGISTERED_POOR: registeredPoor,
  MINIMUM_LIVING: minimumLiving,
  DESTITUTE_SUPPORT: destituteSupport,
  DISABILITY: disability,
  DEATH: death,
  ENROLMENT: enrolment,
  PREMIUM: premium,
  EMPLOYEE_PENSION: employeePension,
};
