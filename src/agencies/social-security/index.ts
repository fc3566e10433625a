/** The door of 市社保经办. */
export { EmployeePensionFact } from './employee-pension';
export { EnrolmentFact, IdentityMark, type IdentityMarkWord } from './enrolment';
export { EnrolmentState, type EnrolmentStateWord } from './enrolment-state';
export { SOCIAL_SECURITY_FACTS } from './facts';
export { PremiumFact } from './premium';
export { createSocialSecuritySubgraph } from './subgraph';
