import { yearMonth } from '../identity/year-month';
import type { Chance } from './chance';
import { enrolledState, townPremium } from './describe-person';
import type { Disability, Enrolment, Premium, SamplePerson } from './sample-person';
import { FIRST_MONTH, SAMPLE_MONTHS, type Timeline, throughout } from './timeline';

const SIXTY_BY = '1958-09-30';
const SIXTEEN_BY = '2002-10-31';
/** How much a town pays for the year: nearly all the floor, some more, a few too little. */
const TOWN_FEN = [12_000, 12_000, 12_000, 12_000, 12_000, 12_000, 18_000, 10_000];

export function disabilityFor(chance: Chance): Timeline<Disability> {
  return throughout({ category: 1 + chance.below(7), grade: 1 + chance.below(4) });
}

/** 社保's records as they usually are for a person of that age and category: most enrolled, marked and paid for, some not. */
export function socialSecurityOf(person: SamplePerson, number: string, chance: Chance): SamplePerson {
  if (person.bornOn > SIXTEEN_BY || isStudent(person)) return person;
  const mark = markOf(person);
  const record = enrolledState(number.padStart(8, '8'), person.town, mark);
  if (person.bornOn <= SIXTY_BY) return { ...person, enrolment: chance.happens(96) ? throughout(receiving(record, chance)) : [] };
  if (chance.happens(mark === '普通' ? 45 : 4))
    return { ...person, employeePension: throughout({ from: yearMonth('2017-05'), until: '', state: '正常缴费' }) };
  if (chance.happens(5)) return person;
  if (chance.happens(4)) return { ...person, enrolment: throughout({ ...record, participation: '0', payment: '' }) };
  if (chance.happens(5)) return { ...person, enrolment: throughout({ ...record, participation: '2', payment: '2' }) };
  return {
    ...person,
    enrolment: throughout({ ...record, mark: chance.happens(4) ? '普通' : mark }),
    premiums: premiumsOf(person, mark, chance),
  };
}

function receiving(record: Enrolment, chance: Chance): Enrolment {
  return { ...record, participation: chance.happens(97) ? '1' : '2', payment: '3' };
}

function premiumsOf(person: SamplePerson, mark: string, chance: Chance): Premium[] {
  const reportedIn = chance.pick(SAMPLE_MONTHS);
  const paidOn = `${reportedIn}-${String(5 + chance.below(20)).padStart(2, '0')}`;
  if (mark === '普通')
    return chance.happens(80)
      ? [townPremium({ item: 1, amountFen: chance.pick([12_000, 24_000, 36_000]), reportedIn: FIRST_MONTH, paidOn: '2018-06-11' })]
      : [];
  return chance.happens(92)
    ? [townPremium({ reportedIn, paidOn, amountFen: TOWN_FEN[Number(person.town.slice(-2)) % TOWN_FEN.length] ?? 12_000 })]
    : [];
}

function markOf(person: SamplePerson): string {
  const registered = person.registered[0]?.state?.status;
  if (registered === '0' || registered === '3') return '建档立卡';
  if (person.destitute.length > 0) return '特困人员';
  return person.minimumLiving[0]?.state?.covered === '是' ? '低保对象' : '普通';
}

function isStudent({ schooling }: SamplePerson): boolean {
  return /年级/.test(schooling);
}
