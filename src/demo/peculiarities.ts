import { addMonths } from '../identity/year-month';
import type { Chance } from './chance';
import { townPremium } from './describe-person';
import type { SamplePerson } from './sample-person';
import { SAMPLE_MONTHS, type Timeline } from './timeline';

const ELSEWHERE = ['440400', '440600', '430100', '450900'];
const TOWNS_NEARBY = ['442000101', '442000103', '442000107', '442000114'];

/** Something for the comparison to find, on about one person in ten: each kind is one discrepancy or unknown of the reading. */
export function peculiarity(person: SamplePerson, chance: Chance): SamplePerson {
  const kind = chance.below(100);
  if (kind === 0) return { ...person, hukou: chance.pick(ELSEWHERE), enrolment: [], premiums: [] };
  if (kind === 1) return { ...person, enrolment: changed(person.enrolment, { hukouRegion: chance.pick(ELSEWHERE) }) };
  if (kind === 2) return { ...person, enrolment: changed(person.enrolment, { hukouRegion: chance.pick(TOWNS_NEARBY) }) };
  if (kind === 3) return { ...person, enrolment: changed(person.enrolment, { participation: '3', payment: '1' }), premiums: [] };
  if (kind === 4) return { ...person, enrolment: changed(person.enrolment, { name: `${person.name}氏` }) };
  if (kind === 5 && person.premiums.length > 0) return { ...person, premiums: [townPremium({ item: 1, paidOn: '2018-04-16' })] };
  if (kind === 6 && person.premiums.length > 0)
    return { ...person, premiums: [...person.premiums, townPremium({ reportedIn: monthAt(2), paidOn: '2018-12-24' })] };
  if (kind === 7 || kind === 8) return { ...person, minimumLiving: leavesOrJoins(person.minimumLiving, chance) };
  return person;
}

/** The dead: by 公安 (confirmed) or from one other source alone (suspected); most are old. */
export function eventsOf(person: SamplePerson, chance: Chance): SamplePerson {
  if (!chance.happens(person.bornOn < '1950' ? 3 : 0.4)) return person;
  const month = chance.below(SAMPLE_MONTHS.length);
  const source = chance.pick(['公安', '火化', '社保'] as const);
  const diedOn = `${addMonths(monthAt(month), -1)}-${String(1 + chance.below(28)).padStart(2, '0')}`;
  return { ...person, deaths: [{ reportedIn: monthAt(month), source, diedOn }] };
}

/** New on the list in November, or gone from the list of December. */
function leavesOrJoins<T>(timeline: Timeline<T>, chance: Chance): Timeline<T> {
  const [entry] = timeline;
  if (entry === undefined) return timeline;
  return chance.happens(50) ? [{ ...entry, from: monthAt(1) }] : [entry, { from: monthAt(2), state: null }];
}

function changed<T>(timeline: Timeline<T>, different: Partial<T>): Timeline<T> {
  return timeline.map(({ from, state }) => ({ from, state: state === null ? null : { ...state, ...different } }));
}

function monthAt(index: number): (typeof SAMPLE_MONTHS)[number] {
  return SAMPLE_MONTHS[index] ?? addMonths('2018-10' as (typeof SAMPLE_MONTHS)[number], index);
}
