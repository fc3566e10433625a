import type { CitizenId, Sex } from '../identity/citizen-id';
import type { TownCode } from '../identity/town';
import { yearMonth } from '../identity/year-month';
import type { Destitute, Disability, Enrolment, MinimumLiving, Premium, Registered, SamplePerson } from './sample-person';
import { FIRST_MONTH, throughout } from './timeline';

const LONG_AGO = yearMonth('2016-03');
export const NOT_IN_SCHOOL = '非在校生';
export const FLOOR_FEN = 12_000;
/** The day on which the towns of the sample paid for 2018. */
export const PAID_ON = '2018-10-22';

/** Who somebody is, before any agency lists them. */
export interface Identity {
  readonly idNumber: CitizenId;
  readonly name: string;
  readonly bornOn: string;
  readonly sex: Sex;
  readonly town: TownCode;
}

/** A person of the sample on no list; local hukou, not in school. The second argument says what is different. */
export function onNoList(identity: Identity, different: Partial<SamplePerson> = {}): SamplePerson {
  const { idNumber, name, bornOn, sex, town } = identity;
  const lists = { registered: [], minimumLiving: [], destitute: [], disability: [], enrolment: [], employeePension: [] };
  const person: SamplePerson = {
    idNumber,
    name,
    bornOn,
    sex,
    town,
    hukou: town,
    schooling: NOT_IN_SCHOOL,
    ...lists,
    premiums: [],
    deaths: [],
  };
  return Object.assign(person, different);
}

/** Covered by 低保; one certificate is one household. */
export function covered(certificate: string, different: Partial<MinimumLiving> = {}): SamplePerson['minimumLiving'] {
  return throughout({ certificate, area: '农村', grantClass: 'A类', covered: '是', startMonth: LONG_AGO, ...different });
}

export function inDestituteSupport(different: Partial<Destitute> = {}): SamplePerson['destitute'] {
  return throughout({ area: '农村', care: '分散', startMonth: LONG_AGO, ...different });
}

export function registeredAs(household: string, different: Partial<Registered> = {}): SamplePerson['registered'] {
  return throughout(registeredState(household, different));
}

export function registeredState(household: string, different: Partial<Registered> = {}): Registered {
  const state = {
    household,
    member: `${household}01`,
    relation: '户主',
    health: '健康',
    status: '0' as const,
    liftedYear: '',
    statusChangedOn: '',
  };
  return { ...state, ...different };
}

export function disabledBy(category: number, grade: number): SamplePerson['disability'] {
  return throughout<Disability>({ category, grade });
}

/** 正常缴费 with a mark, in the town of hukou, at the floor. */
export function enrolled(
  personalNumber: string,
  hukouRegion: string,
  mark: string,
  different: Partial<Enrolment> = {},
): SamplePerson['enrolment'] {
  return throughout(enrolledState(personalNumber, hukouRegion, mark, different));
}

export function enrolledState(personalNumber: string, hukouRegion: string, mark: string, different: Partial<Enrolment> = {}): Enrolment {
  const pair = { participation: '1', payment: '1' };
  return { personalNumber, hukouRegion, ...pair, mark, tierYuan: 120, firstEnrolled: LONG_AGO, ...different };
}

/** The town's premium for 2018, reported in the first month. */
export function townPremium(different: Partial<Premium> = {}): Premium {
  return { reportedIn: FIRST_MONTH, period: '2018', item: 11, amountFen: FLOOR_FEN, paidOn: PAID_ON, ...different };
}
