import type { PersonWords } from '../support/people';

/** What the reading says of one case in one month; only what is named is compared. */
export interface Expected {
  readonly month: string;
  readonly verdict: 'ELIGIBLE' | 'INELIGIBLE' | 'UNDETERMINED';
  readonly reason?: string;
  readonly label?: string;
  readonly categories?: readonly string[];
  readonly discrepancies?: readonly string[];
  readonly noDiscrepancies?: readonly string[];
  readonly workItem?: string;
  readonly dueFen?: number;
  readonly missing?: { readonly fact: string; readonly owner: string };
}

export interface Case {
  readonly number: number;
  readonly sentence: string;
  readonly person: PersonWords;
  readonly answers: readonly Expected[];
}

const LOW = [{}];
const NOT_STUDENT = 'NOT_STUDENT';

/** The 18 cases of the reading (16 and 17, which are about lists and not about one person, have tests of their own). */
export const CASES: readonly Case[] = [
  {
    number: 1,
    sentence: 'born 2002-10-31, 低保, confirmed not a student, turns 16 in the month',
    person: { born: '2002-10-31', minimumLiving: [{ schooling: NOT_STUDENT }] },
    answers: [{ month: '2018-10', verdict: 'ELIGIBLE', label: 'MINIMUM_LIVING' }],
  },
  {
    number: 2,
    sentence: 'born 2002-11-01, 低保, turns 16 the month after',
    person: { born: '2002-11-01', minimumLiving: [{ schooling: NOT_STUDENT }] },
    answers: [{ month: '2018-10', verdict: 'INELIGIBLE', reason: 'UNDER_16' }],
  },
  {
    number: 3,
    sentence: 'born 1958-10-01, 特困, disabled, reaches 60',
    person: { born: '1958-10-01', destitute: [{}], disabled: [{ category: 4, grade: 1 }] },
    answers: [
      { month: '2018-10', verdict: 'ELIGIBLE', label: 'DESTITUTE', noDiscrepancies: ['TEKUN_NOT_DISABLED'] },
      { month: '2018-11', verdict: 'INELIGIBLE', reason: 'REACHED_60' },
    ],
  },
  {
    number: 4,
    sentence: '未脱贫 flagged 已脱贫 2018-12-20, nothing else',
    person: {
      born: '1970-01-01',
      registered: [
        { status: 'NOT_LIFTED', until: '2018-11' },
        { status: 'LIFTED', changedOn: '2018-12-20', from: '2018-12' },
      ],
    },
    answers: [
      { month: '2018-12', verdict: 'ELIGIBLE', label: 'REGISTERED_POOR' },
      { month: '2019-01', verdict: 'INELIGIBLE', reason: 'NO_CATEGORY' },
    ],
  },
  {
    number: 5,
    sentence: 'the same, also 低保',
    person: {
      born: '1970-01-01',
      minimumLiving: LOW,
      registered: [
        { status: 'NOT_LIFTED', until: '2018-11' },
        { status: 'LIFTED', changedOn: '2018-12-20', from: '2018-12' },
      ],
    },
    answers: [{ month: '2019-01', verdict: 'ELIGIBLE', label: 'MINIMUM_LIVING', categories: ['MINIMUM_LIVING'] }],
  },
  {
    number: 6,
    sentence: '低保, 在校生状况 普通高中一年级',
    person: { born: '2002-01-01', minimumLiving: [{ schooling: 'STUDENT', stage: '普通高中一年级' }] },
    answers: [
      { month: '2018-10', verdict: 'INELIGIBLE', reason: 'STUDENT' },
      { month: '2019-06', verdict: 'INELIGIBLE', reason: 'STUDENT' },
    ],
  },
  {
    number: 7,
    sentence: '低保, 职保 2019-03 … 2019-05',
    person: { born: '1980-01-01', minimumLiving: LOW, employeePension: [{ from: '2019-03', until: '2019-05' }] },
    answers: [
      { month: '2019-04', verdict: 'INELIGIBLE', reason: 'EMPLOYEE_PENSION' },
      { month: '2019-06', verdict: 'ELIGIBLE' },
    ],
  },
  {
    number: 8,
    sentence: '低保, the number begins 449002, hukou 小榄镇',
    person: { born: '1980-01-01', county: '449002', minimumLiving: [{ town: '442000100', hukou: '442000100' }] },
    answers: [{ month: '2018-10', verdict: 'ELIGIBLE' }],
  },
  {
    number: 9,
    sentence: '低保, hukou 珠海, lives in 坦洲镇',
    person: { born: '1980-01-01', minimumLiving: [{ town: '442000107', hukou: '440400' }] },
    answers: [{ month: '2018-10', verdict: 'INELIGIBLE', reason: 'NOT_LOCAL_HUKOU' }],
  },
  {
    number: 10,
    sentence: '一级肢体残疾 only',
    person: { born: '1980-01-01', disabled: [{ category: 4, grade: 1, town: '442000107' }] },
    answers: [
      { month: '2019-12', verdict: 'INELIGIBLE', reason: 'NO_CATEGORY' },
      { month: '2020-01', verdict: 'ELIGIBLE', label: 'DISABLED' },
    ],
  },
  {
    number: 11,
    sentence: '低保, the last month of the policy and the one after',
    person: { born: '1980-01-01', minimumLiving: LOW },
    answers: [
      { month: '2023-09', verdict: 'ELIGIBLE' },
      { month: '2023-10', verdict: 'INELIGIBLE', reason: 'NO_RULE_IN_FORCE' },
    ],
  },
  {
    number: 12,
    sentence: '低保 and 特困 and 未脱贫: paid once, three memberships',
    person: {
      born: '1980-01-01',
      minimumLiving: LOW,
      destitute: [{}],
      registered: [{ status: 'NOT_LIFTED' }],
      enrolled: [{ pair: [1, 1] }],
    },
    answers: [
      {
        month: '2018-10',
        verdict: 'ELIGIBLE',
        label: 'REGISTERED_POOR',
        categories: ['DESTITUTE', 'MINIMUM_LIVING', 'REGISTERED_POOR'],
        dueFen: 12000,
      },
    ],
  },
  {
    number: 13,
    sentence: '低保 list says 东升镇, 社保 says 小榄镇; the towns merge on 2021-07-19',
    person: {
      born: '1980-01-01',
      minimumLiving: [{ town: '442000104' }],
      enrolled: [{ pair: [1, 1], town: '442000100', hukou: '442000100' }],
    },
    answers: [
      { month: '2021-06', verdict: 'UNDETERMINED', discrepancies: ['TOWN_MISMATCH'], workItem: 'REVIEW' },
      { month: '2021-08', verdict: 'ELIGIBLE', noDiscrepancies: ['TOWN_MISMATCH'] },
    ],
  },
  {
    number: 14,
    sentence: '社保 pair (3,1)',
    person: { born: '1980-01-01', minimumLiving: LOW, enrolled: [{ pair: [3, 1] }] },
    answers: [{ month: '2018-10', verdict: 'UNDETERMINED', discrepancies: ['UNKNOWN_STATE'], workItem: 'REVIEW' }],
  },
  {
    number: 15,
    sentence: '低保, paid 240 yuan himself in 2020 before listing',
    person: {
      born: '1980-01-01',
      minimumLiving: [{ from: '2020-06' }],
      enrolled: [{ pair: [1, 1] }],
      paid: [{ month: '2020-01', fen: 24000, item: 1, on: '2020-01-15' }],
    },
    answers: [{ month: '2020-06', verdict: 'ELIGIBLE', discrepancies: ['ALREADY_PAID_SELF'], workItem: 'REVIEW', dueFen: 0 }],
  },
  {
    number: 18,
    sentence: '20-year-old 低保, no school evidence anywhere',
    person: { born: '1998-06-01', minimumLiving: LOW },
    answers: [{ month: '2018-10', verdict: 'UNDETERMINED', missing: { fact: 'schooling', owner: 'TOWN' } }],
  },
];

/** Everybody on every list and nothing special about them, so that no list falls below the guard when somebody joins or leaves. */
export const CROWD: PersonWords = {
  born: '1975-05-05',
  name: '众人',
  minimumLiving: LOW,
  destitute: [{}],
  registered: [{ status: 'NOT_LIFTED' }],
  disabled: [{ category: 5, grade: 2 }],
  enrolled: [{ pair: [1, 1], hukou: '442000107', mark: 'REGISTERED_POOR' }],
  employeePension: [{ from: '2010-01', until: '2010-12' }],
};

/** The months that the cases ask for, in order. */
export const MONTHS: readonly string[] = [...new Set(CASES.flatMap(({ answers }) => answers.map(({ month }) => month)))].sort();
