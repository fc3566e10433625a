import type { Sex } from '../identity/citizen-id';
import { type TownCode, townCode } from '../identity/town';
import { yearMonth } from '../identity/year-month';
import {
  covered,
  disabledBy,
  enrolled,
  enrolledState,
  type Identity,
  inDestituteSupport,
  onNoList,
  registeredAs,
  registeredState,
  townPremium,
} from './describe-person';
import type { SamplePerson } from './sample-person';
import { FIRST_MONTH, SAMPLE_MONTHS, throughout } from './timeline';

/** One person of the sample who shows one case of the reading (its section 7); `docs/sample.md` lists them with their answers. */
export interface CasePerson {
  readonly key: string;
  readonly person: SamplePerson;
}

const XIAOLAN = townCode('442000100');
const DONGSHENG = townCode('442000104');
const TANZHOU = townCode('442000107');
const ZHUHAI = '440400';
const [OCTOBER = FIRST_MONTH, NOVEMBER = FIRST_MONTH, DECEMBER = FIRST_MONTH] = SAMPLE_MONTHS;

/** The people of the cases, in their order; `idNumber` gives each the next free number of the birth date. */
export function casePeople(idNumber: (bornOn: string, sex: Sex) => Identity['idNumber']): readonly CasePerson[] {
  const who = (name: string, bornOn: string, town: TownCode = XIAOLAN, sex: Sex = 'FEMALE'): Identity => ({
    idNumber: idNumber(bornOn, sex),
    name,
    bornOn,
    sex,
    town,
  });
  const mark = (number: number, words: string, region: string = XIAOLAN) =>
    enrolled(`9900${String(number).padStart(4, '0')}`, region, words);
  const certificate = (number: number): string => `DBCASE${String(number).padStart(3, '0')}`;
  const cases: readonly [string, SamplePerson][] = [
    [
      '1',
      onNoList(who('示例一', '2002-10-31'), {
        minimumLiving: covered(certificate(1)),
        enrolment: mark(1, '低保对象'),
        premiums: [townPremium()],
      }),
    ],
    ['2', onNoList(who('示例二', '2002-11-01'), { minimumLiving: covered(certificate(2)) })],
    [
      '3',
      onNoList(who('示例三', '1958-10-01', XIAOLAN, 'MALE'), {
        destitute: inDestituteSupport({ care: '集中' }),
        disability: disabledBy(4, 1),
        enrolment: mark(3, '特困人员'),
        premiums: [townPremium()],
      }),
    ],
    [
      '4',
      onNoList(who('示例四', '1975-04-04'), {
        registered: liftedInDecember('HCASE004'),
        enrolment: mark(4, '建档立卡'),
        premiums: [townPremium()],
      }),
    ],
    [
      '5',
      onNoList(who('示例五', '1975-05-05'), {
        registered: liftedInDecember('HCASE005'),
        minimumLiving: covered(certificate(5)),
        enrolment: mark(5, '建档立卡'),
        premiums: [townPremium()],
      }),
    ],
    ['6', onNoList(who('示例六', '2001-06-06'), { schooling: '普通高中一年级', minimumLiving: covered(certificate(6)) })],
    [
      '7',
      onNoList(who('示例七', '1985-07-07'), {
        minimumLiving: covered(certificate(7)),
        employeePension: [{ from: OCTOBER, state: { from: OCTOBER, until: NOVEMBER, state: '正常缴费' } }],
        enrolment: [
          { from: OCTOBER, state: enrolledState('99000007', XIAOLAN, '低保对象', { participation: '2', payment: '2' }) },
          { from: DECEMBER, state: enrolledState('99000007', XIAOLAN, '低保对象') },
        ],
      }),
    ],
    [
      '8',
      onNoList(who('示例八', '1978-08-08'), {
        minimumLiving: covered(certificate(8)),
        enrolment: mark(8, '低保对象'),
        premiums: [townPremium()],
      }),
    ],
    ['9', onNoList(who('示例九', '1979-09-09', TANZHOU), { hukou: ZHUHAI, minimumLiving: covered(certificate(9)) })],
    ['10', onNoList(who('示例十', '1980-10-10'), { disability: disabledBy(4, 1), enrolment: mark(10, '重度残疾') })],
    [
      '11',
      onNoList(who('示例十一', '1981-11-11'), {
        minimumLiving: covered(certificate(11)),
        enrolment: mark(11, '低保对象'),
        premiums: [townPremium()],
      }),
    ],
    [
      '12',
      onNoList(who('示例十二', '1982-12-12'), {
        registered: registeredAs('HCASE012'),
        minimumLiving: covered(certificate(12)),
        destitute: inDestituteSupport(),
        disability: disabledBy(5, 2),
        enrolment: mark(12, '建档立卡'),
        premiums: [townPremium()],
      }),
    ],
    [
      '13',
      onNoList(who('示例十三', '1983-01-13', DONGSHENG), { minimumLiving: covered(certificate(13)), enrolment: mark(13, '低保对象') }),
    ],
    [
      '14',
      onNoList(who('示例十四', '1984-02-14'), {
        minimumLiving: covered(certificate(14)),
        enrolment: throughout(enrolledState('99000014', XIAOLAN, '低保对象', { participation: '3', payment: '1' })),
      }),
    ],
    [
      '15',
      onNoList(who('示例十五', '1985-03-15'), {
        minimumLiving: covered(certificate(15), { startMonth: NOVEMBER }),
        enrolment: mark(15, '低保对象'),
        premiums: [townPremium({ item: 1, paidOn: '2018-05-14' })],
      }),
    ],
    ['18', onNoList(who('示例十八', '1998-06-18'), { schooling: '', minimumLiving: covered(certificate(18)) })],
  ];
  return cases.map(([key, person]) => ({ key, person }));
}

/** 未脱贫 in October; the roster of December flags 已脱贫 on the 20th. */
function liftedInDecember(household: string): SamplePerson['registered'] {
  const lifted = { status: '2' as const, liftedYear: '2018', statusChangedOn: '2018-12-20' };
  return [
    { from: OCTOBER, state: registeredState(household) },
    { from: yearMonth('2018-12'), state: registeredState(household, lifted) },
  ];
}
