import { casePeople } from './cases';
import { idNumbers } from './invented-identity';

const KEY = '12';

/**
 * The query of the README and of the start banner: the person of case 12, who is on three lists and paid for once.
 * Invented like everybody in the sample; it needs no variables, so that it can be pasted as it is.
 */
export function firstQuery(): string {
  const found = casePeople(idNumbers()).find(({ key }) => key === KEY);
  if (found === undefined) throw new Error(`sample: expected a person of case ${KEY}, found none.`);
  const { idNumber, name } = found.person;
  return `{
  person(idNumber: "${idNumber}", name: "${name}") {
    name
    subsidyEligibility(month: "2018-10") {
      ... on SubsidyEligibility {
        verdict
        label
        tests { code result explanationZh article { number } evidence { feed row batch { id deliveredAt } } }
        memberships { category result }
        premium { chargeFen payingTown { nameZh } paidByTownFen dueFen }
      }
      ... on Refusal { code message messageZh }
    }
  }
}`;
}
