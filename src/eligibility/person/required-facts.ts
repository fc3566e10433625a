const SPAN = 'fromMonth untilMonth batch row knownFrom knownUntil';
const ROSTER = `${SPAN} town hukouRegion schooling`;

/** Which facts of 市扶贫 and 市民政 a membership consumes. */
export const MEMBERSHIP_FACTS = [
  `registrationFacts { ${ROSTER} povertyStatus statusChangedOn monitoredKind } povertyAlleviationKnowledge`,
  `minimumLivingFacts { ${ROSTER} covered startMonth endMonth } destituteSupportFacts { ${ROSTER} startMonth endMonth }`,
  `disabilityFacts { ${ROSTER} category grade } civilAffairsKnowledge`,
].join(' ');

/** Which facts the whole decision consumes: the field set of `@requires`, so that the SDL itself says what the decision is made of. */
export const DECISION_FACTS = [
  MEMBERSHIP_FACTS,
  `deathFacts { ${SPAN} source diedOn }`,
  `enrolmentFacts { ${SPAN} town hukouRegion participationCode paymentCode identityMark tierFen }`,
  `premiumFacts { ${SPAN} period itemCode amountFen paidOn }`,
  `employeePensionFacts { ${SPAN} coveredFrom coveredUntil state } socialSecurityKnowledge`,
].join(' ');

/** The directive for a field computed from such facts. */
export const requiresFacts = (facts: string): string => `@requires(fields: "${facts}")`;
