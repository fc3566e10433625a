import { type MonthNumber, monthNumber } from '../../identity/year-month';
import { all, type DecisionTable, fact, not, owedFacts } from '../expression';
import type { FactName } from '../facts/catalogue';
import { AGE_LIMITS, type AgeLimits } from './age-limits';
import { CARRY_PERIODS } from './carry-periods';
import { CATEGORIES, type Category, type CategoryCode } from './categories';
import { CATEGORY_LISTS } from './category-lists';
import { borderMonths, type Dated, EVERYTHING_ISSUED, valueIn } from './dated';
import { type DiscrepancyDefinition, discrepanciesWith, eligible, ineligible, silent, unpaid } from './discrepancies';
import { DUE_DAYS } from './due-days';
import { LABEL_PRECEDENCE } from './label-precedence';
import { PREMIUM_TIERS, type PremiumTiers } from './premium-tiers';
import { SCHEME_PERIOD } from './scheme-period';
import { STUDENT_EVIDENCE, type StudentEvidence } from './student-evidence';
import { type Reason, type TestDefinition, testsWith, type UnknownReason } from './tests';
import { TOWN_STANDARDS, type TownStandard } from './town-standards';
import { whyUnknown } from './unknown-reasons';
import { type WorkItem, workItemTable } from './work-items';

/** One dated parameter as it stands in a rule version: what a reader of `policy(on)` sees. */
export interface PolicyParameter {
  readonly name: keyof typeof PARAMETERS;
  readonly nameZh: string;
  readonly dated: Dated<unknown>;
}

/** The rules for a stretch of coverage months as they stood on a day: tests, tables and amounts, all of them data. Equal keys, equal rules. */
export interface Policy {
  readonly key: string;
  readonly parameters: readonly PolicyParameter[];
  readonly inForce: boolean;
  readonly firstMonth: MonthNumber;
  /** Inclusive. */
  readonly lastMonth: MonthNumber;
  readonly ages: AgeLimits;
  readonly student: StudentEvidence;
  readonly tiers: PremiumTiers;
  readonly standards: readonly TownStandard[];
  readonly carryPeriods: number;
  readonly categories: readonly Category[];
  readonly tests: readonly TestDefinition[];
  readonly verdict: DecisionTable<'ELIGIBLE' | 'INELIGIBLE' | 'UNDETERMINED'>;
  readonly reason: DecisionTable<Reason | UnknownReason | null>;
  readonly label: DecisionTable<CategoryCode | null>;
  readonly discrepancies: readonly DiscrepancyDefinition[];
  readonly workItem: DecisionTable<WorkItem>;
}

const PARAMETERS = {
  SCHEME_PERIOD: { nameZh: '政策有效期', list: SCHEME_PERIOD },
  AGE_LIMITS: { nameZh: '年龄界限', list: AGE_LIMITS },
  CATEGORY_LIST: { nameZh: '困难群体范围', list: CATEGORY_LISTS },
  LABEL_PRECEDENCE: { nameZh: '身份标识次序', list: LABEL_PRECEDENCE },
  STUDENT_EVIDENCE: { nameZh: '在校证据', list: STUDENT_EVIDENCE },
  PREMIUM_TIERS: { nameZh: '缴费档次', list: PREMIUM_TIERS },
  TOWN_STANDARDS: { nameZh: '镇区代缴标准', list: TOWN_STANDARDS },
  CARRY_PERIODS: { nameZh: '迟报沿用期数', list: CARRY_PERIODS },
  DUE_DAYS: { nameZh: '报送期限', list: DUE_DAYS },
} as const satisfies Readonly<Record<string, { nameZh: string; list: readonly Dated<unknown>[] }>>;

const BORDERS = borderMonths(Object.values(PARAMETERS).map((each) => each.list));
const MADE = new Map<string, Policy>();
/** What was found for a month as known on a day; begun anew when it grows beyond what a day asks. */
const FOUND = new Map<string, Policy>();
const MOST_FOUND = 2_000;

/**
 * The rules for a coverage month as they stood on `knownOn` (ISO date in Asia/Shanghai of the knowledge that is asked for; default: every
 * rule issued by now). Made once for each stretch of months between two borders. Outside the scheme the nearest rules explain the other tests.
 */
export function policyFor(month: MonthNumber, knownOn: string = EVERYTHING_ISSUED): Policy {
  const asked = `${month} ${knownOn}`;
  const found = FOUND.get(asked) ?? findPolicy(month, knownOn);
  if (FOUND.size >= MOST_FOUND) FOUND.clear();
  FOUND.set(asked, found);
  return found;
}

