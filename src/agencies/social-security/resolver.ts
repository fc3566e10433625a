import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../access';
import type { Reader } from '../../database';
import { answeredAt, believed, MonthAsked, requiresScope, rowInMonth } from '../../graph';
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

  @FieldResolver(() => Enrolment, {
    nullable: true,
    description: '该月参保记录；空为未参保或无权查看。Enrolment in the month; null: not enrolled, or not permitted.',
  })
  @Directive(requiresScope('enrolment:read'))
  enrolment(
    @Root() { enrolmentFacts }: Person,
    @Args(() => MonthAsked) asked: MonthAsked,
    @Ctx() context: SubgraphContext,
  ): Enrolment | null | Promise<Enrolment | null> {
    return answeredAt(asked, { context, reader: this.reader }, (number) => {
      const row = rowInMonth(enrolmentFacts, asked.month, number);
      return row === undefined ? null : enrolmentOf(row, monthNumber(asked.month));
    });
  }

  @FieldResolver(() => IdentityMark, {
    nullable: true,
    description: '该月身份标识；空为未标识、未参保或无权查看。Identity mark in the month; null: none, not enrolled, or not permitted.',
  })
  @Directive(requiresScope('enrolment:read'))
  identityMark(
    @Root() { enrolmentFacts }: Person,
    @Args(() => MonthAsked) asked: MonthAsked,
    @Ctx() context: SubgraphContext,
  ): IdentityMarkWord | null | Promise<IdentityMarkWord | null> {
    return answeredAt(
      asked,
      { context, reader: this.reader },
      (number) => rowInMonth(enrolmentFacts, asked.month, number)?.identityMark ?? null,
    );
  }

  @FieldResolver(() => [PremiumsOfPayer], {
    nullable: true,
    description: '该年度保费，按缴费主体；空为无权查看。Premiums for the year by payer; null: not permitted.',
  })
  @Directive(requiresScope('premium:read'))
  premiums(
    @Root() { premiumFacts }: Person,
    @Args(() => YearAsked) asked: YearAsked,
    @Ctx() context: SubgraphContext,
  ): PremiumsOfPayer[] | Promise<PremiumsOfPayer[]> {
    return answeredAt(asked, { context, reader: this.reader }, (number) => premiumsByPayer(believed(premiumFacts, number), asked.year));
  }

  @FieldResolver(() => EmployeePension, {
    nullable: true,
    description: '覆盖该月的职保；空为未参加或无权查看。Employee pension that covers the month; null: none, or not permitted.',
  })
  @Directive(requiresScope('employee-pension:read'))
  employeePension(
    @Root() { employeePensionFacts }: Person,
    @Args(() => MonthAsked) asked: MonthAsked,
    @Ctx() context: SubgraphContext,
  ): EmployeePension | null | Promise<EmployeePension | null> {
    return answeredAt(asked, { context, reader: this.reader }, (number) => {
      const range = coveringRange(believed(employeePensionFacts, number), monthNumber(asked.month));
      return range === undefined ? null : employeePensionOf(range);
    });
  }
}
