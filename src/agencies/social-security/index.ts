/** The door of 市社保经办. */
export { EmployeePensionFact } from './employee-pension';
export { EnrolmentFact } from './enrolment';
export { SOCIAL_SECURITY_FACTS } from './facts';
export { PremiumFact } from './premium';
export { createSocialSecuritySubgraph } from './subgraph';