function findPolicy(month: MonthNumber, knownOn: string): Policy {
  const stretch = BORDERS.filter((border) => border <= month).length;
  const parameters = parametersIn(month, knownOn);
  const key = `${stretch}/${parameters.map(({ dated }) => `${dated.validFrom}${dated.issuedOn ?? ''}`).join('/')}`;
  const made = MADE.get(key) ?? make(key, month, knownOn, parameters);
  MADE.set(key, made);
  return made;
}

/** The rules in force on a day (ISO date), as known today; null before the policy and after its end. */
export function policyOn(date: string): Policy | null {
  const policy = policyFor((Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1) as MonthNumber);
  return policy.inForce ? policy : null;
}

function parametersIn(month: MonthNumber, knownOn: string): readonly PolicyParameter[] {
  return (Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[]).map((name) => ({
    name,
    nameZh: PARAMETERS[name].nameZh,
    dated: valueIn<unknown>(PARAMETERS[name].list, month, knownOn),
  }));
}

function make(key: string, month: MonthNumber, knownOn: string, parameters: readonly PolicyParameter[]): Policy {
  const scheme = valueIn(SCHEME_PERIOD, month, knownOn);
  const ages = valueIn(AGE_LIMITS, month, knownOn).value;
  const student = valueIn(STUDENT_EVIDENCE, month, knownOn).value;
  const tiers = valueIn(PREMIUM_TIERS, month, knownOn).value;
  const codes = valueIn(CATEGORY_LISTS, month, knownOn).value;
  const firstMonth = monthNumber(scheme.validFrom);
  const lastMonth = ((scheme.validUntil === null ? 2147483647 : monthNumber(scheme.validUntil)) - 1) as MonthNumber;
  const tests = testsWith({ firstMonth, lastMonth, ages, student, categories: codes });
  const discrepancies = discrepanciesWith({
    minimumMonths: ages.minimumYears * 12,
    maximumMonths: ages.maximumYears * 12,
    floorFen: tiers.floorFen,
  });
  const precedence = valueIn(LABEL_PRECEDENCE, month, knownOn).value.filter((code) => codes.includes(code));
  return {
    key,
    parameters,
    inForce: firstMonth <= month && month <= lastMonth,
    firstMonth,
    lastMonth,
    ages,
    student,
    tiers,
    standards: valueIn(TOWN_STANDARDS, month, knownOn).value,
    carryPeriods: valueIn(CARRY_PERIODS, month, knownOn).value,
    categories: codes.map((code) => CATEGORIES[code]),
    tests,
    verdict: verdictTable(tests),
    reason: reasonTable(tests),
    label: { rows: precedence.map((code) => ({ when: CATEGORIES[code].test, gives: code })), otherwise: null },
    discrepancies,
    workItem: workItemTable(discrepancies),
  };
}

/** ELIGIBLE when all are TRUE, INELIGIBLE when any is FALSE, else UNDETERMINED. */
function verdictTable(tests: readonly TestDefinition[]): Policy['verdict'] {
  const every = all(...tests.map((test) => fact(test.code)));
  return {
    rows: [
      { when: not(every), gives: 'INELIGIBLE' },
      { when: every, gives: 'ELIGIBLE' },
    ],
    otherwise: 'UNDETERMINED',
  };
}

/** The reason of the first FALSE test, else why the first fact owed by the first UNKNOWN test is not known. */
function reasonTable(tests: readonly TestDefinition[]): Policy['reason'] {
  const whenFalse = tests.map((test) => ({ when: not(fact(test.code)), gives: test.reasonWhenFalse }));
  const whenUnknown = tests.flatMap((test) =>
    owedFacts(test.expression).flatMap((owed) => {
      const why = whyUnknown(owed.fact as FactName);
      return [...why.rows.map((row) => ({ when: all(owed.when, row.when), gives: row.gives })), { when: owed.when, gives: why.otherwise }];
    }),
  );
  return { rows: [{ when: eligible, gives: null }, ...whenFalse, ...whenUnknown], otherwise: null };
}

/** What the town owes now: the charge when nobody paid for the period, nothing when somebody did; undecided stays undecided. Nothing for who declined to take part this year. */
export const DUE_FEN: DecisionTable<'CHARGE' | 'NOTHING' | 'NOT_DECIDED'> = {
  rows: [
    { when: ineligible, gives: 'NOTHING' },
    { when: silent, gives: 'NOTHING' },
    { when: all(eligible, unpaid), gives: 'CHARGE' },
    { when: all(eligible, not(unpaid)), gives: 'NOTHING' },
  ],
  otherwise: 'NOT_DECIDED',
};
