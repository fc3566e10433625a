import { changeKindCode } from '../../../changelog';
import { type Aspect, everyRow, monthOfList, NOT_SAID, ofRow, type Telling } from './aspect';

const BEGAN = changeKindCode('MEMBERSHIP_BEGAN');
const ENDED = changeKindCode('MEMBERSHIP_ENDED');
const CORRECTED = changeKindCode('RECORD_CORRECTED');

/** On a list of hardship (第二条). The state is the word by which the list tells its members apart; `moved`: the kind of another word. */
function membership(category: string, word: (row: string) => string, moved = CORRECTED): Aspect {
  return {
    name: 'MEMBERSHIP',
    state: ofRow(word),
    kind: ({ from, to }) => `case when ${from} is null then ${BEGAN} when ${to} is null then ${ENDED} else ${moved} end`,
    category: () => `'${category}'`,
  };
}

const sayable = (column: string) => (row: string) => `case when ${row}.person is not null then coalesce(${row}.${column}, ${NOT_SAID}) end`;
const RESIDENCE = ['hukou_region', 'schooling', 'school_stage'];
const ON_A_LIST = { counts: everyRow, followers: { hukou_region: 'town' }, town: 'SAID', month: monthOfList } as const;

/** 建档立卡, flagged 脱贫 and 返贫 by 脱贫属性; the same list says who is monitored (三类监测对象). */
export const REGISTERED_POOR: Telling = {
  ...ON_A_LIST,
  aspects: [
    membership('REGISTERED_POOR', sayable('poverty_status'), changeKindCode('REGISTRATION_FLAGGED')),
    membership('MONITORED', (row) => `${row}.monitored_kind`),
  ],
  others: [...RESIDENCE, 'household_number', 'member_number', 'relation_to_head', 'health', 'lifted_year', 'status_changed_on'],
  followers: { hukou_region: 'town', lifted_year: 'poverty_status', status_changed_on: 'poverty_status' },
};

/** 低保 counts per covered member (保障人口): a member of the household who is not covered is on no list. */
export const MINIMUM_LIVING: Telling = {
  ...ON_A_LIST,
  counts: (row) => `coalesce(${row}.covered, false)`,
  aspects: [membership('MINIMUM_LIVING', (row) => `case when ${row}.covered then 'COVERED' end`)],
  others: [...RESIDENCE, 'certificate_number', 'area', 'grant_class', 'start_month', 'end_month'],
};

/** 特困, 集中 or 分散供养. */
export const DESTITUTE_SUPPORT: Telling = {
  ...ON_A_LIST,
  aspects: [membership('DESTITUTE', sayable('care'))],
  others: [...RESIDENCE, 'area', 'start_month', 'end_month'],
};

const DISABILITIES = `array['SIGHT', 'HEARING', 'SPEECH', 'PHYSICAL', 'INTELLECTUAL', 'PSYCHIATRIC', 'MULTIPLE']`;

/** 残疾: category and grade, `PSYCHIATRIC_2`. */
export const DISABILITY: Telling = {
  ...ON_A_LIST,
  aspects: [membership('DISABLED', (row) => `(${DISABILITIES})[${row}.category] || '_' || ${row}.grade`)],
  others: RESIDENCE,
};
