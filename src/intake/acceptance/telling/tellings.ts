import type { Feed } from '../../../identity/feed';
import type { Telling } from './aspect';
import { EMPLOYEE_PENSION } from './employee-pension';
import { ENROLMENT } from './enrolment';
import { DEATH, PREMIUM } from './events';
import { DESTITUTE_SUPPORT, DISABILITY, MINIMUM_LIVING, REGISTERED_POOR } from './memberships';

/** How the changes of each feed are told. */
export const TELLINGS: Readonly<Record<Feed, Telling>> = {
  REGISTERED_POOR,
  MINIMUM_LIVING,
  DESTITUTE_SUPPORT,
  DISABILITY,
  DEATH,
  ENROLMENT,
  PREMIUM,
  EMPLOYEE_PENSION,
};
