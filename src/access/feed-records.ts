import type { Feed } from '../identity/feed';
import type { Scope } from './agreements';
import { type Caller, may } from './caller';

/** The right to read the records of each feed. */
const READING: Readonly<Record<Feed, Scope>> = {
  REGISTERED_POOR: 'registration:read',
  MINIMUM_LIVING: 'minimum-living:read',
  DESTITUTE_SUPPORT: 'destitute-support:read',
  DISABILITY: 'disability:read',
  DEATH: 'death:read',
  ENROLMENT: 'enrolment:read',
  PREMIUM: 'premium:read',
  EMPLOYEE_PENSION: 'employee-pension:read',
};

/** Whether the caller may read what a feed says of people; which people is decided by `visibleTowns`. */
export const mayReadRecordsOf = (caller: Caller, feed: Feed): boolean => may(caller, READING[feed]);
