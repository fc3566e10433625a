import type { PersonSpans } from '../facts/spans';
import type { Person } from './person';

type Own = Required<Pick<PersonSpans, 'bornOn' | 'officerRecords' | 'said' | 'remarks'>>;

/** What the agencies handed over about a person, with what only the hub has. A list that did not come is null: its source is unavailable. */
export function spansOf(person: Person, own: Own): PersonSpans {
  return {
    ...own,
    registration: person.registrationFacts ?? null,
    minimumLiving: person.minimumLivingFacts ?? null,
    destituteSupport: person.destituteSupportFacts ?? null,
    disability: person.disabilityFacts ?? null,
    death: person.deathFacts ?? null,
    enrolment: person.enrolmentFacts ?? null,
    premium: person.premiumFacts ?? null,
    employeePension: person.employeePensionFacts ?? null,
  };
}

/** The newest knowledge that all sources of this answer have seen; an unavailable agency has seen nothing that counts. */
export function commonKnowledge(person: Person, own: number): number {
  const seen = [person.povertyAlleviationKnowledge, person.civilAffairsKnowledge, person.socialSecurityKnowledge];
  return Math.min(own, ...seen.flatMap((number) => (number == null ? [] : [number])));
}
