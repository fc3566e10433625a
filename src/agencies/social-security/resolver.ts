import { Directive, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import type { Reader } from '../../database';
import { answeredAt, believed, FieldMethod, MonthAsked, requiresScope, rowInMonth } from '../../graph';
import { monthNumber } from '../../identity/year-month';
import { coveringRange, EmployeePension, employeePensionOf } from './employee-pension';
import { Enrolment, enrolmentOf, IdentityMark, type IdentityMarkWord } from './enrolment';
import { Person } from './person';
import { PremiumsOfPayer, premiumsByPayer } from './premium';
import { YearAsked } from './year-asked';

/** What 市社保经办 discloses of a person. */
@Resolver(() => Person)
export class SocialSecurityResolver {
  constructor(private readonly reader: Reader) {}

  @FieldMethod(() => Enrolment, {
    args: () => MonthAsked,
    nullable: true,
    description: '该月参保记录；空为未参保或无权查看。Enrolment in the month; null: not enrolled, or not permitted.',
  })
  @Directive(requiresScope('enrolment:read'))
  enrolment({ enrolmentFacts }: Person, asked: MonthAsked, context: SubgraphContext): Enrolment | null | Promise<Enrolment | null> {
    return answeredAt(asked, { context, reader: this.reader }, (number) => {
      const row = rowInMonth(enrolmentFacts, asked.month, number);
      return row === undefined ? null : enrolmentOf(row, monthNumber(asked.month));
    });
  }

  @FieldMethod(() => IdentityMark, {
    args: () => MonthAsked,
    nullable: true,
    description: '该月身份标识；空为未标识、未参保或无权查看。Identity mark in the month; null: none, not enrolled, or not permitted.',
  })
  @Directive(requiresScope('enrolment:read'))
  identityMark(
    { enrolmentFacts }: Person,
    asked: MonthAsked,
    context: SubgraphContext,
  ): IdentityMarkWord | null | Promise<IdentityMarkWord | null> {
    return answeredAt(
      asked,
      { context, reader: this.reader },
      (number) => rowInMonth(enrolmentFacts, asked.month, number)?.identityMark ?? null,
    );
  }

  @FieldMethod(() => [PremiumsOfPayer], {
    args: () => YearAsked,
    nullable: true,
    description: '该年度保费，按缴费主体；空为无权查看。Premiums for the year by payer; null: not permitted.',
  })
  @Directive(requiresScope('premium:read'))
  premiums({ premiumFacts }: Person, asked: YearAsked, context: SubgraphContext): PremiumsOfPayer[] | Promise<PremiumsOfPayer[]> {
    return answeredAt(asked, { context, reader: this.reader }, (number) => premiumsByPayer(believed(premiumFacts, number), asked.year));
  }

  @FieldMethod(() => EmployeePension, {
    args: () => MonthAsked,
    nullable: true,
    description: '覆盖该月的职保；空为未参加或无权查看。Employee pension that covers the month; null: none, or not permitted.',
  })
  @Directive(requiresScope('employee-pension:read'))
  employeePension(
    { employeePensionFacts }: Person,
    asked: MonthAsked,
    context: SubgraphContext,
  ): EmployeePension | null | Promise<EmployeePension | null> {
    return answeredAt(asked, { context, reader: this.reader }, (number) => {
      const range = coveringRange(believed(employeePensionFacts, number), monthNumber(asked.month));
      return range === undefined ? null : employeePensionOf(range);
    });
  }
}
