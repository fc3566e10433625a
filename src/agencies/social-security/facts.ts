import type { FactStatement } from '../../graph';
import { EMPLOYEE_PENSION } from './employee-pension';
import { ENROLMENT } from './enrolment';
import { PREMIUM } from './premium';

/** Everything that 市社保经办 holds about people: its registers, read in one statement. */
export const SOCIAL_SECURITY_FACTS: FactStatement = {
  name: 'social-security-facts',
  registers: [ENROLMENT, PREMIUM, EMPLOYEE_PENSION],
};
