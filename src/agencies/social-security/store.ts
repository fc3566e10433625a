import type { SubgraphContext } from '../../access';
import type { Reader } from '../../database';
import { FactReader, factStatement } from '../../graph';
import { EMPLOYEE_PENSION, type EmployeePensionFact } from './employee-pension';
import { ENROLMENT, type EnrolmentRow } from './enrolment';
import { PREMIUM, type PremiumFact } from './premium';

const FACTS = factStatement({
  name: 'social-security-facts',
  registers: [ENROLMENT, PREMIUM, EMPLOYEE_PENSION],
  types: {
    participationCode: 'integer',
    paymentCode: 'integer',
    tierFen: 'integer',
    firstEnrolledMonth: 'integer',
    itemCode: 'integer',
    amountFen: 'integer',
    paidOn: 'date',
    coveredFrom: 'integer',
    coveredUntil: 'integer',
  },
});

export interface SocialSecurityFacts {
  readonly knowledge: number;
  readonly enrolment: readonly EnrolmentRow[];
  readonly premium: readonly PremiumFact[];
  readonly employeePension: readonly EmployeePensionFact[];
}

/** What 市社保经办 knows of persons: one statement for all that a request asks for at once. */
export class SocialSecurityStore {
  private readonly facts: FactReader;

  constructor(readonly reader: Reader) {
    this.facts = new FactReader(reader, FACTS);
  }

  async of(person: string, context: SubgraphContext): Promise<SocialSecurityFacts> {
    const { knowledge, facts } = await this.facts.of(person, context);
    return {
      knowledge,
      enrolment: (facts.get(ENROLMENT.fact) ?? []) as readonly EnrolmentRow[],
      premium: (facts.get(PREMIUM.fact) ?? []) as readonly PremiumFact[],
      employeePension: (facts.get(EMPLOYEE_PENSION.fact) ?? []) as readonly EmployeePensionFact[],
    };
  }
}
