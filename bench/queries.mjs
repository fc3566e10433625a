/** The one month of the bench: 2018-12, all feeds delivered. */
export const MONTH = '2018-12';
export const YEAR = 2018;

const FIELDS = `
      id idNumber name sex
      registration(month: "${MONTH}") { povertyStatus householdNumber relationToHead town { code } }
      minimumLiving(month: "${MONTH}") { covered area certificateNumber grantClass town { code } }
      destituteSupport(month: "${MONTH}") { care area town { code } }
      disability(month: "${MONTH}") { category grade }
      enrolment(month: "${MONTH}") { participationCode paymentCode state identityMark tierFen town { code } }
      premiums(year: ${YEAR}) { payer amountFen }
      employeePension(month: "${MONTH}") { state coveredFrom coveredUntil }
      subsidyEligibility(month: "${MONTH}") {
        ... on SubsidyEligibility {
          verdict reason label
          tests { code result }
          memberships { category result }
          premium { tierFen chargeFen dueFen paidByTownFen paidByPersonFen payingTown { code } }
        }
      }`;

/** One person with all agencies' records and the decision; the same text for every side that speaks GraphQL. */
export const ONE = `query One($idNumber: String!, $name: String!) {
    person(idNumber: $idNumber, name: $name) {${FIELDS}
    }
  }`;

/** A page of 100 people with the same. */
export const PAGE = `query Page($after: Cursor) {
    people(first: 100, after: $after) { edges { node {${FIELDS}
    } } }
  }`;
