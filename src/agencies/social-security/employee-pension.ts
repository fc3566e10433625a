import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { enumOf, RecordSource, type Register, SpanFact, sourceOf, YearMonthScalar } from '../../graph';
import { type MonthNumber, monthOf, type YearMonth } from '../../identity/year-month';

export type EmployeePensionStateWord = 'PAID' | 'CREDITED' | 'SUSPENDED';

export const EmployeePensionState = enumOf<EmployeePensionStateWord>({
  name: 'EmployeePensionState',
  description: '职保状态。State of a covered range.',
  values: { PAID: '缴费。Paid.', CREDITED: '视同缴费。Credited.', SUSPENDED: '暂停，不算参加职保。Suspended: not covered.' },
});

/** Where the fact stands in the agency's schema. */
export const EMPLOYEE_PENSION: Register = {
  fact: 'EMPLOYEE_PENSION',
  table: 'social_security.employee_pension',
  columns: { coveredFrom: 'covered_from', coveredUntil: 'covered_until', state: 'state' },
};

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '职保事实。An employee pension on both time axes.', simpleResolvers: true })
export class EmployeePensionFact extends SpanFact {
  @Field(() => Int, { description: '参保起始月序号。First month covered.' })
  readonly coveredFrom: number;
  @Field(() => Int, { nullable: true, description: '参保截止月序号（含）；空为至今。Last month covered; null: going on.' })
  readonly coveredUntil: number | null;
  @Field(() => String, { nullable: true, description: '状态；空为未写。State; null: not said.' })
  readonly state: EmployeePensionStateWord | null;
}

@ObjectType({ description: '职工基本养老保险：参加的月份不代缴。Employee pension; its months exclude the subsidy.', simpleResolvers: true })
export class EmployeePension {
  @Field(() => YearMonthScalar, { description: '参保起始月。First month covered.' })
  readonly coveredFrom: YearMonth;
  @Field(() => YearMonthScalar, { nullable: true, description: '参保截止月（含）；空为至今。Last month covered; null: going on.' })
  readonly coveredUntil: YearMonth | null;
  @Field(() => EmployeePensionState, { nullable: true, description: '状态；空为未写。State; null: not said.' })
  readonly state: EmployeePensionStateWord | null;
  @Field(() => RecordSource, { description: '来源。Where it comes from.' })
  readonly source: RecordSource;
}

/** The range that covers a month, among facts believed: lists carry ranges on after they ended, so the range decides and not the list's month. */
export function coveringRange(facts: readonly EmployeePensionFact[], month: number): EmployeePensionFact | undefined {
  return facts.filter((fact) => fact.untilMonth > month && fact.coveredFrom <= month && month <= (fact.coveredUntil ?? month)).at(-1);
}

export function employeePensionOf(fact: EmployeePensionFact): EmployeePension {
  const { coveredFrom, coveredUntil, state } = fact;
  return {
    coveredFrom: monthOf(coveredFrom as MonthNumber),
    coveredUntil: coveredUntil === null ? null : monthOf(coveredUntil as MonthNumber),
    state,
    source: sourceOf(fact),
  };
}
