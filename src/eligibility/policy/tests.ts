import { all, any, atLeast, atMost, type Expression, fact, is, isIn, not, unknown } from '../expression';
import type { AgeLimits } from './age-limits';
import type { ArticleNumber } from './articles';
import { CATEGORIES, type CategoryCode } from './categories';
import type { StudentEvidence } from './student-evidence';

export type TestCode =
  | 'POLICY_IN_FORCE'
  | 'LOCAL_HUKOU'
  | 'AGED_16'
  | 'UNDER_60'
  | 'NOT_IN_SCHOOL'
  | 'NO_EMPLOYEE_PENSION'
  | 'NOT_RECEIVING_PENSION'
  | 'ALIVE'
  | 'NOT_SOLDIER'
  | 'NOT_IMPRISONED'
  | 'HARDSHIP_CATEGORY';

/** Why a test is FALSE. */
export type Reason =
  | 'NO_RULE_IN_FORCE'
  | 'NOT_LOCAL_HUKOU'
  | 'UNDER_16'
  | 'REACHED_60'
  | 'STUDENT'
  | 'EMPLOYEE_PENSION'
  | 'ALREADY_RECEIVING'
  | 'DECEASED'
  | 'SERVING_SOLDIER'
  | 'IMPRISONED'
  | 'NO_CATEGORY';

/** Why a fact, and with it a test, is UNKNOWN. */
export type UnknownReason =
  | 'SOURCE_UNAVAILABLE'
  | 'FEED_MISSING'
  | 'NO_EVIDENCE'
  | 'EVIDENCE_TOO_OLD'
  | 'EVIDENCE_CONFLICTS'
  | 'STATUS_UNSURE'
  | 'UNKNOWN_STATE'
  | 'SUSPECTED_DEATH'
  | 'TOWN_MISMATCH'
  | 'HUKOU_LEFT';

export interface TestDefinition {
  readonly code: TestCode;
  readonly nameZh: string;
  readonly name: string;
  readonly article: ArticleNumber;
  readonly reasonWhenFalse: Reason;
  readonly expression: Expression;
}

/** What of the dated parameters the tests are written with. */
export interface TestParameters {
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly ages: AgeLimits;
  readonly student: StudentEvidence;
  readonly categories: readonly CategoryCode[];
}

/** The tests of 第二条 and 第八条 in the order of the reading: their order is that of the reasons, their place the bit in the masks. */
export function testsWith({ firstMonth, lastMonth, ages, student, categories }: TestParameters): readonly TestDefinition[] {
  return [
    {
      code: 'POLICY_IN_FORCE',
      nameZh: '政策有效期内',
      name: 'policy in force',
      article: '第八条',
      reasonWhenFalse: 'NO_RULE_IN_FORCE',
      expression: all(atLeast('coverageMonth', firstMonth), atMost('coverageMonth', lastMonth)),
    },
    of('LOCAL_HUKOU', '本市户籍', 'local hukou', 'NOT_LOCAL_HUKOU', fact('localHukou')),
    of('AGED_16', '年满16周岁', 'aged 16 or over', 'UNDER_16', atLeast('ageMonths', ages.minimumYears * 12)),
    of('UNDER_60', '未满60周岁', 'under 60', 'REACHED_60', atMost('ageMonths', ages.maximumYears * 12)),
    of(
      'NOT_IN_SCHOOL',
      '非在校学生',
      'not in school',
      'STUDENT',
      any(
        is('schooling', 'NOT_STUDENT'),
        all(is('schoolEvidence', 'NONE'), unknown(is('schooling', 'STUDENT')), atLeast('ageMonths', student.presumedFromYears * 12)),
      ),
    ),
    of('NO_EMPLOYEE_PENSION', '当月未参加职保', 'no employee pension', 'EMPLOYEE_PENSION', not(fact('employeePensionCovered'))),
    of(
      'NOT_RECEIVING_PENSION',
      '未领取待遇',
      'not receiving a pension',
      'ALREADY_RECEIVING',
      not(isIn('enrolmentState', ['NORMAL_BENEFIT', 'PAUSED_BENEFIT'])),
    ),
    of('ALIVE', '健在', 'alive', 'DECEASED', not(fact('deceased'))),
    of('NOT_SOLDIER', '非现役军人', 'not a serving soldier', 'SERVING_SOLDIER', not(fact('servingSoldier'))),
    of('NOT_IMPRISONED', '非服刑人员', 'not imprisoned', 'IMPRISONED', not(fact('imprisoned'))),
    of('HARDSHIP_CATEGORY', '属困难群体', 'in a hardship category', 'NO_CATEGORY', any(...categories.map((code) => CATEGORIES[code].test))),
  ];
}

const of = (code: TestCode, nameZh: string, name: string, reasonWhenFalse: Reason, expression: Expression): TestDefinition => ({
  code,
  nameZh,
  name,
  article: '第二条',
  reasonWhenFalse,
  expression,
});
