import type { Sex } from '../identity/citizen-id';
import { type TownCode, townsOn } from '../identity/town';
import { type CasePerson, casePeople } from './cases';
import { type Chance, chanceFrom } from './chance';
import { covered, type Identity, inDestituteSupport, onNoList, registeredAs } from './describe-person';
import { dayIn, idNumbers, inventedName } from './invented-identity';
import { eventsOf, peculiarity } from './peculiarities';
import type { SamplePerson } from './sample-person';
import { schoolingOf } from './schooling';
import { disabilityFor, socialSecurityOf } from './social-security';

const SEED = 20_181_001;
/** For each of the 24 towns: about 208 people. */
const PER_TOWN = { lowIncomeHouseholds: 36, poorHouseholds: 11, destitute: 18, disabledOnly: 20, others: 34 };

export interface Population {
  readonly cases: readonly CasePerson[];
  readonly people: readonly SamplePerson[];
}

/** About 5 000 invented people of the 24 towns of 2018, the same ones every time. */
export function population(): Population {
  const draw: Draw = { chance: chanceFrom(SEED), idNumber: idNumbers(), counter: 0 };
  const cases = casePeople(draw.idNumber);
  const towns = townsOn('2018-10-01').filter((town) => town.type !== 'FUNCTIONAL_ZONE');
  return { cases, people: [...cases.map((c) => c.person), ...towns.flatMap((town) => peopleOf(town.code as TownCode, draw))] };
}

interface Draw {
  readonly chance: Chance;
  readonly idNumber: (bornOn: string, sex: Sex) => Identity['idNumber'];
  counter: number;
}

function peopleOf(town: TownCode, draw: Draw): SamplePerson[] {
  const households = repeat(PER_TOWN.lowIncomeHouseholds, () => lowIncomeHousehold(town, draw)).flat();
  const registered = repeat(PER_TOWN.poorHouseholds, () => poorHousehold(town, draw)).flat();
  const destitute = repeat(PER_TOWN.destitute, () =>
    onNoList(someone(town, aged(draw, 30, 85), draw), {
      destitute: inDestituteSupport({ care: draw.chance.pick(['集中', '分散', '分散']) }),
    }),
  );
  const disabledOnly = repeat(PER_TOWN.disabledOnly, () =>
    onNoList(someone(town, aged(draw, 10, 80), draw), { disability: disabilityFor(draw.chance) }),
  );
  const others = repeat(PER_TOWN.others, () => onNoList(someone(town, aged(draw, 16, 75), draw)));
  return [...households, ...registered, ...destitute, ...disabledOnly, ...others].map((person) => completed(person, draw));
}

/** 社保's records, school, disability and whatever is unusual about one in ten. */
function completed(person: SamplePerson, draw: Draw): SamplePerson {
  const poor = person.minimumLiving.length + person.registered.length + person.destitute.length > 0;
  const disability =
    person.disability.length === 0 && poor && draw.chance.happens(person.destitute.length > 0 ? 55 : 8)
      ? disabilityFor(draw.chance)
      : person.disability;
  const schooled = { ...person, disability, schooling: schoolingOf(person.bornOn, draw.chance) };
  const secured = socialSecurityOf(schooled, nextNumber(draw), draw.chance);
  return eventsOf(peculiarity(secured, draw.chance), draw.chance);
}

function lowIncomeHousehold(town: TownCode, draw: Draw): SamplePerson[] {
  const certificate = `DB${town.slice(3)}${nextNumber(draw)}`;
  const area = town < '442000100' ? '城市' : '农村';
  const grantClass = draw.chance.pick(['A类', 'B类', 'C类']);
  return household(town, draw).map((identity, position) => {
    const counted = position > 0 && draw.chance.happens(6) ? '否' : '是';
    return onNoList(identity, { minimumLiving: covered(certificate, { area, grantClass, covered: counted }) });
  });
}

function poorHousehold(town: TownCode, draw: Draw): SamplePerson[] {
  const number = `H${town.slice(3)}${nextNumber(draw)}`;
  const status = draw.chance.happens(70) ? '0' : draw.chance.pick(['1', '2', '3'] as const);
  const alsoLowIncome = draw.chance.happens(35);
  const liftedYear = status === '0' ? '' : '2017';
  return household(town, draw).map((identity, position) => {
    const relation = ['户主', '配偶', '子女', '父母', '子女', '其他'][position] ?? '其他';
    const health = draw.chance.pick(['健康', '健康', '健康', '长期慢性病', '患有大病']);
    const registered = registeredAs(number, { member: `${number}0${position + 1}`, relation, health, status, liftedYear });
    return onNoList(identity, { registered, minimumLiving: alsoLowIncome ? covered(`DB${number}`) : [] });
  });
}

/** One to five people: a head of working age, a spouse, a child, a parent, another child. */
function household(town: TownCode, draw: Draw): Identity[] {
  const years = [aged(draw, 28, 59), aged(draw, 26, 59), aged(draw, 0, 24), aged(draw, 60, 88), aged(draw, 0, 22)];
  return years.slice(0, 1 + draw.chance.below(years.length)).map((bornOn) => someone(town, bornOn, draw));
}

function someone(town: TownCode, bornOn: string, { chance, idNumber }: Draw): Identity {
  const sex: Sex = chance.happens(52) ? 'MALE' : 'FEMALE';
  return { idNumber: idNumber(bornOn, sex), name: inventedName(chance), bornOn, sex, town };
}

/** A birth date for an age at the end of 2018; one in thirty falls on the borders of 16 and 60 within the three months. */
function aged({ chance }: Draw, from: number, to: number): string {
  if (from <= 16 && to > 16 && chance.happens(8))
    return `2002-${chance.pick(['09-30', '10-01', '10-31', '11-01', '11-30', '12-01', '12-31'])}`;
  if (to >= 59 && from < 59 && chance.happens(5))
    return `1958-${chance.pick(['09-30', '10-01', '10-31', '11-01', '11-30', '12-01', '12-31'])}`;
  const bornOn = dayIn(2018 - from - chance.below(to - from + 1), chance);
  return bornOn > '2018-09-30' ? '2018-09-30' : bornOn;
}

function nextNumber(draw: Draw): string {
  draw.counter += 1;
  return String(draw.counter).padStart(5, '0');
}

function repeat<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
